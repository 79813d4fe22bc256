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
    if text.unicodeScalars.allSatisfy({
      (0x20..<0x7F).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
    }) {
      return text
    }
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
}
