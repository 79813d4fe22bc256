/// A sheet of paper in points of the picture, of which 96 make an inch: labels print at 10.5 points.
struct Sheet: Sendable, Equatable {
  let width: Double
  let height: Double
  /// Left free above what stands on a sheet behind the first: room for its head, and for the ticks again.
  let head: Double
  /// Left free below what stands on a sheet: more than the least where that shares it out more evenly.
  private(set) var foot = 34.0

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
    head = layout == .horizontal ? 62 : 38
  }

  /// Where something of a height may begin so that no sheet ends in it.
  ///
  /// What is longer than a sheet begins where it is.
  func place(from top: Double, to bottom: Double) -> Double {
    let sheet = (top / height).rounded(.down)
    let fits = bottom <= (sheet + 1) * height - foot
    guard !fits, bottom - top <= height - head - foot else { return top }
    return (sheet + 1) * height + head
  }

  /// Where sheets end within a stretch.
  func ends(from top: Double, to bottom: Double) -> [Double] {
    let first = Int((top / height).rounded(.down)) + 1
    let last = Int((bottom / height).rounded(.up)) - 1
    return first <= last ? (first...last).map { Double($0) * height } : []
  }

  /// Where the last sheet ends.
  func end(of bottom: Double) -> Double {
    max((bottom / height).rounded(.up), 1) * height
  }
}

/// Composes a timeline on sheets of paper, or on one long page.
protocol SheetComposer {
  /// The sheet; nil for one long page.
  var sheet: Sheet? { get set }

  /// The scene on the sheet as it is.
  mutating func composeOnce() -> TimelineScene
}

extension SheetComposer {
  /// The scene, on paper with sheets that are about equally full.
  func compose() -> TimelineScene {
    func composed(_ sheet: Sheet?) -> TimelineScene {
      var composer = self
      composer.sheet = sheet
      return composer.composeOnce()
    }
    return sheet.map { $0.balanced(composed) } ?? composed(nil)
  }
}

extension Sheet {
  /// The last of more sheets than this may hold little.
  private static let mostBalanced = 12
  /// How often the search for the even share is halved.
  private static let rounds = 6

  /// A scene on as few sheets as it takes, each of them about as full as the others: a last one with a single row on
  /// it looks like a mistake.
  func balanced(_ compose: (Sheet) -> TimelineScene) -> TimelineScene {
    var best = compose(self)
    let count = count(in: best)
    guard (2...Sheet.mostBalanced).contains(count) else { return best }
    // Half a sheet each would be too much for two, and so for more.
    var (possible, tooMuch) = (foot, height / 2)
    for _ in 0..<Sheet.rounds {
      var sheet = self
      sheet.foot = (possible + tooMuch) / 2
      let scene = compose(sheet)
      if sheet.count(in: scene) == count {
        (best, possible) = (scene, sheet.foot)
      } else {
        tooMuch = sheet.foot
      }
    }
    return best
  }

  private func count(in scene: TimelineScene) -> Int { Int((scene.height / height).rounded()) }
}

extension Sheet {
  /// Clears the edges between the sheets of a page, and sets the title and a number on each behind the first.
  func heads(
    width: Double,
    height: Double,
    margin: Double,
    title: String,
    _ theme: Theme
  )
    -> [TimelineScene.Decoration]
  {
    let count = Int((height / self.height).rounded())
    let size = PictureMeasures.dateSize
    return ends(from: 0, to: height).enumerated().flatMap { index, end -> [TimelineScene.Decoration] in
      let edge = Rectangle(left: 0, top: end - foot + 4, right: width, bottom: end + head - 4)
      let number = "\(index + 2) / \(count)"
      let shown = Elision.shorten(title, to: width * 0.6, size: size)
      return [
        .surface(edge, theme.background),
        .words(
          .init(
            text: shown.isEmpty ? number : shown + " · " + number,
            x: margin,
            y: end + 18,
            size: size,
            anchor: .left,
            isBold: false,
            color: theme.secondaryText
          )
        ),
      ]
    }
  }
}
