/// Joins paragraphs that a column end, a blank line or a caption cut in mid-sentence.
enum ParagraphJoiner {
  /// Moves each continuation to the paragraph it continues; what stood between follows the whole paragraph.
  static func join(_ blocks: [DraftBlock], in utf8: [UInt8]) -> [DraftBlock] {
    var joined: [DraftBlock] = []
    joined.reserveCapacity(blocks.count)
    // The index in `joined` of the paragraph that waits for its continuation.
    var waiting: Int?
    // The one that waits while the text goes on elsewhere.
    var suspended: Int?
    for block in blocks {
      if let index = waiting, block.role == .paragraph, !block.opensReport {
        joined[index].pieces += block.pieces
        joined[index].isPlain = joined[index].isPlain && block.isPlain
        joined[index].ending = block.ending
        joined[index].isCut = block.isCut || isOpenTail(block)
        if !joined[index].isCut { waiting = nil }
        continue
      }
      joined.append(block)
      switch block.role {
      case .paragraph, .listItem: waiting = block.isCut ? joined.count - 1 : nil
      case .caption, .photoCredit, .rule, .furniture: break
      case .continuation:
        let resumes = ContinuationMark.direction(of: block, in: utf8) == .back
        (waiting, suspended) = resumes ? (suspended, nil) : (nil, waiting)
      default: waiting = nil
      }
    }
    return joined
  }

  /// A short tail that has no end goes on as well.
  private static func isOpenTail(_ block: DraftBlock) -> Bool {
    block.ending == .open || block.ending == .pending
  }
}
