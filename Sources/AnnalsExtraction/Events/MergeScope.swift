import AnnalsCore

/// A reason for which two drafts may be one event, as a key: those that share none cannot be.
struct MergeScope: Sendable, Equatable {
  /// What two members of a scope have to have besides, when they are one.
  enum Bond: Sendable {
    /// So many tenths of the pairs of characters of the shorter one, and dates that meet.
    case words(tenths: Int)
    /// Dates that meet.
    case dates
    /// Nothing that a search could look for.
    case none
  }

  /// Two scopes with one key only cost a comparison of their members.
  let key: UInt64
  let bond: Bond

  static func == (left: MergeScope, right: MergeScope) -> Bool { left.key == right.key }

  /// The part of the scope that lies in a period.
  func within(_ period: MergePeriod) -> MergeScope {
    MergeScope(key: KeyHash(key).adding(period.code).value, bond: bond)
  }

  /// The key of the members that have a pair of characters.
  func key(of pair: UInt64) -> UInt64 { KeyHash(key).adding(pair).value }
}

extension MergeScope {
  /// The fewest tenths of words that two mentions of one event share, wherever they stand.
  private static let nearest = 4
  /// The same for two of one article that name the same people, one of them with a vague date.
  private static let nearestOfOneArticle = 2

  private init(_ bond: Bond, _ sort: Sort, _ hash: KeyHash = KeyHash()) {
    self.init(key: hash.adding(sort.rawValue).value, bond: bond)
  }

  private enum Sort: UInt64 {
    case headline, status, counts, figure, people, meeting, accident, instant, headlineNearby, textNearby
  }

  private static let headline = MergeScope(.words(tenths: nearest), .headline)

  /// What has happened or goes on, what is planned, what is aimed at; statistics without figures.
  private static func status(_ status: EventStatus) -> MergeScope {
    let shared = status == .ongoing ? .occurred : status
    return MergeScope(.words(tenths: nearest), .status, KeyHash().adding(shared.rawValue))
  }

  /// Statistics with figures, whatever these are.
  private static let counts = MergeScope(.words(tenths: nearest), .counts)

  /// Statistics with one figure.
  private static func figure(_ figure: Figure) -> MergeScope {
    let hash = figure.value.map { KeyHash().adding(($0 == 0 ? 0 : $0).bitPattern) } ?? KeyHash()
    return MergeScope(.words(tenths: nearest), .figure, hash)
  }

  private static func people(of draft: EventDraft, areVague: Bool) -> [MergeScope] {
    draft.participants.map { name in
      let hash = articleHash(of: draft).adding(draft.kind.rawValue).adding(name).adding(areVague ? 1 : 0)
      return MergeScope(.words(tenths: nearestOfOneArticle), .people, hash)
    }
  }

  private static func meetings(of draft: EventDraft) -> [MergeScope] {
    guard draft.kind == .meeting else { return [] }
    return MeetingName.ends(of: draft.label).map { end in
      MergeScope(.dates, .meeting, end.reduce(KeyHash()) { $0.adding(UInt64($1.value)) })
    }
  }

  private static func accident(of draft: EventDraft, isAnaphoric: Bool) -> MergeScope {
    MergeScope(.dates, .accident, KeyHash(UInt64(draft.document)).adding(isAnaphoric ? 1 : 0))
  }

  /// Accidents that begin in one minute.
  private static func instant(of draft: EventDraft) -> [MergeScope] {
    guard draft.isAccidentOfMinute, let start = draft.time.interval.start else { return [] }
    return [MergeScope(.dates, .instant, KeyHash(UInt64(bitPattern: Int64(start.secondNumber / 60))))]
  }

  private static func nearby(_ sort: Sort, of draft: EventDraft, shiftedBy stretches: Int) -> MergeScope {
    let stretch = draft.mentions[0].sentence / headlineReach + stretches
    return MergeScope(.none, sort, articleHash(of: draft).adding(UInt64(bitPattern: Int64(stretch))))
  }

  private static func articleHash(of draft: EventDraft) -> KeyHash {
    KeyHash(UInt64(draft.document)).adding(UInt64(bitPattern: Int64(draft.mentions[0].article ?? -1)))
  }

  /// How many sentences lie at most between a headline and what it sums up.
  static let headlineReach = 48
}

extension MergeScope {
  /// The scopes that an event is a member of, in each of its periods.
  static func homes(of draft: EventDraft) -> [MergeScope] {
    var homes =
      meetings(of: draft) + instant(of: draft) + people(of: draft, areVague: draft.isVaguelyDated)
    if draft.kind == .incident { homes.append(accident(of: draft, isAnaphoric: draft.isAnaphoric)) }
    if draft.isHeadline {
      homes.append(headline)
    } else if draft.isCounted {
      homes += [counts] + draft.figures.map(figure)
    } else {
      homes.append(status(draft.status))
    }
    return homes
  }

  /// The scopes, in each period it is looked for in, that hold every event whose date a draft may share.
  static func sought(by draft: EventDraft) -> [MergeScope] {
    var sought: [MergeScope] = []
    sought.reserveCapacity(draft.participants.count + 4)
    sought += meetings(of: draft)
    sought += instant(of: draft)
    sought += people(of: draft, areVague: true)
    sought.append(headline)
    if draft.isVaguelyDated { sought += people(of: draft, areVague: false) }
    if draft.kind == .incident {
      sought.append(accident(of: draft, isAnaphoric: true))
      if draft.isAnaphoric { sought.append(accident(of: draft, isAnaphoric: false)) }
    }
    // A headline says nothing of what becomes of its event, and a figure not given differs from none.
    if draft.isHeadline {
      sought += [EventStatus.occurred, .planned, .target, .statistic].map(status) + [counts]
    } else if draft.isCounted {
      sought += draft.figures.map(figure) + [status(.statistic)]
    } else {
      sought.append(status(draft.status))
      if draft.status == .statistic { sought.append(counts) }
    }
    return sought
  }

  /// The scope, of no period, that an event is a member of for where it stands.
  static func neighbourhood(of draft: EventDraft) -> MergeScope {
    nearby(draft.isHeadline ? .headlineNearby : .textNearby, of: draft, shiftedBy: 0)
  }

  /// The scopes in which a headline finds its text and a text its headline, whatever their dates.
  static func neighbourhoods(soughtBy draft: EventDraft) -> [MergeScope] {
    var sought: [MergeScope] = []
    sought.reserveCapacity(6)
    for stretches in -1...1 {
      sought.append(nearby(.headlineNearby, of: draft, shiftedBy: stretches))
      if draft.isHeadline { sought.append(nearby(.textNearby, of: draft, shiftedBy: stretches)) }
    }
    return sought
  }
}

extension EventDraft {
  /// Whether it is a statistic that gives figures.
  fileprivate var isCounted: Bool { status == .statistic && !figures.isEmpty }

  fileprivate var isVaguelyDated: Bool { time.granularity > .day }

  /// Whether it is an accident that happened at a time known to the minute.
  var isAccidentOfMinute: Bool {
    kind == .incident && status == .occurred && time.granularity == .minute
  }
}

/// A hash that is the same on every run.
private struct KeyHash {
  private(set) var value: UInt64

  init() { value = 0xCBF2_9CE4_8422_2325 }

  init(_ number: UInt64) { self = KeyHash().adding(number) }

  func adding(_ number: UInt64) -> KeyHash {
    var hash = self
    hash.value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
    hash.value ^= hash.value >> 29
    return hash
  }

  func adding(_ text: String) -> KeyHash {
    text.utf8.reduce(self) { $0.adding(UInt64($1)) }
  }
}
