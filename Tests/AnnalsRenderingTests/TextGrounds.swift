@testable import AnnalsRendering

/// The colours of all words of a scene, each with that of what is painted below it.
struct TextGrounds {
  let pairs: [(ink: PictureColor, ground: PictureColor)]

  init(_ scene: TimelineScene, _ theme: Theme) {
    var painted: [(box: Rectangle, color: PictureColor)] = []
    func ground(at point: Point) -> PictureColor {
      painted.last {
        $0.box.left <= point.x && point.x <= $0.box.right && $0.box.top <= point.y && point.y <= $0.box.bottom
      }?
      .color ?? theme.background
    }
    var pairs: [(PictureColor, PictureColor)] = []
    for decoration in scene.decorations {
      switch decoration {
      case .surface(let box, let color): painted.append((box, color))
      case .outline(let corners, _, _, let fill):
        guard let fill else { continue }
        let (xs, ys) = (corners.map(\.x), corners.map(\.y))
        let box = Rectangle(
          left: xs.min() ?? 0,
          top: ys.min() ?? 0,
          right: xs.max() ?? 0,
          bottom: ys.max() ?? 0
        )
        painted.append((box, fill))
      case .words(let words):
        let width = TextMetrics.width(
          of: words.text,
          size: words.size,
          weight: words.isBold ? .bold : .regular
        )
        let middle = words.x - Double(words.anchor.rawValue) * width / 2
        pairs.append((words.color, ground(at: Point(x: middle, y: words.y))))
      case .line, .ring: continue
      }
    }
    for item in scene.items {
      let isInside = item.labelSide == .inside
      for line in item.lines {
        pairs.append((theme.text, isInside ? item.accent.surface : ground(at: line.frame.center)))
      }
      if let date = item.date {
        pairs.append((date.color, isInside ? item.accent.surface : ground(at: item.dateFrame.center)))
      }
    }
    pairs += scene.counts.map { (theme.text, $0.accent.surface) }
    self.pairs = pairs.map { (ink: $0.0, ground: $0.1) }
  }
}
