import AnnalsCore
import Testing

@testable import AnnalsRendering

/// What must be true of every timeline that runs down.
@Suite struct VerticalSceneTests {
  @Test(arguments: Samples.all.indices) func samplesAreDrawnSoundly(_ index: Int) throws {
    let (name, chronicle) = Samples.all[index]
    for scale in PictureOptions.Scale.allCases {
      let options = PictureOptions(title: name, layout: .vertical, scale: scale)
      SceneExpectations(scene: try TimelineScene(chronicle, options: options), chronicle, options).check()
    }
  }

  @Test func aProportionalAxisIsLinearBetweenBreaks() throws {
    var sample = SampleChronicle()
    for day in [1, 5, 9, 13, 29] { sample.add("2024-01-\(day < 10 ? "0" : "")\(day)", "第\(day)日") }
    let options = PictureOptions(breaks: .none, layout: .vertical, scale: .proportional)
    let places = try TimelineScene(sample.chronicle, options: options).items.map(\.position).sorted()
    let day = (places[1] - places[0]) / 4
    for (place, days) in zip(places, [0.0, 4, 8, 12, 28]) {
      #expect(abs(place - places[0] - days * day) < 0.01)
    }
  }

  @Test func anEvenAxisLeavesNoRoomForEmptyYears() throws {
    var sample = SampleChronicle()
    for year in [1949, 1978, 2001, 2024] { sample.add("\(year)", "大事") }
    let scene = try TimelineScene(sample.chronicle, options: PictureOptions(layout: .vertical))
    let tops = scene.items.map(\.frame.top)
    let steps = zip(tops, tops.dropFirst()).map { $1 - $0 }
    #expect(steps.allSatisfy { abs($0 - steps[0]) < 0.01 })
  }

  @Test func theAxisTellsADayOnlyWhereItIsThatOfAllBesideIt() throws {
    func words(_ times: String...) throws -> (axis: [String], dates: [String]) {
      var sample = SampleChronicle()
      for (index, time) in times.enumerated() { sample.add(time, "事\(index)") }
      let scene = try TimelineScene(sample.chronicle, options: PictureOptions(title: "", layout: .vertical))
      let axis = scene.decorations.compactMap { decoration -> String? in
        guard case .words(let words) = decoration, words.anchor == .right else { return nil }
        return words.text
      }
      return (axis.sorted(), scene.items.compactMap { $0.date?.text })
    }
    // The axis tells the day once for both.
    #expect(try words("2024-04-23", "2024-04-23", "2024-05-01") == (["04.23", "05.01", "2024"], []))
    // The year alone is no month: the month stands with its own words.
    #expect(try words("2024", "2024-01") == (["2024"], ["2024.01"]))
    // A range into another year is told by its words.
    #expect(try words("2024-04-23/2025-01-02") == (["2024"], ["2024.04–2025.01"]))
  }

  @Test func wordsThatPushEachOtherMoveAsLittleAsCanBe() {
    // Two that want one place part around it; the third is far enough away to stay.
    #expect(VerticalPlan.spread([100, 100, 200], heights: [20, 20, 20], from: 0) == [90, 110, 200])
    // None moves above the top.
    #expect(VerticalPlan.spread([0, 0], heights: [20, 20], from: 0) == [0, 20])
  }

  @Test func labelsAreWrappedAsChineseTypesettingAsks() {
    let lines = LabelWrapping.lines(of: "审议《关于改革的决定》，发射C919客机", width: 72, size: 14, most: 9)
    #expect(lines == ["审议《关于", "改革的决", "定》，发射", "C919客机"])
    #expect(LabelWrapping.lines(of: "推动高质量发展", width: 50, size: 14, most: 2) == ["推动高", "质量…"])
    #expect(LabelWrapping.lines(of: "推动高质 ", width: 56, size: 14, most: 9) == ["推动高质"])
    #expect(LabelWrapping.lines(of: "", width: 50, size: 14, most: 2).isEmpty)
  }

  @Test func moreEventsThanHaveRoomAreCounted() throws {
    var sample = SampleChronicle()
    for number in 0..<2000 {
      let year = 1900 + number / 20
      sample.add("\(year)", "第\(number)件", salience: number == 777 ? 1 : 0.5)
    }
    let options = PictureOptions(layout: .vertical)
    let scene = try TimelineScene(sample.chronicle, options: options)
    SceneExpectations(scene: scene, sample.chronicle, options).check()
    #expect(scene.height < 16_000)
    #expect(scene.items.contains { $0.event == 777 })
    #expect(scene.counts.reduce(0) { $0 + $1.events.count } + scene.items.count == 2000)
  }
}
