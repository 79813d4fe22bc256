import Testing

@testable import AnnalsRendering

@Suite struct InlineSVGTests {
  private func inline(_ content: String, _ owners: [String: InlineSVG.Owner] = ["e1": .event(3)]) -> InlineSVG
  {
    let svg = """
      <?xml version="1.0"?>
      <!DOCTYPE svg PUBLIC "x" "y">
      <!-- a > b -->
      <svg width="9pt" viewBox="0.00 0.00 90.50 40.00" onload="x"><title>t</title><desc>a &lt; "b"</desc>
      <g id="graph0" transform="translate(4 36)" onclick="x">\(content)</g></svg>
      """
    return InlineSVG(Array(svg.utf8), owners: owners, theme: .light)
  }

  private func markup(_ content: String, _ owners: [String: InlineSVG.Owner] = ["e1": .event(3)]) -> String {
    let whole = inline(content, owners).markup
    #expect(whole.hasPrefix("<g transform=\"translate(4 36)\">"))
    return String(whole.dropFirst("<g transform=\"translate(4 36)\">".count).dropLast("</g>".count))
  }

  @Test func sizeAndDescriptionAreTaken() {
    let picture = inline("")
    #expect(picture.width == 90.5)
    #expect(picture.height == 40)
    #expect(picture.description == "a &lt; &quot;b&quot;")
  }

  @Test func aShapeHasItsEventItself() {
    let node = """
      <g id="e1" class="node"><title>n</title><g id="a_e1"><a xlink:href="x" xlink:title="y">
      <ellipse fill="#1970b8" stroke="transparent" cx="1.00" cy="-2.55" rx="4" ry="4"/></a></g></g>
      """
    #expect(markup(node) == "<ellipse data-e=3 class=a cx=1 cy=-2.5 />")
    let rules = "#picture{--0:light-dark(#1970b8,#8ed9fc);\n.a{fill:var(--0);rx:4px;ry:4px}}\n"
    #expect(inline(node).css == rules)
  }

  @Test func severalShapesShareAGroup() {
    let node = """
      <g id="e1"><polygon fill="none" stroke="black" points="0,0 2,0 2,2 0,0"/><text x="1">a&amp;b</text></g>
      """
    #expect(markup(node) == "<g data-e=3><path class=a d=\"M0 0h2v2z\" /><text x=1>a&amp;b</text></g>")
  }

  @Test(arguments: ["e1&#45;label", "e1&#45;label&#45;2", "e1&#45;3", "a_e1"])
  func labelsAndFurtherPartsBelongToTheEvent(_ id: String) {
    #expect(markup("<g id=\"\(id)\"><text x=\"1\">a</text></g>") == "<text data-e=3 x=1>a</text>")
  }

  @Test func relationsHaveTheirEnds() {
    let edge = "<g id=\"r1\"><path fill=\"none\" d=\"M0,0C0,0 5,0 5,0\"/></g>"
    #expect(markup(edge, ["r1": .relation(1, 2)]) == "<path data-r=\"1 2\" d=\"M0 0h5\" />")
  }

  @Test func aLookIsToldOnce() {
    let line = """
      <path fill="none" stroke="#6b7787" stroke-width="1.10" stroke-dasharray="1,5" d="M0,0C0,0 5,0 5,0"/>
      """
    let picture = inline(line + line + "<text fill=\"#ffffff\" font-size=\"10.50\">a</text>")
    #expect(picture.markup.split(separator: " class=a ").count == 3)
    #expect(picture.css.contains("\n.a{stroke:var(--0);stroke-width:1.1;stroke-dasharray:1,5}\n"))
    // On the dark name of a period, white stays white.
    #expect(picture.css.hasPrefix("#picture{--0:light-dark(#6b7787,#8f9baa);--1:#ffffff;\n"))
    #expect(picture.css.hasSuffix("\n.b{fill:var(--1);font-size:10.5px}}\n"))
  }

  @Test func nothingElsePasses() {
    let hostile = """
      <script>x()</script><image href="x"/><g id="e9"><a href="javascript:x"><text x="1" onclick="x" style="y"
      fill="#17202c">t</text></a></g><foreignObject>f</foreignObject>
      """
    #expect(markup(hostile) == "<text x=1>t</text>")
  }

  @Test(arguments: [
    "<svg", "<svg a", "<svg a=", "<svg a=\"", "<", "<svg><g", "<!--", "<svg/><text", "</", "a",
  ])
  func brokenFilesAreReadAsFarAsTheyGo(_ svg: String) {
    #expect(!InlineSVG(Array(svg.utf8), owners: [:], theme: .light).markup.contains("<script"))
  }
}
