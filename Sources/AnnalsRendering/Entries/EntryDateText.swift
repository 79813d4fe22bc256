import AnnalsCore

/// The date of an event as a person reads and writes it, and what such a date leaves unsaid.
struct EntryDateText: Sendable {
  /// EDTF; quarters and halves of a year in Chinese, for which EDTF has only codes.
  let date: String
  /// How finely it is stated, where the date would say something else.
  let granularity: Granularity?
  /// Whether it is approximate, where the date would say something else.
  let isApproximate: Bool?

  init(_ time: EventTime, language: PictureLanguage) {
    if language == .chinese, let words = EntryDateText.words(for: time) {
      (date, granularity, isApproximate) = (words, nil, nil)
      return
    }
    let plain = EDTF.string(
      for: time.interval,
      granularity: time.granularity,
      isApproximate: time.isApproximate
    )
    let readings = [time.edtf, plain, EntryDateText.bounds(of: time.interval)].compactMap { text in
      (try? EDTF(text)).flatMap { EventTime($0) }.map { (text: text, time: $0) }
    }
    let fitting = readings.filter { $0.time.interval == time.interval }
    let best =
      fitting.first { $0.time.granularity == time.granularity && $0.time.isApproximate == time.isApproximate }
      ?? fitting.first
    date = best?.text ?? plain
    granularity = best?.time.granularity == time.granularity ? nil : time.granularity
    isApproximate = best?.time.isApproximate == time.isApproximate ? nil : time.isApproximate
  }

  /// A quarter or half of a year in words that the rules for Chinese times read alike.
  private static func words(for time: EventTime) -> String? {
    guard !time.isApproximate, let first = time.interval.start, first.isMidnight,
      let last = time.interval.lastDay, time.interval.end?.isMidnight == true,
      (1000...9999).contains(first.date.year)
    else { return nil }
    let words = PictureLanguage.chinese.words
    switch DatePart(first.date, last, time.granularity) {
    case .quarter(let quarter, let year): return "\(year)年\(words.quarter(quarter))"
    case .half(let half, let year): return "\(year)年\(words.half(half))"
    default: return nil
    }
  }

  /// Both ends to the second.
  private static func bounds(of interval: CalendarInterval) -> String {
    func bound(_ time: CivilTime?) -> String {
      guard let time else { return ".." }
      let parts = [time.hour, time.minute, time.second].map(CalendarDate.twoDigits)
      return "\(time.date.iso8601)T\(parts.joined(separator: ":"))"
    }
    return "\(bound(interval.start))/\(bound(interval.end))"
  }
}
