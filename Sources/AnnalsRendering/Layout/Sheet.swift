/// A sheet of paper in points of the picture, of which 96 make an inch: labels print at 10.5 points.
struct Sheet: Sendable, Equatable {
  let width: Double
  let height: Double
  /// Left free above and below what stands on a sheet, except above the first.
  static let margin = 36.0

  /// The sheet of a fold, lying where time runs to the right, upright where it runs down; nil for one long page.
  init?(_ fold: PictureOptions.Fold, _ layout: PictureOptions.Layout) {
    let (short, long): (Double, Double)
    switch fold {
    case .none: return nil
    case .a4: (short, long) = (794, 1123)
    case .a3: (short, long) = (1123, 1587)
    }
    width = layout == .horizontal ? long : short
    height = layout == .horizontal ? short : long
  }

  /// Where something of a height may begin so that no sheet ends in it.
  ///
  /// What is longer than a sheet begins where it is.
  func place(from top: Double, to bottom: Double) -> Double {
    let sheet = (top / height).rounded(.down)
    let fits = bottom <= (sheet + 1) * height - Sheet.margin
    guard !fits, bottom - top <= height - 2 * Sheet.margin else { return top }
    return (sheet + 1) * height + Sheet.margin
  }

  /// Where the last sheet ends.
  func end(of bottom: Double) -> Double {
    max((bottom / height).rounded(.up), 1) * height
  }
}
