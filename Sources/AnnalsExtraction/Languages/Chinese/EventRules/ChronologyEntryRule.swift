import AnnalsCore

extension EventRule {
  /// Reads what an entry of a chronology opens with, in whichever words it is told.
  ///
  /// **Matches** `1405年，郑和率船队下西洋` in a list of such lines.
  /// **Does not match** the same line alone, the later clauses of an entry, what someone says.
  /// **Yields** occurred; planned when the date lies in the future.
  static let chronologyEntry = EventRule(name: "chronology-entry") { candidate in
    let clause = candidate.clause
    guard candidate.context.isChronologyEntry, candidate.context.previousKind == nil,
      let dating = candidate.statedDate, !candidate.context.isExhortation, !clause.isAdjunct,
      !clause.triggerRoles.contains(.attribution), clause.content.count >= shortestEntry
    else { return nil }
    return EventReading(
      kind: clause.kind ?? .other,
      status: candidate.status(at: dating),
      dating: dating
    )
  }

  /// Four characters, in bytes: 王莽称帝.
  private static let shortestEntry = 12
}
