/// Reads the scalars of one line of YAML.
struct ScalarScanner {
  typealias Problem = RecordYAML.Problem

  let utf8: [UInt8]
  var offset: Int
  let end: Int

  var isAtEnd: Bool { offset >= end || isComment }

  /// Whether a comment begins here: a number sign after a space.
  private var isComment: Bool {
    offset < end && utf8[offset] == UInt8(ascii: "#") && utf8[offset - 1] == UInt8(ascii: " ")
  }

  mutating func skipSpaces() {
    while offset < end, utf8[offset] == UInt8(ascii: " ") { offset += 1 }
  }

  /// Refuses anything but a comment after a value.
  mutating func finish() throws(Problem) {
    skipSpaces()
    guard isAtEnd else {
      throw Problem(offset, "something follows the value; put the whole value in quotation marks")
    }
  }

  /// The list in brackets that begins here, to the end of the line.
  mutating func flowList() throws(Problem) -> [RecordYAML.Scalar] {
    let opening = offset
    offset += 1
    var items: [RecordYAML.Scalar] = []
    while true {
      skipSpaces()
      guard !isAtEnd else { throw Problem(opening, "the list is not closed on its line; add ']'") }
      if utf8[offset] == UInt8(ascii: "]") { break }
      items.append(try scalar(isInList: true))
      skipSpaces()
      guard !isAtEnd else { throw Problem(opening, "the list is not closed on its line; add ']'") }
      if utf8[offset] == UInt8(ascii: ",") { offset += 1 }
    }
    offset += 1
    try finish()
    return items
  }

  /// The scalar that begins here.
  mutating func scalar(isInList: Bool) throws(Problem) -> RecordYAML.Scalar {
    let start = offset
    guard !isAtEnd else { throw Problem(start, "a value is missing here") }
    switch utf8[offset] {
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      return RecordYAML.Scalar(text: try quoted(), utf8Offset: start + 1)
    case let byte where "&*!|>%@`{[".utf8.contains(byte):
      throw Problem(start, "this kind of YAML is not read; put the text in quotation marks")
    default:
      while !isAtEnd, !(isInList && [UInt8(ascii: ","), UInt8(ascii: "]")].contains(utf8[offset])) {
        offset += 1
      }
      var last = offset
      while last > start, utf8[last - 1] == UInt8(ascii: " ") { last -= 1 }
      return RecordYAML.Scalar(text: String(decoding: utf8[start..<last], as: UTF8.self), utf8Offset: start)
    }
  }

  /// A quoted text: '' is ' in single quotes, \" and \\ stand for themselves in double ones.
  private mutating func quoted() throws(Problem) -> String {
    let opening = offset
    let mark = utf8[offset]
    var text: [UInt8] = []
    offset += 1
    while offset < end {
      let byte = utf8[offset]
      let following = offset + 1 < end ? utf8[offset + 1] : 0
      if byte == mark, !(mark == UInt8(ascii: "'") && following == mark) {
        offset += 1
        return String(decoding: text, as: UTF8.self)
      }
      if mark == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
        guard following == mark || following == byte else {
          throw Problem(
            offset,
            "only \\\" and \\\\ are read in double quotation marks; write the character itself"
          )
        }
      }
      let isEscape = byte == mark || mark == UInt8(ascii: "\"") && byte == UInt8(ascii: "\\")
      text.append(isEscape ? following : byte)
      offset += isEscape ? 2 : 1
    }
    throw Problem(opening, "the quotation mark is not closed on its line")
  }
}
