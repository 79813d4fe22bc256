/// Makes strings from documents safe to stand in DOT, and from there in SVG, PNG and PDF.
///
/// Measured on Graphviz 2.43: its reader unescapes nothing but `\"`, labels interpret `\N \G \L \n \l \r`
/// and HTML entities, and a quoted run of 16,384 bytes or more cannot be read from a file.
enum DOTEscape {
  /// The most scalars of a label; layout of longer ones takes long and none is readable.
  static let longestLabel = 400
  /// The most scalars of a tooltip.
  static let longestTooltip = 2000
  /// The most bytes of one quoted run, well below the reader's buffer.
  private static let longestRun = 8000
  private static let quote = UInt8(ascii: "\"")

  /// Where the lines of a label begin.
  enum Alignment: String, Sendable {
    case center = "\\n"
    case left = "\\l"
    case right = "\\r"
  }

  /// A quoted label or tooltip that shows exactly `text`.
  ///
  /// `alignment` ends every line, the last one too unless it is centred.
  static func label(
    _ text: String,
    alignment: Alignment = .center,
    limit: Int = longestLabel
  ) -> String {
    var dot: [UInt8] = []
    appendLabel(text, alignment: alignment, limit: limit, to: &dot)
    return String(decoding: dot, as: UTF8.self)
  }

  /// The same, behind what has been written.
  static func appendLabel(
    _ text: String,
    alignment: Alignment = .center,
    limit: Int = longestLabel,
    to dot: inout [UInt8]
  ) {
    let start = dot.count
    dot.append(quote)
    let endsLine = EscapedText.append(text, limit: limit, to: &dot) { byte in
      switch byte {
      case UInt8(ascii: "\n"): alignment.rawValue
      case UInt8(ascii: "\\"): "\\\\"
      case quote: "\\\""
      case UInt8(ascii: "&"): "&amp;"
      default: nil
      }
    }
    let isEmpty = dot.count == start + 1
    if alignment != .center, !endsLine, !isEmpty { dot += alignment.rawValue.utf8 }
    dot.append(quote)
    splitRun(from: start, of: &dot)
  }

  /// A quoted value that Graphviz does not interpret: colours, positions, fonts, drawing operations.
  ///
  /// A backslash cannot be written there before a quotation mark or the end, so it becomes “＼”.
  static func value(_ text: String) -> String {
    var dot: [UInt8] = []
    appendValue(text, to: &dot)
    return String(decoding: dot, as: UTF8.self)
  }

  /// The same, behind what has been written.
  static func appendValue(_ text: String, to dot: inout [UInt8]) {
    let start = dot.count
    dot.append(quote)
    EscapedText.append(text, limit: .max, to: &dot) { byte in
      switch byte {
      case UInt8(ascii: "\\"): "＼"
      case quote: "\\\""
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): ""
      default: nil
      }
    }
    dot.append(quote)
    splitRun(from: start, of: &dot)
  }

  /// Text inside an HTML-like label; a space where nothing is left, for Graphviz reads no empty element.
  static func html(_ text: String, limit: Int = longestLabel) -> String {
    var escaped: [UInt8] = []
    EscapedText.append(text, limit: limit, to: &escaped) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case quote: "&quot;"
      case UInt8(ascii: "\n"): " "
      default: nil
      }
    }
    return escaped.isEmpty ? " " : String(decoding: escaped, as: UTF8.self)
  }

  /// A quoted identifier for SVG's `id`.
  static func id(_ text: String) -> String { "\"" + safeID(text) + "\"" }

  /// An identifier as it stands in SVG: ASCII letters, digits, `-`, `_` and `.`; anything else becomes its code.
  static func safeID(_ text: String) -> String {
    if text.utf8.count <= longestID, text.utf8.allSatisfy(isPlainInID) { return text }
    var capped: [UInt8] = []
    EscapedText.append(text, limit: longestID, to: &capped) { _ in nil }
    var safe = ""
    for scalar in String(decoding: capped, as: UTF8.self).unicodeScalars {
      if scalar.isASCII, isPlainInID(UInt8(truncatingIfNeeded: scalar.value)) {
        safe.unicodeScalars.append(scalar)
      } else {
        safe += "_" + String(scalar.value, radix: 16) + "_"
      }
    }
    return safe
  }

  /// The most scalars of an identifier.
  private static let longestID = 64

  private static func isPlainInID(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// A number in at most two decimals, within ±1,000,000: larger ones make the library run out of memory.
  static func number(_ value: Double) -> String {
    String(unsafeUninitializedCapacity: longestNumber) { write(value, to: $0) }
  }

  /// The same, behind what has been written.
  static func appendNumber(_ value: Double, to dot: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestNumber) { digits in
      let count = write(value, to: digits)
      dot += digits[..<count]
    }
  }

  /// The bytes of the longest number, `-1000000.99`, and one more.
  private static let longestNumber = 12

  private static func write(_ value: Double, to digits: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let bounded = value.isNaN ? 0 : min(max(value, -1_000_000), 1_000_000)
    let hundredths = Int((bounded * 100).rounded())
    let zero = UInt8(ascii: "0")
    let (rest, fraction) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    var whole = rest
    var start = digits.count
    func prepend(_ byte: UInt8) {
      start -= 1
      digits[start] = byte
    }
    if fraction > 0 {
      if fraction % 10 > 0 { prepend(zero + UInt8(fraction % 10)) }
      prepend(zero + UInt8(fraction / 10))
      prepend(UInt8(ascii: "."))
    }
    repeat {
      prepend(zero + UInt8(whole % 10))
      whole /= 10
    } while whole > 0
    if hundredths < 0 { prepend(UInt8(ascii: "-")) }
    let count = digits.count - start
    for index in 0..<count { digits[index] = digits[start + index] }
    return count
  }

  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// Cuts a long quoted run at the end of what has been written into several, joined by `+`.
  private static func splitRun(from start: Int, of dot: inout [UInt8]) {
    guard dot.count - start > longestRun else { return }
    let run = dot[(start + 1)...]
    var parts: [UInt8] = []
    var used = 0
    var backslashes = 0
    for byte in run {
      // A cut between a backslash and what it escapes would change both runs; bytes of one character stay together.
      if used >= longestRun - 8, backslashes % 2 == 0, !UTF8.isContinuation(byte) {
        parts += "\" + \"".utf8
        used = 0
      }
      backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
      parts.append(byte)
      used += 1
    }
    dot.replaceSubrange((start + 1)..., with: parts)
  }
}
