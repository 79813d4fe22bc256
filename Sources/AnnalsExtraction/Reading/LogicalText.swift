import AnnalsCore

/// Text as it reads once hard breaks, stray spaces and column jumps are undone, with a map back to the source.
///
/// Bytes are only left out or put in another order, never changed: every byte of a logical text is a byte
/// of the source, except the line feeds that separate blocks, which map to the end of the block before, and the
/// blank that a line end between two Latin words becomes.
struct LogicalText: Sendable {
  /// The text as UTF-8.
  let utf8: [UInt8]
  /// The runs in logical order; they cover `utf8` without gaps.
  private let runs: [LogicalRuns.Run]

  /// The text that runs of a source make, written by several threads.
  init(_ plan: LogicalRuns, of source: [UInt8], threads: Int = 1) {
    let runs = plan.runs
    self.runs = runs
    utf8 = [UInt8](unsafeUninitializedCapacity: plan.count) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      // Each run is written by one thread alone.
      nonisolated(unsafe) let text = start
      _ = parallelParts(of: runs.count, size: 8192, threads: threads) { part in
        source.withUnsafeBufferPointer { source in
          for run in runs[part] {
            guard run.count > 0 else {
              text[run.logicalStart] = 0x0A
              continue
            }
            let words = UnsafeBufferPointer(rebasing: source[run.sourceStart..<run.sourceStart + run.count])
            _ = UnsafeMutableBufferPointer(start: text + run.logicalStart, count: run.count)
              .initialize(from: words)
            if words[0] == 0x0A || words[0] == 0x0D { text[run.logicalStart] = 0x20 }
          }
        }
      }
      count = plan.count
    }
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
