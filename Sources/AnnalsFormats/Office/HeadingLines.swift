/// A heading that was broken into lines by hand.
enum HeadingLines {
  /// The heading on one line: between Chinese characters a line break leaves nothing behind, else a space.
  static func joined(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).reduce(into: "") { joined, line in
      let line = Blank.trimmed(String(line))
      if let last = joined.unicodeScalars.last, let first = line.unicodeScalars.first,
        last.value < 0x2E80, first.value < 0x2E80
      {
        joined += " "
      }
      joined += line
    }
  }
}
