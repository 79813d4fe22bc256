import AnnalsCore

/// Why a timeline cannot be drawn.
public enum TimelineError: Error, Hashable, Sendable {
  /// No event has a date.
  case noEvents
}

/// A timeline with every place computed: what the DOT renderer writes down.
///
/// A pure function of chronicle and options. Places are in points from the upper left corner of the page.
struct TimelineScene: Sendable, Equatable {
  /// A line of text, placed by its middle height.
  struct Words: Sendable, Equatable {
    enum Anchor: Int, Sendable {
      case left = -1
      case middle = 0
      case right = 1
    }

    let text: String
    let x: Double
    /// The middle of the characters.
    let y: Double
    let size: Double
    let anchor: Anchor
    let isBold: Bool
    let color: PictureColor
  }

  /// A part of the picture that no event owns, painted in order.
  enum Decoration: Sendable, Equatable {
    case surface(Rectangle, PictureColor)
    case line(from: Point, to: Point, width: Double, PictureColor, isDashed: Bool)
    case outline([Point], width: Double, PictureColor, fill: PictureColor?)
    case ring(Point, radius: Double, width: Double, PictureColor, fill: PictureColor, isDashed: Bool)
    case words(Words)
  }

  /// An event, or the part of a bar that lies in one strip.
  struct Item: Sendable, Equatable {
    let event: Int
    let mark: EventMark
    let isPlanned: Bool
    let strip: Int
    let lane: Int
    /// The mark or the bar.
    let frame: Rectangle
    let isClippedLeft: Bool
    let isClippedRight: Bool
    /// Where its time stands on the axis.
    ///
    /// A distance from the left edge, or from the upper one where time runs down. What stands in a column of its
    /// time stands right of it.
    let position: Double
    /// The label, line by line; empty where there is no room for it.
    let lines: [Line]
    let labelSide: TimelinePiece.Side
    let date: Words?
    let dateFrame: Rectangle
    let accent: Theme.Accent
    /// Whether this is the event's first part, which carries its identifier.
    let isFirst: Bool

    /// A line of a label.
    struct Line: Sendable, Equatable {
      let text: String
      let frame: Rectangle
    }
  }

  /// A number that stands for events without room.
  struct Count: Sendable, Equatable {
    let events: [Int]
    let frame: Rectangle
    let accent: Theme.Accent
  }

  /// An arrow; two paths when it goes from one strip to another.
  struct Arrow: Sendable, Equatable {
    let from: Event.ID
    let to: Event.ID
    let kind: Relation.Kind
    let isDerived: Bool
    /// Whether it belongs to so large a bundle that it is drawn in a light line.
    let isLight: Bool
    /// What another arrow of its bundle draws already is left out.
    var paths: [Path]

    /// A line with a corner wherever it turns.
    struct Path: Sendable, Equatable {
      let corners: [Point]
      /// Whether the arrow's head stands at its end.
      let hasHead: Bool
    }
  }

  /// What the picture shows, in one line.
  let summary: String
  let width: Double
  let height: Double
  let decorations: [Decoration]
  let items: [Item]
  let counts: [Count]
  let arrows: [Arrow]
  /// Ticks by strip, for whoever checks that equal times stand at equal places.
  let scale: TimeScale

  /// Computes the picture of a chronicle.
  ///
  /// - Throws: `TimelineError.noEvents` when no event has a date.
  init(_ chronicle: Chronicle, options: PictureOptions) throws(TimelineError) {
    switch options.layout {
    case .horizontal:
      let composer = try TimelineComposer(chronicle, options: options)
      self = composer.compose()
    case .vertical:
      let composer = try VerticalComposer(chronicle, options: options)
      self = composer.compose()
    }
  }

  init(
    summary: String,
    width: Double,
    height: Double,
    decorations: [Decoration],
    items: [Item],
    counts: [Count],
    arrows: [Arrow],
    scale: TimeScale
  ) {
    self.summary = summary
    self.width = width
    self.height = height
    self.decorations = decorations
    self.items = items
    self.counts = counts
    self.arrows = arrows
    self.scale = scale
  }
}
