/// A stretch of a document, in Unicode scalars from its beginning, end excluded.
public struct SourceSpan: Hashable, Sendable {
  /// The identifier of the document.
  public let document: Document.ID
  /// The offset of the first scalar.
  public let start: Int
  /// The offset after the last scalar.
  public let end: Int
  /// The line that `start` is in, from 1.
  public let line: Int

  /// A span.
  public init(document: Document.ID, start: Int, end: Int, line: Int) {
    self.document = document
    self.start = start
    self.end = end
    self.line = line
  }

  /// The offsets, end excluded.
  public var range: Range<Int> { start..<max(start, end) }
}
