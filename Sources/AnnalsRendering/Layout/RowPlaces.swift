/// The heights of the rows and gutters of a strip on the page.
struct RowPlaces: Sendable, Equatable {
  /// The middle of each row.
  let middles: [Double]
  /// The height of the first track of each gutter.
  let gutters: [Double]
  /// Where each lane begins.
  let laneTops: [Double]
  /// Where the last lane ends.
  let bottom: Double

  /// Places below a height; where a sheet ends in a row, the row begins the next one.
  init(_ strip: StripLayout, tracks: [Int], top: Double, sheet: Sheet?) {
    var middles: [Double] = []
    var gutters: [Double] = []
    var laneTops: [Double] = []
    var y = top
    func height(_ gutter: Int) -> Double {
      PictureMeasures.gutterHeight + Double(tracks[gutter]) * PictureMeasures.trackHeight
    }
    for lane in strip.lanes {
      laneTops.append(y)
      y += PictureMeasures.lanePadding
      for row in 0..<lane.height {
        let gutter = middles.count
        if let sheet { y = sheet.place(from: y, to: y + height(gutter) + PictureMeasures.rowHeight + 8) }
        gutters.append(y + PictureMeasures.gutterHeight)
        y += height(gutter)
        middles.append(y + PictureMeasures.rowHeight / 2)
        y += PictureMeasures.rowHeight
        if row + 1 == lane.height { y += PictureMeasures.lanePadding }
      }
    }
    gutters.append(y - PictureMeasures.lanePadding + PictureMeasures.gutterHeight)
    y += height(middles.count)
    self.middles = middles
    self.gutters = gutters
    self.laneTops = laneTops
    bottom = y
  }
}
