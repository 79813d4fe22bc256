/// The marks of a text that goes on elsewhere: （下转第二版）, and there （上接第一版）.
enum ContinuationMark {
  /// Where a mark points.
  enum Direction {
    case onward
    case back
  }

  /// The most bytes that a mark has: a page, and perhaps the headline again.
  private static let longest = 120

  private static let words: [Keyword] = ["下转", "紧接第", "上接"]
  private static let openings: [StaticString] = [
    "（", "(", "【", "▲", "△", "▶", "►", "◀", "◄", "■", "●", "→", "←",
  ]
  private static let closings: [StaticString] = ["）", ")", "】", "▶", "►", "→"]

  /// The direction of a block that is a mark.
  static func direction(of block: DraftBlock, in utf8: [UInt8]) -> Direction? {
    guard block.role == .continuation, let piece = block.pieces.first else { return nil }
    return utf8.range(piece, holdsAnyOf: ["上接"]) ? .back : .onward
  }

  /// Puts the marks that stand at the beginning or end of a text on lines of their own.
  ///
  /// All lines are as much memory as their text, and few hold a mark: what stands behind one moves on within them.
  static func separate(_ lines: inout [PageLine], in utf8: [UInt8], threads: Int) {
    let splits = splits(of: lines, in: utf8, threads: threads)
    guard let last = lines.last, !splits.isEmpty else { return }
    // From the end on no line is written over before it has moved: the parts of one are one or two.
    var end = lines.count
    lines.append(contentsOf: repeatElement(last, count: splits.reduce(0) { $0 + $1.parts.count - 1 }))
    var place = lines.count
    for (index, parts) in splits.reversed() {
      while end > index + 1 {
        (end, place) = (end - 1, place - 1)
        lines[place] = lines[end]
      }
      for part in parts.reversed() {
        place -= 1
        lines[place] = part
      }
      end = index
    }
  }

  /// The lines that hold a mark besides text, by their places, and what they are made of.
  private static func splits(
    of lines: [PageLine],
    in utf8: [UInt8],
    threads: Int
  ) -> [(line: Int, parts: [PageLine])] {
    .joining(
      parallelParts(of: lines.count, size: 4096, threads: threads) { part in
        part.compactMap { index in
          guard mayHoldMark(lines[index]), let offset = split(lines[index], in: utf8) else { return nil }
          let parts = parts(of: lines[index], at: offset, in: utf8)
          return parts.isEmpty ? nil : (index, parts)
        }
      }
    )
  }

  private static func parts(of line: PageLine, at offset: Int, in utf8: [UInt8]) -> [PageLine] {
    let first = LineScanner.line(
      of: line.content.lowerBound..<offset,
      in: utf8,
      blankLinesBefore: line.blankLinesBefore
    )
    let rest = LineScanner.line(of: offset..<line.content.upperBound, in: utf8)
    return [first?.placed(like: line), rest].compactMap { $0 }
  }

  private static func mayHoldMark(_ line: PageLine) -> Bool {
    words.contains(where: line.mayHold)
  }

  /// Where the text after a mark at the beginning, or the mark at the end of a text, begins.
  private static func split(_ line: PageLine, in utf8: [UInt8]) -> Int? {
    if mayBegin(line.content, in: utf8), let end = endOfMark(at: line.content, in: utf8),
      end < line.content.upperBound
    {
      return end
    }
    guard utf8.range(line.content, hasSuffix: "版") || utf8.range(line.content, hasSuffixAmong: closings)
    else {
      return nil
    }
    var tail = max(line.content.lowerBound, line.content.upperBound - longest)
    while tail < line.content.upperBound, utf8[tail] & 0xC0 == 0x80 { tail += 1 }
    let found = words.compactMap { utf8.firstOffset(of: $0.text, in: tail..<line.content.upperBound) }
    guard var start = found.min() else { return nil }
    while start > line.content.lowerBound, let opening = opening(before: start, in: utf8) {
      start -= opening.utf8CodeUnitCount
    }
    let end = endOfMark(at: start..<line.content.upperBound, in: utf8)
    return start > line.content.lowerBound && end == line.content.upperBound ? start : nil
  }

