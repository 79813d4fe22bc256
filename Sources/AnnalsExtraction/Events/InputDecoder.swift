import AnnalsCore

/// Turns the bytes of an input into text, or says in one line why they are none.
enum InputDecoder {
  enum Outcome {
    case text(SourceDocument)
    case unusable(String)
  }

  static func decode(_ input: ExtractionInput) -> Outcome {
    guard !input.bytes.isEmpty else { return .unusable("the file is empty") }
    guard !input.bytes.contains(0) else { return .unusable("the file is binary, not text") }
    return .text(SourceDocument(utf8: input.bytes))
  }
}
