import Foundation

/// A file of `Tests/<Target>/Snapshots` that a text must equal.
///
/// With the environment variable `ANNALS_RECORD` set, the file is written and the check fails all the same, so
/// that nobody records by mistake; look at the difference before it is committed.
public struct Snapshot {
  /// Why a text does not equal its snapshot.
  public struct Mismatch: Error, CustomStringConvertible {
    /// The file and the first line that differs.
    public let description: String
  }

  /// Checks a text against `Tests/<target>/Snapshots/<name>`.
  ///
  /// - Throws: `Snapshot.Mismatch` when they differ, when there is no such file, and while recording.
  public static func check(_ text: String, _ name: String, of target: String) throws {
    let path = "\(Repository.root)/Tests/\(target)/Snapshots/\(name)"
    if ProcessInfo.processInfo.environment["ANNALS_RECORD"] != nil {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      throw Mismatch(description: "\(path): recorded")
    }
    guard let stored = FileManager.default.contents(atPath: path) else {
      throw Mismatch(description: "\(path): no snapshot; record it with ANNALS_RECORD=1")
    }
    let expected = String(decoding: stored, as: UTF8.self)
    guard Array(expected.utf8) != Array(text.utf8) else { return }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    let was = line < old.count ? String(old[line]) : "(end)"
    let now = line < new.count ? String(new[line]) : "(end)"
    throw Mismatch(description: "\(path):\(line + 1): expected\n  \(was)\nbut got\n  \(now)")
  }
}
