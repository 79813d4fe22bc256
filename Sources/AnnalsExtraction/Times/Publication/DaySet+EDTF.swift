import AnnalsCore

extension DaySet {
  /// The most alternatives that are written one by one.
  static let mostAlternatives = 4

  /// One day out of the set as an EDTF string, its unspecified digits written `X`; nil where no short one exists.
  ///
  ///     DaySet(year: 2024).edtf(isApproximate: true)                    // "2024-XX-XX~"
  ///     DaySet.recurring(month: 12, day: 5).edtf(isApproximate: false)  // "XXXX-12-05"
  func edtf(isApproximate: Bool) -> String? {
    let mark = isApproximate ? "~" : ""
    if ranges.count > 1 {
      if let recurring = recurringDay { return recurring }
      guard ranges.count <= DaySet.mostAlternatives, firstDay != nil, lastDay != nil else { return nil }
      return "[\(ranges.map { DaySet([$0]).member(mark) }.joined(separator: ","))]"
    }
    guard let unit = unspecified else {
      return EDTF.string(for: hull, granularity: .day, isApproximate: isApproximate)
    }
    return unit + mark
  }

  /// A stretch as a member of a set: `2014-12-05`, `2014-12-05..2014-12-09`.
  private func member(_ mark: String) -> String {
    guard let firstDay, let lastDay else { return "" }
    let first = firstDay.iso8601 + mark
    return firstDay == lastDay ? first : "\(first)..\(lastDay.iso8601)\(mark)"
  }

  /// `2024-04-23`, `2024-04-XX` or `2024-XX-XX`, where the only stretch is just that.
  private var unspecified: String? {
    guard let firstDay, let lastDay else { return nil }
    if firstDay == lastDay { return firstDay.iso8601 }
    let (year, month, day) = firstDay.fields
    let end = lastDay.adding(days: 1)
    guard day == 1 else { return nil }
    if end == firstDay.adding(months: 1) {
      return "\(CalendarDate.isoYear(year))-\(CalendarDate.twoDigits(month))-XX"
    }
    return month == 1 && end == firstDay.adding(months: 12) ? "\(CalendarDate.isoYear(year))-XX-XX" : nil
  }

  /// `XXXX-12-05` for the same month and day of all years.
  private var recurringDay: String? {
    let days = ranges.dropFirst().dropLast()
    guard firstDay == nil, lastDay == nil, let first = days.first else { return nil }
    let (_, month, day) = CalendarDate(dayNumber: first.lowerBound).fields
    let isRecurring = days.allSatisfy { range in
      let fields = CalendarDate(dayNumber: range.lowerBound).fields
      return range.count == 1 && fields.month == month && fields.day == day
    }
    return isRecurring ? "XXXX-\(CalendarDate.twoDigits(month))-\(CalendarDate.twoDigits(day))" : nil
  }

  /// The days in words: `2025-12-05`, `2025`, `2014-12-05 or 2025-12-05`, `2011-05-29 or later`.
  var words: String {
    if ranges.count > 1 {
      if let recurringDay { return recurringDay }
      guard ranges.count <= DaySet.mostAlternatives, firstDay != nil, lastDay != nil else {
        return "several stretches of \(yearWords)"
      }
      return ranges.map { DaySet([$0]).words }.joined(separator: " or ")
    }
    if let unspecified {
      return String(unspecified.prefix { $0 != "X" }.reversed().drop { $0 == "-" }.reversed())
    }
    return switch (firstDay, lastDay) {
    case (let first?, let last?): "\(first.iso8601) to \(last.iso8601)"
    case (let first?, nil): "\(first.iso8601) or later"
    case (nil, let last?): "\(last.iso8601) or earlier"
    case (nil, nil): "any day"
    }
  }

  private var yearWords: String {
    switch (firstDay?.year, lastDay?.year) {
    case (let first?, let last?): first == last ? "\(first)" : "\(first) to \(last)"
    case (let first?, nil): "\(first) or later"
    case (nil, let last?): "\(last) or earlier"
    case (nil, nil): "any year"
    }
  }
}
