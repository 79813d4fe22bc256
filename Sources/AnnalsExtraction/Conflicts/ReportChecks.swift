import AnnalsCore

extension ConflictRule {
  /// Victims of one accident counted differently by different documents: an update when the later report says more.
  static let casualtyCounts = ConflictRule(name: "casualty-counts") { graph in
    casualtyWords.compactMap { word in
      let counts = graph.pages.indices.flatMap { Self.counts(of: word, document: $0, in: graph) }
      let values = Set(counts.compactMap(\.value))
      guard values.count > 1, Set(counts.map(\.document)).count > 1 else { return nil }
      return Conflict(
        kind: risesWithTime(counts) ? "update" : "contradiction",
        message: "\(word): the reports give \(unique(counts.map(\.text)).joined(separator: ", "))",
        spans: counts.map { graph.assembler.span($0.range, of: $0.document) },
        events: uniqueEvents(counts.map { graph.events[$0.event].id }),
        suggestion: nil
      )
    }
  }

  private struct Count {
    let document: Int
    let event: Int
    let range: Range<Int>
    let value: Double?
    let text: String
    let day: CalendarDate?
  }

  private static let casualtyWords = ["死亡", "遇难", "失联", "受伤", "重伤", "轻伤", "失踪", "被困"]

  /// The figures right before a word in the casualty mentions of a document that shares an accident with another.
  private static func counts(of word: String, document: Int, in graph: EventGraph) -> [Count] {
    guard sharesAccident(document, in: graph) else { return [] }
    let bytes = Array(word.utf8)
    var counts: [Count] = []
    for (index, draft) in graph.drafts.enumerated()
    where draft.kind == .incident && draft.status == .statistic {
      for mention in draft.mentions where mention.document == document {
        let text = graph.pages[document].page.text.utf8
        var offset = mention.range.lowerBound
        while offset < mention.range.upperBound {
          if let figure = FigureScan.figure(
            in: text,
            at: offset,
            limit: mention.range.upperBound,
            lexicon: ChineseEvents.lexicon
          ) {
            if UTF8Scan.matches(bytes, in: text, at: figure.range.upperBound, limit: mention.range.upperBound)
            {
              let range = figure.range.lowerBound..<figure.range.upperBound + bytes.count
              counts.append(
                Count(
                  document: document,
                  event: index,
                  range: range,
                  value: figure.value,
                  text: String(decoding: text[range], as: UTF8.self),
                  day: graph.pages[document].publication?.day
                )
              )
            }
            offset = figure.range.upperBound
          } else {
            offset += UTF8Scan.scalarLength(text[offset])
          }
        }
      }
    }
    return counts
  }

  private static func sharesAccident(_ document: Int, in graph: EventGraph) -> Bool {
    graph.drafts.contains { draft in
      draft.kind == .incident && draft.status == .occurred
        && draft.mentions.contains { $0.document == document }
        && Set(draft.mentions.map(\.document)).count > 1
    }
  }

  /// Whether the counts of each later day differ from those before without two counts on one day.
  private static func risesWithTime(_ counts: [Count]) -> Bool {
    let dated = counts.filter { $0.day != nil }
    return !dated.contains { left in
      dated.contains { right in
        left.day == right.day && left.value != right.value && left.document == right.document
      }
    }
  }

  private static func unique(_ values: [String]) -> [String] {
    values.enumerated().filter { values.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  private static func uniqueEvents(_ values: [Event.ID]) -> [Event.ID] { unique(values) }

  /// One event that documents put at different minutes.
  static let reportedTime = ConflictRule(name: "reported-time") { graph in
    graph.drafts.enumerated().compactMap { index, draft in
      var times: [(span: SourceSpan, start: CivilTime, text: String)] = []
      for mention in draft.mentions where mention.dating == .clause || mention.dating == .sentence {
        for time in mention.times.map({ graph.pages[mention.document].times[$0] }) {
          guard let granularity = time.granularity, granularity < .partOfDay, let start = time.interval?.start
          else { continue }
          let text = graph.text(time.range, of: mention.document)
          times.append((graph.assembler.span(time.range, of: mention.document), start, text))
        }
      }
      guard Set(times.map(\.start)).count > 1, Set(times.map(\.span.document)).count > 1 else { return nil }
      return Conflict(
        kind: "contradiction",
        message: "\(draft.label): the reports say \(unique(times.map(\.text)).joined(separator: ", "))",
        spans: times.map(\.span),
        events: [graph.events[index].id],
        suggestion: nil
      )
    }
  }
}
