/// The sizes that a timeline is built of, in points.
enum PictureMeasures {
  static let margin = 28.0
  static let titleSize = 24.0
  static let subtitleSize = 12.5
  static let legendSize = 12.0
  static let laneSize = 14.0
  static let tickSize = 12.0
  static let bandSize = 12.5
  static let labelSize = 14.0
  static let dateSize = 10.5
  static let noteSize = 11.5

  static let markRadius = 4.6
  /// From the middle of a mark to the beginning of its label.
  static let labelOffset = 10.5
  /// Between a label and its date.
  static let dateOffset = 6.0
  static let barHeight = 19.0
  /// From the end of a bar to the words in it.
  static let barPadding = 8.0
  static let rowHeight = 21.0
  /// Between what stands in one row.
  static let rowGap = 14.0
  /// The height of the space between rows, and of each arrow in it.
  static let gutterHeight = 4.0
  static let trackHeight = 4.0
  /// Between the border of a lane and its rows.
  static let lanePadding = 5.0
  static let bandHeight = 21.0
  static let axisHeight = 24.0
  static let stripGap = 26.0
  /// Between the lane headings and the axis.
  static let headingGap = 14.0
  /// How far into its cell a mark of a coarse date is moved, so that it stands beside the tick and not on it.
  static let cellInset = 9.0

  /// Bitmaps round the advance of small digits up to whole pixels; one of 10.5 points grows by so much.
  static let dateSlack = 1.03

  /// The width of a date, or of what else stands in its type, in points.
  static func dateWidth(of text: String) -> Double {
    TextMetrics.width(of: text, size: dateSize) * dateSlack
  }
}