  /// Whether a range begins with a sign or with 上, 下 or 紧; most lines stop here.
  private static func mayBegin(_ range: Range<Int>, in utf8: [UInt8]) -> Bool {
    switch utf8.scalar(at: range.lowerBound).value {
    case 0x4E0A, 0x4E0B, 0x7D27, 0x28, 0x2190...0x25FF, 0x3010, 0xFF08: true
    default: false
    }
  }

  private static func opening(before offset: Int, in utf8: [UInt8]) -> StaticString? {
    openings.first { utf8.has($0, at: offset - $0.utf8CodeUnitCount, before: offset) }
  }

  /// The end of a mark that begins a range: opening signs, 上接 or 下转, what follows up to 版 and closing signs.
  private static func endOfMark(at range: Range<Int>, in utf8: [UInt8]) -> Int? {
    var offset = range.lowerBound
    while let sign = utf8.prefix(of: offset..<range.upperBound, among: openings) {
      offset += sign.utf8CodeUnitCount
    }
    let rest = offset..<range.upperBound
    guard words.contains(where: { utf8.range(rest, hasPrefix: $0.text) }) else { return nil }
    let limit = offset..<min(range.upperBound, offset + longest)
    guard let page = utf8.firstOffset(of: "版", in: limit) else { return nil }
    var end = page + 3
    if offset > range.lowerBound {
      // A bracket may hold the headline too.
      for closing in closings[..<3] {
        if let found = utf8.firstOffset(of: closing, in: page..<limit.upperBound) {
          end = max(end, found + closing.utf8CodeUnitCount)
          break
        }
      }
    }
    while let sign = utf8.prefix(of: end..<range.upperBound, among: closings) {
      end += sign.utf8CodeUnitCount
    }
    return end
  }
}

/// Brings the continuations of texts (上接第一版) to where the texts broke off (下转第二版).
struct Continuations {
  /// How many texts that broke off may wait at a time.
  private static let mostFree = 8

  private let blocks: [DraftBlock]
  private let utf8: [UInt8]

  /// The blocks with each continuation right after the mark that points to it.
  static func reunite(_ blocks: [DraftBlock], in utf8: [UInt8]) -> [DraftBlock] {
    let directions = blocks.map { ContinuationMark.direction(of: $0, in: utf8) }
    let breaks = blocks.indices.filter { directions[$0] == .onward }
    let resumptions = blocks.indices.filter { directions[$0] == .back }
    guard !breaks.isEmpty, !resumptions.isEmpty else { return blocks }
    let continuations = Continuations(blocks: blocks, utf8: utf8)
    return continuations.reunited(breaks, resumptions)
  }

  private func reunited(_ breaks: [Int], _ resumptions: [Int]) -> [DraftBlock] {
    let continuity = Continuity(blocks: blocks, utf8: utf8)
    var free: [Int] = []
    var next = 0
    var moved: [Int: Range<Int>] = [:]
    for mark in resumptions {
      while next < breaks.count, breaks[next] < mark {
        free.append(breaks[next])
        next += 1
      }
      free.removeFirst(max(0, free.count - Self.mostFree))
      let run = run(from: mark)
      let rest = blocks[run].first { $0.role == .paragraph }.flatMap(continuity.rest)
      // Of several texts that broke off, the one that the rest fits best; of equal ones the first.
      var best: (mark: Int, weight: Int)?
      for candidate in free {
        let cut = blocks[..<candidate].last { $0.role == .paragraph }.flatMap(continuity.cut)
        let weight = continuity.weight(of: rest, after: cut)
        if weight > best?.weight ?? Int.min { best = (candidate, weight) }
      }
      guard let best else { continue }
      free.removeAll { $0 == best.mark }
      moved[best.mark] = run
    }
    let gone = Set(moved.values.joined())
    return blocks.indices.filter { !gone.contains($0) }.flatMap { index in
      [blocks[index]] + (moved[index].map { Array(blocks[$0]) } ?? [])
    }
  }

  /// The blocks from a mark to the next piece of the page.
  private func run(from mark: Int) -> Range<Int> {
    let end = blocks[(mark + 1)...].firstIndex {
      $0.role == .markedHeading || $0.role == .serialHeading || $0.role == .masthead
        || $0.role == .continuation
        || $0.opensReport
    }
    return mark..<(end ?? blocks.count)
  }
}
