import AnnalsCore

/// Writes JSON (RFC 8259) into bytes as it goes: members in the order of the calls, no spaces.
///
///     var writer = JSONWriter()
///     writer.object { $0.member("id", "e1"); $0.member("place", nil) }
///     // {"id":"e1","place":null}
struct JSONWriter {
  /// What has been written so far.
  private(set) var bytes: [UInt8] = []

  /// An object whose members `body` writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    body(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// An array of what `write` makes of each element.
  mutating func array<Elements: Sequence>(
    _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The key of the member whose value is written next; it holds nothing that has to be escaped.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// A member that is a list, itself and every element on a line of its own.
  mutating func memberByLine<Elements: Sequence>(
    _ name: StaticString,
    _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    separate()
    lineBreak()
    key(name)
    bytes.append(UInt8(ascii: "["))
    elementsByLine(elements, write)
    bytes.append(UInt8(ascii: "]"))
  }

  /// A member that is such a list, its elements written already in stretches that follow one another.
  mutating func memberByLine(_ name: StaticString, written stretches: [[UInt8]]) {
    separate()
    lineBreak()
    key(name)
    bytes.append(UInt8(ascii: "["))
    for stretch in stretches where !stretch.isEmpty {
      separate()
      bytes += stretch
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Elements of a list, each on a line of its own.
  mutating func elementsByLine<Elements: Sequence>(
    _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    for element in elements {
      separate()
      lineBreak()
      write(&self, element)
    }
  }

  /// Makes room for so many bytes more.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// A line break; legal between any two tokens.
  mutating func lineBreak() {
    bytes.append(UInt8(ascii: "\n"))
  }

  /// `null`.
  mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// `true` or `false`.
  mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// A whole number.
  mutating func number(_ value: Int) {
    separate()
    withDecimalDigits(of: value) { bytes.append(contentsOf: $0) }
  }

  /// A number in the fewest digits that read back as the same; `null` for one that JSON cannot say.
  mutating func number(_ value: Double) {
    guard value.isFinite else {
      null()
      return
    }
    guard let whole = Int(exactly: value), abs(whole) < 1 << 53 else {
      separate()
      bytes.append(contentsOf: value.description.utf8)
      return
    }
    number(whole)
  }

  /// A string or `null`.
  mutating func string(_ value: String?) {
    guard let value else {
      null()
      return
    }
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = value
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A member that is a string or `null`.
  mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  /// A member that is a whole number.
  mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
  }

  /// A member that is a list.
  mutating func member<Elements: Sequence>(
    _ name: StaticString,
    _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    key(name)
    array(elements, write)
  }

  /// Writes the comma before a value unless it is the first of its list, or follows its key.
  ///
  /// The last byte tells: after a finished value it is never one of these.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "\n"):
      return
    default:
      bytes.append(UInt8(ascii: ","))
    }
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    while let index = JSONEscaping.firstOffset(in: text, from: copied) {
      bytes.append(contentsOf: text[copied..<index])
      switch text[index] {
      case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      case 0xE2: bytes.append(contentsOf: (text[index + 2] == 0xA8 ? #"\u2028"# : #"\u2029"#).utf8)
      case let control:
        let digits = String(control, radix: 16)
        bytes.append(contentsOf: (control < 0x10 ? #"\u000"# : #"\u00"#).utf8)
        bytes.append(contentsOf: digits.utf8)
      }
      copied = index + JSONEscaping.length(in: text, at: index)
    }
    bytes.append(contentsOf: text[copied...])
  }
}

/// Finds what must be escaped in the strings of JSON: quotation marks, backslashes, control characters, and U+2028 and
/// U+2029, which end a line in JavaScript and in some readers of JSON Lines.
private enum JSONEscaping {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The offset of the first from an offset on, nil when there is none.
  ///
  /// Eight bytes are looked at together: hardly any text has one of them.
  static func firstOffset(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(text)
    var offset = start
    while offset < text.count {
      if offset + 8 <= text.count, !mayHold(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) {
        offset += 8
      } else if length(in: text, at: offset) > 0 {
        return offset
      } else {
        offset += 1
      }
    }
    return nil
  }

  /// How many bytes at an offset must be escaped.
  static func length(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
    case 0xE2 where text[index + 1] == 0x80 && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9): 3
    default: 0
    }
  }

  /// Whether one of eight bytes is a control character, DEL, a quotation mark, a backslash or E2.
  private static func mayHold(_ word: UInt64) -> Bool {
    let controls = (word &- 0x20 &* ones) & ~word
    let others = zeros(word ^ 0x22 &* ones) | zeros(word ^ 0x5C &* ones) | zeros(word ^ 0x7F &* ones)
    return (controls | others | zeros(word ^ 0xE2 &* ones)) & highs != 0
  }

  /// The highest bit of each byte that is zero, and others with it.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
