/// Takes a table of contents for what it is: headings in a row right after 目录 say nothing of their own.
enum TableOfContents {
  /// The fewest entries of a table of contents.
  private static let fewest = 4

  /// The blocks with the entries of tables of contents typed as such.
  ///
  /// The entries end with the first text, or with the first heading that repeats one of them: there the document
  /// itself begins.
  static func mark(_ blocks: [DraftBlock], in utf8: [UInt8]) -> [DraftBlock] {
    var marked = blocks
    for index in blocks.indices where blocks[index].role == .contents {
      var titles: Set<[UInt8]> = []
      for entry in blocks[(index + 1)...] {
        guard entry.role == .plainHeading || entry.role == .numberedHeading else { break }
        let title = entry.pieces.flatMap { utf8[$0].filter { $0 != 0x20 } }
        guard titles.insert(title).inserted else { break }
      }
      guard titles.count >= fewest else { continue }
      for entry in (index + 1)...(index + titles.count) { marked[entry].role = .contents }
    }
    return marked
  }
}
