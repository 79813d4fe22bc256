import Annals

/// Lines on standard error, all of the form `annals: what is wrong; what to do`.
enum ErrorLine {
  /// Writes one line, led by the program's name.
  ///
  /// Names of files and words of documents are in it: control characters are shown, not obeyed.
  static func write(_ message: String) {
    let line = "annals: \(printable(message))\n"
    // Where even standard error is gone there is nobody left to tell.
    try? FileWriting.writeAll(Array(line.utf8), to: 2, path: "standard error")
  }

  /// The text with line breaks as spaces and other control characters, bidirectional ones included, as U+FFFD.
  static func printable(_ text: String) -> String {
    // Most texts hold nothing but letters, digits and Han characters: they are themselves.
    if text.utf8.withContiguousStorageIfAvailable(isPlain) ?? false { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: result.append(scalar == "\n" || scalar == "\t" ? " " : "\u{FFFD}")
      case .format, .lineSeparator, .paragraphSeparator: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether UTF-8 holds nothing but printable ASCII and characters from U+4E00 to U+9FFF.
  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    while offset < utf8.count {
      switch utf8[offset] {
      case 0x20..<0x7F: offset += 1
      case 0xE5...0xE9: offset += 3
      // E4 B8 80 is U+4E00.
      case 0xE4 where utf8[offset + 1] >= 0xB8: offset += 3
      default: return false
      }
    }
    return true
  }
}
