import AnnalsCore
import AnnalsTestSupport
import GraphvizLayout
import Testing

@testable import AnnalsRendering

@Suite struct HTMLPageTests {
  private func timeline(_ chronicle: Chronicle, _ options: PictureOptions = PictureOptions()) throws -> String
  {
    try HTMLPage(timeline: chronicle, options: options).drawn()
  }

  @Test func theSameChronicleGivesTheSameBytes() throws {
    #expect(try timeline(.sample) == timeline(.sample))
    let graph = { try HTMLPage(graph: .sample, options: PictureOptions()).drawn() }
    #expect(try graph() == graph())
  }

  @Test func twoHundredEventsTakeLessThanTwoHundredKilobytes() throws {
    let page = try timeline(.ofAYear(eventCount: 200))
    #expect(page.utf8.count < 200_000, "\(page.utf8.count)")
    #expect(page.components(of: "<li id=").count == 200)
  }

  /// Whatever the events hold: reports of any length, two relations and a contradiction each.
  @Test(arguments: [8, 40, 400])
  func entangledEventsTakeLessThanTwoHundredKilobytes(_ reportLength: Int) throws {
    let page = try timeline(.ofAYear(eventCount: 200, reportLength: reportLength).entangled)
    #expect(page.utf8.count < 200_000, "\(page.utf8.count)")
    #expect(page.components(of: "<li id=").count == 200)
    #expect(page.components(of: "<dd><a href=").count > 398)
    #expect(page.components(of: "<p class=conflict data-c=").count == 49)
    #expect(page.components(of: "<p class=conflict").count == 198)
    // What has to be cut is.
    #expect(page.contains("…<a>") == (reportLength > 8))
  }

  @Test func whatSeveralReportsSayInTheSameWordsStandsOnce() throws {
    let chronicle = Chronicle.ofAYear(eventCount: 1, reports: 3, reportLength: 0)
    let event = chronicle.events[0]
    let places = event.mentions.map { mention in
      "<a>\(Int(mention.span.document.dropFirst()).map { $0 + 1 } ?? 0):\(mention.span.line)</a>"
    }
    #expect(try timeline(chronicle).entry(event.id).contains("<q>\(places.joined())</q>"))
  }

  /// One contradiction for each event, with two places: its own label is not told again.
  @Test func contradictionsEverywhereTakeLittleMore() throws {
    var chronicle = Chronicle.ofAYear(eventCount: 200)
    let plain = try timeline(chronicle).utf8.count
    chronicle.conflicts = chronicle.events.map { event in
      Conflict(
        kind: "contradiction",
        message: .differentTimes(event: event.label, times: ["3月4日", "3月5日"]),
        spans: event.mentions.map(\.span),
        events: [event.id],
        suggestion: nil
      )
    }
    let page = try timeline(chronicle)
    #expect(page.components(of: "<p class=conflict>").count == 200)
    #expect(page.contains("<b>说法不一</b> 各处报道的时间不一，有3月4日、3月5日</p><q>"))
    #expect(page.utf8.count - plain < 200 * 200, "\(page.utf8.count - plain)")
  }

  /// Every event stands in the picture, or is one of a count.
  @Test func countsNameTheirEvents() throws {
    let chronicle = Chronicle.ofAYear(eventCount: 600)
    let page = try timeline(chronicle)
    let counted = page.components(of: "data-n=").flatMap { part in
      part.drop { $0 == "\"" }.prefix { $0.isNumber || $0 == " " }.split(separator: " ").compactMap {
        Int($0)
      }
    }
    #expect(!counted.isEmpty && Set(counted).count == counted.count)
    let drawn = page.components(of: "data-e=").compactMap { part in Int(part.prefix { $0.isNumber }) }
    #expect(Set(counted).isDisjoint(with: drawn))
    #expect(Set(counted).union(drawn) == Set(0..<600))
  }

  @Test func everyMentionStandsInTheList() throws {
    let page = try timeline(.sample)
    for event in Chronicle.sample.events {
      #expect(page.contains("<li id=\(event.id)"))
      for mention in event.mentions {
        #expect(page.contains("<q>\(HTMLWriter.escaped(mention.text))<a>"))
      }
    }
  }

