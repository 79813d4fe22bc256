import AnnalsCore

/// Something that reports of one accident count: victims, forces.
private struct Countable {
  let name: String
  /// Words behind the figure: 79辆⟦消防车⟧.
  let after: [[UInt8]]
  /// Words before the figure: ⟦消防车辆⟧105台.
  let before: [[UInt8]]

  init(_ name: String, after: String, before: String = "") {
    self.name = name
    self.after = after.split(separator: " ").map { Array($0.utf8) }
    self.before = before.split(separator: " ").map { Array($0.utf8) }
  }

  static let all = [
    Countable("死亡", after: "死亡 遇难 身亡"), Countable("失联", after: "失联 失踪"), Countable("受伤", after: "受伤"),
    Countable("被困", after: "被困"),
    Countable("消防车", after: "消防车 消防车辆", before: "消防车辆 消防车"),
    Countable("消防员", after: "消防救援人员 消防人员 消防员 消防指战员", before: "消防人员 消防救援人员 消防员 消防指战员"),
  ]

  /// Injuries told by degree make up the injured: 4人重伤，30人轻伤.
  static let degrees = (severe: Array("重伤".utf8), slight: Array("轻伤".utf8))
}

extension ConflictRule {
  /// Victims and forces of one accident counted differently by different documents.
  ///
  /// **Matches** `2人死亡` and `5人死亡`, `79辆消防车` and `消防车辆105台`, `4人重伤，30人轻伤` and `35人受伤`.
  /// **Does not match** documents that do not tell of one accident.
  /// **Yields** an update, unless one document gives two counts at a time: then a contradiction.
  static let reportedCounts = ConflictRule(name: "reported-counts") { graph in
    let accidents = accidents(in: graph)
    guard !accidents.isEmpty else { return [] }
    let told = graph.places.filter { Self.counting.contains($0.kind) }
    let places = Dictionary(grouping: told) { $0.mention.document }
    return accidents.flatMap { documents in
      Countable.all.compactMap { countable in
        conflict(
          countable.name,
          documents.flatMap { counts(of: countable, at: places[$0] ?? [], in: graph) },
          in: graph
        )
      }
    }
  }

  private static func conflict(_ name: String, _ counts: [Count], in graph: EventGraph) -> Conflict? {
    guard Set(counts.compactMap(\.value)).count > 1, Set(counts.map(\.document)).count > 1 else { return nil }
    return Conflict(
      kind: changesWithTime(counts) ? "update" : "contradiction",
      message: .differentCounts(of: name, counts: counts.map(\.text).uniqued()),
      spans: counts.map { graph.assembler.span($0.range, of: $0.document) },
      events: counts.map { graph.events[$0.event].id }.uniqued(),
      suggestion: nil
    )
  }

  /// The documents that tell of each accident, of those that several tell of; documents are in order.
  private static func accidents(in graph: EventGraph) -> [[Int]] {
    // One story may be told as two events: what shares a document belongs together.
    var leaders = Array(graph.pages.indices)
    func leader(of document: Int) -> Int {
      var document = document
      while leaders[document] != document {
        leaders[document] = leaders[leaders[document]]
        document = leaders[document]
      }
      return document
    }
    var told: Set<Int> = []
    for index in graph.drafts.indices {
      guard graph.drafts[index].kind == .incident, graph.drafts[index].status == .occurred else { continue }
      let documents = Set(graph.drafts[index].mentions.map(\.document))
      guard documents.count > 1, let first = documents.min() else { continue }
      told.formUnion(documents)
      for document in documents { leaders[leader(of: document)] = leader(of: first) }
    }
    return Dictionary(grouping: told.sorted(), by: leader).values.sorted { $0[0] < $1[0] }
  }

  private struct Count {
    let document: Int
    let event: Int
    let range: Range<Int>
    let value: Double?
    let text: String
    let day: CalendarDate?
  }

  /// The kinds of event whose mentions count victims and forces.
  private static let counting: Set<EventKind> = [.incident, .statistic, .activity, .legal]

