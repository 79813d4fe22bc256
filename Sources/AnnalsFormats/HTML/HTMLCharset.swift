/// The encoding that a web page declares for itself.
public enum HTMLCharset {
  /// A declaration further down does not count; browsers look at 1 KB, real pages need more.
  private static let window = 4096

  /// The label in `<meta charset="…">`, `<meta http-equiv content="text/html; charset=…">` or an XML declaration among
  /// the first 4 KB, in lower case, such as `gb2312`; nil when there is none.
  ///
  /// After the prescan of the WHATWG (HTML, 13.2.3.2): comments are passed over, and so is a label inside them.
  public static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(window).filter { $0 != 0 }.map(lowercased)
    var position = 0
    while position < head.count {
      let rest = head[position...]
      if rest.starts(with: "<!--".utf8) {
        position = end(of: "-->", in: head, from: position + 4)
      } else if rest.starts(with: "<meta".utf8) || (rest.starts(with: "<?xml".utf8) && position < 4) {
        let end = end(of: ">", in: head, from: position)
        let word = rest.starts(with: "<?xml".utf8) ? "encoding" : "charset"
        if let label = value(of: word, in: head[position..<end]) { return label }
        position = end
      } else {
        position += 1
      }
    }
    return nil
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// The offset after the next `mark`, or the end.
  private static func end(of mark: String, in head: [UInt8], from start: Int) -> Int {
    guard start < head.count else { return head.count }
    let found = head.indices[start...].first { head[$0...].starts(with: mark.utf8) }
    return found.map { $0 + mark.utf8.count } ?? head.count
  }

  /// What follows `word` and `=` up to a quotation mark, a blank or the end of the tag.
  private static func value(of word: String, in tag: ArraySlice<UInt8>) -> String? {
    for start in tag.indices where tag[start...].starts(with: word.utf8) {
      let rest = tag[(start + word.utf8.count)...].drop { $0 == 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let isEdge: (UInt8) -> Bool = { " \"'\t\r\n".utf8.contains($0) }
      let label = rest.dropFirst().drop(while: isEdge).prefix { !isEdge($0) && !"/>;?".utf8.contains($0) }
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }
}
