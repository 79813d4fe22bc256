/// Paths of files inside a package, as references in its markup give them.
enum PartPath {
  /// The entry that a reference names, seen from the entry it stands in; nil for one outside the package.
  ///
  ///     PartPath.resolve("../Text/%E4%B8%80.xhtml#n1", from: "OEBPS/nav/toc.ncx")  // "OEBPS/Text/一.xhtml"
  static func resolve(_ reference: String, from entry: String) -> String? {
    let path = Array(reference.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") })
    guard !path.isEmpty, !path.starts(with: "//".utf8) else { return nil }
    let firstSegment = path.prefix { $0 != UInt8(ascii: "/") }
    guard !firstSegment.contains(UInt8(ascii: ":")) else { return nil }

    var segments: [String] = []
    if path.first != UInt8(ascii: "/") {
      segments = entry.split(separator: "/", omittingEmptySubsequences: true).dropLast().map(String.init)
    }
    for segment in path.split(separator: UInt8(ascii: "/")) {
      switch String(decoding: unescaped(segment), as: UTF8.self) {
      case ".": break
      case "..": _ = segments.popLast()
      case let name: segments.append(name)
      }
    }
    return segments.isEmpty ? nil : segments.joined(separator: "/")
  }

  /// Bytes with `%E4` read as the byte it stands for.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
