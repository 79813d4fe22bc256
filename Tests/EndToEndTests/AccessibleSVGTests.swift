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
}
