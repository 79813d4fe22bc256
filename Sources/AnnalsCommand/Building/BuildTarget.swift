import Annals

/// One folder of results: of one document, or of all together.
struct BuildTarget: Sendable {
  /// The folder, below the one given with `--into`.
  let name: String
  /// The documents, with their bytes.
  let documents: [(path: String, bytes: [UInt8])]

  /// The targets of a set of documents: each its own, then `all`.
  ///
  /// A folder is called like its document without the extension, and without the `.events` before it; where that would make two of one name, the
  /// extension stays.
  static func targets(for documents: [(path: String, bytes: [UInt8])], below root: String) -> [BuildTarget] {
    let names = documents.map { document -> String in
      let isBelow = document.path.hasPrefix(root + "/")
      return isBelow
        ? String(document.path.dropFirst(root.count + 1))
        : String(document.path.split(separator: "/").last ?? "document")
    }
    var counts = ["all": 1]
    for name in names { counts[stem(of: name).lowercased(), default: 0] += 1 }
    let targets = zip(names, documents).map { name, document in
      let stem = stem(of: name)
      let isUnique = counts[stem.lowercased()] == 1
      return BuildTarget(name: isUnique ? stem : name, documents: [document])
    }
    return targets + [BuildTarget(name: "all", documents: documents)]
  }

  private static func stem(of name: String) -> String {
    let start = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    guard let dot = name[start...].lastIndex(of: "."), dot != start else { return name }
    let stem = name[..<dot]
    return String(stem.hasSuffix(".events") ? stem.dropLast(".events".count) : stem)
  }
}
