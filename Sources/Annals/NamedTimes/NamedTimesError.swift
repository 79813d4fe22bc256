/// Why a file of named times cannot be used.
public enum NamedTimesError: Error, Hashable, Sendable {
  /// It cannot be read.
  case unreadable(FileError)
  /// What it says at a place is no named time; the diagnostic says what is expected there.
  case malformed(Diagnostic)
}

extension NamedTimesError: CustomStringConvertible {
  /// One line: the file, line and column, what is wrong and what to do.
  public var description: String {
    switch self {
    case .unreadable(let error): return error.description
    case .malformed(let diagnostic):
      let place = diagnostic.position.map { ":\($0)" } ?? ""
      return "\(diagnostic.path)\(place): \(diagnostic.message)"
    }
  }
}
