import AnnalsCore

/// What cannot be read in a file of records that a person wrote, and where.
public struct RecordError: Error, Hashable, Sendable {
  /// Where.
  public let position: SourcePosition
  /// What is wrong; what to do.
  public let message: String

  /// An error at a place.
  public init(_ position: SourcePosition, _ message: String) {
    self.position = position
    self.message = message
  }
}
