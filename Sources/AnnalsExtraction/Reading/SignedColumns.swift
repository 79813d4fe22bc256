/// Puts the pieces of signed sections in order when columns interleaved them.
///
/// On a page of short reports side by side, the beginnings of all reports come first, under their headings,
/// and the rests follow in the same order, each closed by its signature: A1 B1 C1 | A2 (signature) B2 (signature)
/// C2 (signature). The last section then holds as many signatures as there are unsigned sections up to it.
enum SignedColumns {
  /// Deals the signed stretches of a last section out to the sections before it.
  static func deal(_ blocks: [DraftBlock]) -> [DraftBlock] {
    var result: [DraftBlock] = []
    var run: [[DraftBlock]] = []
    for block in blocks {
      if block.role == .markedHeading {
        if let level = run.last?.first?.level, level != block.level { flush(&run, into: &result) }
        run.append([block])
      } else if run.isEmpty {
        result.append(block)
      } else {
        run[run.count - 1].append(block)
      }
    }
    flush(&run, into: &result)
    return result
  }

  private static func flush(_ sections: inout [[DraftBlock]], into result: inout [DraftBlock]) {
    result += dealt(sections).flatMap { $0 }
    sections.removeAll()
  }

  private static func dealt(_ sections: [[DraftBlock]]) -> [[DraftBlock]] {
    guard sections.count > 1, let last = sections.last else { return sections }
    // Notes that follow one another sign one stretch.
    let signatures = last.indices.filter { index in
      last[index].role == .closingNote && (index + 1 == last.count || last[index + 1].role != .closingNote)
    }
    let first = sections.count - signatures.count
    guard signatures.count > 1, first >= 0,
      let cut = last.firstIndex(where: { $0.role == .paragraph && $0.isCut }), cut < signatures[0],
      sections[first..<(sections.count - 1)].allSatisfy({ $0.allSatisfy { $0.role != .closingNote } })
    else { return sections }
    var dealt = sections
    dealt[sections.count - 1] = Array(last[...cut])
    var start = cut + 1
    for (number, signature) in signatures.enumerated() {
      dealt[first + number] += last[start...signature]
      start = signature + 1
    }
    dealt[sections.count - 1] += last[start...]
    return dealt
  }
}
