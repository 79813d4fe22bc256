import AnnalsCore
import Testing

@testable import AnnalsRendering

/// What must be true of every timeline, whatever the chronicle.
@Suite struct TimelineSceneTests {
  @Test(arguments: Samples.all.indices) func samplesAreDrawnSoundly(_ index: Int) throws {
    try check(Samples.all[index].chronicle, PictureOptions(title: Samples.all[index].name))
  }

  private func check(_ chronicle: Chronicle, _ options: PictureOptions) throws {
    SceneExpectations(scene: try TimelineScene(chronicle, options: options), chronicle, options).check()
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

  @Test func aFarGoalHasNoStripOfItsOwn() throws {
    var sample = SampleChronicle()
    for year in [1937, 1957, 2006] { sample.add("\(year)", "往事\(year)") }
    for month in 1...9 { sample.add("2024-0\(month)", "会议\(month)月") }
    sample.add("2035", "远景目标", .target, .target)
    sample.add("2041/2060", "本世纪中叶的目标有一个很长很长的名字", .target, .target)
    let scene = try TimelineScene(sample.chronicle, options: PictureOptions())
    #expect(scene.items.allSatisfy { $0.strip == 0 })
  }

  @Test func eventsOfOneCoarseTimeStandInColumns() throws {
    var sample = SampleChronicle()
    for year in [2001, 2008, 2010, 2011] { sample.add("\(year)-03-01", "往事\(year)") }
    for goal in 1...27 { sample.add("2024", "第\(goal)个目标", .target, .target) }
    let chronicle = sample.chronicle
    let scene = try TimelineScene(chronicle, options: PictureOptions(lanes: .none))
    let goals = scene.items.filter { chronicle.events[$0.event].kind == .target }
    #expect(Set(goals.map(\.frame.center.y)).count <= 14)
    #expect(Set(goals.map(\.position)).count == 1)
    // The axis tells the year once for all.
    #expect(goals.allSatisfy { $0.date == nil })
  }

  @Test func whatIsKnownOnlyToTheYearStandsBeforeItsMonths() throws {
    var sample = SampleChronicle()
    for number in 1...24 { sample.add("2024", "全年第\(number)件事有一个长名字") }
    for month in 1...9 { sample.add("2024-0\(month)-15", "\(month)月的事有一个长名字") }
    for day in 1...9 { sample.add("2025-03-0\(day)", "次年三月\(day)日的事") }
    let chronicle = sample.chronicle
    let scene = try TimelineScene(chronicle, options: PictureOptions(lanes: .none))
    let bay = try #require(scene.scale.segments.first { $0.bayCell != nil })
    let (coarse, fine) = (
      scene.items.filter { chronicle.events[$0.event].time.granularity == .year },
      scene.items.filter { chronicle.events[$0.event].time.granularity == .day }
    )
    let end = try #require(coarse.map(\.frame.right).max())
    #expect(end < (fine.map(\.frame.left).min() ?? 0))
    // The first of January comes behind the bay, and with it all that is known better.
    #expect(scene.scale.position(of: bay.start) == bay.upper)
    #expect(scene.scale.end(of: bay.start) == bay.lower)
  }

  @Test func allOnOneDayFillThePage() throws {
    var sample = SampleChronicle()
    for number in 0..<40 { sample.add("2025-12-05", "第\(number)条消息") }
    let scene = try TimelineScene(sample.chronicle, options: PictureOptions(lanes: .none))
    #expect(Set(scene.items.map(\.frame.center.y)).count <= 14)
  }

  @Test func anEvenScaleEnlargesTheBusyYears() throws {
    var sample = SampleChronicle()
    for year in 2001...2020 { sample.add("\(year)", "年会\(year)") }
    for day in 0..<60 { sample.add("2024-0\(1 + day / 12)-\(10 + day % 12)", "第\(day)件事") }
    func share(_ scale: PictureOptions.Scale) throws -> Double {
      let scene = try TimelineScene(sample.chronicle, options: PictureOptions(breaks: .none, scale: scale))
      let year = CalendarDate.firstDay(ofYear: 2024).secondNumber
      let next = CalendarDate.firstDay(ofYear: 2025).secondNumber
      return (scene.scale.position(of: next) - scene.scale.position(of: year)) / scene.scale.length
    }
    #expect(try share(.proportional) < 0.2)
    #expect(try share(.even) > 0.4)
    // Only order and room change: the axis stays one line without a gap.
    let even = try TimelineScene(sample.chronicle, options: PictureOptions(breaks: .none, scale: .even)).scale
    for (first, second) in zip(even.segments, even.segments.dropFirst()) {
      #expect(first.end == second.start && abs(first.upper - second.lower) < 0.001)
    }
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

  @Test func aLabelOfSeveralLinesStandsOnOne() throws {
    var sample = SampleChronicle()
    sample.add("2024-04-23", "上午开幕\r\n下午闭幕", .meeting)
    let scene = try TimelineScene(sample.chronicle, options: PictureOptions(language: .chinese))
    #expect(scene.items.map { $0.lines.map(\.text) } == [["上午开幕 下午闭幕"]])
  }
}
