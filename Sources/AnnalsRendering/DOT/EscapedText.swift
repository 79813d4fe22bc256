/// Writes text of a document with some of its characters replaced, and without those that break XML or turn the
/// direction of what follows around.
enum EscapedText {
  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")

  /// Writes at most `limit` scalars of a text, the last of them “…” where there are more.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - limit: The most scalars to write.
  ///   - written: What has been written before.
  ///   - replacement: What stands for an ASCII character that means something in the format; nil for itself. Of
  ///     control characters only tab and line feed are asked for, and a tab becomes a space otherwise.
  /// - Returns: Whether a line feed ends it.
  @discardableResult static func append(
    _ text: String,
    limit: Int,
    to written: inout [UInt8],
    replacing replacement: (UInt8) -> String?
  ) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      // What is between the two goes over as it is.
      var (start, index) = (0, 0)
      var count = 0
      var last = 0
      var endsLine = false
      func flush() {
        if start < index { written += bytes[start..<index] }
      }
      while index < bytes.count {
        if count == limit {
          flush()
          written.replaceSubrange(last..., with: "…".utf8)
          return false
        }
        let byte = bytes[index]
        let length = length(ofScalarFrom: byte)
        var substitute: String?
        if length == 1 {
          let isControl = byte < 0x20 || byte == 0x7F
          substitute =
            isControl && byte != tab && byte != lineFeed
            ? "" : replacement(byte) ?? (byte == tab ? " " : nil)
        } else if !isPrintable(bytes[index..<min(index + length, bytes.count)]) {
          substitute = ""
        }
        if substitute != "" {
          last = written.count + index - start
          count += 1
          endsLine = byte == lineFeed
        }
        if let substitute {
          flush()
          written += substitute.utf8
          start = index + length
        }
        index += length
      }
      flush()
      return endsLine
    }
  }

  private static func length(ofScalarFrom byte: UInt8) -> Int {
    switch byte {
    case 0x00...0x7F: 1
    case 0x80...0xDF: 2
    case 0xE0...0xEF: 3
    default: 4
    }
  }

  /// Whether a scalar of several bytes is one that may be shown; only few leading bytes leave a doubt.
  private static func isPrintable(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch bytes[bytes.startIndex] {
    case 0xC2, 0xE2, 0xEF, 0xF0...0xF4:
      let lead = UInt32(bytes[bytes.startIndex] & (0x7F >> UInt8(bytes.count)))
      let value = bytes.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
      return Unicode.Scalar(value).map(DOTEscape.isPrintable) ?? false
    default: return true
    }
  }
}
