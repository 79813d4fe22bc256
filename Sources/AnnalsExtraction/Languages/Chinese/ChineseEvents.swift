import AnnalsCore

/// What Chinese brings to the event passes: its lexicon and its rules, in the order they are tried.
enum ChineseEvents {
  /// The lexicon, built once.
  static let lexicon = Lexicon(lists)

  /// The rules that read an event out of a clause; the first that admits a clause wins.
  static let eventRules: [EventRule] = [
    .headline,
    .notice,
    .planPeriod,
    .purposeGoal,
    .target,
    .elapsedEvent,
    .casualties,
    .statistic,
    .nominalStatistic,
    .attributiveEvent,
    .datedEvent,
    .listedPlan,
    .announcedPlan,
    .scheduledDuty,
    .datedNoun,
    .chronologyEntry,
    .reportedFact,
  ]

  /// What each of the rules needs, in the same order: most clauses are kept from most rules by looking at no more.
  static let needsOfEventRules = eventRules.map(\.needs)

  /// The rules that see relations between events.
  static let relationRules: [RelationRule] = [
    .agenda, .itinerary, .outcome, .implementation, .detailedRules, .expectedEffect, .batch, .programme,
    .adjacentCue, .framedCue, .statedOrder, .accidentAndConsequences, .forces, .planPeriod, .milestone,
    .listedWork, .steps,
    .attribution,
    .release, .series,
  ]

  /// The words that rules and checks look for in every sentence.
  static let tellingCues = TellingCues([
    (.holdsTitle, ["《"]),
    (.countsTasks, RelationRule.taskCounts.spellings + RelationRule.partings.spellings),
    (.relatesFigures, FigureSentence.cues.spellings),
    (.namesIndustries, ConflictRule.industries.spellings),
  ])

  /// The checks for contradictions.
  static let conflictRules: [ConflictRule] = [
    .emptyRange, .reversedRange, .titlePeriod, .outsidePlan, .beforePlan, .planYear, .repeatedColumn,
    .repeatedStep,
    .repeatedYear, .weekday, .issueDate, .anniversary, .afterPublication, .sum, .halves, .part, .shares,
    .ratio,
    .reportedCounts, .reportedTime, .reportedDay,
  ]

  private static var lists: [Lexicon.List] {
    EventTriggers.table.map { kind, words in (words, Word(roles: .trigger, kind: kind)) }
      + EventNouns.table.map { kind, words in (words, Word(roles: .eventNoun, kind: kind)) }
      + roleTable.map { words, role in (words, Word(roles: role)) }
  }

  private static let roleTable: [(String, WordRoles)] = [
    (EventTriggers.light, .light), (EventTriggers.policy, .policy), (EventTriggers.measure, .measure),
    (EventNouns.blockers, .blocker), (Compounds.words, .blocker), (EventCues.attribution, .attribution),
    (EventCues.modal, .modal),
    (EventCues.future, .future), (EventCues.goal, .goal), (EventCues.perfect, .perfect),
    (EventCues.progressive, .progressive), (EventCues.negation, .negation), (EventCues.passive, .passive),
    (EventCues.discourse, .discourse), (EventCues.connective, .connective),
    (EventCues.preposition, .preposition), (EventCues.locative, .locative), (EventCues.adverb, .adverb),
    (EventCues.pronoun, .pronoun), (EventCues.state, .state), (EventCues.agenda, .agenda),
    (EventCues.attendance, .attendance), (EventCues.sequence, .sequence),
    (EventCues.figurative, .figurative), (EventCues.transitive, .transitive), (EventCues.earlier, .earlier),
    (EventCues.floor, .floor), (EventCues.rescheduling, .rescheduling),
    (EventCues.selfReference, .selfReference), (EventCues.validity, .validity),
    (EventCues.exhorting, .exhorting), (EventCues.position, .position),
    (EventCues.experiential, .experiential),
    (EventCues.underWay, .underWay), (EventCues.breakdown, .breakdown),
    (EventCues.consequence, .consequence), (EventCues.purpose, .purpose),
    (EventCues.groundwork, .groundwork), (EventCues.effort, .effort),
    (EventCues.during, .during), (EventCues.dwelling, .dwelling), (EventCues.existence, .existence),
    (EventCues.copula, .copula), (EventCues.casualty, .casualty), (EventCues.causing, .causing),
    (EventCues.completive, .completive), (EventCues.means, .means), (EventCues.itemMark, .itemMark),
    (Organisations.names, .organisation), (Places.provinces, .place),
    (Places.cities, .place), (Places.world, .place), (Units.words, .unit), (People.titles, .title),
  ]
}
