/// The elements of an SVG, as a reader sees them that forgives nothing.
enum SVGElements {
  /// What pictures are made of.
  static let known: Set<String> = [
    "?xml", "!DOCTYPE", "!--", "svg", "g", "title", "desc", "a", "path", "polygon", "polyline", "ellipse",
    "text",
    "style", "rect", "line", "circle", "defs", "linearGradient", "stop",
  ]

  /// The names of the elements; nil when tags do not match, a `<` or `&` stands alone, or a control character is there.
  static func names(in bytes: [UInt8]) -> Set<String>? {
    var names: Set<String> = []
    var open: [String] = []
    var rest = bytes[...]
    guard !bytes.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D }) else { return nil }
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard areReferencesSound(rest[..<start]) else { return nil }
      rest = rest[start...]
      if rest.starts(with: Array("<!--".utf8)) {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else { return nil }
        rest = rest[end.upperBound...]
        continue
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let tag = rest[(start + 1)..<end]
      rest = rest[(end + 1)...]
      let isClosing = tag.first == UInt8(ascii: "/")
      let name = String(
        decoding: tag.dropFirst(isClosing ? 1 : 0).prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") },
        as: UTF8.self
      )
      if isClosing {
        guard open.popLast() == name else { return nil }
      } else {
        guard areReferencesSound(tag) else { return nil }
        names.insert(name)
        let standsAlone = tag.last == UInt8(ascii: "/") || name.hasPrefix("?") || name.hasPrefix("!")
        if !standsAlone { open.append(name) }
      }
    }
    return open.isEmpty ? names : nil
  }

  private static func areReferencesSound(_ text: ArraySlice<UInt8>) -> Bool {
    for (index, byte) in zip(text.indices, text) where byte == UInt8(ascii: "&") {
      guard let end = text[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")), end > index + 1 else {
        return false
      }
    }
    return true
  }
}
