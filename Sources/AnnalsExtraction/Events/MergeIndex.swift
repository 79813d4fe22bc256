import AnnalsCore

/// Finds the events that a draft can be one with, without looking at all of them.
///
/// Two drafts are compared only when they share a day, or a year and a pair of characters, or an article of
/// which one is the headline, or both tell an accident of one document: whatever the merger accepts is among
/// the candidates, so that it merges as if every event had been compared.
struct MergeIndex {
  private struct Stretch: Hashable {
    let document: Int
    let article: Int?
    let number: Int
  }

  /// All events by year and pair of characters, for drafts that last long.
  private var all = PostingTable()
  /// The long ones by year and pair of characters, for drafts of some days.
  private var long = PostingTable()
  /// The short ones by day.
  private var short: [Int: [Int]] = [:]
  /// Headlines and what stands where a headline looks for its text, by stretch of sentences.
  private var headlines: [Stretch: [Int]] = [:]
  private var texts: [Stretch: [Int]] = [:]
  private var accidents: [Int: [Int]] = [:]
  /// The search that each event was found in last: an event is found under many of its words.
  private var lastSearches: [Int] = []
  private var searches = 0

  /// The events that may be the same as a draft, in order.
  mutating func candidates(for draft: EventDraft, _ shingles: Shingles) -> [Int] {
    searches += 1
    var found: [Int] = []
    switch Reach(draft.time) {
    case .days(let days, let years):
      // Reports give one happening minutes apart, on either side of midnight.
      for day in (days.lowerBound - 1)...(days.upperBound + 1) { add(short[day], to: &found) }
      collect(from: long, years: Array(years) + [MergeIndex.era], shingles, into: &found)
    case .years(let years):
      collect(from: all, years: Array(years), shingles, into: &found)
      collect(from: long, years: [MergeIndex.era], shingles, into: &found)
    case .era:
      collect(from: all, years: [MergeIndex.era], shingles, into: &found)
    }
    for stretch in stretches(around: draft) {
      add(headlines[stretch], to: &found)
      if draft.isHeadline { add(texts[stretch], to: &found) }
    }
    if draft.kind == .incident { add(accidents[draft.document], to: &found) }
    return found.sorted()
  }

  /// Enters an event under its time, its words and its article.
  mutating func insert(_ event: Int, _ draft: EventDraft, _ shingles: Shingles) {
    while lastSearches.count <= event { lastSearches.append(0) }
    if case .days(let days, _) = Reach(draft.time) {
      for day in days { short[day, default: []].append(event) }
    }
    extend(event, draft, by: shingles.pairs)
    let stretch = stretch(of: draft)
    if draft.isHeadline {
      headlines[stretch, default: []].append(event)
    } else {
      texts[stretch, default: []].append(event)
    }
    if draft.kind == .incident { accidents[draft.document, default: []].append(event) }
  }

  /// Enters an event under pairs of characters that it did not have before.
  mutating func extend(_ event: Int, _ draft: EventDraft, by pairs: [UInt64]) {
    let reach = Reach(draft.time)
    for pair in pairs {
      all.append(event, under: MergeIndex.key(MergeIndex.era, pair))
      switch reach {
      case .days(_, let years):
        for year in years { all.append(event, under: MergeIndex.key(year, pair)) }
      case .years(let years):
        for year in years {
          all.append(event, under: MergeIndex.key(year, pair))
          long.append(event, under: MergeIndex.key(year, pair))
        }
      case .era:
        long.append(event, under: MergeIndex.key(MergeIndex.era, pair))
      }
    }
  }

  private mutating func collect(
    from table: PostingTable,
    years: [Int],
    _ shingles: Shingles,
    into found: inout [Int]
  ) {
    for year in years {
      for pair in shingles.pairs {
        table.forEach(under: MergeIndex.key(year, pair)) { add($0, to: &found) }
      }
    }
  }

  /// A year and a pair of characters in one number: scalars take 21 bits each, which leaves 22 for the year.
  private static func key(_ year: Int, _ pair: UInt64) -> UInt64 {
    UInt64(bitPattern: Int64(year)) << 42 | (pair >> 32) << 21 | (pair & 0x1F_FFFF)
  }

  /// Adds the events that this search has not found yet.
  private mutating func add(_ events: [Int]?, to found: inout [Int]) {
    for event in events ?? [] { add(event, to: &found) }
  }

  private mutating func add(_ event: Int, to found: inout [Int]) {
    guard lastSearches[event] != searches else { return }
    lastSearches[event] = searches
    found.append(event)
  }

  /// How many days after an accident a report may tell it as news.
  static let reportDelay = 7
  /// How many sentences lie at most between a headline and what it sums up.
  static let headlineReach = 48

  private func stretch(of draft: EventDraft) -> Stretch {
    let mention = draft.mentions[0]
    return Stretch(
      document: draft.document,
      article: mention.article,
      number: mention.sentence / MergeIndex.headlineReach
    )
  }

  private func stretches(around draft: EventDraft) -> [Stretch] {
    let own = stretch(of: draft)
    return (-1...1).map { Stretch(document: own.document, article: own.article, number: own.number + $0) }
  }

  /// The year under which all events stand in `all`, and those without end in `long`.
  private static let era = -1 << 21

  /// How far a time reaches, and so under what it is entered.
  private enum Reach {
    /// Up to a month: days counted from 2000, and the years they lie in.
    case days(ClosedRange<Int>, ClosedRange<Int>)
    /// Up to twelve years.
    case years(ClosedRange<Int>)
    /// Longer, or open at an end.
    case era

    init(_ time: EventTime) {
      guard let start = time.interval.start?.date, let end = time.interval.lastDay, start <= end,
        end.year - start.year <= 12
      else {
        self = .era
        return
      }
      let length = end.days(since: start)
      let first = start.days(since: CalendarDate.firstDay(ofYear: 2000))
      self =
        length <= 31 ? .days(first...(first + length), start.year...end.year) : .years(start.year...end.year)
    }
  }
}
