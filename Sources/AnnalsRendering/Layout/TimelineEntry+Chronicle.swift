import AnnalsCore

extension TimelineEntry {
  /// The dated events of a chronicle in order of time.
  ///
  /// - Throws: `TimelineError.noEvents` when no event has a date.
  static func all(
    of chronicle: Chronicle,
    options: PictureOptions
  ) throws(TimelineError) -> [TimelineEntry] {
    let words = DateWords(language: options.spoken, omitsDay: isOneDay(chronicle.events))
    let tooltips = EvidenceTooltips(chronicle, options: options)
    let disputes = Disputes(chronicle)
    let entries = chronicle.events.enumerated()
      .compactMap { index, event in
        let first = options.sources == .none ? nil : event.mentions.first
        let source = first.map { $0.citation ?? tooltips.shortPlace(of: $0.span) }
        return TimelineEntry(
          event,
          index: index,
          words: words,
          source: source ?? "",
          isDisputed: disputes.concern(event)
        )
      }
      .sorted { ($0.start, $0.event) < ($1.start, $1.event) }
    guard !entries.isEmpty else { throw .noEvents }
    return entries
  }

  /// Whether all events lie within one and the same day.
  private static func isOneDay(_ events: [Event]) -> Bool {
    guard let day = events.first?.time.interval.start?.date else { return false }
    return events.allSatisfy { $0.time.interval.start?.date == day && $0.time.interval.lastDay == day }
  }

  /// The years, or the one year or day, that the picture spans.
  static func period(of entries: [TimelineEntry], language: PictureLanguage) -> String {
    guard let first = entries.first else { return "" }
    let last =
      entries.map { $0.mark == .span && $0.end.isFinite ? max($0.end - 1, $0.start) : $0.start }.max() ?? 0
    let axisWords = AxisWords(language: language)
    func day(_ second: Double) -> CalendarDate { CalendarDate(dayNumber: Int(second).floored(by: 86_400)) }
    if day(first.start) == day(last), first.cell <= 86_400 {
      return axisWords.slotLabel(of: first.start, cell: 86_400).text
    }
    let (firstYear, lastYear) = (day(first.start).year, day(last).year)
    return firstYear == lastYear
      ? language.words.wholeYear(firstYear)
      : language.words.short(from: .year(firstYear), to: .year(lastYear))
  }
}
