/// A piece of an SVG that Graphviz wrote.
enum SVGToken: Equatable {
  /// `<name …>`; `isEmpty` where it ends at once, `/>`.
  case start(name: String, attributes: [Attribute], isEmpty: Bool)
  /// `</name>`
  case end(name: String)
  /// Character data as it is written, entities and all.
  case text(ArraySlice<UInt8>)

  /// An attribute; its value as it is written, entities and all.
  struct Attribute: Equatable {
    let name: String
    let value: ArraySlice<UInt8>
  }
}

/// Reads an SVG piece by piece: elements and text; what lies between the root and its prolog, comments and
/// declarations are passed over.
///
/// It trusts that the file is well formed, as what Graphviz writes is; of any other, it reads what it can.
struct SVGScanner: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var offset = 0

  /// A scanner at the beginning of a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next piece; nil at the end.
  mutating func next() -> SVGToken? {
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else { return text() }
      offset += 1
      guard offset < bytes.count else { return nil }
      switch bytes[offset] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skipDeclaration()
      case UInt8(ascii: "/"):
        offset += 1
        let name = name()
        skip(past: UInt8(ascii: ">"))
        return .end(name: name)
      default: return start()
      }
    }
    return nil
  }

  private mutating func text() -> SVGToken {
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
    return .text(bytes[start..<offset])
  }

  private mutating func start() -> SVGToken {
    let name = name()
    var attributes: [SVGToken.Attribute] = []
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: ">"):
        offset += 1
        return .start(name: name, attributes: attributes, isEmpty: false)
      case UInt8(ascii: "/"):
        skip(past: UInt8(ascii: ">"))
        return .start(name: name, attributes: attributes, isEmpty: true)
      case 0...0x20: offset += 1
      default: attributes.append(attribute())
      }
    }
    return .start(name: name, attributes: attributes, isEmpty: false)
  }

  private mutating func attribute() -> SVGToken.Attribute {
    let name = name()
    skip(past: UInt8(ascii: "\""))
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") { offset += 1 }
    let value = bytes[start..<offset]
    if offset < bytes.count { offset += 1 }
    return SVGToken.Attribute(name: name, value: value)
  }

  private mutating func name() -> String {
    let start = offset
    while offset < bytes.count, SVGScanner.isName(bytes[offset]) { offset += 1 }
    // A name always moves on, or a stray byte would hold the scan up.
    if offset == start { offset = Swift.min(offset + 1, bytes.count) }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "\""): false
    default: true
    }
  }

  /// Passes over a comment, a document type or a processing instruction.
  private mutating func skipDeclaration() {
    let isComment = bytes[offset...].starts(with: Array("!--".utf8))
    repeat {
      skip(past: UInt8(ascii: ">"))
    } while isComment && offset < bytes.count && !bytes[..<offset].hasSuffix("-->")
  }

  private mutating func skip(past byte: UInt8) {
    while offset < bytes.count, bytes[offset] != byte { offset += 1 }
    if offset < bytes.count { offset += 1 }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ suffix: String) -> Bool {
    suffix.utf8.count <= count && self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
