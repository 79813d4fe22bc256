import AnnalsCore

extension Chronicle {
  /// A chronicle made from a seed: every field of the model in every shape that it can have, texts with
  /// everything that a writer must escape or measure.
  ///
  /// The same seed makes the same chronicle; the events begin within `years`.
  public static func generated(
    seed: UInt64,
    eventCount: Int = 12,
    years: ClosedRange<Int> = 1949...2035
  ) -> Chronicle {
    var generator = ChronicleGenerator(random: SplitMix64(seed: seed), years: years)
    return generator.chronicle(eventCount: eventCount)
  }
}

private struct ChronicleGenerator {
  var random: SplitMix64
  let years: ClosedRange<Int>

  private static let words = [
    "会议", "召开", "《条例》", "“十五五”规划", "发布", "量子", "𠮷野家", "Beijing", "C919", "é", "👩‍🚀", "\"引号\"",
    "反斜\\杠", "<b>&amp;", "\u{2028}", "\t", "\u{1B}[31m", "\u{202E}逆", "e\u{301}", "\u{7F}", "\u{0}", "1,5%",
    "=1+1", "\r\n",
  ]

  mutating func chronicle(eventCount: Int) -> Chronicle {
    let documents = (0..<random.int(1...3)).map { document("d\($0)") }
    let times = (0..<random.int(0...6)).map { time("t\($0)") }
    let events = (0..<eventCount).map { event("e\($0)", times: times.map(\.id)) }
    let relations = eventCount < 2 ? [] : (0..<random.int(0...eventCount)).map { _ in relation(eventCount) }
    let conflicts = (0..<random.int(0...2)).map { _ in
      Conflict(
        kind: "weekday",
        message: message(),
        spans: [span()],
        events: ["e0"],
        suggestion: maybe { $0.text() }
      )
    }
    return Chronicle(
      documents: documents,
      times: times,
      events: events,
      relations: relations,
      conflicts: conflicts
    )
  }

  private mutating func maybe<Value>(_ make: (inout ChronicleGenerator) -> Value) -> Value? {
    random.oneIn(3) ? nil : make(&self)
  }

  private mutating func message() -> ConflictMessage {
    switch random.int(0...5) {
    case 0: .columnsOfOneYear(count: random.int(2...9), year: text())
    case 1: .yearOutsidePlan(year: text(), plan: text(), years: 2006...2010)
    case 2: .differentCounts(of: text(), counts: [text(), text()])
    case 3: .emptyRange(words: text(), unit: maybe { _ in .year })
    case 4: .weekday(words: text(), day: day())
    default: .words(text())
    }
  }

  private mutating func text() -> String {
    (0..<random.int(0...5)).map { _ in random.pick(ChronicleGenerator.words) }.joined()
  }

  private mutating func span(_ document: String? = nil) -> SourceSpan {
    let start = random.int(0...9000)
    return SourceSpan(
      document: document ?? "d\(random.int(0...2))",
      start: start,
      end: start + random.int(0...40),
      line: random.int(1...300)
    )
  }

  private mutating func day() -> CalendarDate {
    CalendarDate.firstDay(ofYear: random.int(years)).adding(days: random.int(0...364))
  }

  private mutating func interval() -> CalendarInterval {
    let first = day()
    switch random.int(0...6) {
    case 0: return CalendarInterval(year: first.year)
    case 1: return CalendarInterval(month: first.month, year: first.year)
    case 2: return CalendarInterval(start: CivilTime(first), end: nil) ?? CalendarInterval(day: first)
    case 3:
      let start = CivilTime(first, second: random.int(0...86_399))
      return CalendarInterval(start: start, end: start.adding(seconds: 60)) ?? CalendarInterval(day: first)
    case 4:
      let end = first.adding(days: random.int(1...2000))
      return CalendarInterval(from: first, to: end) ?? CalendarInterval(day: first)
    default: return CalendarInterval(day: first)
    }
  }

