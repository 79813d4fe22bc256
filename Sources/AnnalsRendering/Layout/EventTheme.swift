import AnnalsCore

/// Kinds of events that belong together on a page; fewer than the kinds, so that lanes stay full.
enum EventTheme: Int, CaseIterable, Sendable {
  case policy
  case meetings
  case economy
  case science
  case society
  case goals

  init(_ kind: EventKind) {
    self =
      switch kind {
      case .publication, .plan, .signing, .legal, .appointment: .policy
      case .meeting, .diplomacy, .inspection, .statement: .meetings
      case .economy, .construction, .statistic: .economy
      case .launch, .science: .science
      case .activity, .incident, .conflict, .sport, .award, .life, .other: .society
      case .target: .goals
      }
  }
}
