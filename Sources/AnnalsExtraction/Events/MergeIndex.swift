/// Finds the events that a draft can be one with.
protocol MergeSearch {
  /// The events, of those entered, that may be the same as a draft, ascending.
  mutating func candidates(for draft: MergeTraits) -> [Int]

  /// Enters an event, or what it has become; events are numbered from 0 in the order they are entered in.
  mutating func enter(_ event: Int, _ draft: EventDraft, _ traits: MergeTraits)
}

/// Finds the events that a draft can be one with, without looking at all of them.
///
/// Events are listed by scope: whatever the merger accepts is among the candidates, so that it merges as if
/// every event had been compared. Scopes with many members are searched by words: of two texts that share four
/// tenths of the pairs of characters of the shorter one, the shorter shares one of any six tenths of its own (and
/// one more). So an event is listed by its rarer pairs, its *heads*, apart from the others, its *tails*; a draft
/// goes through the heads by all of its pairs and finds the texts shorter than itself, and through the tails by
/// its rarer ones for the longer texts.
///
/// - Complexity: O(k) for a search, k being the events of its periods with which a draft shares a rare pair.
struct MergeIndex: MergeSearch {
  /// The members of each scope.
  private var members = PostingTable()
  /// The members of crowded scopes by scope and pair.
  private var heads = PostingTable()
  private var tails = PostingTable()
  /// What each event has been entered with.
  private var entries: [Entry] = []
  /// The years that events stand under, ascending.
  private var years: [Int] = []
  private var harvest = Harvest()

  private struct Entry {
    var words: Shingles
    var scopes: [MergeScope] = []
  }

  /// A scope with more members than these is searched by words.
  private static let crowd = 24

  mutating func candidates(for draft: MergeTraits) -> [Int] {
    harvest.begin(on: draft.days)
    for scope in draft.neighbourhoods {
      members.forEach(under: scope.key) { harvest.add($0) }
    }
    for period in draft.reach.sought(among: years) {
      for scope in draft.sought { search(scope.within(period), draft.words.pairs) }
    }
    return harvest.found.sorted()
  }

  mutating func enter(_ event: Int, _ draft: EventDraft, _ traits: MergeTraits) {
    for year in traits.reach.years { enter(year: year) }
    harvest.enter(event, on: traits.reach.days)
    if event == entries.count {
      entries.append(Entry(words: traits.words))
    } else {
      extend(event, by: traits.words.subtracting(entries[event].words))
      entries[event].words = traits.words
    }
    for scope in traits.homes(of: draft) where !entries[event].scopes.contains(scope) {
      entries[event].scopes.append(scope)
      join(scope, event)
    }
  }

  /// Looks for the events of a scope that may share enough pairs.
  private mutating func search(_ scope: MergeScope, _ pairs: [UInt64]) {
    guard case .words(let tenths) = scope.bond, isCrowded(scope) else {
      return members.forEach(under: scope.key) { harvest.addIfNear($0) }
    }
    for pair in pairs {
      heads.forEach(under: scope.key(of: pair)) { harvest.addIfNear($0) }
    }
    for pair in MergeIndex.rarest(of: pairs, tenths, count: { tails.count(under: scope.key(of: $0)) }).rare {
      tails.forEach(under: scope.key(of: pair)) { harvest.addIfNear($0) }
    }
  }

  private mutating func join(_ scope: MergeScope, _ event: Int) {
    let wasCrowded = isCrowded(scope)
    members.append(event, under: scope.key)
    guard case .words(let tenths) = scope.bond, isCrowded(scope) else { return }
    if wasCrowded {
      list(event, in: scope, tenths)
    } else {
      members.forEach(under: scope.key) { list($0, in: scope, tenths) }
    }
  }

  /// Lists an event by its words.
  private mutating func list(_ event: Int, in scope: MergeScope, _ tenths: Int) {
    let (rare, common) = MergeIndex.rarest(of: entries[event].words.pairs, tenths) { pair in
      heads.count(under: scope.key(of: pair)) + tails.count(under: scope.key(of: pair))
    }
    for pair in rare { heads.append(event, under: scope.key(of: pair)) }
    for pair in common { tails.append(event, under: scope.key(of: pair)) }
  }

  /// Lists an event by more words: all of them become heads, which so remain as many as the longer text needs.
  private mutating func extend(_ event: Int, by pairs: [UInt64]) {
    guard !pairs.isEmpty else { return }
    for scope in entries[event].scopes {
      guard case .words = scope.bond, isCrowded(scope) else { continue }
      for pair in pairs { heads.append(event, under: scope.key(of: pair)) }
    }
  }

  private func isCrowded(_ scope: MergeScope) -> Bool {
    members.count(under: scope.key) > MergeIndex.crowd
  }

  /// The rarer pairs of a text, so many that some tenths of it cannot do without one of them; and the others.
  private static func rarest(
    of pairs: [UInt64],
    _ tenths: Int,
    count: (UInt64) -> Int
  ) -> (rare: ArraySlice<UInt64>, common: ArraySlice<UInt64>) {
    guard !pairs.isEmpty else { return ([], []) }
    let shared = (pairs.count * tenths + 9) / 10
    let ascending = pairs.map { (count: count($0), pair: $0) }
      .sorted { ($0.count, $0.pair) < ($1.count, $1.pair) }.map(\.pair)
    return (ascending[...(pairs.count - shared)], ascending[(pairs.count - shared + 1)...])
  }

  private mutating func enter(year: Int) {
    let place = years.lastIndex { $0 <= year }
    if place.map({ years[$0] != year }) ?? true { years.insert(year, at: place.map { $0 + 1 } ?? 0) }
  }
}

/// The events that a search has found so far, each once.
private struct Harvest {
  private(set) var found: [Int] = []
  /// The days of each event, all its times so far together.
  private var daysOfEvents: [ClosedRange<Int>] = []
  /// The search that each event was found in last: an event is found under many of its words.
  private var lastSearches: [Int] = []
  private var searches = 0
  /// The days of the search.
  private var days: ClosedRange<Int> = 0...0

  mutating func begin(on days: ClosedRange<Int>) {
    found.removeAll(keepingCapacity: true)
    searches += 1
    self.days = days
  }

  mutating func enter(_ event: Int, on days: ClosedRange<Int>) {
    if event == daysOfEvents.count {
      daysOfEvents.append(days)
      lastSearches.append(0)
    } else {
      let known = daysOfEvents[event]
      daysOfEvents[event] =
        min(known.lowerBound, days.lowerBound)...max(known.upperBound, days.upperBound)
    }
  }

  /// Adds an event that a search has not found yet.
  @inline(__always)
  mutating func add(_ event: Int) {
    guard lastSearches[event] != searches else { return }
    lastSearches[event] = searches
    found.append(event)
  }

  /// Adds an event unless its days lie apart.
  @inline(__always)
  mutating func addIfNear(_ event: Int) {
    if daysOfEvents[event].overlaps(days) { add(event) }
  }
}
