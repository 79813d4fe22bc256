import AnnalsCore

extension ConflictRule {
  /// Ranges whose two ends are the same unit, or the wrong way round.
  ///
  /// **Yields** the period that the same title carries elsewhere as suggestion, where it does.
  /// **Matches** `2024-2024年`. **Does not match** a range whose ends are written alike but belong to different units.
  static let emptyRange = ConflictRule(name: "empty-range") { graph in
    var conflicts: [Conflict] = []
    let periods = TitlePeriods(graph: graph)
    for (document, page) in graph.pages.enumerated() {
      for time in page.times {
        let ends = time.value.split(separator: "/", omittingEmptySubsequences: false)
        guard ends.count == 2, time.kind == .date, !ends[0].isEmpty, !ends[1].isEmpty else { continue }
        let words = page.page.text.string(time.range)
        let span = graph.assembler.span(time.range, of: document)
        if ends[0] == ends[1] {
          conflicts.append(
            Conflict(
              kind: "empty-range",
              message: "\(words) begins and ends with the same \(time.granularity?.rawValue ?? "unit")",
              spans: [span],
              events: [],
              suggestion: titleName(before: time.range.lowerBound, in: page.page.text.utf8)
                .flatMap { periods.plan(titled: $0) }.map { "\($0.years.lowerBound)–\($0.years.upperBound)" }
            )
          )
        } else if ends[1] < ends[0], ends[0].utf8.count == ends[1].utf8.count {
          conflicts.append(
            Conflict(
              kind: "reversed-range",
              message: "\(words) ends before it begins",
              spans: [span],
              events: [],
              suggestion: nil
            )
          )
        }
      }
    }
    return conflicts
  }
}
