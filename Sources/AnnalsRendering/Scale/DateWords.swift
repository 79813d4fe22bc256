import AnnalsCore

/// Short dates beside labels: `2024.04.23`, `2013.11–2020.11`, `约 1937`, `前221`.
struct DateWords: Sendable {
  let language: PictureLanguage
  /// Whether all events have one day, which then goes without saying.
  var omitsDay = false

  /// The time of an event in at most some twenty characters; empty when both ends are open.
  func date(of time: EventTime) -> String {
    let words = bare(time)
    guard time.isApproximate, !words.isEmpty else { return words }
    return language.choose("约 ", "c. ") + words
  }

  private func bare(_ time: EventTime) -> String {
    let interval = time.interval
    if omitsDay {
      guard time.granularity < .day, let start = interval.start else { return "" }
      return clock(start)
    }
    guard let start = interval.start else {
      return interval.lastDay.map { "–" + point(CivilTime($0), time.granularity) } ?? ""
    }
    guard let end = interval.end, let lastDay = interval.lastDay else {
      return point(start, time.granularity) + "–"
    }
    if time.granularity < .day {
      let first = point(start, time.granularity)
      guard end.secondNumber - start.secondNumber > 3 * 3600, end.date == start.date else { return first }
      return first + "–" + clock(end)
    }
    return range(start.date, lastDay, time.granularity)
  }

  private func point(_ time: CivilTime, _ granularity: Granularity) -> String {
    let (year, month, day) = time.date.fields
    if granularity >= .year { return self.year(year) }
    if granularity >= .month { return self.year(year) + "." + CalendarDate.twoDigits(month) }
    let date = self.year(year) + "." + CalendarDate.twoDigits(month) + "." + CalendarDate.twoDigits(day)
    return granularity < .day ? date + " " + clock(time) : date
  }

  /// Both days included; parts that the ends share are written once.
  private func range(_ first: CalendarDate, _ last: CalendarDate, _ granularity: Granularity) -> String {
    let (year, month, day) = first.fields
    let (lastYear, lastMonth, lastDay) = last.fields
    let isWholeYears =
      month == 1 && day == 1 && lastMonth == 12 && lastDay == 31
    if isWholeYears {
      return year == lastYear ? self.year(year) : self.year(year) + "–" + self.year(lastYear)
    }
    let isWholeMonths = day == 1 && last.adding(days: 1).day == 1
    let head = self.year(year) + "." + CalendarDate.twoDigits(month)
    if isWholeMonths {
      if year != lastYear {
        return head + "–" + self.year(lastYear) + "." + CalendarDate.twoDigits(lastMonth)
      }
      return month == lastMonth ? head : head + "–" + CalendarDate.twoDigits(lastMonth)
    }
    let full = head + "." + CalendarDate.twoDigits(day)
    if first == last { return full }
    if year != lastYear {
      return head + "–" + self.year(lastYear) + "." + CalendarDate.twoDigits(lastMonth)
    }
    if month != lastMonth {
      return full + "–" + CalendarDate.twoDigits(lastMonth) + "." + CalendarDate.twoDigits(lastDay)
    }
    return full + "–" + CalendarDate.twoDigits(lastDay)
  }

  private func year(_ year: Int) -> String {
    AxisWords(language: language).year(year)
  }

  private func clock(_ time: CivilTime) -> String {
    CalendarDate.twoDigits(time.hour) + ":" + CalendarDate.twoDigits(time.minute)
  }
}
