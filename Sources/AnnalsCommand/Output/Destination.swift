import Annals

/// Where a result goes.
enum Destination {
  case standardOutput
  case file(String)

  /// `-o FILE`; nothing, or `-`, is standard output.
  init(_ path: String?) {
    if let path, path != "-" { self = .file(path) } else { self = .standardOutput }
  }

  /// Writes the whole result.
  ///
  /// - Throws: `Failure` when it cannot be written.
  func write(_ bytes: [UInt8]) throws(Failure) {
    switch self {
    case .standardOutput:
      try StandardOutput.write(bytes)
    case .file(let path):
      do throws(FileError) {
        try FileWriting.write(bytes, to: path)
      } catch {
        throw Failure(error)
      }
    }
  }
}
