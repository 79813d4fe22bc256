import AnnalsCore
import Testing

@testable import AnnalsRendering

/// What must be true of every timeline, whatever the chronicle.
@Suite struct TimelineSceneTests {
  @Test(arguments: 0..<60) func generatedChroniclesAreDrawnSoundly(_ seed: UInt64) throws {
    let chronicle = GeneratedChronicle(seed: seed, most: seed % 5 == 0 ? 400 : 80).chronicle
    let groupings = PictureOptions.Grouping.allCases
    let options = PictureOptions(
      title: seed % 3 == 0 ? nil : "时间线 \(seed)",
      language: seed % 2 == 0 ? .chinese : .english,
      lanes: groupings[Int(seed) % groupings.count],
      breaks: seed % 7 == 0 ? .none : .automatic,
      width: [600, 1000, 1600, 2400][Int(seed) % 4]
    )
    try check(chronicle, options)
  }

  @Test(arguments: Samples.all.indices) func samplesAreDrawnSoundly(_ index: Int) throws {
    try check(Samples.all[index].chronicle, PictureOptions(title: Samples.all[index].name))
  }

  private func check(_ chronicle: Chronicle, _ options: PictureOptions) throws {
    let scene = try TimelineScene(chronicle, options: options)
    expectNothingOverlaps(scene)
    expectNothingLeavesThePage(scene)
    expectEveryEventOnce(scene, chronicle)
    expectOrder(scene, chronicle)
    expectArrowsKeepClear(scene)
  }

  private func boxes(_ item: TimelineScene.Item) -> [Rectangle] {
    // Words in a bar belong to it.
    if item.labelSide == .inside { return [item.frame] }
    return [item.frame, item.labelFrame] + (item.date == nil ? [] : [item.dateFrame])
  }

  private func expectNothingOverlaps(_ scene: TimelineScene) {
    var boxes: [(owner: Int, box: Rectangle)] = []
    for (index, item) in scene.items.enumerated() { boxes += self.boxes(item).map { (index, $0) } }
    for (index, count) in scene.counts.enumerated() { boxes.append((scene.items.count + index, count.frame)) }
    boxes.sort { $0.box.top < $1.box.top }
    var overlaps = 0
    for (index, first) in boxes.enumerated() {
      for second in boxes[(index + 1)...] {
        if second.box.top >= first.box.bottom { break }
        if first.box.overlaps(second.box) { overlaps += 1 }
      }
    }
    #expect(overlaps == 0)
    for item in scene.items where item.labelSide == .inside {
      #expect(item.frame.left <= item.labelFrame.left && item.dateFrame.right <= item.frame.right + 0.01)
    }
  }

  private func expectNothingLeavesThePage(_ scene: TimelineScene) {
    let page = Rectangle(left: 0, top: 0, right: scene.width, bottom: scene.height)
    #expect(scene.items.flatMap(boxes).allSatisfy(page.contains))
    #expect(scene.counts.allSatisfy { page.contains($0.frame) })
    for decoration in scene.decorations {
      guard case .words(let words) = decoration else { continue }
      let weight: TextMetrics.Weight = words.isBold ? .bold : .regular
      let width = TextMetrics.width(of: words.text, size: words.size, weight: weight)
      let left = words.anchor == .middle ? words.x - width / 2 : words.x
      #expect(left >= 0 && left + width <= scene.width, "\(words.text)")
      #expect(words.y > 0 && words.y < scene.height, "\(words.text)")
    }
  }

  private func expectEveryEventOnce(_ scene: TimelineScene, _ chronicle: Chronicle) {
    let drawn = scene.items.filter(\.isFirst).map(\.event)
    let counted = Set(scene.counts.flatMap(\.events)).subtracting(drawn)
    #expect(Set(drawn).count == drawn.count)
    #expect(drawn.count + counted.count == chronicle.events.count)
  }

