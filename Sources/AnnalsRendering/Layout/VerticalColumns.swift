/// The distances from the left edge of what stands beside an axis that runs down.
struct VerticalColumns: Sendable, Equatable {
  let width: Double
  /// Where the dates end, set flush right.
  let dates: Double
  /// The middles of the columns of bars.
  let bars: [Double]
  /// The axis.
  let axis: Double
  /// The middles of the marks.
  let marks: Double
  /// The words.
  let labels: Extent
  /// The tracks of arrows, from left to right.
  let tracks: [Double]

  static let margin = 20.0
  /// The least room of a line of words.
  private static let leastWords = 150.0
  static let barWidth = 7.0
  private static let barPitch = 10.0
  private static let mostBars = 4
  private static let mostTracks = 10
  private static let trackPitch = 6.0

  /// Columns for dates of a width, a number of bars and of arrows, and lines of a length from axis to mark.
  init(width: Double, dates dateWidth: Double, bars barCount: Int, arrows: Int, leader: Double) {
    dates = VerticalColumns.margin + dateWidth
    let firstBar = dates + 10 + VerticalColumns.barPitch / 2
    bars = (0..<min(barCount, VerticalColumns.mostBars)).map {
      firstBar + Double($0) * VerticalColumns.barPitch
    }
    axis = bars.isEmpty ? dates + 12 : firstBar + Double(bars.count) * VerticalColumns.barPitch
    marks = axis + leader
    let trackCount = min(arrows, VerticalColumns.mostTracks)
    let tracksRoom = trackCount == 0 ? 0 : 14 + Double(trackCount - 1) * VerticalColumns.trackPitch
    let left = marks + PictureMeasures.labelOffset
    // A page too narrow for words becomes wider.
    self.width = max(width, left + VerticalColumns.leastWords + tracksRoom + VerticalColumns.margin)
    let right = self.width - VerticalColumns.margin
    labels = Extent(lower: left, upper: right - tracksRoom)
    tracks = (0..<trackCount).map { right - tracksRoom + 14 + Double($0) * VerticalColumns.trackPitch }
  }
}
