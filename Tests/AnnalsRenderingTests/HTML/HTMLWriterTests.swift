import Testing

@testable import AnnalsRendering

@Suite struct HTMLWriterTests {
  @Test func elementsNest() {
    var html = HTMLWriter()
    html.element("p", [("lang", "zh"), ("title", "a b"), ("hidden", "")]) { html in
      html.text("x")
      html.element("b", text: "y")
      html.open("br")
    }
    #expect(html.markup == "<p lang=zh title=\"a b\" hidden>x<b>y</b><br></p>")
  }

  @Test(arguments: [
    ("</script><b>&\"", "&lt;/script&gt;&lt;b&gt;&amp;&quot;"), ("a\u{0}b", "a\u{FFFD}b"),
    ("a\u{202E}b", "a\u{FFFD}b"), ("a\r\nb", "a b"), ("1\u{200D}2", "1\u{200D}2"),
  ])
  func nothingOfATextIsMarkup(_ text: String, _ escaped: String) {
    var html = HTMLWriter()
    html.text(text)
    #expect(html.markup == escaped)
  }

  @Test(arguments: ["'", "`", "=", ">", " ", "a\"b", "\u{3000}", "会", "+", ";"])
  func otherValuesStandInQuotationMarks(_ value: String) {
    var html = HTMLWriter()
    html.open("i", [("a", value)])
    #expect(html.markup == "<i a=\"\(HTMLWriter.escaped(value))\">")
  }
}
