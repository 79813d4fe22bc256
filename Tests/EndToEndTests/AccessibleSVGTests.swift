import Annals
import AnnalsTestSupport
import Testing

/// What programs that read pictures aloud find at the root of an SVG.
@Suite struct AccessibleSVGTests {
  @Test func theRootTellsTitleDescriptionAndLanguage() throws {
    let chronicle = try Annals.chronicle(of: [.statement("2024年4月23日座谈会")])
    let options = PictureOptions(title: "大事 <记> & \"b\"")
    for picture in [try chronicle.timeline(.svg(options)), try chronicle.graph(.svg(options))] {
      let svg = String(decoding: picture.bytes, as: UTF8.self)
      #expect(svg.contains("<svg lang=\"zh\" aria-labelledby=\"picture-title\""))
      #expect(svg.contains("<title id=\"picture-title\">大事 &lt;记&gt; &amp; "))
      #expect(svg.contains("<desc id=\"picture-description\">1"))
      let texts = try XMLOutline(picture.bytes).texts
      #expect(texts.contains { $0.contains("座谈会") })
    }
    let english = try chronicle.timeline(.svg(PictureOptions(language: .english)))
    #expect(String(decoding: english.bytes, as: UTF8.self).contains("<svg lang=\"en\""))
  }

  @Test func partsAreCalledWhatTheyShow() throws {
    let chronicle = Chronicle.sample
    let relation = try #require(chronicle.relations.first { $0.kind == .causes })
    let ends = [relation.from, relation.to].compactMap { id in chronicle.events.first { $0.id == id }?.label }
    for picture in [try chronicle.timeline(.svg()), try chronicle.graph(.svg())] {
      let outline = try XMLOutline(picture.bytes)
      let svg = String(decoding: picture.bytes, as: UTF8.self)
      #expect(svg.contains("<title>天宫一号发射</title>"))
      #expect(svg.contains("<title>\(ends.joined(separator: " → "))</title>"))
      // Not what the graph calls its nodes and edges.
      #expect(!outline.texts.contains { text in text.wholeMatch(of: /[a-z]+\d+(->[a-z]+\d+)?/) != nil })
    }
  }

  @Test func arrowsTellAndLeadToWhereTheyAreStated() throws {
    let text = "2024年7月1日，市政府发布《修缮条例》。2024年7月5日，市政府印发《修缮条例》实施细则，落实《修缮条例》。"
    let chronicle = try Annals.chronicle(of: [.text(text, name: "news/wall.txt")])
    let relation = try #require(chronicle.relations.first { $0.evidence != nil })
    let line = try #require(relation.evidence?.line)
    for picture in [try chronicle.timeline(.svg()), try chronicle.graph(.svg())] {
      let svg = String(decoding: picture.bytes, as: UTF8.self)
      let arrow = try #require(
        svg.split(separator: "class=\"edge\"").dropFirst().first { $0.contains(" → ") }
      )
      #expect(arrow.contains("xlink:href=\"news/wall.txt#L\(line)\""))
      #expect(arrow.contains("news/wall.txt:\(line)"))
    }
  }
}
