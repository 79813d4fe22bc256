/// Why no picture was drawn.
public enum PictureError: Error, Hashable, Sendable {
  /// The chronicle holds no event: there is nothing to draw.
  case noEvents
  /// Graphviz could not draw it.
  case graphviz(GraphvizError)

  /// What is wrong and what to do about it, in one line.
  public var advice: String {
    switch self {
    case .noEvents:
      "no dated event to draw; check the filters, or give --date if the text has no year"
    case .graphviz(.bitmapTooLarge(let width, let height, let limit)):
      "the picture would be \(width) × \(height) pixels, over the limit of \(limit); write SVG or PDF instead"
    case .graphviz(.graphTooLarge(let count, let limit)):
      "the graph has \(count) bytes, over the limit of \(limit); draw fewer events with --top, --from or --to"
    case .graphviz(.timedOut(let seconds)):
      "Graphviz took more than \(seconds) seconds and was stopped; draw fewer events with --top, --from or --to, or give --draw-limit"
    case .graphviz(.crashed(let words)):
      "Graphviz came to a bad end (\(words)); draw fewer events with --top, --from or --to"
    case .graphviz(.unreadable(let messages)), .graphviz(.layoutFailed(let messages)),
      .graphviz(.drawingFailed(let messages)):
      "Graphviz drew nothing: \(messages.joined(separator: ", ")); check its installation"
    }
  }
}

extension PictureError: CustomStringConvertible {
  /// The advice.
  public var description: String { advice }
}
