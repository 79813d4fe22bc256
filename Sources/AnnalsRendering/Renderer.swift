import AnnalsCore

/// Something that turns a chronicle into text or bytes: a pure function of the model and its own options.
///
/// A renderer whose `Failure` is `Never` is used without `try`.
public protocol Renderer<Output>: Sendable {
  /// What comes out: `String` for text formats, bytes for pictures.
  associatedtype Output: Sendable
  /// How it can fail.
  associatedtype Failure: Error

  /// Draws or writes the chronicle.
  ///
  /// - Throws: `Failure` when the chronicle cannot be drawn.
  func render(_ chronicle: Chronicle) throws(Failure) -> Output
}

/// A renderer of events along time.
public protocol TimelineRenderer: Renderer {}

/// A renderer of events and the relations between them.
public protocol GraphRenderer: Renderer {}