  @Test func relationsAndContradictionsStandWithBothEvents() throws {
    var chronicle = Chronicle.sample
    let relation = try #require(chronicle.relations.first { $0.kind == .causes })
    let span = SourceSpan(document: chronicle.documents[0].id, start: 0, end: 4, line: 77)
    chronicle.conflicts = [
      Conflict(
        kind: "weekday",
        message: .words("no such <day>"),
        spans: [span, span],
        events: [relation.from],
        suggestion: "Friday"
      ),
      Conflict(kind: "sum", message: .words("of no event"), spans: [span], events: [], suggestion: nil),
    ]
    let page = try timeline(chronicle)
    #expect(page.entry(relation.from).contains("<dt>导致<dd><a href=#\(relation.to)>"))
    // The other end is told by the script, which has the word for it.
    #expect(page.contains("导致=起因"))
    let conflict = "<b>星期不符</b> no such &lt;day&gt;；文件中可以证实的是Friday<a>1:77</a></p>"
    #expect(page.entry(relation.from).contains(conflict))
    #expect(page.contains("<h2>矛盾</h2><p class=conflict><b>合计不符</b> of no event<a>1:77</a></p>"))
  }

  @Test func wordsAreOfTheLanguageAsked() throws {
    let english = try timeline(.sample, PictureOptions(language: .english))
    #expect(english.hasPrefix("<!DOCTYPE html>\n<html lang=en>"))
    #expect(english.contains("aria-label=\"Search events\""))
    #expect(english.contains("<p>29 Sep 2011 (2011-09-29/2011-09-30) · launch</p>"))
    let chinese = try timeline(.sample)
    #expect(chinese.contains("<html lang=zh-Hans>"))
    #expect(chinese.contains("<p>2024年一季度（"))
  }

  @Test func thePolicyLetsNothingRunOrLoadButThePagesOwn() throws {
    let page = try timeline(.sample)
    let script = try #require(page.components(of: "<script>").first?.prefix(upTo: "</script>"))
    let style = try #require(page.components(of: "<style>").first?.prefix(upTo: "</style>"))
    let policy =
      "content=\"default-src 'none'; style-src '\(SHA256.source(of: style))'; "
      + "script-src '\(SHA256.source(of: script))'; base-uri 'none'; form-action 'none'\""
    #expect(page.contains(policy))
    #expect(!page.contains(" src="))
    #expect(!page.contains("url("))
    #expect(!page.contains(" style="))
    #expect(!script.contains("</"))
    #expect(!style.contains("<"))
  }

  @Test func themesDecideHowThePageBegins() throws {
    #expect(try !timeline(.sample).contains("data-theme=light>"))
    let dark = try timeline(.sample, PictureOptions(theme: .dark))
    #expect(dark.contains("<html lang=zh-Hans data-theme=dark>"))
    #expect(dark.contains("{--0:light-dark(#"))
    let print = try timeline(.sample, PictureOptions(theme: .print))
    #expect(print.contains("data-theme=light>"))
    #expect(!print.contains("{--0:light-dark(#"))
  }

  @Test func anEmptyChronicleHasNoTimeline() {
    #expect(throws: TimelineError.noEvents) {
      try HTMLPage(timeline: Chronicle(), options: PictureOptions())
    }
  }

  @Test func morePagesThanAreComfortableSaySo() throws {
    let page = try timeline(.ofAYear(eventCount: HTMLPage.comfortableCount + 1))
    #expect(page.contains("<p class=note>共2001个事件，"))
    #expect(page.components(of: "<li id=").count == 2001)
  }

  /// The elements of a page, those of its picture included.
  private static let elements: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "div", "input", "output", "button",
    "nav", "form", "fieldset", "legend", "label", "span", "small", "p", "main", "section", "svg", "g", "path",
    "ellipse", "text", "aside", "noscript", "h2", "ol", "li", "details", "summary", "time", "b", "i", "dl",
    "dt",
    "dd", "q", "footer", "script",
  ]

  /// Whatever stands in the documents, no element, attribute or character comes from there.
  @Test(arguments: 0..<24 as Range<UInt64>)
  func nothingOfTheDocumentsIsMarkup(_ seed: UInt64) throws {
    let chronicle = Chronicle.generated(seed: seed)
    for page in [try timeline(chronicle), try HTMLPage(graph: chronicle, options: PictureOptions()).drawn()] {
      let body = try #require(page.components(of: "<body").first?.prefix(upTo: "<script>"))
      for tag in body.components(of: "<") {
        let name = tag.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        #expect(HTMLPageTests.elements.contains(String(name)), "<\(tag.prefix(40))")
      }
      let forbidden = page.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || $0.value == 0x7F || (0x202A...0x202E).contains($0.value)
      }
      #expect(forbidden.isEmpty)
      #expect(page.components(of: "<script").count == 1)
    }
  }
}

