import CGraphviz

/// Draws DOT through the Graphviz library in this process.
public enum Graphviz {
  /// The version of the Graphviz library in use.
  public static var version: String { String(cString: annals_graphviz_version()) }
}
