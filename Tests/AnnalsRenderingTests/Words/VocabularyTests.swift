import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsRendering

@Suite struct VocabularyTests {
  /// Every word that has a name, in one language; sentences with numbers are made with 1, 2 and 2000.
  private func words(_ language: PictureLanguage) -> [String] {
    let words = language.words
    var all: [String] = []
    all += EventMark.allCases.map(words.mark)
    all += EventKind.allCases.map(words.kind)
    all += EventTheme.allCases.map(words.theme)
    all += EventStatus.allCases.map(words.status)
    all += Relation.Kind.allCases.map(words.relation)
    all += Publication.Source.allCases.map(words.source)
    all += FiveYearPlan.all.flatMap { [words.plan($0), words.shortPlan($0)] }
    all += [words.timeline, words.graph, words.undated, words.disputed, words.other, words.noEvents]
    all += [words.noRelations, words.semicolon, words.even, words.enlarged, words.about, words.allYear]
    all += [words.beforeEndOfYear, words.breaks(isUniform: true), words.breaks(isUniform: false)]
    all += [1, 2, 2000].flatMap { count in
      [
        words.title(ofDocuments: count), words.events(count), words.events(count, relations: count),
        words.lanes(count), words.events(count, drawn: 1), words.more(count), words.moreEvents(count),
        words.events(1, of: count, relations: 1, hidden: count), words.andMore(ofTotal: count),
        words.line(count), words.counted(count), words.undated(count), words.relationsLeftOut(count),
      ]
    }
    all += (1...12).flatMap { [words.month($0), words.beforeEnd(ofMonth: $0), words.day($0, of: $0)] }
    all += MonthThird.allCases.map { words.third($0, of: 4) } + PartOfDay.allCases.map { words.part($0) }
    return all + (1...4).map(words.quarter) + (1...2).map(words.half)
  }

  @Test(arguments: PictureLanguage.allCases) func everyWordIsThere(_ language: PictureLanguage) {
    #expect(words(language).allSatisfy { !$0.isEmpty && $0 == TerminalText.safe($0) })
  }

  @Test func englishIsWrittenInLatinLettersAndChineseIsNot() {
    let english = words(.english)
    #expect(english.filter(isChinese).isEmpty)
    let latin = words(.chinese).filter { word in word.utf8.contains { (0x61...0x7A).contains($0) } }
    #expect(latin == [2000, 2, 1].reversed().map { "其中\($0)个只计数（+n）" })
    #expect(english.count == words(.chinese).count)
  }

  @Test func wordsOfOneSortDiffer() {
    for language in PictureLanguage.allCases {
      let words = language.words
      #expect(Set(EventMark.allCases.map(words.mark)).count == EventMark.allCases.count)
      #expect(Set(EventKind.allCases.map(words.kind)).count == EventKind.allCases.count)
      #expect(Set(Relation.Kind.allCases.map(words.relation)).count == Relation.Kind.allCases.count)
      #expect(Set(PartOfDay.allCases.map { words.part($0) }).count == PartOfDay.allCases.count)
    }
  }

  @Test(arguments: [
    ("2024-04-23", Granularity.day, false, "2024.04.23", "23 Apr 2024"),
    ("2024-04", .month, false, "2024.04", "Apr 2024"), ("2024", .year, true, "约2024", "c. 2024"),
    ("-0220", .year, false, "前221", "221 BCE"), ("-0220/-0206", .year, false, "前221–前207", "221–207 BCE"),
    ("-0043/0014", .year, false, "前44–14", "44 BCE–14"),
    ("2024-01/2024-03", .quarter, false, "2024年一季度", "Q1 2024"),
    ("2024-01/2024-03", .month, false, "2024.01–03", "Jan–Mar 2024"),
    ("2024-07/2024-12", .halfYear, false, "2024下半年", "H2 2024"),
    ("2024-04-11/2024-04-20", .dekad, false, "2024年4月中旬", "mid Apr 2024"),
    ("2024-04-11/2024-04-20", .day, false, "2024.04.11–20", "11–20 Apr 2024"),
    ("1980/1989", .decade, false, "1980年代", "1980s"), ("1980/1989", .year, false, "1980–1989", "1980–1989"),
    ("1801/1900", .century, true, "约19世纪", "c. 19th c."), ("1800/1899", .century, false, "19世纪", "19th c."),
    ("-0199/-0100", .century, false, "前2世纪", "2nd c. BCE"),
    ("2024-04-28/2024-05-03", .day, false, "2024.04.28–05.03", "28 Apr – 3 May 2024"),
    ("2013-11-03/2020-11-23", .day, false, "2013.11–2020.11", "Nov 2013 – Nov 2020"),
    ("2024-04-25T17", .hour, false, "2024.04.25 17:00", "25 Apr 2024 17:00"),
    ("2024-04-25/..", .day, false, "2024.04.25–", "since 25 Apr 2024"),
    ("../2024-04", .month, false, "–2024.04", "until Apr 2024"), ("../..", .day, true, "", ""),
  ])
  func datesAreShortInBothLanguages(
    _ ends: String,
    _ granularity: Granularity,
    _ isApproximate: Bool,
    _ chinese: String,
    _ english: String
  ) throws {
    var sample = SampleChronicle()
    sample.add(ends, "x")
    let interval = sample.chronicle.events[0].time.interval
    let time = EventTime(
      interval: interval,
      edtf: ends,
      granularity: granularity,
      isApproximate: isApproximate
    )
    #expect(DateWords(language: .chinese).date(of: time) == chinese)
    #expect(DateWords(language: .english).date(of: time) == english)
  }

