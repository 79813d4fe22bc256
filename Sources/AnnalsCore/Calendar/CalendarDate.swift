/// A day of the proleptic Gregorian calendar (ISO 8601-1:2019, 4.2.1), without time zone.
///
/// Years are astronomical: year 0 is 1 BCE. Every year of ``years`` can be held; arithmetic that leads
/// further away stops at the first or last day that 32 bits can number and never traps.
///
///     let day = CalendarDate(year: 2024, month: 4, day: 23)
///     day?.iso8601            // "2024-04-23"
///     day?.weekday            // .tuesday
public struct CalendarDate: Hashable, Sendable, Comparable {
  /// The years that a date can be made of.
  public static let years = -5_000_000...5_000_000

  /// Days since 1970-01-01, negative before.
  public let dayNumber: Int32

  /// The day that lies `dayNumber` days after 1970-01-01.
  public init(dayNumber: Int) {
    self.dayNumber = Int32(clamping: dayNumber)
  }

  /// A day by its fields, or nil when the month has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard CalendarDate.years.contains(year), (1...12).contains(month),
      day >= 1, day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// The day number of fields known to be valid (Howard Hinnant's `days_from_civil`).
  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.flooredQuotient(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The first day of a year; a year outside ``years`` counts as the nearest of them.
  public static func firstDay(ofYear year: Int) -> CalendarDate {
    CalendarDate(unchecked: year.clamped(to: years), 1, 1)
  }

  /// The first day of a month; `month` may lie outside 1…12 and carries into the year.
  public static func firstDay(ofMonth month: Int, year: Int) -> CalendarDate {
    let month = month.clamped(to: -farMonths...farMonths)
    let carried = (month - 1).flooredQuotient(by: 12)
    let carriedYear = (year.clamped(to: years) + carried).clamped(to: years)
    return CalendarDate(unchecked: carriedYear, month - carried * 12, 1)
  }

  /// More months than lie between any two years that can be held.
  private static let farMonths = 12 * 2 * years.upperBound

  /// Year, month (1…12) and day (1…31).
  public var fields: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The astronomical year.
  public var year: Int { fields.year }
  /// The month, 1…12.
  public var month: Int { fields.month }
  /// The day of the month, 1…31.
  public var day: Int { fields.day }

  /// The day of the week.
  public var weekday: Weekday {
    let sinceMonday = (Int(dayNumber) + 3).flooredRemainder(by: 7)
    return Weekday.allCases[sinceMonday]
  }

  /// The day `count` days later (earlier when negative).
  public func adding(days count: Int) -> CalendarDate {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(count)
    return CalendarDate(dayNumber: overflow ? (count < 0 ? .min : .max) : sum)
  }

  /// The same day `count` months later; a day that the month lacks becomes its last day.
  public func adding(months count: Int) -> CalendarDate {
    let (year, month, day) = fields
    let far = CalendarDate.farMonths
    let first = CalendarDate.firstDay(ofMonth: month + count.clamped(to: -far...far), year: year)
    let (newYear, newMonth, _) = first.fields
    let last = CalendarDate.days(inMonth: newMonth, of: newYear)
    return first.adding(days: min(day, last) - 1)
  }

  /// The same day `count` years later; 29 February becomes 28 February in a common year.
  public func adding(years count: Int) -> CalendarDate {
    adding(
      months: 12 * count.clamped(to: 2 * CalendarDate.years.lowerBound...2 * CalendarDate.years.upperBound)
    )
  }

  /// The number of days from `other` to this day.
  public func days(since other: CalendarDate) -> Int {
    Int(dayNumber) - Int(other.dayNumber)
  }

  /// The number of days in a month (1…12) of a year.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has 366 days.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Order in time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD`; years outside 0…9999 carry a sign and at least four digits (ISO 8601-1:2019, 5.2.2.3).
  public var iso8601: String {
    String(unsafeUninitializedCapacity: CalendarDate.longestISO8601) { writeISO8601(to: $0) }
  }

  /// Room for ``iso8601`` of any day.
  package static let longestISO8601 = 16

  /// Writes ``iso8601`` and says in how many bytes.
  package func writeISO8601(to ascii: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let (year, month, day) = fields
    var end = 0
    if !(0...9999).contains(year) {
      ascii[0] = year < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")
      end = 1
    }
    let magnitude = year.magnitude
    let digits = magnitude < 10_000 ? 4 : magnitude < 100_000 ? 5 : magnitude < 1_000_000 ? 6 : 7
    CalendarDate.write(Int(magnitude), digits: digits, at: end, to: ascii)
    end += digits
    ascii[end] = UInt8(ascii: "-")
    CalendarDate.write(month, digits: 2, at: end + 1, to: ascii)
    ascii[end + 3] = UInt8(ascii: "-")
    CalendarDate.write(day, digits: 2, at: end + 4, to: ascii)
    return end + 6
  }

  /// The ISO form.
  public var description: String { iso8601 }

  /// A year in at least four digits, with a sign where ISO 8601 demands one.
  public static func isoYear(_ year: Int) -> String {
    if (0...9999).contains(year) {
      return String(unsafeUninitializedCapacity: 4) { ascii in
        write(year, digits: 4, at: 0, to: ascii)
        return 4
      }
    }
    let digits = String(abs(year))
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    if year < 0 { return "-" + padded }
    return year > 9999 ? "+" + padded : padded
  }

  /// Writes a number in so many digits, zeros before it.
  static func write(
    _ number: Int,
    digits: Int,
    at offset: Int,
    to ascii: UnsafeMutableBufferPointer<UInt8>
  ) {
    var rest = number
    for index in (offset..<offset + digits).reversed() {
      ascii[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// `YYYY-MM`, the year as ``isoYear(_:)`` writes it.
  package static func isoMonth(_ month: Int, of year: Int) -> String {
    guard (0...9999).contains(year), (0...99).contains(month) else {
      return isoYear(year) + "-" + twoDigits(month)
    }
    return String(unsafeUninitializedCapacity: 7) { ascii in
      write(year, digits: 4, at: 0, to: ascii)
      ascii[4] = UInt8(ascii: "-")
      write(month, digits: 2, at: 5, to: ascii)
      return 7
    }
  }

  /// A number 0…99 in two digits.
  public static func twoDigits(_ number: Int) -> String {
    guard (0...99).contains(number) else { return number < 10 ? "0\(number)" : String(number) }
    return String(unsafeUninitializedCapacity: 2) { ascii in
      write(number, digits: 2, at: 0, to: ascii)
      return 2
    }
  }

  /// A day written `YYYY-MM-DD`, with a sign for years outside 0…9999; nil for anything else.
  public init?(iso8601 text: some StringProtocol) {
    var digits = Array(text.utf8)
    var sign = 1
    if let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      digits.removeFirst()
    }
    let parts = digits.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count >= 4, parts[0].count <= 7, parts[1].count == 2, parts[2].count == 2
    else { return nil }
    let numbers = parts.compactMap { Int(asciiDigits: $0) }
    // ISO 8601 has no year -0000.
    guard numbers.count == 3, numbers[0] > 0 || sign > 0 else { return nil }
    self.init(year: sign * numbers[0], month: numbers[1], day: numbers[2])
  }
}

/// A day of the week; ISO 8601 weeks begin on Monday.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday
}

extension Int {
  /// The number that a few ASCII digits write, at most seven; nil for anything else, such as a sign.
  init?(asciiDigits bytes: some Collection<UInt8>) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard (1...7).contains(bytes.count), bytes.allSatisfy(digits.contains) else { return nil }
    self = bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// The nearest number of a range.
  func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }

  /// The quotient rounded towards negative infinity.
  func flooredQuotient(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// The remainder of the floored division, 0..<divisor.
  func flooredRemainder(by divisor: Int) -> Int {
    self - flooredQuotient(by: divisor) * divisor
  }
}
