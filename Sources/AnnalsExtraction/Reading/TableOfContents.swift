/// Takes a table of contents for what it is: headings in a row right after 目录 say nothing of their own.
enum TableOfContents {
  /// The fewest entries of a table of contents.
  private static let fewest = 4

  /// Types the entries of tables of contents as such.
  ///
  /// The entries end with the first text, or with the first heading that repeats one of them: there the document
  /// itself begins.
  static func mark(_ blocks: inout [DraftBlock], in utf8: [UInt8]) {
    // The first block behind the last table.
    var next = 0
    for index in blocks.indices where index >= next && blocks[index].role == .contents {
      var titles: Set<[UInt8]> = []
      for entry in blocks[(index + 1)...] {
        guard entry.role == .plainHeading || entry.role == .numberedHeading else { break }
        let title = entry.pieces.flatMap { utf8[$0].filter { $0 != 0x20 } }
        guard titles.insert(title).inserted else { break }
      }
      guard titles.count >= fewest else { continue }
      for entry in (index + 1)...(index + titles.count) { blocks[entry].role = .contents }
      next = index + titles.count + 1
    }
  }
}
