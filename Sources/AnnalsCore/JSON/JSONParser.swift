/// Reads a JSON text (RFC 8259) into a tree whose nodes know where they stand.
///
/// A parser of our own, not `JSONDecoder`: the decoder tells a key path at best, never a line and column for
/// a value of the wrong type, and its library is the one thing that would be linked beside the core.
/// Hostile input ends in an error: nesting is bounded, numbers must be finite, strings well-formed UTF-8.
package struct JSONParser {
  /// Deeper nesting than this is refused; `annals/1` needs eight levels.
  package static let maximumDepth = 64

  /// What is wrong with a text that is no JSON.
  package enum Fault: Error, Hashable, Sendable {
    case unexpectedEnd
    case unexpectedByte
    case nestingTooDeep
    case numberOutOfRange
    case malformedString
    case textAfterTheEnd
  }

  /// A fault and the UTF-8 offset that it was seen at.
  package struct Failure: Error {
    package let fault: Fault
    package let offset: Int
  }

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // RFC 8259, 8.1: a byte order mark may be ignored.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The tree of one JSON text.
  ///
  /// - Throws: `JSONParser.Failure` when the bytes are anything else.
  /// - Complexity: O(n)
  package static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
    var parser = JSONParser(bytes)
    let node = try parser.node(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.failure(.textAfterTheEnd) }
    return node
  }

  private func failure(_ fault: Fault) -> Failure {
    Failure(fault: position >= bytes.count ? .unexpectedEnd : fault, offset: position)
  }

  private mutating func node(depth: Int) throws(Failure) -> JSONNode {
    skipSpace()
    let offset = position
    guard depth < JSONParser.maximumDepth else { throw failure(.nestingTooDeep) }
    let value: JSONNode.Value
    switch peek {
    case UInt8(ascii: "{"): value = .object(try members(depth: depth))
    case UInt8(ascii: "["): value = .array(try elements(depth: depth))
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"): value = try word("true", .bool(true))
    case UInt8(ascii: "f"): value = try word("false", .bool(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: value = .number(try number())
    }
    return JSONNode(offset: offset, value: value)
  }

  private mutating func members(depth: Int) throws(Failure) -> [(key: String, node: JSONNode)] {
    var members: [(key: String, node: JSONNode)] = []
    position += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw failure(.unexpectedByte) }
      let key = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure(.unexpectedByte) }
      members.append((key, try node(depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw failure(.unexpectedByte) }
    }
  }

  private mutating func elements(depth: Int) throws(Failure) -> [JSONNode] {
    var elements: [JSONNode] = []
    position += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try node(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return elements }
      guard take(UInt8(ascii: ",")) else { throw failure(.unexpectedByte) }
    }
  }

  private mutating func word(_ word: String, _ value: JSONNode.Value) throws(Failure) -> JSONNode.Value {
    guard bytes[position...].starts(with: word.utf8) else { throw failure(.unexpectedByte) }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(Failure) -> Double {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      throw Failure(fault: .numberOutOfRange, offset: start)
    }
    return number
  }

  /// One digit or more.
  private mutating func digits() throws(Failure) {
    let start = position
    while let byte = peek, byte &- UInt8(ascii: "0") < 10 { position += 1 }
    guard position > start else { throw failure(.unexpectedByte) }
  }

  private mutating func string() throws(Failure) -> String {
    let opening = position
    position += 1
    var text: [UInt8] = []
    var copied = position
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        text.append(contentsOf: bytes[copied..<position])
        position += 1
        let string = String(decoding: text, as: UTF8.self)
        // Decoding repairs; a repair shows as a difference.
        guard string.utf8.elementsEqual(text) else {
          throw Failure(fault: .malformedString, offset: opening)
        }
        return string
      case UInt8(ascii: "\\"):
        text.append(contentsOf: bytes[copied..<position])
        text.append(contentsOf: String(try escapedScalar()).utf8)
        copied = position
      case 0..<0x20: throw failure(.malformedString)
      default: position += 1
      }
    }
    throw failure(.unexpectedEnd)
  }

  private mutating func escapedScalar() throws(Failure) -> Unicode.Scalar {
    position += 1
    guard let byte = peek else { throw failure(.unexpectedEnd) }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try scalarInHexadecimal()
    default:
      position -= 1
      throw failure(.malformedString)
    }
  }

  /// `XXXX`, or `XXXX\uXXXX` for the two halves of a surrogate pair.
  private mutating func scalarInHexadecimal() throws(Failure) -> Unicode.Scalar {
    let start = position
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw Failure(fault: .malformedString, offset: start)
    }
    let second = try codeUnit()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw Failure(fault: .malformedString, offset: start) }
    return scalar
  }

  private mutating func codeUnit() throws(Failure) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek.flatMap(JSONParser.hexadecimalDigit) else { throw failure(.malformedString) }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }
}
