import AnnalsCore

/// Text as it reads once hard breaks, stray spaces and column jumps are undone, with a map back to the source.
///
/// Bytes are only left out or put in another order, never changed: every byte of a logical text is a byte
/// of the source, except the line feeds that separate blocks, which map to the end of the block before, and the
/// blank that a line end between two Latin words becomes.
struct LogicalText: Sendable {
  /// A run of logical bytes that stands in one piece in the source.
  struct Run: Sendable {
    let logicalStart: Int
    let sourceStart: Int
    let count: Int
  }

  /// The text as UTF-8.
  private(set) var utf8: [UInt8] = []
  /// The runs in logical order; they cover `utf8` without gaps.
  private(set) var runs: [Run] = []

  /// A text without words.
  init() {}

  /// The texts of stretches of one source that follow one another.
  init(joining texts: [LogicalText], threads: Int) {
    var starts = [0]
    for text in texts { starts.append(starts[starts.count - 1] + text.utf8.count) }
    let places = starts
    utf8 = .joining(texts.map(\.utf8), threads: threads)
    runs = .joining(texts.map(\.runs), threads: threads) {
      Run(logicalStart: $1.logicalStart + places[$0], sourceStart: $1.sourceStart, count: $1.count)
    }
  }

  /// Makes room for the text of a source of so many bytes, in so many blocks.
  mutating func reserveCapacity(bytes: Int, blocks: Int) {
    utf8.reserveCapacity(bytes + blocks)
    runs.reserveCapacity(blocks * 2)
  }

  /// Appends bytes of the source.
  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    // A block end stands in no source: what follows it begins a run of its own, wherever it stands.
    if let last = runs.last, last.sourceStart + last.count == range.lowerBound,
      last.logicalStart + last.count == utf8.count
    {
      runs[runs.count - 1] = Run(
        logicalStart: last.logicalStart,
        sourceStart: last.sourceStart,
        count: last.count + range.count
      )
    } else {
      runs.append(Run(logicalStart: utf8.count, sourceStart: range.lowerBound, count: range.count))
    }
    utf8.append(contentsOf: source[range])
  }

  /// Appends a blank for the line end that stands at an offset of the source.
  mutating func appendBlank(forLineEndAt offset: Int) {
    runs.append(Run(logicalStart: utf8.count, sourceStart: offset, count: 1))
    utf8.append(0x20)
  }

  /// Appends the line feed that ends a block.
  mutating func appendBlockEnd() {
    let sourceEnd = runs.last.map { $0.sourceStart + $0.count } ?? 0
    runs.append(Run(logicalStart: utf8.count, sourceStart: sourceEnd, count: 0))
    utf8.append(0x0A)
  }

  /// The source offset of the logical byte at `offset`.
  ///
  /// - Complexity: O(log n) in the number of runs.
  func sourceOffset(of offset: Int) -> Int {
    guard let index = runIndex(of: offset) else { return 0 }
    let run = runs[index]
    return run.sourceStart + min(offset - run.logicalStart, run.count)
  }

  /// The source ranges that a logical range is made of, in reading order, neighbours joined.
  func sourceRanges(of range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    forEachSourceRange(of: range) { ranges.append($0..<$1) }
    return ranges
  }

  @inline(__always)
  private func forEachSourceRange(of range: Range<Int>, _ visit: (_ lower: Int, _ upper: Int) -> Void) {
    guard !range.isEmpty, var index = runIndex(of: range.lowerBound) else { return }
    while index < runs.count, runs[index].logicalStart < range.upperBound {
      let run = runs[index]
      let lower = max(range.lowerBound, run.logicalStart) - run.logicalStart
      let upper = min(range.upperBound - run.logicalStart, run.count)
      if lower < upper { visit(run.sourceStart + lower, run.sourceStart + upper) }
      index += 1
    }
  }

  /// The smallest source range that holds a logical range.
  func sourceHull(of range: Range<Int>) -> Range<Int> {
    var (low, high) = (Int.max, Int.min)
    forEachSourceRange(of: range) { lower, upper in
      low = min(low, lower)
      high = max(high, upper)
    }
    guard low < high else {
      let offset = sourceOffset(of: range.lowerBound)
      return offset..<offset
    }
    return low..<high
  }

  /// The words of a logical range.
  func string(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }

  private func runIndex(of offset: Int) -> Int? {
    guard !runs.isEmpty else { return nil }
    var low = 0
    var high = runs.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle].logicalStart <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
