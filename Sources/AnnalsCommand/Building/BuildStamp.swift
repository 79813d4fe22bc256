import Annals

/// What a folder of results was made from and what was written, as the folder itself keeps it.
///
/// It goes by content alone: copying, checking out or touching files makes nothing out of date.
struct BuildStamp: Equatable {
  /// A file that was written.
  struct File: Equatable {
    let name: String
    let digest: String
  }

  /// The digest of the inputs, the options and the program.
  let origin: String
  /// The files, in the order they were written.
  let files: [File]

  /// The name of the file that holds it.
  static let fileName = ".annals-build"
  private static let heading = "annals build 1"

  init(origin: String, files: [File]) {
    self.origin = origin
    self.files = files
  }

  /// The stamp in a folder; nil when it has none.
  init?(in folder: String) {
    guard let bytes = try? FileReading.bytes(of: "\(folder)/\(BuildStamp.fileName)") else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.count >= 2, lines[0] == BuildStamp.heading else { return nil }
    origin = String(lines[1])
    files = lines.dropFirst(2).compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      // A name with a slash could lead out of the folder, so no stamp of ours holds one.
      guard parts.count == 2, !parts[1].contains("/") else { return nil }
      return File(name: String(parts[1]), digest: String(parts[0]))
    }
  }

  /// The stamp as text: a heading, the origin, then one file a line.
  var text: String {
    ([BuildStamp.heading, origin] + files.map { "\($0.digest) \($0.name)" }).map { $0 + "\n" }.joined()
  }

  /// Whether a folder still holds every file as it was written.
  func isIntact(in folder: String) -> Bool {
    files.allSatisfy { isUnchanged($0, in: folder) }
  }

  /// The files that are still as they were written; everything else in the folder is somebody else's.
  func unchangedFiles(in folder: String) -> [String] {
    files.filter { isUnchanged($0, in: folder) }.map(\.name)
  }

  private func isUnchanged(_ file: File, in folder: String) -> Bool {
    guard let content = try? FileReading.bytes(of: "\(folder)/\(file.name)") else { return false }
    return ContentDigest(content).description == file.digest
  }
}
