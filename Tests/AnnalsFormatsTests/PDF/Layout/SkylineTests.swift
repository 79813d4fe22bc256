import Testing

@testable import AnnalsFormats

@Suite("Boxes above each other")
struct SkylineTests {
  private func box(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> Box {
    Box(x: Span(x.lowerBound, x.upperBound), y: Span(y.lowerBound, y.upperBound))
  }

  @Test("A box sees those above it that nothing hides")
  func boxesAbove() {
    let boxes = [box(0...100, 0...10), box(0...45, 20...50), box(55...100, 20...30), box(50...100, 60...70)]
    #expect(Skyline.boxesAbove(boxes, margin: 1) == [[], [0], [0], [0, 2]])
  }

  @Test("Columns are read from the left, what lies across them only after both")
  func readingOrder() {
    let boxes = [box(55...100, 20...90), box(0...45, 25...50), box(0...45, 60...90), box(0...100, 95...99)]
    #expect(Skyline.readingOrder(boxes, margin: 1) == [1, 2, 0, 3])
  }

  @Test("Boxes around a box in the middle are read each after those above it")
  func pinwheel() {
    let boxes = [
      box(0...60, 0...30), box(65...100, 0...60), box(0...30, 35...100), box(35...60, 35...60),
      box(35...100, 65...100),
    ]
    #expect(Skyline.readingOrder(boxes, margin: 1) == [0, 2, 3, 1, 4])
  }
}
