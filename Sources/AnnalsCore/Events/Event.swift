/// Something that happened, is going on, is scheduled or is set as a target, at a time on the calendar.
public struct Event: Hashable, Sendable {
  /// An identifier made from content.
  public typealias ID = String

  /// The identifier.
  public let id: ID
  /// What an editor would print: at most 24 characters, subject and predicate, no date.
  public let label: String
  /// What sort of event it is.
  public let kind: EventKind
  /// Whether it happened, goes on, is planned, is a target or is a figure.
  public let status: EventStatus
  /// When.
  public let time: EventTime
  /// Who takes part, as written.
  public let participants: [String]
  /// Where, as written.
  public let place: String?
  /// The lane of pictures that a person has put it in.
  public let lane: String?
  /// The figures that it states.
  public let figures: [Figure]
  /// How much it matters for a timeline, 0…1.
  public let salience: Double
  /// Every place that reports it; never empty.
  public let mentions: [Mention]

  /// An event.
  public init(
    id: ID,
    label: String,
    kind: EventKind,
    status: EventStatus,
    time: EventTime,
    participants: [String],
    place: String?,
    lane: String? = nil,
    figures: [Figure],
    salience: Double,
    mentions: [Mention]
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.status = status
    self.time = time
    self.participants = participants
    self.place = place
    self.lane = lane
    self.figures = figures
    self.salience = salience
    self.mentions = mentions
  }
}

/// What sort of event it is; decides lane, colour and what may be merged.
public enum EventKind: String, CaseIterable, Sendable {
  /// A meeting, conference, congress, ceremony.
  case meeting
  /// A law, plan, notice, report or standard issued.
  case publication
  /// A plan or programme as an event with a period.
  case plan
  /// An agreement signed.
  case signing
  /// A visit, talks, diplomacy.
  case diplomacy
  /// An inspection tour or survey.
  case inspection
  /// Someone appointed, elected, removed.
  case appointment
  /// An activity or programme started or carried out.
  case activity
  /// Construction, completion, opening to use.
  case construction
  /// A launch: spacecraft, ship, product, service.
  case launch
  /// Research and technology results.
  case science
  /// Investment, trade, finance, prices.
  case economy
  /// Courts, police, discipline.
  case legal
  /// Accidents, disasters and their victims.
  case incident
  /// Armed conflict.
  case conflict
  /// Sport.
  case sport
  /// Prizes and honours.
  case award
  /// Births, deaths, careers.
  case life
  /// Figures for a period.
  case statistic
  /// Goals with a deadline.
  case target
  /// Words said in public.
  case statement
  /// Anything else.
  case other
}

/// Whether an event happened, goes on, is planned, is a target or is a figure.
public enum EventStatus: String, CaseIterable, Sendable {
  case occurred
  case ongoing
  case planned
  case target
  case statistic
}

/// When an event takes place.
public struct EventTime: Hashable, Sendable {
  /// The stretch of the calendar.
  public let interval: CalendarInterval
  /// The same as an EDTF string.
  public let edtf: String
  /// How finely it is known.
  public let granularity: Granularity
  /// Whether the text says about (左右, 约, 前后).
  public let isApproximate: Bool

  /// A time of an event.
  public init(interval: CalendarInterval, edtf: String, granularity: Granularity, isApproximate: Bool) {
    self.interval = interval
    self.edtf = edtf
    self.granularity = granularity
    self.isApproximate = isApproximate
  }
}

/// A number with its unit, as an event states it.
public struct Figure: Hashable, Sendable {
  /// As written, full-width digits folded: `355亿元`, `5.5%左右`.
  public let text: String
  /// The number, multipliers applied: 35 500 000 000.
  public let value: Double?
  /// The unit: `元`, `%`, `人`.
  public let unit: String?
  /// What it measures, as written.
  public let measure: String?

  /// A figure.
  public init(text: String, value: Double?, unit: String?, measure: String?) {
    self.text = text
    self.value = value
    self.unit = unit
    self.measure = measure
  }
}

/// One place that reports an event.
public struct Mention: Hashable, Sendable {
  /// Where the date of a mention was found, nearest first.
  public enum Dating: String, CaseIterable, Sendable {
    case clause
    case sentence
    case paragraph
    case article
    case headline
    case dateline
    case publication
    /// A person entered it.
    case given
  }

  /// The sentence, clause or headline.
  public let span: SourceSpan
  /// Its words, breaks and stray spaces undone.
  public let text: String
  /// Where the word stands that expresses the event.
  public let trigger: SourceSpan?
  /// The time expressions that date it.
  public let times: [TimeExpression.ID]
  /// Where its date was found.
  public let dating: Dating
  /// The name of the rule that found it.
  public let rule: String
  /// What a person names as the source, a book or an address, instead of the place that `span` leads to.
  public let citation: String?

  /// A mention.
  public init(
    span: SourceSpan,
    text: String,
    trigger: SourceSpan?,
    times: [TimeExpression.ID],
    dating: Dating,
    rule: String,
    citation: String? = nil
  ) {
    self.span = span
    self.text = text
    self.trigger = trigger
    self.times = times
    self.dating = dating
    self.rule = rule
    self.citation = citation
  }
}