extension HTMLPage {
  fileprivate func drawn() throws -> String {
    let engine: GraphvizEngine = engine == "dot" ? .dot : .positions
    return text(around: try Graphviz.render(dot, engine: engine, format: .svg).bytes)
  }
}

extension StringProtocol {
  /// What follows each occurrence of a text, up to the next.
  fileprivate func components(of text: String) -> [String] {
    let parts = split(separator: text, omittingEmptySubsequences: false).map { String($0) }
    return Array(parts[1...])
  }

  /// What stands before a text.
  fileprivate func prefix(upTo text: String) -> String {
    String(split(separator: text, maxSplits: 1, omittingEmptySubsequences: false)[0])
  }

  /// The entry of an event in the list.
  fileprivate func entry(_ id: Event.ID) -> String {
    components(of: "<li id=\(id)").first?.prefix(upTo: "</details>") ?? ""
  }
}

extension Chronicle {
  /// As many events as one likes, as a year's news has them: labels of 16 characters, so many reports of so many pairs
  /// of characters each, a relation for every third.
  fileprivate static func ofAYear(eventCount: Int, reports: Int = 2, reportLength: Int = 10) -> Chronicle {
    var random = SplitMix64(seed: 200)
    let words = ["会议", "发布", "工程", "全国", "启动", "报告", "交通", "公园", "大桥", "研究", "开通", "项目", "规划", "首次"]
    func text(_ pairs: Int) -> String { (0..<pairs).map { _ in random.pick(words) }.joined() }
    let documents = (0..<6).map { number in
      Document(
        id: "d\(number)",
        path: "news/2024/page-\(number).txt",
        title: text(10),
        publication: nil,
        articles: []
      )
    }
    let events = (0..<eventCount).map { number in
      let day = CalendarDate.firstDay(ofYear: 2024).adding(days: random.int(0...365))
      let mentions = (0..<reports).map { _ in
        let span = SourceSpan(
          document: "d\(random.int(0...5))",
          start: number * 40,
          end: number * 40 + 36,
          line: random.int(1...200)
        )
        return Mention(
          span: span,
          text: text(reportLength),
          trigger: nil,
          times: [],
          dating: .clause,
          rule: "Rule"
        )
      }
      return Event(
        id: ContentID.make("e", ["\(number)"]),
        label: text(8),
        kind: random.pick(EventKind.allCases),
        status: random.pick([.occurred, .occurred, .occurred, .planned, .statistic]),
        time: EventTime(
          interval: CalendarInterval(day: day),
          edtf: day.iso8601,
          granularity: .day,
          isApproximate: false
        ),
        participants: [text(3)],
        place: text(1),
        figures: [],
        salience: 0.5,
        mentions: mentions
      )
    }
    let relations = stride(from: 3, to: eventCount, by: 3).map { number in
      Relation(
        from: events[number].id,
        to: events[number - 3].id,
        kind: random.pick([.followsUp, .partOf, .reports]),
        source: .stated,
        rule: "Rule",
        evidence: events[number].mentions[0].span
      )
    }
    return Chronicle(documents: documents, events: events, relations: relations)
  }

  /// The same events, each joined to the two before it and contradicted, every fourth together with the last.
  fileprivate var entangled: Chronicle {
    var chronicle = self
    for (number, event) in events.enumerated() where number >= 2 {
      let others = [events[number - 2], events[number - 1]]
      chronicle.relations += others.map { other in
        Relation(
          from: other.id,
          to: event.id,
          kind: .enables,
          source: .stated,
          rule: "Rule",
          evidence: event.mentions[0].span
        )
      }
      chronicle.conflicts.append(
        Conflict(
          kind: "contradiction",
          message: .differentTimes(event: event.label, times: ["3月4日", "3月5日"]),
          spans: event.mentions.map(\.span),
          events: number % 4 == 0 ? [others[1].id, event.id] : [event.id],
          suggestion: nil
        )
      )
    }
    return chronicle
  }
}
