/// Takes a table of contents for what it is: headings in a row right after 目录 say nothing of their own.
enum TableOfContents {
  /// The fewest entries of a table of contents.
  private static let fewest = 4

  /// The blocks with the entries of tables of contents typed as such.
  static func mark(_ blocks: [DraftBlock]) -> [DraftBlock] {
    var marked = blocks
    for index in blocks.indices where blocks[index].role == .contents {
      let entries = blocks[(index + 1)...].prefix { $0.role == .plainHeading || $0.role == .numberedHeading }
      guard entries.count >= fewest else { continue }
      for entry in entries.indices { marked[entry].role = .contents }
    }
    return marked
  }
}
