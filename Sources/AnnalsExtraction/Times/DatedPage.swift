import AnnalsCore

/// A page with its time expressions resolved: what the event passes work on.
struct DatedPage: Sendable {
  let page: Page
  /// The time expressions in logical order; they never overlap.
  let times: [ResolvedTime]
  /// When the document was published, and how that is known; nil when nothing tells.
  let publication: DatedPublication?
  /// The reference day of each article of the page (its dateline, else the publication date), nil when unknown.
  let articleDates: [CalendarDate?]
}

/// A time expression with its place in the logical text and its value on the calendar.
struct ResolvedTime: Sendable, Equatable {
  /// One step of the reasoning, its evidence in logical offsets.
  struct Step: Sendable, Equatable {
    let field: String
    let value: String
    let anchor: TimeExpression.Anchor
    let range: Range<Int>?
  }

  /// The bare time words in the logical text.
  var range: Range<Int>
  var kind: TimeExpression.Kind
  /// The TIMEX3 value.
  var value: String
  var modifier: TimeExpression.Modifier?
  var bound: TimeExpression.Bound?
  var interval: CalendarInterval?
  var granularity: Granularity?
  /// The time zone that the words name.
  var zone: TimeZoneName?
  var anchor: TimeExpression.Anchor
  var alternatives: [CalendarInterval] = []
  /// The name of the rule that found it.
  var rule: String
  var steps: [Step] = []

  /// Whether it is a name before 期间 that dates nothing: to the event passes its words are words like others.
  var isUndatedActivity: Bool { rule == "activity-period" && interval == nil }
}
