import AnnalsCore

/// Writes JSON (RFC 8259) into bytes as it goes: members in the order of the calls, no spaces.
///
///     var writer = JSONWriter()
///     writer.object { $0.member("id", "e1"); $0.member("place", nil) }
///     // {"id":"e1","place":null}
struct JSONWriter: ~Copyable {
  private var output = ByteBuffer()
  /// Whether a comma must stand before the next value: one stands before it in its list.
  private var follows = false

  /// What has been written so far.
  var bytes: [UInt8] { output.bytes }

  /// An object whose members `body` writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// An array of what `write` makes of each element.
  mutating func array<Elements: Sequence>(
    _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// An array of the values that `body` writes.
  mutating func pair(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
  }

  /// The key of the member whose value is written next; it holds nothing that has to be escaped.
  mutating func key(_ name: StaticString) {
    let count = name.utf8CodeUnitCount
    output.append(atMost: count + 4) { [follows] room in
      var end = 0
      if follows {
        room[end] = UInt8(ascii: ",")
        end += 1
      }
      room[end] = UInt8(ascii: "\"")
      (room + end + 1).update(from: name.utf8Start, count: count)
      end += count + 1
      room[end] = UInt8(ascii: "\"")
      room[end + 1] = UInt8(ascii: ":")
      return end + 2
    }
    follows = false
  }

  /// A member that is a list, itself and every element on a line of its own.
  mutating func memberByLine<Elements: Sequence>(
    _ name: StaticString,
    _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    openList(name)
    elementsByLine(elements, write)
    closeList()
  }

  /// The beginning of an object that ``closeObject()`` ends.
  mutating func openObject() { open(UInt8(ascii: "{")) }

  /// The end of an object.
  mutating func closeObject() { close(UInt8(ascii: "}")) }

  /// The beginning of such a list, which ``closeList()`` ends.
  mutating func openList(_ name: StaticString) {
    separate()
    lineBreak()
    key(name)
    open(UInt8(ascii: "["))
  }

  /// The end of a list.
  mutating func closeList() { close(UInt8(ascii: "]")) }

  /// What is written next follows a value that another writer has written.
  mutating func goOn() { follows = true }

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
  mutating func reserve(_ count: Int) { output.reserve(count) }

  /// A line break; legal between any two tokens.
  ///
  /// What comes after one needs no comma.
  mutating func lineBreak() {
    output.append(UInt8(ascii: "\n"))
    follows = false
  }

  /// `null`.
  mutating func null() { token("null") }

  /// `true` or `false`.
  mutating func bool(_ value: Bool) { token(value ? "true" : "false") }

  /// A whole number.
  mutating func number(_ value: Int) {
    separate()
    output.append(value)
    follows = true
  }

  /// A number in the fewest digits that read back as the same; `null` for one that JSON cannot say.
  mutating func number(_ value: Double) {
    guard value.isFinite else {
      null()
      return
    }
    guard let whole = Int(exactly: value), abs(whole) < 1 << 53 else {
      separate()
      var text = value.description
      text.withUTF8 { output.append($0) }
      follows = true
      return
    }
    number(whole)
  }

  /// A string or `null`.
  mutating func string(_ value: String?) {
    guard var text = value else {
      null()
      return
    }
    text.withUTF8 { string($0) }
  }

  /// A string of UTF-8.
  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    guard JSONEscaping.firstOffset(in: text, from: 0) != nil else {
      // Nearly all strings go out as they are: in one piece, with their marks.
      output.append(atMost: text.count + 3) { [follows] room in
        var end = 0
        if follows {
          room[end] = UInt8(ascii: ",")
          end += 1
        }
        room[end] = UInt8(ascii: "\"")
        if let first = text.baseAddress { (room + end + 1).update(from: first, count: text.count) }
        end += text.count + 1
        room[end] = UInt8(ascii: "\"")
        return end + 1
      }
      follows = true
      return
    }
    open(UInt8(ascii: "\""))
    appendEscaped(text)
    close(UInt8(ascii: "\""))
  }

  /// A time of ISO 8601, or `null`.
  mutating func string(_ time: CivilTime?) {
    guard let time else {
      null()
      return
    }
    separate()
    output.append(atMost: CivilTime.longestISO8601 + 2) { room in
      room[0] = UInt8(ascii: "\"")
      let count = time.writeISO8601(
        to: UnsafeMutableBufferPointer(start: room + 1, count: CivilTime.longestISO8601)
      )
      room[count + 1] = UInt8(ascii: "\"")
      return count + 2
    }
    follows = true
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

  // MARK: Tokens

  /// Writes the comma before a value unless it is the first of its list, or follows its key.
  private mutating func separate() {
    if follows { output.append(UInt8(ascii: ",")) }
  }

  /// The first byte of a value, with the comma before it.
  private mutating func open(_ byte: UInt8) {
    separate()
    output.append(byte)
    follows = false
  }

  /// The last byte of a value.
  private mutating func close(_ byte: UInt8) {
    output.append(byte)
    follows = true
  }

  private mutating func token(_ word: StaticString) {
    separate()
    output.append(word)
    follows = true
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    while let index = JSONEscaping.firstOffset(in: text, from: copied) {
      output.append(UnsafeBufferPointer(rebasing: text[copied..<index]))
      switch text[index] {
      case UInt8(ascii: "\""): output.append(#"\""#)
      case UInt8(ascii: "\\"): output.append(#"\\"#)
      case 0x0A: output.append(#"\n"#)
      case 0x0D: output.append(#"\r"#)
      case 0x09: output.append(#"\t"#)
      case 0xE2: output.append(text[index + 2] == 0xA8 ? #"\u2028"# : #"\u2029"#)
      case let control:
        output.append(control < 0x10 ? #"\u000"# : #"\u00"#)
        for digit in String(control, radix: 16).utf8 { output.append(digit) }
      }
      copied = index + JSONEscaping.length(in: text, at: index)
    }
    output.append(UnsafeBufferPointer(rebasing: text[copied...]))
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
      // The last word may overlap the one before it.
      let word = text.count - start >= 8 ? min(offset, text.count - 8) : nil
      if let word, !mayHold(raw.loadUnaligned(fromByteOffset: word, as: UInt64.self)) {
        offset = word + 8
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
