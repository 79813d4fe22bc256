import AnnalsCore

/// What remains of all days when the findings are applied, the hardest and weightiest first.
struct PublicationSolution: Sendable {
  /// The days that the proofs leave.
  private(set) var proven = DaySet.all
  /// The days that proofs, suggestions and presumptions leave.
  private(set) var likely = DaySet.all
  /// The findings with what became of them, in the order of their weight; presumptions that did not hold left out.
  private(set) var judged: [(finding: PublicationFinding, standing: PublicationConstraint.Standing)] = []
  /// The findings that took days away.
  private(set) var deciding: [PublicationFinding] = []

  /// Applies the findings; what leaves no day together with those before it is rejected.
  init(_ findings: [PublicationFinding]) {
    var standings = [PublicationConstraint.Standing?](repeating: nil, count: findings.count)
    for force in [PublicationFinding.Force.proves, .suggests, .presumes, .chooses] {
      for (index, finding) in findings.enumerated() where finding.force == force {
        if force == .chooses, likely.ranges.count == 1 { continue }
        let rest = likely.intersection(finding.days)
        guard !rest.isEmpty else {
          standings[index] = force == .proves || force == .suggests ? .rejected : nil
          continue
        }
        standings[index] = force == .proves ? .proves : .suggests
        if rest != likely { deciding.append(finding) }
        likely = rest
      }
      if force == .proves { proven = likely }
    }
    judged = zip(findings, standings).compactMap { finding, standing in standing.map { (finding, $0) } }
  }
}

extension PublicationSolution {
  /// How the day is known: by the first finding that names it alone.
  var source: Publication.Source {
    naming?.kind.source ?? .inferred
  }

  /// The weightiest finding that names the likely day alone.
  private var naming: PublicationFinding? {
    guard likely.day != nil else { return nil }
    return judged.first { $0.standing != .rejected && $0.finding.days == likely }?.finding
  }

  /// The words that decided, each once.
  var evidence: [Range<Int>] {
    var ranges: [Range<Int>] = []
    // A day that something names needs nothing else; the rest is told among the constraints.
    for finding in naming.map({ [$0] }) ?? deciding {
      for range in finding.evidence where !ranges.contains(range) { ranges.append(range) }
    }
    return ranges
  }

  /// What the findings leave open, in words; nil when the day is proved.
  var open: String? {
    if proven.day != nil { return nil }
    if likely == proven { return likely.question }
    let proof = proven == .all ? "nothing is proved" : "proved is only \(proven.words)"
    return likely.day == nil ? "\(likely.question); \(proof)" : "\(likely.words) is only suggested; \(proof)"
  }
}

extension DaySet {
  /// What a person would have to ask to know the day.
  fileprivate var question: String {
    if ranges.count == 1 { return "the day: \(words)" }
    return ranges.count <= DaySet.mostAlternatives ? "which of \(words)" : "the year: \(words)"
  }
}

extension PublicationConstraint.Kind {
  /// What a day is known by that is named so.
  fileprivate var source: Publication.Source {
    switch self {
    case .given: .given
    case .masthead: .masthead
    case .metadata: .metadata
    case .headerLine: .header
    case .dateline: .dateline
    case .signature: .signature
    case .datelineYear, .issue, .presentDay, .presentYear, .weekday, .anniversary, .plan, .session,
      .notBefore, .notAfter:
      .inferred
    }
  }
}
