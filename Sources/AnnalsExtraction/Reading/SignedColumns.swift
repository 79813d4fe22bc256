/// Puts the pieces of signed sections in order when columns interleaved them.
///
/// On a page of short reports side by side, the beginnings of all reports come first, under their headings,
/// and the rests follow in the same order, each closed by its signature: A1 B1 C1 | A2 (signature) B2 (signature)
/// C2 (signature). The last section then holds as many signatures as there are unsigned sections up to it.
enum SignedColumns {
  /// Deals the signed stretches of a last section out to the sections before it.
  ///
  /// Every run is put in order where it stands: the blocks of a long page are too many to copy for one run.
  static func deal(_ blocks: inout [DraftBlock]) {
    for run in runs(of: blocks) {
      guard let order = order(of: run, in: blocks), let first = run.first, let last = run.last else {
        continue
      }
      let dealt = order.flatMap { blocks[$0] }
      blocks.replaceSubrange(first.lowerBound..<last.upperBound, with: dealt)
    }
  }

  /// The sections under marked headings, those together that follow one another and are equally deep.
  private static func runs(of blocks: [DraftBlock]) -> [[Range<Int>]] {
    let headings = blocks.indices.filter { blocks[$0].role == .markedHeading }
    var runs: [[Range<Int>]] = []
    for (number, heading) in headings.enumerated() {
      let section = heading..<(number + 1 < headings.count ? headings[number + 1] : blocks.count)
      if number > 0, blocks[headings[number - 1]].level == blocks[heading].level {
        runs[runs.count - 1].append(section)
      } else {
        runs.append([section])
      }
    }
    return runs
  }

  /// The stretches of some sections in the order in which they read; nil where that is the order of the file.
  private static func order(of sections: [Range<Int>], in blocks: [DraftBlock]) -> [Range<Int>]? {
    guard sections.count > 1, let last = sections.last else { return nil }
    func isNote(_ index: Int) -> Bool { blocks[index].role == .closingNote }
    // Notes that follow one another sign one stretch.
    let signatures = last.filter { isNote($0) && ($0 + 1 == last.upperBound || !isNote($0 + 1)) }
    let first = sections.count - signatures.count
    guard signatures.count > 1, first >= 0,
      let cut = last.first(where: { blocks[$0].role == .paragraph && blocks[$0].isCut }), cut < signatures[0],
      !sections[first..<(sections.count - 1)].joined().contains(where: isNote)
    else { return nil }
    var stretches = sections.map { [$0] }
    stretches[sections.count - 1] = [last.lowerBound..<cut + 1]
    var start = cut + 1
    for (number, signature) in signatures.enumerated() {
      stretches[first + number].append(start..<signature + 1)
      start = signature + 1
    }
    stretches[sections.count - 1].append(start..<last.upperBound)
    return stretches.flatMap { $0 }
  }
}
