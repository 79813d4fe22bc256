/// Joins paragraphs that a column end, a blank line or a caption cut in mid-sentence.
enum ParagraphJoiner {
  /// Moves each continuation to the paragraph it continues; what stood between follows the whole paragraph.
  static func join(_ blocks: [DraftBlock]) -> [DraftBlock] {
    var joined: [DraftBlock] = []
    joined.reserveCapacity(blocks.count)
    // The index in `joined` of the paragraph that waits for its continuation.
    var waiting: Int?
    for block in blocks {
      if let index = waiting, block.role == .paragraph, !block.opensReport {
        joined[index].pieces += block.pieces
        joined[index].ending = block.ending
        joined[index].isCut = block.isCut || isOpenTail(block)
        if !joined[index].isCut { waiting = nil }
        continue
      }
      joined.append(block)
      switch block.role {
      case .paragraph, .listItem: waiting = block.isCut ? joined.count - 1 : nil
      case .caption, .photoCredit, .furniture: break
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
