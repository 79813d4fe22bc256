/// Why Graphviz drew nothing.
public enum GraphvizError: Error, Hashable, Sendable {
  /// The text is not DOT; the library's messages say where.
  case unreadable(messages: [String])
  /// The layout engine refused the graph.
  case layoutFailed(messages: [String])
  /// A bitmap's side would be longer than `limit` pixels; a vector format has no such limit.
  case bitmapTooLarge(width: Int, height: Int, limit: Int)
  /// The picture could not be made, for instance because the plugin for the format is not installed.
  case drawingFailed(messages: [String])
  /// The graph has more bytes than are handed to the library.
  case graphTooLarge(byteCount: Int, limit: Int)
  /// The process that draws took longer than it may, and was stopped.
  case timedOut(seconds: Int)
  /// The process that draws came to a bad end, for instance for want of memory; its last words.
  case crashed(String)
}