  @Test func aYearAtTheEdgeOfADateCanBeLeftOut() {
    let (chinese, english) = (PictureLanguage.chinese.words, PictureLanguage.english.words)
    #expect(chinese.withoutYear("2024.04.23–26", 2024) == "04.23–26")
    #expect(english.withoutYear("23–26 Apr 2024", 2024) == "23–26 Apr")
    #expect(chinese.withoutYear("2024", 2024) == nil && english.withoutYear("2024", 2024) == nil)
    #expect(chinese.withoutYear("约2024.04", 2024) == nil && english.withoutYear("Apr 2023", 2024) == nil)
  }

  @Test func theLanguageIsThatOfMostLabels() {
    var sample = SampleChronicle()
    #expect(PictureLanguage(of: sample.chronicle) == .chinese)
    sample.add("2024", "The bridge opens")
    #expect(PictureLanguage(of: sample.chronicle) == .english)
    sample.add("2025", "大桥通车")
    #expect(PictureLanguage(of: sample.chronicle) == .chinese)
    sample.add("2026", "Tolls are lifted")
    #expect(PictureLanguage(of: sample.chronicle) == .english)
  }

  /// What a picture says beyond what the documents say holds no Chinese character in English.
  @Test(arguments: 0..<40) func englishPicturesHoldNoChineseOfTheirOwn(_ seed: UInt64) throws {
    let chronicle = GeneratedChronicle(seed: seed, most: 60).chronicle.inLatinLetters
    let layout = PictureOptions.Layout.allCases[Int(seed) % 2]
    let lanes = PictureOptions.Grouping.allCases[Int(seed) % PictureOptions.Grouping.allCases.count]
    for language in [nil, PictureLanguage.english] {
      let options = PictureOptions(
        fonts: ["Sans"],
        language: language,
        lanes: lanes,
        layout: layout,
        sources: .places
      )
      let settings = RenderSettings(
        picture: options,
        text: .text(language: language, sources: .evidence)
      )
      for subject in [RenderingSubject.timeline, .graph] {
        for format in Renderers.formats(for: subject) {
          let text =
            switch format.render(subject, of: chronicle, settings: settings) {
            case .text(let text): text
            case .utf8(let bytes): String(decoding: bytes, as: UTF8.self)
            case .drawing(let dot, _, _, _): dot
            case .page(let page): page.text(around: [])
            case nil: ""
            }
          #expect(!isChinese(text), "\(subject) as \(format.name)")
        }
      }
    }
  }

  private func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.properties.isIdeographic || "，、。；：（）《》".unicodeScalars.contains($0)
    }
  }
}

extension Chronicle {
  /// The same with labels, words and paths in Latin letters.
  fileprivate var inLatinLetters: Chronicle {
    var copy = Chronicle()
    copy.documents = documents.enumerated().map { index, document in
      Document(id: document.id, path: "d\(index).txt", title: nil, publication: nil, articles: [])
    }
    copy.events = events.enumerated().map { index, event in
      Event(
        id: event.id,
        label: "Event \(index)",
        kind: event.kind,
        status: event.status,
        time: event.time,
        participants: ["Body \(index % 3)"],
        place: "Place \(index % 12)",
        figures: [],
        salience: event.salience,
        mentions: event.mentions.map {
          Mention(
            span: $0.span,
            text: "As \(index)",
            trigger: nil,
            times: [],
            dating: .clause,
            rule: "sample"
          )
        }
      )
    }
    copy.relations = relations
    return copy
  }
}
