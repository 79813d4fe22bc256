import Annals

/// What a folder of results was made from and what was written, as the folder itself keeps it.
///
/// It goes by content alone: copying, checking out or touching files makes nothing out of date.
struct BuildStamp: Equatable {
  /// The digest of the inputs, the options and the program.
  let origin: ContentDigest
  /// The files written, with their digests.
  let files: [(name: String, digest: ContentDigest)]

  /// The name of the file that holds it.
  static let fileName = ".annals-build"
  private static let heading = "annals build 1"

  static func == (left: BuildStamp, right: BuildStamp) -> Bool { left.text == right.text }

  /// The stamp as text, one fact a line.
  var text: String {
    ([BuildStamp.heading, "from \(origin)"] + files.map { "\($0.digest) \($0.name)" })
      .map { $0 + "\n" }.joined()
  }

  /// The names of the files that a folder's stamp lists and that are still as they were written; everything else
  /// in the folder belongs to somebody else. Nil when the folder has no stamp.
  static func ownFiles(in folder: String) -> (origin: String, names: [String], areComplete: Bool)? {
    guard let bytes = try? FileReading.bytes(of: "\(folder)/\(fileName)") else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.count >= 2, lines[0] == heading, lines[1].hasPrefix("from ") else { return nil }
    var names: [String] = []
    var areComplete = true
    for line in lines.dropFirst(2) {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, !parts[1].contains("/") else { continue }
      let content = try? FileReading.bytes(of: "\(folder)/\(parts[1])")
      if content.map({ ContentDigest($0).description }) == String(parts[0]) {
        names.append(String(parts[1]))
      } else {
        areComplete = false
      }
    }
    return (String(lines[1].dropFirst(5)), names, areComplete)
  }
}
