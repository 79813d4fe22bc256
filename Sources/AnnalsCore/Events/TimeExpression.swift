/// A time expression found in a document, normalised as TimeML's TIMEX3.
public struct TimeExpression: Hashable, Sendable {
  /// An identifier made from content.
  public typealias ID = String

  /// What sort of time it is (TIMEX3 `type`, with `NAMED` beside it).
  public enum Kind: String, CaseIterable, Sendable {
    /// A day or coarser.
    case date = "DATE"
    /// Finer than a day, part of day included.
    case time = "TIME"
    /// A length of time.
    case duration = "DURATION"
    /// A recurring time.
    case set = "SET"
    /// A named period, or an event used as a time.
    case named = "NAMED"
  }

  /// TIMEX3 `mod`.
  public enum Modifier: String, CaseIterable, Sendable {
    /// 初
    case start = "START"
    /// 中
    case mid = "MID"
    /// 底, 末
    case end = "END"
    /// 左右, 约, 前后
    case approximate = "APPROX"
    /// 余, 多
    case moreThan = "MORE_THAN"
    /// 近, 不到
    case lessThan = "LESS_THAN"
  }

  /// How the sentence uses the time.
  public enum Bound: String, CaseIterable, Sendable {
    /// 自…起, …以来
    case since
    /// 截至…, 至…止
    case until
    /// 到…, 力争到…
    case by
    /// …前, …之前
    case before
    /// …后, …之后
    case after
  }

  /// What the missing parts were resolved from.
  public enum Anchor: String, CaseIterable, Sendable {
    /// Nothing was missing.
    case explicit
    /// The article's dateline.
    case dateline
    /// The page's masthead.
    case masthead
    /// The publication date, given or inferred.
    case document
    /// An earlier expression of the same article.
    case previous
    /// The calendar of holidays, solar terms and lunar days.
    case calendar
    /// The table of named times.
    case named
  }

  /// One step of the reasoning: which part of the value was taken from where.
  public struct Step: Hashable, Sendable {
    /// What was filled in, such as `year`, `month`, `reference`.
    public let field: String
    /// The value it got, such as `2025`.
    public let value: String
    /// What it was taken from.
    public let anchor: Anchor
    /// Where that stands, if it stands anywhere.
    public let span: SourceSpan?

    /// A step.
    public init(field: String, value: String, anchor: Anchor, span: SourceSpan?) {
      self.field = field
      self.value = value
      self.anchor = anchor
      self.span = span
    }
  }

  /// The identifier.
  public let id: ID
  /// Where it stands: the bare time words, without preposition or postposition.
  public let span: SourceSpan
  /// The words as they stand in the document.
  public let text: String
  /// What sort of time it is.
  public let kind: Kind
  /// The TIMEX3 value: `2024-04-23`, `P5Y`, `PAST_REF`, `A/B` for a range.
  public let value: String
  /// The TIMEX3 modifier.
  public let modifier: Modifier?
  /// How the sentence uses it.
  public let bound: Bound?
  /// The stretch of the calendar; nil for a bare duration or set and for what could not be resolved.
  public let interval: CalendarInterval?
  /// How finely it is stated; nil for vague words that have no unit.
  public let granularity: Granularity?
  /// The value as EDTF (ISO 8601-2:2019), nil where EDTF has no word for it.
  public let edtf: String?
  /// The time zone that the words name, as the IANA database calls it, or `local`; nil when they name none.
  ///
  /// `Asia/Shanghai` for 北京时间, `UTC` for 世界时, `local` for 当地时间. Interval and value are the civil time of that
  /// zone, as written: nothing is converted.
  public let zone: String?
  /// What it was resolved from.
  public let anchor: Anchor
  /// Other plausible readings, best first.
  public let alternatives: [CalendarInterval]
  /// The name of the rule that found it.
  public let rule: String
  /// How the missing parts were filled in, in order.
  public let steps: [Step]

  /// A time expression.
  public init(
    id: ID,
    span: SourceSpan,
    text: String,
    kind: Kind,
    value: String,
    modifier: Modifier?,
    bound: Bound?,
    interval: CalendarInterval?,
    granularity: Granularity?,
    edtf: String?,
    zone: String? = nil,
    anchor: Anchor,
    alternatives: [CalendarInterval],
    rule: String,
    steps: [Step]
  ) {
    self.id = id
    self.span = span
    self.text = text
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.bound = bound
    self.interval = interval
    self.granularity = granularity
    self.edtf = edtf
    self.zone = zone
    self.anchor = anchor
    self.alternatives = alternatives
    self.rule = rule
    self.steps = steps
  }
}
