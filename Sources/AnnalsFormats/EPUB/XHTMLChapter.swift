import Clibxml2

/// Parses the chapters of books: XHTML as the standard asks for, HTML as it is often found.
enum XHTMLChapter {
  /// The tree of a chapter, nil when there is not one element in it.
  ///
  /// XML comes first: only there is `<title/>` a whole element. XML knows five named characters; the others of
  /// HTML (`&nbsp;`, `&mdash;`) become numbers before, which read the same in every encoding.
  static func tree(_ bytes: [UInt8]) -> MarkupTree? {
    MarkupParser.xml(withoutNamedCharacters(bytes)) ?? MarkupParser.html(bytes)
  }

  /// The names that XML itself has; their meaning must stay escaped.
  private static let ownNames: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

  /// The longest name of a character in HTML 4 has eight letters.
  private static let longestName = 8

  /// The chapter with every named character of HTML as a number: `&mdash;` is `&#8212;`.
  private static func withoutNamedCharacters(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let named = character(in: bytes, at: index + 1) {
        result += "&#\(named.scalar);".utf8
        index = named.end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// The character that a name and a semicolon stand for, and where the semicolon ends.
  private static func character(in bytes: [UInt8], at start: Int) -> (scalar: UInt32, end: Int)? {
    let name = bytes[start...].prefix(longestName + 1).prefix { $0 != UInt8(ascii: ";") }
    guard !name.isEmpty, name.count <= longestName, name.endIndex < bytes.count else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    guard !ownNames.contains(text), let entity = htmlEntityLookup(text) else { return nil }
    return (entity.pointee.value, name.endIndex + 1)
  }
}