  private func expectOrder(_ scene: TimelineScene, _ chronicle: Chronicle) {
    let points = scene.items.filter { $0.mark != .span && $0.mark != .figure && $0.mark != .planned }
    for strip in Set(points.map(\.strip)) {
      let inStrip = points.filter { $0.strip == strip }
      var places: [EventTime: Double] = [:]
      for item in inStrip {
        let time = chronicle.events[item.event].time
        let key = EventTime(
          interval: time.interval,
          edtf: "",
          granularity: time.granularity,
          isApproximate: false
        )
        #expect(abs((places[key] ?? item.frame.center.x) - item.frame.center.x) < 0.001)
        places[key] = item.frame.center.x
      }
      // Times of one granularity are inset alike: their order on the axis is that of the calendar.
      for (_, items) in Dictionary(grouping: inStrip, by: { chronicle.events[$0.event].time.granularity }) {
        let sorted = items.sorted {
          chronicle.events[$0.event].time.interval.sortKey < chronicle.events[$1.event].time.interval.sortKey
        }
        let isOrdered = zip(sorted, sorted.dropFirst()).allSatisfy { $0.frame.left <= $1.frame.left + 9 }
        #expect(isOrdered)
      }
    }
  }

  /// Under a bar an arrow may pass: the bar is drawn above it.
  private func expectArrowsKeepClear(_ scene: TimelineScene) {
    let words = scene.items.filter { $0.labelSide != .inside }.flatMap { [$0.labelFrame, $0.dateFrame] }
    let counts = scene.counts.map(\.frame)
    for arrow in scene.arrows {
      for path in arrow.paths {
        for (from, to) in zip(path.corners, path.corners.dropFirst()) {
          let line = Rectangle(
            left: min(from.x, to.x) - 0.5,
            top: min(from.y, to.y) + 0.5,
            right: max(from.x, to.x) + 0.5,
            bottom: max(from.y, to.y) - 0.5
          )
          #expect(from.x == to.x || from.y == to.y)
          #expect(line.left >= 0 && line.right <= scene.width)
          let isClear = !(words + counts).contains(where: line.overlaps)
          #expect(isClear, "arrow \(arrow.from) → \(arrow.to)")
        }
      }
    }
  }

  @Test func aChronicleWithoutDatesHasNoTimeline() {
    #expect(throws: TimelineError.noEvents) { try TimelineScene(Chronicle(), options: PictureOptions()) }
    var sample = SampleChronicle()
    sample.add("../..", "没有日期的事")
    let chronicle = sample.chronicle
    #expect(throws: TimelineError.noEvents) { try TimelineScene(chronicle, options: PictureOptions()) }
  }

  @Test func marksTellStatusAndPrecision() throws {
    var sample = SampleChronicle()
    sample.add("2024-04-23", "日")
    sample.add("2024-05", "月")
    sample.add("2024-06", "约", approximate: true)
    sample.add("2024-07-01", "目标", .other, .target)
    sample.add("2024-08", "统计", .other, .statistic)
    sample.add("2024-09-01/2024-10-08", "时段")
    let scene = try TimelineScene(sample.chronicle, options: PictureOptions())
    let marks = scene.items.sorted { $0.frame.left < $1.frame.left }.map(\.mark)
    #expect(marks == [.day, .coarse, .approximate, .planned, .figure, .span])
  }

  @Test func longEmptyStretchesAreBrokenOut() throws {
    let scene = try TimelineScene(Samples.decade, options: PictureOptions())
    #expect(scene.scale.segments.count > 1)
    #expect(scene.scale.segments.last?.isSlot == true)
    let whole = try TimelineScene(Samples.decade, options: PictureOptions(breaks: .none))
    #expect(whole.scale.segments.count == 1)
  }

  @Test func moreEventsThanRowsAreCounted() throws {
    var sample = SampleChronicle()
    for number in 0..<1500 { sample.add("2025-12-05", "第\(number)条", salience: number == 1400 ? 1 : 0.5) }
    let scene = try TimelineScene(sample.chronicle, options: PictureOptions())
    #expect(scene.height < 10_000)
    #expect(!scene.counts.isEmpty)
    // The event that matters most keeps its mark.
    #expect(scene.items.contains { $0.event == 1400 })
  }
}

extension CalendarInterval {
  fileprivate var sortKey: Int { start?.secondNumber ?? end?.secondNumber ?? 0 }
}
