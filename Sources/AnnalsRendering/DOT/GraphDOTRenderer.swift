import AnnalsCore

/// Writes the dependency graph of the events as DOT, for Graphviz's engine `dot`.
///
/// Time runs down: a spine of years at the left, a row for each stretch of time, a box for each lane, a card
/// for each event, an arrow for each relation. Stock `dot -Tsvg` draws the same picture as the library.
/// What would take `dot` too long is placed here, in near-linear time; the graph then says `layout=nop2`,
/// which makes the same command take the places as they are.
public struct GraphDOTRenderer: GraphRenderer {
  /// Whether events are shown that neither a relation nor a contradiction joins to another.
  public enum Isolated: String, CaseIterable, Sendable {
    /// Those that matter most, where fewer than twelve events are joined: as many as make it twelve.
    case automatic
    case none
    case all
  }

  /// Words, colours, fonts, lanes, and which relations are drawn.
  public let options: PictureOptions
  /// Whether events without any relation are shown.
  public let isolated: Isolated

  /// A renderer of dependency graphs.
  public init(options: PictureOptions = PictureOptions(), isolated: Isolated = .automatic) {
    self.options = options
    self.isolated = isolated
  }

  /// The graph in the DOT language.
  public func render(_ chronicle: Chronicle) -> String {
    let options = options.spoken(for: chronicle)
    let selection = GraphSelection(chronicle, relations: options.relations, isolated: isolated)
    return GraphDrawing(selection, of: chronicle, options: options).dot()
  }
}

extension GraphRenderer where Self == GraphDOTRenderer {
  /// The dependency graph in the DOT language.
  public static func dot(
    _ options: PictureOptions = PictureOptions(),
    isolated: GraphDOTRenderer.Isolated = .automatic
  ) -> GraphDOTRenderer {
    GraphDOTRenderer(options: options, isolated: isolated)
  }
}
