/// Prepares a page of unknown origin for the parser, so that the parser's time stays linear and its reading sure.
///
/// - Comments, declarations, NUL and control characters go.
/// - An end without a beginning goes: the parser would look through all open elements for it. As in browsers
///   `</br>` stands for `<br>` and a lone `</p>` for an empty paragraph.
/// - Attributes beyond ``maximumAttributes`` go: the parser compares each with all before it.
/// - A `<` that begins no tag, as in `PM2.5<35`, becomes `&lt;`.
struct MarkupBounds {
  /// The number of attributes that an element may have.
  static let maximumAttributes = 64

  private let input: [UInt8]
  private var output: [UInt8] = []
  private var position = 0
  /// How many elements of a name may be open, by the name's hash; a collision only lets one more end through.
  private var open: [UInt64: Int] = [:]

  private init(_ input: [UInt8]) {
    self.input = input
    output.reserveCapacity(input.count)
  }

  /// The page within the bounds.
  ///
  /// - Complexity: O(n)
  static func bounded(_ utf8: [UInt8]) -> [UInt8] {
    var bounds = MarkupBounds(utf8)
    bounds.run()
    return bounds.output
  }

  private mutating func run() {
    while position < input.count {
      let start = position
      while position < input.count, input[position] != UInt8(ascii: "<") { position += 1 }
      append(start..<position)
      guard position < input.count else { return }
      let next = byte(at: position + 1)
      if MarkupBounds.isLetter(next) {
        startTag()
      } else if next == UInt8(ascii: "/"), MarkupBounds.isLetter(byte(at: position + 2)) {
        endTag()
      } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
        skipDeclaration()
      } else {
        output.append(contentsOf: "&lt;".utf8)
        position += 1
      }
    }
  }

  private mutating func startTag() {
    let start = position
    let (name, hash) = readName(from: start + 1)
    position = name.upperBound
    output.append(contentsOf: input[start..<name.upperBound])
    copyAttributes()
    if MarkupBounds.isRaw(input[name]) {
      let content = position
      let end = endOfRaw(name)
      append(content..<end)
      position = end
      if end < input.count { endOfElement() }
    } else if !MarkupBounds.isVoid(input[name]) {
      open[hash, default: 0] += 1
    }
  }

  /// Copies the end tag here as it stands.
  private mutating func endOfElement() {
    let start = position
    skip(to: UInt8(ascii: ">"))
    output.append(contentsOf: input[start..<position])
  }

  private mutating func endTag() {
    let (name, hash) = readName(from: position + 2)
    if let count = open[hash], count > 0 {
      open[hash] = count - 1
      output.append(contentsOf: input[position..<name.upperBound])
      output.append(UInt8(ascii: ">"))
    } else if MarkupBounds.equals(input[name], "br") {
      output.append(contentsOf: "<br>".utf8)
    } else if MarkupBounds.equals(input[name], "p") {
      output.append(contentsOf: "<p></p>".utf8)
    }
    skip(to: UInt8(ascii: ">"))
  }

  /// A comment up to its end, any other declaration up to `>`; what has no end reaches to the end of the page.
  private mutating func skipDeclaration() {
    guard input[position...].starts(with: "<!--".utf8) else { return skip(to: UInt8(ascii: ">")) }
    position += 4
    // `<!-->` and `<!--->` are whole comments.
    for whole in [">", "->"] where input[position...].starts(with: whole.utf8) {
      position += whole.utf8.count
      return
    }
    while position < input.count {
      if input[position] == UInt8(ascii: "-"),
        input[position...].starts(with: "-->".utf8) || input[position...].starts(with: "--!>".utf8)
      {
        return skip(to: UInt8(ascii: ">"))
      }
      position += 1
    }
  }

  private mutating func skip(to end: UInt8) {
    while position < input.count, input[position] != end { position += 1 }
    position = min(position + 1, input.count)
  }

  /// Copies the rest of a tag, as many attributes as are allowed.
  private mutating func copyAttributes() {
    var attributes = 0
    while position < input.count, input[position] != UInt8(ascii: ">") {
      let start = position
      if MarkupBounds.isBlank(input[position]) || input[position] == UInt8(ascii: "/") {
        position += 1
      } else {
        attributes += 1
        skipAttribute()
      }
      if attributes <= MarkupBounds.maximumAttributes { append(start..<position) }
    }
    if position < input.count { position += 1 }
    output.append(UInt8(ascii: ">"))
  }

  /// `name`, `name=value`, `name="value"`, blanks around the sign allowed.
  private mutating func skipAttribute() {
    repeat {
      position += 1
    } while position < input.count && !MarkupBounds.endsAttributeName(input[position])
    var next = position
    while next < input.count, MarkupBounds.isBlank(input[next]) { next += 1 }
    guard byte(at: next) == UInt8(ascii: "=") else { return }
    position = next + 1
    while position < input.count, MarkupBounds.isBlank(input[position]) { position += 1 }
    guard let quote = byte(at: position) else { return }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      skip(to: quote)
    } else {
      while position < input.count, input[position] != UInt8(ascii: ">"),
        !MarkupBounds.isBlank(input[position])
      {
        position += 1
      }
    }
  }

  /// Where the end tag of an element begins whose content has no tags, or the end of the page.
  private func endOfRaw(_ name: Range<Int>) -> Int {
    var index = position
    while index < input.count {
      if input[index] == UInt8(ascii: "<"), byte(at: index + 1) == UInt8(ascii: "/") {
        let found = input[(index + 2)...].prefix(name.count)
        if found.count == name.count, zip(found, input[name]).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
          return index
        }
      }
      index += 1
    }
    return input.count
  }

  private func readName(from start: Int) -> (name: Range<Int>, hash: UInt64) {
    var end = start
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    while end < input.count, !MarkupBounds.endsName(input[end]) {
      hash = (hash ^ UInt64(input[end] | 0x20)) &* 0x100_0000_01B3
      end += 1
    }
    return (start..<end, hash)
  }

  private func byte(at index: Int) -> UInt8? { index < input.count ? input[index] : nil }

  private mutating func append(_ range: Range<Int>) {
    for byte in input[range] where byte >= 0x20 || MarkupBounds.isBlank(byte) { output.append(byte) }
  }

  private static func isLetter(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) } ?? false
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<")
  }

  private static func endsAttributeName(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
  }

  private static func equals(_ name: ArraySlice<UInt8>, _ word: String) -> Bool {
    name.count == word.utf8.count && zip(name, word.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  private static func isRaw(_ name: ArraySlice<UInt8>) -> Bool {
    equals(name, "script") || equals(name, "style")
  }

  private static let voidNames = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]

  private static func isVoid(_ name: ArraySlice<UInt8>) -> Bool { voidNames.contains { equals(name, $0) } }
}
