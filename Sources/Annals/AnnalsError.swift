/// Why no chronicle was made.
public enum AnnalsError: Error, Hashable, Sendable {
  /// Inputs that could not be used, one diagnostic each, in input order.
  case unusableInputs([Diagnostic])
}

extension AnnalsError: CustomStringConvertible {
  /// One line for each input: its name, line and column, and what is wrong.
  public var description: String {
    switch self {
    case .unusableInputs(let diagnostics):
      diagnostics.map { diagnostic in
        let place = diagnostic.position.map { ":\($0)" } ?? ""
        return "\(diagnostic.path)\(place): \(diagnostic.message)"
      }
      .joined(separator: "\n")
    }
  }
}