  private static func counts(
    of countable: Countable,
    at places: [EventGraph.Place],
    in graph: EventGraph
  ) -> [Count] {
    guard let document = places.first?.mention.document else { return [] }
    let text = graph.utf8(of: document)
    var sentences = SentenceLookup(graph.pages[document].page)
    var read: Set<Range<Int>> = []
    var told: Set<Range<Int>> = []
    var counts: [Count] = []
    for place in places {
      let mention = place.mention.range
      let range =
        sentences.sentence(at: mention.lowerBound, inBlock: place.mention.block) ?? mention
      guard read.insert(range).inserted else { continue }
      for (range, value) in figures(of: countable, in: range, text: text)
      where told.insert(range).inserted {
        counts.append(
          Count(
            document: document,
            event: place.event,
            range: range,
            value: value,
            text: String(decoding: text[range], as: UTF8.self),
            day: day(of: place.mention, in: graph)
          )
        )
      }
    }
    return counts
  }

  /// The day that a count holds for: the day its sentence gives, else the day of the report.
  private static func day(of mention: MentionDraft, in graph: EventGraph) -> CalendarDate? {
    let page = graph.pages[mention.document]
    let own = mention.times.lazy.map { page.times[$0] }.first { $0.granularity.map { $0 <= .day } ?? false }
    return own?.interval?.start?.date ?? page.publication?.day
  }

  /// The places in a range that count something, with their numbers.
  private static func figures(
    of countable: Countable,
    in range: Range<Int>,
    text: [UInt8]
  ) -> [(range: Range<Int>, value: Double?)] {
    var found: [(range: Range<Int>, value: Double?)] = []
    var severe: (range: Range<Int>, value: Double)?
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard
        let figure = FigureScan.figure(
          in: text,
          at: offset,
          limit: range.upperBound,
          lexicon: ChineseEvents.lexicon
        )
      else {
        offset += UTF8Scan.scalarLength(text[offset])
        continue
      }
      let end = figure.range.upperBound
      offset = end
      if let word = countable.after.first(where: {
        UTF8Scan.matches($0, in: text, at: end, limit: range.upperBound)
      }) {
        found.append((figure.range.lowerBound..<end + word.count, figure.value))
      } else if let word = countable.before.first(where: {
        UTF8Scan.matches($0, in: text, at: figure.range.lowerBound - $0.count, limit: figure.range.lowerBound)
      }) {
        found.append((figure.range.lowerBound - word.count..<end, figure.value))
      } else if countable.name == "受伤" {
        let (heavy, light) = Countable.degrees
        if UTF8Scan.matches(heavy, in: text, at: end, limit: range.upperBound) {
          severe = (figure.range.lowerBound..<end + heavy.count, figure.value)
        } else if let worse = severe, UTF8Scan.matches(light, in: text, at: end, limit: range.upperBound) {
          found.append((worse.range.lowerBound..<end + light.count, worse.value + figure.value))
        }
      }
    }
    return found
  }

  /// Whether the counts rise, or fall, with the days they hold for; a document may repeat an older one.
  private static func changesWithTime(_ counts: [Count]) -> Bool {
    let dated = counts.filter { $0.day != nil && $0.value != nil }
    return [1.0, -1.0].contains { direction in
      var seen: Set<Double> = []
      var last = -Double.infinity
      let ordered = dated.map { (day: $0.day?.iso8601 ?? "", value: direction * ($0.value ?? 0)) }
        .sorted { $0 < $1 }
      for (_, value) in ordered where seen.insert(value).inserted {
        if value < last { return false }
        last = value
      }
      return true
    } && !contradictsItself(dated)
  }

  /// Whether one document gives two counts for one day.
  private static func contradictsItself(_ counts: [Count]) -> Bool {
    var values: [DayOfDocument: Double?] = [:]
    return counts.contains { count in
      let key = DayOfDocument(document: count.document, day: count.day)
      return (values.updateValue(count.value, forKey: key) ?? count.value) != count.value
    }
  }

  private struct DayOfDocument: Hashable {
    let document: Int
    let day: CalendarDate?
  }

  /// One event that documents put at different minutes.
  static let reportedTime = ConflictRule(name: "reported-time") { graph in
    graph.drafts.indices.compactMap { index in
      guard graph.drafts[index].isToldByDocuments else { return nil }
      let draft = graph.drafts[index]
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
        message: .differentTimes(event: draft.label, times: times.map(\.text).uniqued()),
        spans: times.map(\.span),
        events: [graph.events[index].id],
        suggestion: nil
      )
    }
  }
}

extension EventDraft {
  /// Whether several documents tell it.
  fileprivate var isToldByDocuments: Bool { mentions.contains { $0.document != mentions[0].document } }
}
