import Testing

@testable import AnnalsRendering

@Suite struct SVGPathDataTests {
  @Test(arguments: [
    ("10,5 30,5 30,25 10,25 10,5", "M10 5h20v20h-20z"),
    ("994.73,-3599.5 902.66,-3599.5", "M994.7-3599.5h-92z"),
    ("0,0 0.04,0 1.25,2.5", "M0 0l1.3 2.5z"),
    ("-0.5,0.5 0,0 7,7", "M-.5 .5l.5-.5l7 7z"),
  ])
  func polygonsBecomePaths(_ corners: String, _ path: String) {
    #expect(SVGPathData(corners: corners, isClosed: true)?.text == path)
  }

  @Test func openLinesStayOpen() {
    #expect(SVGPathData(corners: "1,2 3,2 1,2 ", isClosed: false)?.text == "M1 2h2h-2")
  }

  @Test func curvesStayCurvesAndLinesBecomeLines() {
    let straight = "M1,1C1,1 1,9 1,9 1,13 1,13 5,13 5,13 20.5,13 20.5,13"
    #expect(SVGPathData(curves: straight)?.text == "M1 1v8q0 4 4 4h15.5")
  }

  @Test(arguments: ["", "M1,1", "M1,1L2,2", "M1,1C1,1 2,2", "M1,1C1,1 2,2 x,3", "M1C1,1 2,2 3,3"])
  func anyOtherPathIsLeftAlone(_ path: String) {
    #expect(SVGPathData(curves: path) == nil)
  }

  @Test func roundingDoesNotAddUp() throws {
    // A hundred steps of 0.04 end where the last place says.
    let corners = (0...100).map { "\(Double($0) * 0.04),0" }.joined(separator: " ")
    let text = try #require(SVGPathData(corners: corners, isClosed: false)?.text)
    let steps = text.split(separator: "h").dropFirst().compactMap {
      Double($0.hasPrefix(".") ? "0\($0)" : "\($0)")
    }
    #expect(abs(steps.reduce(0, +) - 4) < 0.001)
  }
}