  private mutating func document(_ id: String) -> Document {
    Document(
      id: id,
      path: "\(id).txt",
      title: maybe { $0.text() },
      publication: maybe {
        Publication(
          interval: $0.interval(),
          edtf: $0.text(),
          source: $0.random.pick(Publication.Source.allCases),
          evidence: [$0.span(id)],
          constraints: $0.constraints(of: id),
          open: $0.maybe { $0.text() }
        )
      },
      articles: (0..<random.int(0...2)).map { _ in
        Article(
          span: span(id),
          pieces: [span(id), span(id)],
          title: maybe { $0.text() },
          dateline: maybe { Article.Dateline(span: $0.span(id), date: $0.maybe { $0.day() }) },
          date: maybe { $0.day() }
        )
      },
      authors: (0..<random.int(0...2)).map { _ in text() },
      publisher: maybe { $0.text() },
      url: maybe { $0.text() }
    )
  }

  private mutating func constraints(of document: String) -> [PublicationConstraint] {
    (0..<random.int(0...3)).map { _ in
      PublicationConstraint(
        kind: random.pick(PublicationConstraint.Kind.allCases),
        standing: random.pick(PublicationConstraint.Standing.allCases),
        interval: interval(),
        edtf: maybe { $0.text() },
        text: text(),
        evidence: maybe { [$0.span(document)] } ?? []
      )
    }
  }

  private mutating func time(_ id: String) -> TimeExpression {
    TimeExpression(
      id: id,
      span: span(),
      text: text(),
      kind: random.pick(TimeExpression.Kind.allCases),
      value: text(),
      modifier: maybe { $0.random.pick(TimeExpression.Modifier.allCases) },
      bound: maybe { $0.random.pick(TimeExpression.Bound.allCases) },
      interval: maybe { $0.interval() },
      granularity: maybe { $0.random.pick(Granularity.allCases) },
      edtf: maybe { $0.text() },
      anchor: random.pick(TimeExpression.Anchor.allCases),
      alternatives: (0..<random.int(0...2)).map { _ in interval() },
      rule: "Rule",
      steps: (0..<random.int(0...2)).map { _ in
        TimeExpression.Step(
          field: "year",
          value: text(),
          anchor: random.pick(TimeExpression.Anchor.allCases),
          span: maybe { $0.span() }
        )
      }
    )
  }

  private mutating func event(_ id: String, times: [String]) -> Event {
    Event(
      id: id,
      label: text(),
      kind: random.pick(EventKind.allCases),
      status: random.pick(EventStatus.allCases),
      time: EventTime(
        interval: interval(),
        edtf: text(),
        granularity: random.pick(Granularity.allCases),
        isApproximate: random.oneIn(5)
      ),
      participants: (0..<random.int(0...2)).map { _ in text() },
      place: maybe { $0.text() },
      figures: (0..<random.int(0...2)).map { _ in
        Figure(
          text: text(),
          value: maybe { $0.random.pick([0.1, -0.0, 3.55e10, 1e300, 1e-300, 9_007_199_254_740_992]) },
          unit: maybe { $0.text() },
          measure: maybe { $0.text() }
        )
      },
      salience: Double(random.int(0...1000)) / 1000,
      mentions: (0..<random.int(1...3)).map { _ in mention(times: times) }
    )
  }

  private mutating func mention(times: [String]) -> Mention {
    let place = span()
    return Mention(
      span: place,
      text: text(),
      trigger: maybe { $0.span(place.document) },
      times: times.isEmpty ? [] : [random.pick(times)],
      dating: random.pick(Mention.Dating.allCases),
      rule: "Rule"
    )
  }

  private mutating func relation(_ eventCount: Int) -> Relation {
    let from = random.int(0...eventCount - 1)
    let to = (from + random.int(1...eventCount - 1)) % eventCount
    return Relation(
      from: "e\(from)",
      to: "e\(to)",
      kind: random.pick(Relation.Kind.allCases),
      source: random.pick(Relation.Source.allCases),
      rule: "Rule",
      evidence: maybe { $0.span() }
    )
  }
}
