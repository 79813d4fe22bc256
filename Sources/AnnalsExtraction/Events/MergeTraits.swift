import AnnalsCore

/// What tells which events a draft can be one with: its words, its time and the scopes it belongs to.
struct MergeTraits: Sendable {
  let words: Shingles
  let reach: MergeReach
  /// The days that its event touches one of.
  let days: ClosedRange<Int>
  /// The scopes, for each period, that its event may be a member of.
  let sought: [MergeScope]
  /// The scopes that its event may be a member of whatever its date.
  let neighbourhoods: [MergeScope]

  init(_ draft: EventDraft, _ words: Shingles) {
    self.words = words
    let reach = MergeReach(draft.time)
    self.reach = reach
    let slack = draft.kind == .incident ? MergeReach.delayOfReports : MergeReach.delayAtMidnight
    days = reach.days.lowerBound - slack...reach.days.upperBound + slack
    sought = MergeScope.sought(by: draft)
    neighbourhoods = MergeScope.neighbourhoods(soughtBy: draft)
  }

  /// The scopes that an event of these traits is a member of, periods included; most drafts become none of their own.
  func homes(of draft: EventDraft) -> [MergeScope] {
    MergeScope.homes(of: draft).flatMap { scope in reach.homes.map(scope.within) }
      + [MergeScope.neighbourhood(of: draft)]
  }

  /// The words are those that the merger compares.
  init(_ draft: EventDraft) { self.init(draft, Shingles(draft.content)) }
}
