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

  func name(in language: PictureLanguage) -> String {
    switch self {
    case .policy: language.choose("政策规划", "Policy")
    case .meetings: language.choose("会议外事", "Meetings")
    case .economy: language.choose("经济建设", "Economy")
    case .science: language.choose("科技航天", "Science")
    case .society: language.choose("社会动态", "Society")
    case .goals: language.choose("目标展望", "Goals")
    }
  }
}
