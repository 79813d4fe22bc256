import AnnalsCore
import GraphvizLayout
import Testing

@testable import AnnalsRendering

/// Graphs keep to a page, whatever hangs on one event.
@Suite struct GraphShapeTests {
  /// A press conference with `count` figures, and twenty events without relations.
  private func pressConference(_ count: Int) -> Chronicle {
    var sample = SampleChronicle()
    sample.add("2024-04-23", "新闻发布会", .meeting)
    for number in 0..<count {
      sample.add("2024-0\(number % 4 + 1)", "第\(number)项数据比上年同期增长了百分之几", .economy, .statistic)
      sample.relate("新闻发布会", .reports, "第\(number)项数据比上年同期增长了百分之几")
    }
    for number in 0..<20 {
      sample.add("2024-04-\(number + 10)", "第\(number)件没有关系的事", EventKind.allCases[number % 12])
    }
    return sample.chronicle
  }

  @Test(arguments: [1, 3, 4, 10, 16, 24]) func theGraphFitsAPage(_ count: Int) throws {
    let dot = GraphDOTRenderer().render(pressConference(count))
    let output = try Graphviz.render(dot, engine: .dot, format: .svg)
    #expect(output.warnings == [])
    #expect(output.width <= 1200)
    #expect(output.width / output.height <= 2.2 && output.height / output.width <= 1.8)
    let svg = String(decoding: output.bytes, as: UTF8.self)
    for number in 0..<count { #expect(svg.contains("第\(number)项数据")) }
  }

  @Test func whatHangsOnOneEventAloneBecomesAList() {
    func relation(_ from: Int, _ to: Int, _ kind: Relation.Kind = .reports) -> Relation {
      Relation(from: "\(from)", to: "\(to)", kind: kind, source: .stated, rule: "", evidence: nil)
    }
    let indices = Dictionary((0..<40).map { ("\($0)", $0) }) { first, _ in first }
    let four = (1...4).map { relation(0, $0) }
    #expect(GraphFan.fans(of: four, indices: indices).map(\.members) == [[1, 2, 3, 4]])
    #expect(GraphFan.fans(of: Array(four.dropLast()), indices: indices).isEmpty)
    // One of them has a relation of its own: it keeps its card, and three are too few.
    #expect(GraphFan.fans(of: four + [relation(4, 5)], indices: indices).isEmpty)
    let mixed = four.dropLast() + [relation(0, 4, .causes)]
    #expect(GraphFan.fans(of: Array(mixed), indices: indices).isEmpty)
    let many = (1...25).map { relation(0, $0) }
    let fans = GraphFan.fans(of: many, indices: indices)
    #expect(fans.map(\.members.count) == [8, 8, 9])
    #expect(fans.flatMap(\.members) == Array(1...25) && fans.allSatisfy { $0.hub == 0 })
    let gathered = (1...4).map { relation($0, 0, .partOf) }
    #expect(GraphFan.fans(of: gathered, indices: indices).map(\.hub) == [0])
  }

  @Test func endlessListsAreCountedAndStayNarrow() throws {
    let dot = GraphDOTRenderer().render(pressConference(90))
    #expect(dot.contains("另有11个"))
    #expect(try Graphviz.render(dot, engine: .dot, format: .svg).width <= 1400)
  }

  @Test func withoutRelationsTheGraphSaysSo() {
    var sample = SampleChronicle()
    for number in 0..<30 { sample.add("2024-04-\(number % 20 + 10)", "第\(number)件事") }
    let chinese = GraphDOTRenderer().render(sample.chronicle)
    #expect(chinese.contains("没有写明的关系可画") && chinese.contains("画出其中12个"))
    let english = GraphDOTRenderer(options: PictureOptions(language: .english)).render(sample.chronicle)
    #expect(english.contains("No relation is stated"))
  }

  @Test func titlesAreThoseOfTheDocuments() {
    #expect(PictureOptions().title(of: SampleChronicle(documents: 3).chronicle) == "3 份文件的大事记")
    #expect(PictureOptions(title: "").title(of: SampleChronicle(documents: 3).chronicle) == "")
    #expect(PictureOptions(title: "甲").title(of: SampleChronicle(documents: 3).chronicle) == "甲")
    #expect(PictureOptions().title(of: SampleChronicle().chronicle) == "")
    let document = Document(id: "d", path: "a.txt", title: "某某公报", publication: nil, articles: [])
    #expect(PictureOptions().title(of: Chronicle(documents: [document])) == "某某公报")
  }

  @Test func linksAreRelativeWhateverThePathIsCalled() {
    var sample = SampleChronicle()
    sample.add("2024", "事")
    var chronicle = sample.chronicle
    func link(_ path: String) -> String? {
      chronicle.documents = [Document(id: "d0", path: path, title: nil, publication: nil, articles: [])]
      return EvidenceTooltips(chronicle, options: PictureOptions()).link(to: chronicle.events[0])
    }
    #expect(link("seeds/a-1.txt") == "seeds/a-1.txt#L1")
    #expect(link("文.txt") == "%E6%96%87.txt#L1")
    #expect(link("javascript:alert(1)\"<") == "javascript%3Aalert%281%29%22%3C#L1")
    #expect(link("") == nil)
  }
}
