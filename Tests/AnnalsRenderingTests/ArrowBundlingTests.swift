import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsRendering

/// Arrows of one kind that share an end are drawn as one line that branches.
@Suite struct ArrowBundlingTests {
  /// One event reports `count` figures of four months; or, turned around, they all lead to it.
  private func scene(_ count: Int, gathering: Bool = false) throws -> TimelineScene {
    var sample = SampleChronicle()
    sample.add("2024-04-23", "新闻发布会", .meeting)
    for number in 0..<count {
      let label = "第\(number)项数据"
      sample.add("2024-0\(number % 4 + 1)", label, number % 2 == 0 ? .economy : .statistic)
      if gathering {
        sample.relate(label, .causes, "新闻发布会")
      } else {
        sample.relate("新闻发布会", .reports, label)
      }
    }
    return try TimelineScene(sample.chronicle, options: PictureOptions())
  }

  @Test(arguments: [2, 6, 15, 40], [false, true]) func noLineIsDrawnTwice(
    _ count: Int,
    _ gathering: Bool
  ) throws {
    let scene = try scene(count, gathering: gathering)
    #expect(scene.arrows.count == count)
    var lines: [(from: Point, to: Point)] = []
    for path in scene.arrows.flatMap(\.paths) {
      lines += zip(path.corners, path.corners.dropFirst()).map { (from: $0, to: $1) }
    }
    var doubled = 0
    for (index, first) in lines.enumerated() {
      for second in lines[(index + 1)...] where overlap(first, second) > 0.5 { doubled += 1 }
    }
    // Where all lead to one mark, each arrow keeps at least its last stretch.
    #expect(doubled <= (gathering ? 1 : 0))
  }

  @Test func everyFigureGetsAHeadAndATargetOfManyOnlyOne() throws {
    let fan = try scene(12)
    let isHeaded = fan.arrows.allSatisfy { $0.paths.last?.hasHead == true }
    #expect(isHeaded)
    let gathered = try scene(12, gathering: true)
    let heads = Set(gathered.arrows.flatMap(\.paths).filter(\.hasHead).compactMap(\.corners.last))
    #expect(!heads.isEmpty && heads.count <= 2)
  }

  /// Fifteen arrows take little more height than one.
  @Test func aBundleTakesNoBlockOfTracks() throws {
    var sample = SampleChronicle()
    sample.add("2024-04-23", "新闻发布会", .meeting)
    for number in 0..<15 { sample.add("2024-0\(number % 4 + 1)", "第\(number)项数据", .economy) }
    let bare = try TimelineScene(sample.chronicle, options: PictureOptions())
    for number in 0..<15 { sample.relate("新闻发布会", .reports, "第\(number)项数据") }
    let joined = try TimelineScene(sample.chronicle, options: PictureOptions())
    let rows = Double(Set(joined.items.map(\.frame.center.y)).count)
    #expect(joined.height - bare.height <= (rows + 1) * PictureMeasures.trackHeight)
    let isLight = joined.arrows.allSatisfy(\.isLight)
    #expect(isLight)
  }

  @Test func otherKindsAndOtherEndsStayApart() {
    var sample = SampleChronicle()
    for label in ["甲", "乙", "丙", "丁"] { sample.add("2024-04-23", label) }
    sample.relate("甲", .reports, "乙")
    sample.relate("甲", .causes, "丙")
    sample.relate("丁", .reports, "丙")
    let composer = try? TimelineComposer(sample.chronicle, options: PictureOptions())
    let bundles = composer?.drawnRelations().drawn.map(\.bundle)
    #expect(bundles == [0, 1, 2])
  }

  /// How far two upright or level lines lie upon each other.
  private func overlap(_ first: (from: Point, to: Point), _ second: (from: Point, to: Point)) -> Double {
    func shared(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
      min(max(a.0, a.1), max(b.0, b.1)) - max(min(a.0, a.1), min(b.0, b.1))
    }
    if first.from.x == first.to.x, second.from.x == second.to.x, first.from.x == second.from.x {
      return shared((first.from.y, first.to.y), (second.from.y, second.to.y))
    }
    if first.from.y == first.to.y, second.from.y == second.to.y, first.from.y == second.from.y {
      return shared((first.from.x, first.to.x), (second.from.x, second.to.x))
    }
    return 0
  }
}
