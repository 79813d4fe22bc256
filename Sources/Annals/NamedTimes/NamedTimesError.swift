/// Why a file of named times cannot be used.
public enum NamedTimesError: Error, Hashable, Sendable {
  /// It cannot be read.
  case unreadable(FileError)
  /// What it says at some places is no named time; the diagnostics say what is expected there.
  case malformed([Diagnostic])
}

extension NamedTimesError: CustomStringConvertible {
  /// One line for each place: the file, line and column, what is wrong and what to do.
  public var description: String {
    switch self {
    case .unreadable(let error): error.description
    case .malformed(let diagnostics): AnnalsError.unusableInputs(diagnostics).description
    }
  }
}
