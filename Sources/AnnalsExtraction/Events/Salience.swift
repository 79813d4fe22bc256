import AnnalsCore

/// How much an event matters for a timeline, 0…1: by place, mentions, kind, precision, spread and who acts.
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
    let isLoose = event.mentions.allSatisfy {
      $0.dating == .publication || $0.dating == .paragraph || $0.isOfNow
    }
    if isLoose { score -= 0.1 }
    if decidesForTheCountry(event) { score += 0.1 }
    // Two places are enough to sort by and keep the output readable.
    return (min(1, max(0, score)) * 100).rounded() / 100
  }

  /// Whether a body of the whole country acts: 国务院安委会决定….
  private static func decidesForTheCountry(_ event: EventDraft) -> Bool {
    guard event.status == .occurred || event.status == .planned else { return false }
    let label = Array(event.label.utf8)
    return national.length(in: label, at: 0, limit: label.count) != nil
  }

  private static let national = WordSet(Organisations.national)

  private static func kindWeight(_ kind: EventKind) -> Double {
    switch kind {
    case .meeting, .publication, .launch, .incident, .signing, .diplomacy, .conflict, .appointment, .plan: 0.4
    case .target, .statistic, .inspection, .construction, .science, .legal, .award, .sport: 0.35
    case .activity, .economy, .life: 0.3
    case .statement, .other: 0.15
    }
  }
}
