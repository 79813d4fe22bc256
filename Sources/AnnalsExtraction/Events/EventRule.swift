import AnnalsCore

/// A way to read an event out of a clause: a name, what it admits, and what it says of the event.
///
/// Rules are tried in order; the first that gives a reading wins.
struct EventRule: Sendable {
  /// What the rule matches, in kebab case; `annals explain` shows it.
  let name: String
  /// The roles of which a word of the clause must have one for the rule to apply; nil when it needs none.
  let needs: WordRoles?
  /// The event that the clause tells, or nil when the rule does not apply.
  let read: @Sendable (EventCandidate) -> EventReading?

  init(name: String, needs: WordRoles? = nil, read: @escaping @Sendable (EventCandidate) -> EventReading?) {
    self.name = name
    self.needs = needs
    self.read = read
  }
}

/// What a rule is shown: a clause, what surrounds it and the dates that could hold for it.
struct EventCandidate: Sendable {
  let clause: Clause
  let context: ClauseContext
  /// The date that the clause states itself.
  let ownDate: EventDating?
  /// The date stated earlier in the sentence.
  let sentenceDate: EventDating?
  /// The date that the paragraph carries.
  let inheritedDate: EventDating?
  /// The day of the report.
  let reportDate: EventDating?
  /// When the report can have been made, known or not to the day; nil when nothing tells.
  let reportTime: CalendarInterval?

  /// The date of a noun within the clause: 为2035年实现目标.
  let qualifyingDate: EventDating?

  /// The day of what the sentence told before.
  var toldDate: EventDating?
  /// The date of the plan whose steps a list gives, of which the clause is part.
  var listedPlan: EventDating?

  /// The date of the clause or of its sentence.
  var statedDate: EventDating? { ownDate ?? sentenceDate }
}

/// What a rule says of a clause.
struct EventReading: Sendable {
  var kind: EventKind
  var status: EventStatus
  var dating: EventDating
  /// The word that the event is read from, when it is not the clause's own trigger.
  var trigger: Token?
  /// Where the label's words stand.
  var labelSource: LabelSource = .clause

  /// What the label is made of.
  enum LabelSource: Sendable, Equatable {
    case clause
    /// The whole headline.
    case headline
    /// Only what stands before and after an attributive verb: 生态环境部5日公布的《…》.
    case attributive
    /// Some words of the clause, read as a clause of their own.
    case part(Range<Int>)
    /// The headline of the article that the clause belongs to: a notice speaks of itself.
    case article
  }
}
