import Annals
import ArgumentParser

/// Days and stretches of time as they are written on the command line.
enum Day {
  /// A day: `2024-04-23`.
  static func parse(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(iso8601: text) else {
      throw ValidationError("'\(text)' is no day; write it as YYYY-MM-DD")
    }
    return day
  }

  /// A year, month or day: `2024`, `2024-04`, `2024-04-23`.
  static func parsePeriod(_ text: String) throws -> CalendarInterval {
    if let day = CalendarDate(iso8601: text) { return CalendarInterval(day: day) }
    if let day = CalendarDate(iso8601: text + "-01") {
      return CalendarInterval(month: day.month, year: day.year)
    }
    if let day = CalendarDate(iso8601: text + "-01-01") { return CalendarInterval(year: day.year) }
    throw ValidationError("'\(text)' is no date; write it as YYYY, YYYY-MM or YYYY-MM-DD")
  }
}
