/// The words of one event where time runs down: the lines of its label, and its date behind or below them.
struct VerticalBlock: Sendable, Equatable {
  /// The index of the entry.
  let entry: Int
  let lines: [String]
  let widths: [Double]
  /// Empty where the axis tells it.
  let date: String
  let dateWidth: Double
  /// Whether the date stands behind the last line.
  let isDateInline: Bool

  static let lineHeight = 19.0
  static let dateHeight = 16.0
  /// Between two blocks.
  static let gap = 7.0
  /// Longer labels are shortened.
  private static let mostLines = 3

  /// The words in room of a width.
  init(_ entry: TimelineEntry, index: Int, date: String, width: Double) {
    let size = PictureMeasures.labelSize
    let lines = LabelWrapping.lines(of: entry.label, width: width, size: size, most: VerticalBlock.mostLines)
    self.entry = index
    self.lines = lines
    widths = lines.map { TextMetrics.width(of: $0, size: size) * 1.012 }
    self.date = Elision.shorten(date, to: width / PictureMeasures.dateSlack, size: PictureMeasures.dateSize)
    dateWidth = PictureMeasures.dateWidth(of: self.date)
    let last = widths.last ?? 0
    isDateInline = date.isEmpty || last + PictureMeasures.dateOffset + dateWidth <= width
  }

  var height: Double {
    Double(max(lines.count, 1)) * VerticalBlock.lineHeight + (isDateInline ? 0 : VerticalBlock.dateHeight)
  }

  /// From the upper edge to the middle of the first line, beside which the mark stands.
  static let markOffset = lineHeight / 2
}
