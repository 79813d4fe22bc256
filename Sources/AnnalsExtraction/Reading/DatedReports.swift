/// Tells the size-less headlines of a digest, whose reports have neither dateline nor byline.
///
/// **Matches** two headlines and more that each stand right above a paragraph beginning with a day (`5月1日起，…`),
/// when nearly all headlines of the page do and the text above each is finished.
/// **Does not match** the headings of one signed article, marked or numbered headings, and pages where but one
/// section begins with a day: headings that divide a text look the same, only what follows them differs.
enum DatedReports {
  /// The headings that open a report, as indices into the blocks.
  static func openings(in blocks: [DraftBlock], of utf8: [UInt8]) -> Set<Int> {
    let marks: [DraftBlock.Role] = [
      .markedHeading, .numberedHeading, .serialHeading, .byline, .documentNumber,
    ]
    guard !blocks.contains(where: { marks.contains($0.role) || $0.opensReport }) else { return [] }
    let headings = blocks.indices.filter { isHeadline($0, in: blocks) }
    let dated = headings.filter { beginsWithDay(blocks[$0 + 1], in: utf8) }
    guard dated.count >= 2, dated.count * 3 >= headings.count * 2, dated.first == headings.first else {
      return []
    }
    return Set(dated.dropFirst())
  }

  /// A heading right above a paragraph and at the top, or below a text that has come to its end.
  private static func isHeadline(_ index: Int, in blocks: [DraftBlock]) -> Bool {
    guard blocks[index].role == .plainHeading, index + 1 < blocks.count, blocks[index + 1].role == .paragraph
    else { return false }
    return index == 0 || blocks[index - 1].role != .paragraph || blocks[index - 1].ending == .sentence
  }

  private static func beginsWithDay(_ block: DraftBlock, in utf8: [UInt8]) -> Bool {
    guard let piece = block.pieces.first, let line = LineScanner.line(of: piece, in: utf8) else {
      return false
    }
    return StatementList.opensWithDay(line, in: utf8)
  }
}
