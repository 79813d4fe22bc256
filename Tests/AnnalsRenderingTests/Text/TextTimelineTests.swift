import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsRendering

@Suite struct TextTimelineTests {
  @Test(arguments: [
    ("timeline-80.txt", TextTimelineRenderer(title: "大事记")),
    ("timeline-40.txt", TextTimelineRenderer(width: 40)),
    ("timeline-sources.txt", TextTimelineRenderer(sources: .evidence)),
    ("timeline-ascii-en.txt", TextTimelineRenderer(symbols: .ascii, language: .english)),
    ("timeline-ansi.txt", TextTimelineRenderer(width: 60, coloring: .ansi)),
  ])
  func sampleLooksLikeItsSnapshot(_ name: String, _ renderer: TextTimelineRenderer) throws {
    try Snapshot.check(renderer.render(.sample), name, of: "AnnalsRenderingTests")
  }
}
