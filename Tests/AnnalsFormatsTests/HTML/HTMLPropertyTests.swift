import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("Generated web pages")
struct HTMLPropertyTests {
  /// A page made by a seed: paragraphs of an article, wrapped in one of many ways and set among furniture.
  private struct Page {
    var paragraphs: [String] = []
    var html = ""

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
      func pick(_ choices: [String]) -> String { choices[number(0...(choices.count - 1))] }
      let words = ["会议", "工程", "水库", "列车", "大桥", "卫星", "学校", "公园", "试验", "部署", "建成", "启用"]
      func sentence(_ mark: String) -> String {
        (0..<number(4...14)).map { _ in words[number(0...(words.count - 1))] }.joined() + mark
      }
      paragraphs = (1...number(2...12)).map {
        "第\($0)段，" + (0..<number(1...4)).map { _ in sentence("。") }.joined()
      }
      let menu: () -> String = {
        (1...number(4...15)).map { _ in "<li><a href='x'>站内\(sentence(""))</a></li>" }.joined()
      }
      let furniture: () -> String = {
        switch number(0...6) {
        case 0: "<ul class='\(pick(["menu", "list", "a b"]))'>\(menu())</ul>"
        case 1: "<nav><ul>\(menu())</ul></nav>"
        case 2: "<div class='right'><h3>站内推荐</h3><ul>\(menu())</ul></div>"
        case 3: "<script>document.write('<p>站内</p>')</script><style>p{}</style><!-- 站内 -->"
        case 4:
          "<div class='\(pick(["share", "site-footer", "related-posts"]))'><p>站内\(sentence(""))</p></div>"
        case 5: "<form action='s'><input value='站内'><button>站内</button></form>"
        default: "<div style='display:none'><p>站内\(sentence("。"))</p></div>"
        }
      }
      let body: String
      switch number(0...3) {
      case 0: body = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
      case 1: body = paragraphs.map { "　　\($0)" }.joined(separator: "<br><br>\r\n")
      case 2:
        body = paragraphs.map { "<div>&nbsp;&nbsp;<span>\($0.prefix(3))</span>\($0.dropFirst(3))</div>" }
          .joined()
      default: body = paragraphs.map { "<section><p><font>\($0)</font></p></section>" }.joined()
      }
      let box = pick(["article", "div", "div class='content'", "div id=zoom", "main", "section", "td"])
      let name = box.prefix { $0 != " " }
      let article = "<\(box)>\(body)</\(name)>"
      let placed = name == "td" ? "<table><tr>\(article)</tr></table>" : article
      let before = (0..<number(0...4)).map { _ in furniture() }.joined()
      let after = (0..<number(0...4)).map { _ in furniture() }.joined()
      let depth = number(0...3)
      html =
        "<html><head><title>站外_某网</title></head><body>" + String(repeating: "<div>", count: depth) + before
        + "<h1>标题文字在此</h1>" + placed + after + String(repeating: "</div>", count: depth) + "</body></html>"
    }
  }

  @Test("Every paragraph comes out once and in order, and nothing of the site", arguments: UInt64(0)..<300)
  func restores(seed: UInt64) throws {
    let page = Page(seed: seed)
    let text = String(decoding: try HTMLDocument.read(Array(page.html.utf8)).utf8, as: UTF8.self)
    let expected = (["# 标题文字在此"] + page.paragraphs).joined(separator: "\n\n") + "\n"
    #expect(text == expected, "\(page.html)")
  }

  @Test("A page cut anywhere or with bytes changed neither crashes nor hangs", arguments: UInt64(0)..<60)
  func damaged(seed: UInt64) {
    var bytes = Array(Page(seed: seed).html.utf8)
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
    _ = try? HTMLDocument.read(bytes)
    _ = HTMLCharset.declared(in: bytes)
    _ = HTMLDocument.looksLikeHTML(bytes)
  }

  @Test(
    "Hostile pages are read to their end",
    arguments: [
      ("<div>", 100_000), ("<b>", 50_000), ("<p ", 100_000), ("<a href=x>", 50_000), ("</x>", 100_000),
      ("<table><tr><td>", 20_000), ("<ul><li>", 50_000), ("<", 200_000), ("&amp", 100_000), ("<!--", 100_000),
      ("<script>", 50_000), ("<i></x>", 50_000), ("<td rowspan=65534 colspan=1000>一", 5_000), ("a_", 100_000),
      ("<p class='a b c d'>", 50_000), ("\u{0}", 100_000), ("<ruby><rt>", 20_000),
      ("<li><a href=x>一</a><b>", 20_000),
    ]
  )
  func hostile(_ piece: String, _ count: Int) throws {
    let page = "<p>开头，第一句。</p>" + String(repeating: piece, count: count)
    let document = try HTMLDocument.read(Array(page.utf8))
    #expect(String(decoding: document.utf8, as: UTF8.self).contains("开头，第一句。"))
  }

  @Test("An element with more attributes than any real one keeps its text")
  func attributes() throws {
    let many = (0..<100_000).map { "a\($0)=1 " }.joined()
    let text = try HTMLDocument.read(Array("<p \(many)>文字，在此。</p><p>后文，也在。</p>".utf8)).utf8
    #expect(String(decoding: text, as: UTF8.self) == "文字，在此。\n\n后文，也在。\n")
  }
}
