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

  /// The label of a slot that stands for one moment.
  func slotLabel(of second: Double, cell: Double) -> Label {
    let time = CivilTime(CalendarDate(dayNumber: 0), second: Int(second))
    let (year, month, day) = time.date.fields
    if cell > 300 * 86_400 { return Label(text: words.year(year), isStrong: true) }
    if cell > 27 * 86_400 { return Label(text: words.month(month, of: year), isStrong: true) }
    return Label(text: words.day(day, of: month, year), isStrong: true)
  }

  private func isRound(_ year: Int, step: Int) -> Bool {
    let count = year > 0 ? year : 1 - year
    return count % (step == 1 ? 5 : step * 5) == 0
  }
}
