import AnnalsCore

/// Joins contradictions that one passage has wherever it is printed: a text that stands twice is wrong once.
struct RepeatedPassages {
  private let parts: [Document.ID: SourceDocument]
  /// So many bytes to either side tell whether two passages are one.
  private static let reach = 90

  init(_ graph: EventGraph) {
    parts = Dictionary(graph.assembler.parts.map { ($0.id, $0.page.page.source) }) { first, _ in first }
  }

  /// The contradictions, those of repeated passages as one with all places, in the order of their first places.
  ///
  /// - Complexity: O(n) in the contradictions and their places.
  func joining(_ conflicts: [Conflict]) -> [Conflict] {
    var copies: [Cause: Int] = [:]
    for conflict in conflicts {
      copies[Cause(kind: conflict.kind, message: conflict.message), default: 0] += 1
    }
    var places: [Passage: Int] = [:]
    var groups: [[Conflict]] = []
    for conflict in conflicts {
      let cause = Cause(kind: conflict.kind, message: conflict.message)
      guard copies[cause, default: 0] > 1, let span = conflict.spans.first else {
        groups.append([conflict])
        continue
      }
      let passage = Passage(cause: cause, words: words(around: span))
      if let place = places[passage] {
        groups[place].append(conflict)
      } else {
        places[passage] = groups.count
        groups.append([conflict])
      }
    }
    return groups.map(RepeatedPassages.joined)
  }

  /// The first of some copies with the places and events of all.
  private static func joined(_ copies: [Conflict]) -> Conflict {
    guard copies.count > 1 else { return copies[0] }
    return Conflict(
      kind: copies[0].kind,
      message: copies[0].message,
      spans: copies.flatMap(\.spans).uniqued(),
      events: copies.flatMap(\.events).uniqued(),
      suggestion: copies[0].suggestion
    )
  }

  private struct Cause: Hashable {
    let kind: String
    let message: ConflictMessage
  }

  private struct Passage: Hashable {
    let cause: Cause
    let words: ArraySlice<UInt8>
  }

  private func words(around span: SourceSpan) -> ArraySlice<UInt8> {
    guard let source = parts[span.document] else { return [] }
    let start = source.utf8Offset(ofScalar: span.start)
    let end = source.utf8Offset(ofScalar: span.end)
    let lineStart = source.utf8[..<start].suffix(RepeatedPassages.reach)
    let before = lineStart.lastIndex(of: 0x0A).map { $0 + 1 } ?? lineStart.startIndex
    let lineEnd = source.utf8[end...].prefix(RepeatedPassages.reach)
    return source.utf8[before..<(lineEnd.firstIndex(of: 0x0A) ?? lineEnd.endIndex)]
  }
}
