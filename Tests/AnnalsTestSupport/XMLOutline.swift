/// What an XML document is made of, and whether it is well formed; enough to compare and check pictures.
///
/// It knows elements, attributes, text, comments, processing instructions, the document type and CDATA of
/// XML 1.0, and the predefined entities.
public struct XMLOutline: Sendable {
  /// Why a text is no XML, and at which UTF-8 offset.
  public struct Fault: Error, CustomStringConvertible {
    /// What is wrong.
    public let reason: String
    /// Where.
    public let offset: Int
    /// Both.
    public var description: String { "\(reason) at byte \(offset)" }
  }

  /// How often each element occurs.
  public private(set) var counts: [String: Int] = [:]
  /// The `id` attributes, in order.
  public private(set) var ids: [String] = []
  /// The attributes of the root element.
  public private(set) var root: [String: String] = [:]
  /// The character data, in order, entities resolved, pieces of nothing but spaces left out.
  public private(set) var texts: [String] = []

  private let bytes: [UInt8]
  private var offset = 0
  private var open: [String] = []

  /// The outline of a document.
  ///
  /// - Throws: `Fault` when it is not well formed.
  public init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Fault(reason: "not UTF-8", offset: 0) }
    while offset < bytes.count { try readPiece() }
    guard open.isEmpty else { throw Fault(reason: "<\(open.last ?? "")> is not closed", offset: offset) }
    guard !counts.isEmpty else { throw Fault(reason: "no element", offset: 0) }
  }

  private mutating func readPiece() throws {
    if take("<!--") {
      try skip(past: "-->")
    } else if take("<![CDATA[") {
      try skip(past: "]]>")
    } else if take("<?") {
      try skip(past: "?>")
    } else if take("<!DOCTYPE") {
      try skip(past: ">")
    } else if take("</") {
      let name = name()
      guard open.popLast() == name else { throw Fault(reason: "</\(name)> closes nothing", offset: offset) }
      skipSpaces()
      guard take(">") else { throw Fault(reason: "no > after </\(name)", offset: offset) }
    } else if take("<") {
      try readElement()
    } else {
      let text = try unescaped(until: UInt8(ascii: "<"))
      if text.utf8.contains(where: { $0 > 0x20 }) { texts.append(text) }
    }
  }

  private mutating func readElement() throws {
    let name = name()
    guard !name.isEmpty else { throw Fault(reason: "an element without a name", offset: offset) }
    counts[name, default: 0] += 1
    var attributes: [String: String] = [:]
    while true {
      skipSpaces()
      if take("/>") { break }
      if take(">") {
        open.append(name)
        break
      }
      let key = self.name()
      guard !key.isEmpty, take("="), take("\"") else {
        throw Fault(reason: "a broken attribute", offset: offset)
      }
      let value = try unescaped(until: UInt8(ascii: "\""))
      guard take("\""), attributes.updateValue(value, forKey: key) == nil else {
        throw Fault(reason: "the attribute \(key) is not ended or stands twice", offset: offset)
      }
    }
    if counts.count == 1, counts[name] == 1 { root = attributes }
    if let id = attributes["id"] { ids.append(id) }
  }

  private mutating func unescaped(until end: UInt8) throws -> String {
    let start = offset
    var text: [UInt8] = []
    while offset < bytes.count, bytes[offset] != end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "&") {
        text += try entity()
        continue
      }
      guard byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D, byte != UInt8(ascii: "<") else {
        throw Fault(reason: "a character that XML does not allow here", offset: start)
      }
      text.append(byte)
      offset += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func entity() throws -> [UInt8] {
    let start = offset
    guard let end = bytes[offset...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      throw Fault(reason: "a bare &", offset: start)
    }
    let name = String(decoding: bytes[offset + 1..<end], as: UTF8.self)
    offset = end + 1
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    if let text = named[name] { return Array(text.utf8) }
    let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    guard name.hasPrefix("#"), let scalar = number.flatMap(Unicode.Scalar.init) else {
      throw Fault(reason: "the unknown entity \(name)", offset: start)
    }
    return Array(String(scalar).utf8)
  }

  private mutating func name() -> String {
    let start = offset
    while offset < bytes.count, !" \t\r\n=/>\"<".utf8.contains(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func skipSpaces() {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[offset...].starts(with: text.utf8) else { return false }
    offset += text.utf8.count
    return true
  }

  private mutating func skip(past text: String) throws {
    while offset < bytes.count {
      if take(text) { return }
      offset += 1
    }
    throw Fault(reason: "no \(text)", offset: offset)
  }
}
