/// Breaks text into lines of a number of columns, as Chinese typesetting asks.
///
/// A line may end behind any Chinese character and at spaces, never inside a Latin word or a number, never
/// before closing punctuation or behind an opening bracket (GB/T 15834—2011, 5.1). What has no such place and is wider
/// than the line is cut between characters; a combining mark stays with its letter.
struct LineWrapper {
  /// How wide characters are.
  let width: CharacterWidth

  /// The lines of a text, without the spaces at their ends; at least one, each at most its limit wide.
  ///
  /// - Parameters:
  ///   - text: one paragraph.
  ///   - first: the columns of the first line; below two, the text begins on the second.
  ///   - rest: the columns of the others, two at least.
  /// - Returns: the lines from top to bottom.
  /// - Complexity: O(n)
  func lines(of text: String, first: Int, rest: Int) -> [String] {
    let space = UInt8(ascii: " ")
    if text.utf8.first != space, text.utf8.last != space, width.columns(of: text) <= first { return [text] }
    var lines: [String] = []
    var line = ""
    var room = first
    func endLine() {
      lines.append(trimmed(line))
      line = ""
      room = max(rest, 2)
    }
    for chunk in chunks(of: text) {
      let columns = width.columns(of: trimmed(chunk))
      if columns > room, !line.isEmpty || lines.isEmpty && columns <= rest { endLine() }
      if columns <= room {
        // A line never begins with a space.
        let piece = line.isEmpty ? String(chunk.drop { $0 == " " }) : chunk
        line += piece
        room -= width.columns(of: piece)
        continue
      }
      for cluster in clusters(of: chunk) {
        let columns = width.columns(of: cluster)
        if columns > room { endLine() }
        line += cluster
        room -= columns
      }
    }
    lines.append(trimmed(line))
    return lines
  }

  /// Pieces between which a line may end, spaces at the end of the piece before.
  private func chunks(of text: String) -> [String] {
    var chunks: [String] = []
    var chunk = ""
    var last: Unicode.Scalar?
    for cluster in clusters(of: text) {
      guard let scalar = cluster.unicodeScalars.first else { continue }
      if let last, mayBreak(last, scalar) {
        chunks.append(chunk)
        chunk = ""
      }
      chunk += cluster
      last = scalar
    }
    return chunk.isEmpty ? chunks : chunks + [chunk]
  }

  /// A scalar with what takes no column behind it, and with what a joiner ties to it.
  private func clusters(of text: String) -> [String] {
    var clusters: [String.UnicodeScalarView] = []
    var isJoined = false
    for scalar in text.unicodeScalars {
      let joins = isJoined || width.columns(of: scalar) == 0
      isJoined = scalar == "\u{200D}"
      if joins, !clusters.isEmpty {
        clusters[clusters.count - 1].append(scalar)
      } else {
        clusters.append(String.UnicodeScalarView([scalar]))
      }
    }
    return clusters.map { String($0) }
  }

  private func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  private func mayBreak(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if right == " " || LineWrapper.closing.contains(right) || LineWrapper.opening.contains(left) {
      return false
    }
    if left == " " { return true }
    return isIdeographic(left) || isIdeographic(right)
      || left.value > 0x7F && LineWrapper.closing.contains(left)
  }

  private func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F && width.columns(of: scalar) == 2
  }

  /// What may not begin a line, and the space that ties.
  private static let closing = Set("，。、；：？！）》〉」』】〕］｝”’…—·～％℃,.;:?!)]}%\u{A0}".unicodeScalars)
  /// What may not end one, and the space that ties.
  private static let opening = Set("（《〈「『【〔［｛“‘([{\u{A0}".unicodeScalars)
}
