import AnnalsCore
import Testing

@testable import AnnalsRendering

/// What must be true of the scene of any timeline.
struct SceneExpectations {
  let scene: TimelineScene
  let chronicle: Chronicle
  let options: PictureOptions

  init(scene: TimelineScene, _ chronicle: Chronicle, _ options: PictureOptions) {
    self.scene = scene
    self.chronicle = chronicle
    self.options = options
  }

  func check() {
    expectNothingOverlaps()
    expectNothingLeavesThePage()
    expectEveryEventOnce()
    expectOrder()
    expectArrowsKeepClear()
    expectNothingLiesAcrossSheets()
  }

  /// A sheet ends neither in a mark nor in a word.
  private func expectNothingLiesAcrossSheets() {
    guard let sheet = Sheet(options.fold, options.layout) else { return }
    #expect(scene.width == sheet.width)
    #expect(scene.height.truncatingRemainder(dividingBy: sheet.height) == 0)
    for box in scene.items.flatMap(boxes) + scene.counts.map(\.frame) {
      let isOnOne = (box.top / sheet.height).rounded(.down) == (box.bottom / sheet.height).rounded(.down)
      #expect(isOnOne)
    }
  }

  private func boxes(_ item: TimelineScene.Item) -> [Rectangle] {
    // Words in a bar belong to it.
    if item.labelSide == .inside { return [item.frame] }
    return [item.frame] + item.lines.map(\.frame) + (item.date == nil ? [] : [item.dateFrame])
  }

  private func expectNothingOverlaps() {
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
      let left = item.lines.first?.frame.left ?? item.frame.left
      #expect(item.frame.left <= left && item.dateFrame.right <= item.frame.right + 0.01)
    }
  }

  private func expectNothingLeavesThePage() {
    let page = Rectangle(left: 0, top: 0, right: scene.width, bottom: scene.height)
    #expect(scene.items.flatMap(boxes).allSatisfy(page.contains))
    #expect(scene.counts.allSatisfy { page.contains($0.frame) })
    for decoration in scene.decorations {
      guard case .words(let words) = decoration else { continue }
      let weight: TextMetrics.Weight = words.isBold ? .bold : .regular
      let width = TextMetrics.width(of: words.text, size: words.size, weight: weight)
      let shares: [TimelineScene.Words.Anchor: Double] = [.left: 0, .middle: 0.5, .right: 1]
      let left = words.x - width * (shares[words.anchor] ?? 0)
      #expect(left >= 0 && left + width <= scene.width, "\(words.text)")
      #expect(words.y > 0 && words.y < scene.height, "\(words.text)")
    }
  }

  private func expectEveryEventOnce() {
    let drawn = scene.items.filter(\.isFirst).map(\.event)
    let counted = Set(scene.counts.flatMap(\.events)).subtracting(drawn)
    #expect(Set(drawn).count == drawn.count)
    #expect(drawn.count + counted.count == chronicle.events.count)
  }

  private func expectOrder() {
    if options.layout == .vertical { return expectOrderDownwards() }
    let points = scene.items.filter { $0.mark != .span && $0.mark != .figure && $0.mark != .planned }
    for strip in Set(points.map(\.strip)) {
      let inStrip = points.filter { $0.strip == strip }
      expectColumnsWithinTheirTime(inStrip)
      var places: [EventTime: Double] = [:]
      for item in inStrip {
        let time = chronicle.events[item.event].time
        let key = EventTime(
          interval: time.interval,
          edtf: "",
          granularity: time.granularity,
          isApproximate: false
        )
        #expect(abs((places[key] ?? item.position) - item.position) < 0.001)
        places[key] = item.position
      }
      // Times of one granularity are inset alike: their order on the axis is that of the calendar.
      for (_, items) in Dictionary(grouping: inStrip, by: { chronicle.events[$0.event].time.granularity }) {
        let sorted = items.sorted {
          chronicle.events[$0.event].time.interval.sortKey < chronicle.events[$1.event].time.interval.sortKey
        }
        let isOrdered = zip(sorted, sorted.dropFirst()).allSatisfy { $0.position <= $1.position + 9 }
        #expect(isOrdered)
      }
    }
  }

  /// What stands in a column of its time stands right of that time, and left of every later one.
  private func expectColumnsWithinTheirTime(_ items: [TimelineScene.Item]) {
    for item in items where item.frame.center.x - item.position > 0.01 {
      let start = chronicle.events[item.event].time.interval.sortKey
      let later = items.filter { chronicle.events[$0.event].time.interval.sortKey > start }
      let isWithin = later.allSatisfy { $0.frame.center.x > item.frame.center.x }
      #expect(isWithin)
    }
    let isNeverLeft = items.allSatisfy { $0.frame.center.x >= $0.position - 0.01 }
    #expect(isNeverLeft)
  }

  /// Below each other in order of time, and one place on the axis for one time.
  private func expectOrderDownwards() {
    let points = scene.items.filter { $0.mark != .span && $0.mark != .figure && $0.mark != .planned }
      .sorted { $0.frame.top < $1.frame.top }
    let times = points.map { chronicle.events[$0.event].time.interval.sortKey }
    for (first, second) in zip(points.indices, points.indices.dropFirst()) {
      #expect(times[first] <= times[second])
      let step = points[second].position - points[first].position
      #expect(step >= -0.001 && (counted || times[first] != times[second] || step < 0.001))
    }
  }

  /// Where events are counted, one time may have several places, with a count between.
  private var counted: Bool { !scene.counts.isEmpty }

  /// Under a bar an arrow may pass: the bar is drawn above it.
  private func expectArrowsKeepClear() {
    let words = scene.items.filter { $0.labelSide != .inside }
      .flatMap { $0.lines.map(\.frame) + ($0.date == nil ? [] : [$0.dateFrame]) }
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
}

extension CalendarInterval {
  fileprivate var sortKey: Int { start?.secondNumber ?? end?.secondNumber ?? 0 }
}
