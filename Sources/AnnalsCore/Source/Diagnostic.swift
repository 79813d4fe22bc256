/// Something that a person should know about an input: what, where, how serious.
///
/// The wording for people is made by the command; a diagnostic carries only facts.
public struct Diagnostic: Hashable, Sendable {
  /// How serious it is.
  public enum Severity: String, Sendable {
    /// The input could not be used.
    case error
    /// The input was used, with a doubt.
    case warning
    /// Something was inferred.
    case note
  }

  /// How serious it is.
  public let severity: Severity
  /// The path or name of the input.
  public let path: String
  /// Where in the input, if anywhere in particular.
  public let position: SourcePosition?
  /// What is wrong, in English, without path and position.
  public let message: String

  /// A diagnostic.
  public init(severity: Severity, path: String, position: SourcePosition? = nil, message: String) {
    self.severity = severity
    self.path = path
    self.position = position
    self.message = message
  }
}
