import AnnalsCore

/// How much an event matters for a timeline, 0…1: by place, mentions, kind, precision and spread.
enum Salience {
  /// The salience of an event.
  static func of(_ event: EventDraft) -> Double {
    var score = kindWeight(event.kind)
    let documents = Set(event.mentions.map(\.document)).count
    if event.mentions.contains(where: { $0.blockKind == .heading }) { score += 0.25 }
    if event.mentions.contains(where: \.isLead) { score += 0.2 }
    score += min(0.15, 0.05 * Double(event.mentions.count - 1))
    score += min(0.2, 0.1 * Double(documents - 1))
    if event.time.granularity <= .day { score += 0.1 }
    if event.mentions.allSatisfy({ $0.dating == .publication || $0.dating == .paragraph }) { score -= 0.1 }
    // Two places are enough to sort by and keep the output readable.
    return (min(1, max(0, score)) * 100).rounded() / 100
  }

  private static func kindWeight(_ kind: EventKind) -> Double {
    switch kind {
    case .meeting, .publication, .launch, .incident, .signing, .diplomacy, .conflict, .appointment, .plan: 0.4
    case .target, .statistic, .inspection, .construction, .science, .legal, .award, .sport: 0.35
    case .activity, .economy, .life: 0.3
    case .statement, .other: 0.15
    }
  }
}
