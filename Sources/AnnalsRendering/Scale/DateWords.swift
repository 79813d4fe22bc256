import AnnalsCore

/// Short dates beside labels: `2024.04.23`, `2013.11–2020.11`, `约 1937`, `前221`; `23 Apr 2024`, `221 BCE`.
struct DateWords: Sendable {
  let language: PictureLanguage
  /// Whether all events have one day, which then goes without saying.
  var omitsDay = false

  /// The time of an event in at most some twenty characters; empty when both ends are open.
  func date(of time: EventTime) -> String {
    let date = bare(time)
    return time.isApproximate && !date.isEmpty ? language.words.about + date : date
  }

  private func bare(_ time: EventTime) -> String {
    let interval = time.interval
    let words = language.words
    if omitsDay {
      return time.granularity < .day ? interval.start?.clock ?? "" : ""
    }
    guard let start = interval.start else {
      return interval.lastDay.map { words.short(until: part(CivilTime($0), time.granularity)) } ?? ""
    }
    guard let end = interval.end, let lastDay = interval.lastDay else {
      return words.short(since: part(start, time.granularity))
    }
    if time.granularity < .day {
      let lasts = end.secondNumber - start.secondNumber > 3 * 3600 && end.date == start.date
      return lasts ? words.short(from: .minute(start), to: .minute(end)) : words.short(.minute(start))
    }
    if let part = DatePart(start.date, lastDay, time.granularity) { return words.short(part) }
    let (first, last) = DatePart.ends(start.date, lastDay)
    return words.short(from: first, to: last)
  }

  private func part(_ time: CivilTime, _ granularity: Granularity) -> DatePart {
    if granularity >= .year { return .year(time.date.year) }
    if granularity >= .month { return .month(time.date.month, year: time.date.year) }
    return granularity < .day ? .minute(time) : .day(time.date)
  }
}

extension CivilTime {
  /// Hour and minute: `17:00`.
  var clock: String { CalendarDate.twoDigits(hour) + ":" + CalendarDate.twoDigits(minute) }
}
