/// How many events stand where, counted and drawn ones alike: bars below the axis of a picture that only counts
/// some of them.
extension TimelineComposer {
  /// The width of a bar and the space behind it, in points.
  private static let step = 6.0
  private static let barHeight = 30.0

  /// The room of the bars; 0 where every event is shown.
  var densityHeight: Double {
    plan.strips.joinedCounts.isEmpty ? 0 : TimelineComposer.barHeight + 8
  }

  /// The bars of one strip, upon a line at a distance from the upper edge.
  mutating func composeDensity(_ strip: StripLayout, above bottom: Double) {
    guard densityHeight > 0 else { return }
    let counts = densities
    let most = counts.joined().max() ?? 1
    for (bin, count) in counts[strip.index].enumerated() where count > 0 {
      let left = plan.bounds.lower + Double(bin) * TimelineComposer.step
      decorations.append(
        .surface(
          Rectangle(
            left: left,
            top: bottom - max(TimelineComposer.barHeight * Double(count) / Double(most), 1),
            right: min(left + TimelineComposer.step - 1, plan.bounds.upper),
            bottom: bottom
          ),
          theme.arrow
        )
      )
    }
    guard lanes.names.count > 1 else { return }
    let size = PictureMeasures.dateSize
    for (line, text) in options.words.density(most: most).enumerated() {
      append(
        Elision.shorten(text, to: plan.bounds.lower - PictureMeasures.margin - 12, size: size),
        x: PictureMeasures.margin + 12,
        y: bottom - 22 + Double(line) * 14,
        size: size,
        isBold: false,
        theme.secondaryText
      )
    }
  }

  /// The events that begin in each step of each strip.
  private var densities: [[Int]] {
    let length = plan.bounds.upper - plan.bounds.lower
    let bins = Int((length / TimelineComposer.step).rounded(.up))
    var counts = plan.strips.map { _ in [Int](repeating: 0, count: bins) }
    for entry in entries {
      let position = plan.scale.position(of: entry.start)
      let strip = min(max(Int(position / length), 0), counts.count - 1)
      let bin = Int((position - Double(strip) * length) / TimelineComposer.step)
      counts[strip][min(max(bin, 0), bins - 1)] += 1
    }
    return counts
  }
}
