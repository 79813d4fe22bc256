/// What a logical text is made of, run by run, before its bytes are written.
///
/// The text of a document is as large as the document: it is written once, when all of its runs are known.
struct LogicalRuns: Sendable {
  /// A run of logical bytes that stands in one piece in the source.
  ///
  /// One without bytes is the line feed that ends a block and stands in no source; a line end of the source that begins
  /// one becomes a blank, for words hold none.
  struct Run: Sendable {
    /// Where the run begins in the text.
    let logicalStart: Int
    /// Where it begins in the source.
    let sourceStart: Int
    /// Its bytes in the source.
    fileprivate(set) var count: Int

    /// The same run where so many bytes stand before the text that it is of.
    fileprivate func shifted(by bytes: Int) -> Run {
      Run(logicalStart: logicalStart + bytes, sourceStart: sourceStart, count: count)
    }
  }

  /// The runs in logical order; they cover the text without gaps.
  private(set) var runs: [Run] = []
  /// The bytes of the text.
  private(set) var count = 0

  /// No runs.
  init() {}

  /// The runs of stretches of one source that follow one another.
  init(joining parts: [LogicalRuns], threads: Int) {
    guard parts.count != 1 else {
      self = parts[0]
      return
    }
    let starts = parts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    runs = .joining(parts.map(\.runs), threads: threads) { $1.shifted(by: starts[$0]) }
    count = starts[parts.count]
  }

  /// Makes room for the runs of so many blocks.
  mutating func reserveCapacity(blocks: Int) {
    runs.reserveCapacity(blocks * 2)
  }

  /// Appends bytes of the source.
  mutating func append(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    // A block end stands in no source: what follows it begins a run of its own, wherever it stands.
    if let last = runs.last, last.count > 0, last.sourceStart + last.count == range.lowerBound {
      runs[runs.count - 1].count += range.count
    } else {
      runs.append(Run(logicalStart: count, sourceStart: range.lowerBound, count: range.count))
    }
    count += range.count
  }

  /// Appends a blank for the line end that stands at an offset of the source.
  mutating func appendBlank(forLineEndAt offset: Int) {
    runs.append(Run(logicalStart: count, sourceStart: offset, count: 1))
    count += 1
  }

  /// Appends the line feed that ends a block.
  mutating func appendBlockEnd() {
    let sourceEnd = runs.last.map { $0.sourceStart + $0.count } ?? 0
    runs.append(Run(logicalStart: count, sourceStart: sourceEnd, count: 0))
    count += 1
  }
}
