/// A second of local civil time: a day and the second within it, without time zone.
///
/// Midnight at the end of a day is second 0 of the next.
public struct CivilTime: Hashable, Sendable, Comparable {
  /// The day.
  public let date: CalendarDate
  /// Seconds since midnight, 0..<86400.
  public let secondOfDay: Int32

  /// A second of a day; seconds outside 0..<86400 carry into other days.
  public init(_ date: CalendarDate, second: Int = 0) {
    let carried = second.flooredQuotient(by: 86_400)
    self.date = date.adding(days: carried)
    secondOfDay = Int32(second - carried * 86_400)
  }

  /// A minute of a day; 24:00 is the next midnight.
  public init(_ date: CalendarDate, hour: Int, minute: Int = 0, second: Int = 0) {
    self.init(date, second: hour * 3600 + minute * 60 + second)
  }

  /// The hour, 0…23.
  public var hour: Int { Int(secondOfDay) / 3600 }
  /// The minute of the hour, 0…59.
  public var minute: Int { Int(secondOfDay) / 60 % 60 }
  /// The second of the minute, 0…59.
  public var second: Int { Int(secondOfDay) % 60 }
  /// Whether this is the first second of its day.
  public var isMidnight: Bool { secondOfDay == 0 }

  /// Seconds since 1970-01-01T00:00.
  public var secondNumber: Int { Int(date.dayNumber) * 86_400 + Int(secondOfDay) }

  /// The time `count` seconds later (earlier when negative).
  public func adding(seconds count: Int) -> CivilTime {
    CivilTime(date, second: Int(secondOfDay) + count)
  }

  /// Order in time.
  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    (left.date.dayNumber, left.secondOfDay) < (right.date.dayNumber, right.secondOfDay)
  }
}

extension CivilTime: CustomStringConvertible {
  /// `YYYY-MM-DD` at midnight, else `YYYY-MM-DDThh:mm`, with `:ss` when seconds are not zero
  /// (ISO 8601-1:2019, 5.4.2.1).
  public var iso8601: String {
    String(unsafeUninitializedCapacity: CivilTime.longestISO8601) { writeISO8601(to: $0) }
  }

  /// Room for ``iso8601`` of any time.
  package static let longestISO8601 = CalendarDate.longestISO8601 + 9

  /// Writes ``iso8601`` and says in how many bytes.
  package func writeISO8601(to ascii: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var end = date.writeISO8601(to: ascii)
    guard !isMidnight else { return end }
    func write(_ mark: UInt8, _ number: Int) {
      ascii[end] = mark
      CalendarDate.write(number, digits: 2, at: end + 1, to: ascii)
      end += 3
    }
    write(UInt8(ascii: "T"), hour)
    write(UInt8(ascii: ":"), minute)
    if second != 0 { write(UInt8(ascii: ":"), second) }
    return end
  }

  /// The ISO form.
  public var description: String { iso8601 }

  /// A time written as ``iso8601`` writes it, or with 24:00 for the next midnight; nil for anything else.
  public init?(iso8601 text: some StringProtocol) {
    guard let separator = text.utf8.firstIndex(of: UInt8(ascii: "T")) else {
      guard let date = CalendarDate(iso8601: text) else { return nil }
      self.init(date)
      return
    }
    guard let date = CalendarDate(iso8601: text[..<separator]) else { return nil }
    let parts = Array(text.utf8[separator...].dropFirst())
      .split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count == 2 ? Int(asciiDigits: $0) : nil }
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      numbers[0] < 24 || numbers == [24, 0] || numbers == [24, 0, 0], numbers[1...].allSatisfy({ $0 < 60 })
    else { return nil }
    self.init(date, hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
  }
}
