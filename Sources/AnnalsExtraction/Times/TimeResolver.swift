import AnnalsCore

/// Fills in what time expressions leave out, from the reference and from what was said before.
///
/// One resolver walks one article from beginning to end: it keeps the last time spoken of.
struct TimeResolver {
  /// What an article is resolved against.
  struct Reference: Sendable {
    /// The reference, nil when nothing tells its day.
    var time: CivilTime?
    /// The year of the reference, which may be known without its day.
    var year: Int?
    /// Where it comes from.
    var anchor: TimeExpression.Anchor
    /// The words that say it, if any do.
    var evidence: Range<Int>?
    /// Reports tell of what was; statements and plans of what is to be.
    var isReport: Bool
    /// A year of the century that is spoken from, known even where no day is.
    var centuryYear: Int?
  }

  /// The last time spoken of.
  struct Mention: Sendable {
    var start: CivilTime
    var end: CivilTime?
    var granularity: Granularity
    var range: Range<Int>
    var sentence: Int
    var isExplicit: Bool
  }

  /// A holiday that was spoken of.
  struct MentionedFeast: Sendable {
    let interval: CalendarInterval
    let range: Range<Int>
  }

  let reference: Reference
  private(set) var last: Mention?
  /// The last mention that named a day.
  private(set) var lastDay: Mention?
  /// The last mention of any grain, decades included: what 三年后 counts from.
  private(set) var lastOfAny: Mention?
  /// The last time since which something is said to hold: 自2025年1月1日起.
  private var lastSince: Mention?
  /// The congress of the last plenum, for 四中全会 in a list.
  private var congress: Int?
  /// The holiday spoken of last, for 节日期间.
  private var lastFeast: MentionedFeast?

  init(reference: Reference) {
    self.reference = reference
  }

  /// The expression with its place on the calendar.
  mutating func resolve(_ match: TimeMatch, sentence: Int) -> ResolvedTime? {
    var builder = builder(match, sentence)
    builder.congress = congress
    builder.lastFeast = lastFeast
    builder.lastSince = lastSince
    guard var point = builder.point(match.time) else {
      // 节后 of no holiday is another word: 环节后.
      return match.time.feast?.day == .mentioned && match.time.feast?.part != .holidays
        ? nil : unresolved(match)
    }
    if let lastTime = match.last {
      if match.time.isSet { return finished(point, match) }
      remember(point, match, sentence, isRangeStart: true)
      builder = self.builder(match, sentence)
      guard var end = builder.point(lastTime) else { return unresolved(match) }
      if let carried = PointBuilder.carried(lastTime, at: end, past: point) {
        builder = self.builder(match, sentence)
        end = builder.point(carried) ?? end
      }
      guard let range = PointBuilder.range(point, end, lastTime) else { return unresolved(match) }
      point = range
    }
    if let feast = match.time.feast, let days = feast.daysOff(around: point.interval) {
      lastFeast = MentionedFeast(interval: days, range: match.range)
    }
    if let named = match.time.named, let number = named.congress { congress = number }
    remember(point, match, sentence)
    return finished(point, match)
  }

  private func builder(_ match: TimeMatch, _ sentence: Int) -> PointBuilder {
    PointBuilder(
      reference: reference,
      last: last,
      lastDay: lastDay,
      lastOfAny: lastOfAny,
      match: match,
      sentence: sentence
    )
  }

  /// An expression whose missing parts nothing tells.
  private func unresolved(_ match: TimeMatch) -> ResolvedTime {
    finished(UnresolvedPoint.point(match.time), match)
  }

  private func finished(_ point: TimePoint, _ match: TimeMatch) -> ResolvedTime {
    ResolvedTime(
      range: match.range,
      kind: point.kind,
      value: point.value,
      modifier: match.time.modifier ?? match.modifier ?? point.modifier,
      bound: match.bound ?? openBound(match, point),
      interval: point.interval,
      granularity: point.granularity,
      zone: match.zone,
      anchor: point.anchor,
      alternatives: point.alternatives,
      rule: match.rule,
      steps: point.steps
    )
  }

  /// 三天以后 of a statement goes on from there, 三天以前 reaches up to there.
  private func openBound(_ match: TimeMatch, _ point: TimePoint) -> TimeExpression.Bound? {
    guard match.isOpenEnded, !reference.isReport, point.interval != nil else { return nil }
    if match.time.shift == .after { return .since }
    return point.isClock ? .before : .until
  }

  /// Vague times, durations and sets say nothing that later expressions could lean on.
  private mutating func remember(
    _ point: TimePoint,
    _ match: TimeMatch,
    _ sentence: Int,
    isRangeStart: Bool = false
  ) {
    guard match.time.vague == nil, match.time.length == nil, !match.time.isSet, match.time.named == nil,
      let start = point.interval?.start, let granularity = point.granularity
    else { return }
    // A year taken from an explicit mention of the same sentence governs what follows just the same.
    let isGoverned = point.anchor == .previous && last?.sentence == sentence && last?.isExplicit == true
    let mention = Mention(
      start: start,
      end: point.interval?.end,
      granularity: granularity,
      range: match.range,
      sentence: sentence,
      isExplicit: point.anchor == .explicit || isRangeStart || match.time.year != nil || isGoverned
    )
    lastOfAny = mention
    if match.bound == .since { lastSince = mention }
    guard granularity <= .year else { return }
    last = mention
    if granularity <= .day { lastDay = mention }
  }
}
