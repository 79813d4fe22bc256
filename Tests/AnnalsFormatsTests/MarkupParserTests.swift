import Testing

@testable import AnnalsFormats

@Suite("Markup")
struct MarkupParserTests {
  @Test("Unclosed tags and stray ends are mended, and every node knows its descendants")
  func mendsHTML() throws {
    let tree = try #require(MarkupParser.html(Array("<p class=a>一<b>二</p></div><p>三".utf8)))
    let paragraphs = tree.nodes.indices.filter { tree.nodes[$0].name == "p" }
    #expect(paragraphs.map { tree.text(of: $0) } == ["一二", "三"])
    #expect(paragraphs.first.map { tree.nodes[$0]["class"] } == "a")
    for index in tree.nodes.indices {
      for child in tree.children(of: index) { #expect(tree.nodes[child].parent == index) }
    }
  }

  @Test("An XML document that is not well formed is none, and its entities do not grow")
  func refusesBrokenXML() throws {
    #expect(MarkupParser.xml(Array("<a><b></a>".utf8)) == nil)
    let bomb = """
      <!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;&amp;<W:p xmlns:W="urn:w" W:val="1"/></a>
      """
    let tree = try #require(MarkupParser.xml(Array(bomb.utf8)))
    #expect(tree.text(of: 0) == "&")
    #expect(tree.first("p").map { tree.nodes[$0]["w:val"] } == "1")
  }

  @Test("Ten thousand nested elements neither crash nor hang")
  func deepNesting() {
    let depth = 10_000
    let page = String(repeating: "<div>", count: depth) + "底" + String(repeating: "</div>", count: depth)
    _ = MarkupParser.html(Array(page.utf8))
    _ = MarkupParser.xml(Array(page.utf8))
  }
}
