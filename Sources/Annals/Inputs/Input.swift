/// Something to make a chronicle of.
public enum Input: Sendable {
  /// One sentence, taken as it stands: `.statement("2024年4月23日座谈会")`.
  case statement(String)
  /// A file: a document (text, Markdown, HTML, DOCX, EPUB, PDF), a chronicle that `annals extract` wrote, a
  /// corpus in JSON Lines (`.jsonl`), or events that a person wrote or corrected (`.yaml`, `.csv`), which are applied
  /// to what the others hold; the content tells the others apart. `-` is standard input.
  case file(String)
  /// The text of a document, with a name for messages and for the model.
  case text(String, name: String)
  /// The bytes of a document or chronicle in any format and encoding that files may have, with a name.
  case data([UInt8], name: String)
  /// A chronicle made before.
  case chronicle(Chronicle)
}
