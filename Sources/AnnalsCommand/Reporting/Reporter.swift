import Annals
import ArgumentParser

/// Tells the user what diagnostics say, as much of it as was asked for.
struct Reporter {
  /// How much is told.
  enum Verbosity: Int, Comparable {
    case errors
    case warnings
    case notes

    static func < (left: Verbosity, right: Verbosity) -> Bool { left.rawValue < right.rawValue }
  }

  let verbosity: Verbosity

  /// Writes the lines of those diagnostics that are serious enough.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where diagnostic.severity.verbosity <= verbosity {
      let place = diagnostic.position.map { ":\($0)" } ?? ""
      ErrorLine.write("\(diagnostic.path)\(place): \(diagnostic.severity.prefix)\(diagnostic.message)")
    }
  }

  /// Writes a warning that belongs to no place in an input.
  func warn(_ message: String) {
    if verbosity >= .warnings { ErrorLine.write("warning: \(message)") }
  }

  /// Writes a remark for those who asked for all.
  func note(_ message: String) {
    if verbosity >= .notes { ErrorLine.write("note: \(message)") }
  }
}

extension Diagnostic.Severity {
  /// The least verbosity at which it is told.
  fileprivate var verbosity: Reporter.Verbosity {
    switch self {
    case .error: .errors
    case .warning: .warnings
    case .note: .notes
    }
  }

  /// What stands before the message; an error needs no word for it.
  fileprivate var prefix: String {
    switch self {
    case .error: ""
    case .warning: "warning: "
    case .note: "note: "
    }
  }
}
