/// Reads the time zone that stands before a time, or in brackets after it: 北京时间12月5日, 5日（当地时间）.
enum ZoneRefiner {
  /// The longest name of a zone, in bytes.
  private static let longestName = 36

  /// The matches with their zones set.
  static func read(_ matches: inout [TimeMatch], in cursor: TextCursor) {
    for index in matches.indices {
      let range = matches[index].range
      matches[index].zone =
        zone(before: range.lowerBound, in: cursor) ?? zone(after: range.upperBound, in: cursor)
    }
  }

  private static func zone(before offset: Int, in cursor: TextCursor) -> TimeZoneName? {
    var end = offset
    if cursor.scalar(before: end) == 0x20 { end -= 1 }
    if cursor.endsWith("）", before: end) { end -= 3 }
    guard TimeZones.canEnd(with: cursor.scalar(before: end)) else { return nil }
    return TimeZones.names.value(endingAt: end, in: cursor, longest: longestName)
  }

  private static func zone(after offset: Int, in cursor: TextCursor) -> TimeZoneName? {
    var after = cursor
    after.offset = offset
    guard after.skip("（") || after.skip("(") || after.skip(" ") else { return nil }
    let isBracketed = !after.endsWith(" ", before: after.offset)
    guard let zone = TimeZones.names.read(at: &after) else { return nil }
    guard isBracketed else { return zone == .utc ? zone : nil }
    return after.holds("）") || after.holds(")") ? zone : nil
  }

  /// Steps over the name of a zone, bare or in brackets, between a day and its hour.
  static func skip(_ cursor: inout TextCursor) -> Bool {
    let start = cursor.offset
    let isBracketed = cursor.skip("（") || cursor.skip("(")
    if TimeZones.names.read(at: &cursor) != nil, !isBracketed || cursor.skip("）") || cursor.skip(")") {
      return true
    }
    cursor.offset = start
    return false
  }
}
