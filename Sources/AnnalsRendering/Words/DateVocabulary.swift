import AnnalsCore

/// How a language writes dates.
///
/// Years are astronomical: 0 is 1 BCE. Months are 1…12, quarters 1…4, halves 1 and 2.
protocol DateVocabulary: Sendable {
  /// What stands before an uncertain date.
  var about: String { get }

  // MARK: On an axis
  /// `2024`, `前221`, `221 BCE`
  func year(_ year: Int) -> String
  /// The whole picture lies in this year.
  func wholeYear(_ year: Int) -> String
  /// `4月`, `Apr`
  func month(_ month: Int) -> String
  /// `2024年4月`, `Apr 2024`
  func month(_ month: Int, of year: Int) -> String
  /// `23日`, `23`
  func day(_ day: Int) -> String
  /// `4月23日`, `23 Apr`
  func day(_ day: Int, of month: Int) -> String
  /// `2024年4月23日`, `23 Apr 2024`
  func day(_ day: Int, of month: Int, _ year: Int) -> String

  // MARK: Beside a label, as short as can be
  func short(_ part: DatePart) -> String
  /// Both ends included, the first before the last.
  func short(from first: DatePart, to last: DatePart) -> String
  func short(since first: DatePart) -> String
  func short(until last: DatePart) -> String
  /// Such a date without its year, where that stands at its edge: `04.23`, `23 Apr`; nil for other dates.
  func withoutYear(_ date: String, _ year: Int) -> String?

  // MARK: In a list
  /// A year as a heading: `2024年`, `公元前44年`, `44 BCE`.
  func yearHeading(_ year: Int) -> String
  /// Several whole years.
  func years(_ first: Int, _ last: Int) -> String
  /// The whole of the year that the heading names.
  var allYear: String { get }
  func half(_ half: Int) -> String
  func quarter(_ quarter: Int) -> String
  /// Several whole months of one year.
  func months(_ first: Int, _ last: Int) -> String
  /// Several days of one month; the month only if it is given.
  func days(_ first: Int, _ last: Int, of month: Int?) -> String
  /// A third of a month; the month only if it is given.
  func third(_ third: MonthThird, of month: Int?) -> String
  /// A part of a day; the day is in words.
  func part(_ part: PartOfDay, of day: String) -> String
  func part(_ part: PartOfDay) -> String
  /// Both ends are in words.
  func range(_ start: String, _ end: String) -> String
  /// Open at the beginning; the second line of a range in two lines.
  func until(_ end: String) -> String
  /// Open at the end.
  func since(_ start: String) -> String
  /// Open at the beginning, up to the end of a month of the year that the heading names.
  func beforeEnd(ofMonth month: Int) -> String
  /// Open at the beginning, up to the end of the year that the heading names.
  var beforeEndOfYear: String { get }
}
