/// Joins paragraphs that a column end, a blank line or a caption cut in mid-sentence.
enum ParagraphJoiner {
  /// Moves each continuation to the paragraph it continues; what stood between follows the whole paragraph.
  static func join(_ blocks: inout [DraftBlock], in utf8: [UInt8]) {
    // How many blocks are joined; they stand at the beginning.
    var count = 0
    // The paragraph among them that waits for its continuation.
    var waiting: Int?
    // The one that waits while the text goes on elsewhere.
    var suspended: Int?
    for index in blocks.indices {
      let block = blocks[index]
      if let open = waiting, block.role == .paragraph, !block.opensReport {
        blocks[open].pieces += block.pieces
        blocks[open].isPlain = blocks[open].isPlain && block.isPlain
        blocks[open].ending = block.ending
        blocks[open].isCut = block.isCut || isOpenTail(block)
        if !blocks[open].isCut { waiting = nil }
        continue
      }
      blocks[count] = block
      count += 1
      switch block.role {
      case .paragraph, .listItem: waiting = block.isCut ? count - 1 : nil
      case .caption, .photoCredit, .rule, .furniture: break
      case .continuation:
        let resumes = ContinuationMark.direction(of: block, in: utf8) == .back
        (waiting, suspended) = resumes ? (suspended, nil) : (nil, waiting)
      default: waiting = nil
      }
    }
    blocks.removeSubrange(count...)
  }

  /// A short tail that has no end goes on as well.
  private static func isOpenTail(_ block: DraftBlock) -> Bool {
    block.ending == .open || block.ending == .pending
  }
}
