import AnnalsCore

/// The words below the ticks of an axis.
struct AxisWords: Sendable {
  let language: PictureLanguage
  private var words: any Vocabulary { language.words }

  /// A tick's label and whether it begins something larger (a year among months, a decade among years).
  struct Label: Sendable, Equatable {
    let text: String
    let isStrong: Bool
  }

  /// The label of a tick; `needsContext` when no tick to its left tells the larger units.
  func label(of tick: Double, unit: TickUnit, needsContext: Bool) -> Label {
    let time = CivilTime(CalendarDate(dayNumber: 0), second: Int(tick))
    let (year, month, day) = time.date.fields
    switch unit.base {
    case .year: return Label(text: words.year(year), isStrong: isRound(year, step: unit.step))
    case .month:
      if needsContext && month != 1 { return Label(text: words.month(month, of: year), isStrong: true) }
      if month == 1 { return Label(text: words.year(year), isStrong: true) }
      return Label(text: words.month(month), isStrong: false)
    case .week:
      if needsContext { return Label(text: words.day(day, of: month, year), isStrong: true) }
      return Label(text: words.day(day, of: month), isStrong: false)
    case .day:
      if needsContext { return Label(text: words.day(day, of: month, year), isStrong: true) }
      if day == 1 { return Label(text: words.day(day, of: month), isStrong: true) }
      return Label(text: words.day(day), isStrong: false)
    case .hour:
      let clock = time.clock
      if needsContext {
        return Label(text: words.day(day, of: month, year) + " " + clock, isStrong: true)
      }
      if time.isMidnight { return Label(text: words.day(day, of: month), isStrong: true) }
      return Label(text: clock, isStrong: false)
    }
  }

  /// The label of the first tick behind a bay that has told the year, the month or the day; nil where the
  /// tick tells no more than that.
  func label(of tick: Double, unit: TickUnit, within cell: Double) -> Label? {
    guard unit.seconds < cell * 0.9 else { return nil }
    let (_, month, day) = CivilTime(CalendarDate(dayNumber: 0), second: Int(tick)).date.fields
    switch unit.base {
    case .year: return nil
    case .month: return Label(text: words.month(month), isStrong: false)
    case .week, .day: return Label(text: words.day(day, of: month), isStrong: false)
    case .hour: return Label(text: "00:00", isStrong: false)
    }
  }

  /// The label of a slot that stands for one moment.
  func slotLabel(of second: Double, cell: Double) -> Label {
    let time = CivilTime(CalendarDate(dayNumber: 0), second: Int(second))
    let (year, month, day) = time.date.fields
    if cell > 300 * 86_400 { return Label(text: words.year(year), isStrong: true) }
    if cell > 27 * 86_400 { return Label(text: words.month(month, of: year), isStrong: true) }
    return Label(text: words.day(day, of: month, year), isStrong: true)
  }

  /// The same, or only the year where there is no room for more.
  func slotLabel(of second: Double, cell: Double, room: Double) -> Label {
    let full = slotLabel(of: second, cell: cell)
    let width = TextMetrics.width(of: full.text, size: PictureMeasures.tickSize, weight: .bold)
    return width + 10 <= room ? full : slotLabel(of: second, cell: .infinity)
  }

  private func isRound(_ year: Int, step: Int) -> Bool {
    let count = year > 0 ? year : 1 - year
    return count % (step == 1 ? 5 : step * 5) == 0
  }
}
