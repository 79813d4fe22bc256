extension Dateline {
  /// The dateline in brackets that closes a report: （新华社北京12月5日电 记者李明）.
  ///
  /// **Matches** a bracket at the very end of a paragraph that begins with a dateline.
  /// **Does not match** a source without a date （新华社记者摄）, nor a bracket in the middle.
  /// **Yields** the range from the agency to 电.
  static func findClosing(in range: Range<Int>, of utf8: [UInt8]) -> Range<Int>? {
    let cursor = TextCursor(utf8: utf8, offset: range.lowerBound, limit: range.upperBound)
    var end = range.upperBound
    for stop: StaticString in ["。", "）", ")"] where cursor.endsWith(stop, before: end) {
      end -= stop.utf8CodeUnitCount
    }
    guard end < range.upperBound else { return nil }
    var start = end
    while start > range.lowerBound, end - start < longestClosing {
      start -= 1
      guard cursor.holds("（", at: start) || cursor.holds("(", at: start) else { continue }
      return find(at: start..<end, in: utf8)
    }
    return nil
  }

  /// The longest bracket, in bytes: agency, place, date and the names of reporters.
  private static let longestClosing = 150
}
