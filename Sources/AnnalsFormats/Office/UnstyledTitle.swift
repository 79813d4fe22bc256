/// Finds the title of a document whose headings are marked but whose title is only set large and centred, as
/// most official documents are: without it, each of its sections would look like a document of its own.
///
/// **Matches**: before the first heading and any running text, the largest centred lines; lines of the same size
/// in a row are one title.
///
/// **Does not match**: documents that mark their title, that mark no heading or begin with one; the red name of
/// the authority above a title; lines that are sentences.
enum UnstyledTitle {
  /// The most scalars of a line of a title.
  private static let longest = 60

  /// The blocks with the title marked as such.
  static func marked(in blocks: [OfficeBlock]) -> [OfficeBlock] {
    guard let firstHeading = blocks.firstIndex(where: { if case .heading = $0 { true } else { false } }),
      !blocks.contains(where: { if case .title = $0 { true } else { false } })
    else { return blocks }
    let lines = blocks[..<firstHeading].indices.compactMap {
      index -> (index: Int, text: String, size: Int)? in
      guard case .centred(let text, let size) = blocks[index], isLine(text) else { return nil }
      return (index, text, size)
    }
    guard let largest = lines.map(\.size).max(), let first = lines.first(where: { $0.size == largest }) else {
      return blocks
    }
    guard !blocks[..<first.index].contains(where: isRunningText) else { return blocks }
    var title: [String] = []
    for line in lines where line.index == first.index + title.count && line.size == largest {
      title.append(line.text)
    }
    var marked = blocks
    let joined = HeadingLines.joined(title.joined(separator: "\n"))
    marked.replaceSubrange(first.index..<(first.index + title.count), with: [.title(joined)])
    return marked
  }

  private static func isLine(_ text: String) -> Bool {
    text.unicodeScalars.count <= longest && !isSentence(text)
  }

  private static func isSentence(_ text: String) -> Bool {
    Blank.trimmed(text).unicodeScalars.last.map { "。；！？：".unicodeScalars.contains($0) } ?? false
  }

  private static func isRunningText(_ block: OfficeBlock) -> Bool {
    if case .paragraph(let text) = block { isSentence(text) } else { false }
  }
}
