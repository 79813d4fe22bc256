import AnnalsCore

/// Finds out when a page was published, and the day of its articles.
///
/// Every clue that is found allows some days; proofs are applied before suggestions, and those before what is
/// merely usual. Nothing more certain is said than what they leave.
enum PublicationDate {
  /// What is known of the publication; nil when nothing tells anything.
  static func find(on text: PublicationText) -> DatedPublication? {
    guard text.options.isReport, !text.page.isListOfStatements else {
      return solved(PublicationClue.given.find(text))
    }
    var findings = findings(of: PublicationClue.statements, on: text)
    // Reports speak of the years of their own datelines; metadata may be those of a later copy.
    let isDated = findings.contains { $0.kind != .metadata && $0.days.firstDay != nil }
    if !isDated { findings += self.findings(of: PublicationClue.reasons, on: text) }
    return solved(findings)
  }

  private static func findings(of clues: [PublicationClue], on text: PublicationText) -> [PublicationFinding]
  {
    parallelMap(clues, threads: text.options.threads) { $0.find(text) }.flatMap { $0 }
  }

  private static func solved(_ findings: [PublicationFinding]) -> DatedPublication? {
    guard !findings.isEmpty else { return nil }
    let solution = PublicationSolution(findings)
    return solution.likely == .all ? nil : DatedPublication(solution)
  }
}

/// The publication date as the resolver knows it, its evidence in logical offsets.
struct DatedPublication: Sendable {
  private let solution: PublicationSolution
  /// The most likely time.
  let interval: CalendarInterval

  init(_ solution: PublicationSolution) {
    self.solution = solution
    interval = solution.likely.hull
  }

  /// How it is known.
  var source: Publication.Source { solution.source }
  /// The words that tell it.
  var evidence: [Range<Int>] { solution.evidence }
  /// Whether the day is proved, and not only likely.
  var isProved: Bool { solution.proven.day != nil }
  /// Whether anything tells how early or how late it was; a day of an unknown year does not.
  var isBounded: Bool { interval.start != nil || interval.end != nil }

  /// The day, where it is known.
  var day: CalendarDate? { solution.likely.day }

  /// The year, where it is known: a publication that is only known not to be older has none.
  var year: Int? {
    guard let year = interval.start?.date.year, interval.lastDay?.year == year else { return nil }
    return year
  }

  /// The publication as the model holds it.
  ///
  /// - Parameters:
  ///   - span: The place of a stretch of the logical text in the file.
  ///   - words: The words of such a stretch.
  /// - Returns: The likely days, the constraints as they were judged, and what is open.
  func model(span: (Range<Int>) -> SourceSpan, words: (Range<Int>) -> String) -> Publication {
    Publication(
      interval: interval,
      edtf: solution.edtf,
      source: source,
      evidence: evidence.map(span),
      constraints: solution.judged.map { finding, standing in
        PublicationConstraint(
          kind: finding.kind,
          standing: standing,
          interval: finding.days.hull,
          edtf: finding.days.edtf(isApproximate: false),
          text: finding.statement ?? finding.evidence.map(words).joined(separator: " … "),
          evidence: finding.evidence.map(span)
        )
      },
      open: solution.open
    )
  }
}

extension PublicationSolution {
  /// The likely days as an EDTF string, approximate where they are not all that the proofs leave.
  fileprivate var edtf: String {
    let isApproximate = likely != proven
    return likely.edtf(isApproximate: isApproximate)
      ?? EDTF.string(for: likely.hull, granularity: .day, isApproximate: isApproximate)
  }
}
