import Annals
import ArgumentParser

/// A failure that ends the command with one line and exit code 1.
struct Failure: Error {
  /// What is wrong; what to do.
  let message: String

  init(_ message: String) {
    self.message = message
  }

  /// A file that cannot be read or written.
  init(_ error: FileError) {
    message = "\(error.path): \(error.advice)"
  }

  /// A result that would take the place of a document.
  static func destroying(_ path: String) -> Failure {
    Failure("\(path): it is an input, and writing it would destroy the document; name another place")
  }
}
