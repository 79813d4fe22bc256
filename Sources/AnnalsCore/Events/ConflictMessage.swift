/// What a contradiction says, with the facts that it says it of.
///
/// A value and no sentence: each language makes its own of it. Words of the documents (`2024-2024年`, `8万吨`) stay as
/// they are printed there.
///
///     .sum(parts: ["50亿元", "30亿元"], total: "90亿元")    // 50亿元 and 30亿元 do not add up to 90亿元
public enum ConflictMessage: Hashable, Sendable {
  /// So many columns of a table carry one year, and their figures differ.
  case columnsOfOneYear(count: Int, year: String)
  /// Two steps that follow one another both end in one year.
  case stepsOfOneYear(String)
  /// Two figures that follow one another are both given for one year.
  case figuresOfOneYear(String)
  /// A year is said to be one of a plan that does not hold it.
  case yearOutsidePlan(year: String, plan: String, years: ClosedRange<Int>)
  /// A time lies outside the years of the plan that sets it.
  case timeOutsidePlan(time: String, years: ClosedRange<Int>)
  /// An anniversary falls in another year than that of its paragraph.
  case anniversary(words: String, due: Int, told: Int)
  /// A time is told as past by a document that was published before it.
  case pastAfterPublication(time: String, published: CalendarDate)
  /// The reports give an event different times; its label is empty where it is plain which event is meant.
  case differentTimes(event: String, times: [String])
  /// The reports give different counts of one thing.
  case differentCounts(of: String, counts: [String])
  /// One title is printed with different periods.
  case titlePeriods(title: String, periods: [String])
  /// Figures are given with a total that is not theirs.
  case sum(parts: [String], total: String)
  /// Two parts are all of a whole, and do not add up to it.
  case halves(first: String, second: String, whole: String)
  /// A part is more than the whole that it is one of.
  case part(String, whole: String)
  /// Shares of one whole are more than all of it, or less where all of them are given.
  case shares([String], areTooMuch: Bool)
  /// A ratio of all parts is not 100 together.
  case ratio(String)
  /// The words put one event ahead of the other, the dates the other way round.
  case orderAgainstDates
  /// The words put one event ahead of the other, and elsewhere the other way round.
  case orderAgainstOrder
  /// A range begins and ends with the same unit.
  case emptyRange(words: String, unit: Granularity?)
  /// A range ends before it begins.
  case reversedRange(words: String)
  /// A weekday is not that of its day.
  case weekday(words: String, day: CalendarDate)
  /// A document is signed on one day, and given another one as its date.
  case dayOfIssue(signed: String, given: String)
  /// In the words of another program.
  case words(String)
}
