/// Collects the characters of a block as a browser sets them: blanks run together, `<br>` breaks the line.
///
/// A line feed in the source between two Chinese characters is no blank (CSS Text 3, 4.1.2); blanks at the ends of
/// a line, indents, marks without width and control characters are left out. A second `<br>`, an indent after one
/// or the end of a sentence before one begins a new paragraph, since that is how pages without `<p>` write them.
struct LineText {
  /// A paragraph: its lines are apart by line feeds.
  struct Paragraph {
    var utf8: [UInt8] = []
    /// How many bytes of it stand in links.
    var linked = 0
  }

  private enum Gap {
    case none
    case lineFeed
    case blank
  }

  private var finished: [Paragraph] = []
  private var current = Paragraph()
  private var gap = Gap.none
  /// The columns that the line is indented by so far, nil once it has text.
  private var indent: Int? = 0

  /// Whether there is nothing in it.
  var isEmpty: Bool { finished.isEmpty && current.utf8.isEmpty }

  /// The paragraphs collected, none of them empty; what follows begins anew.
  mutating func take() -> [Paragraph] {
    endParagraph()
    defer { finished = [] }
    return finished
  }

  /// Adds characters.
  mutating func append(_ text: String, isLinked: Bool, isPreformatted: Bool) {
    let before = current.utf8.count
    let paragraphs = finished.count
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let length = min(LineText.length(of: bytes[index]), bytes.count - index)
        append(bytes[index..<(index + length)], isPreformatted: isPreformatted)
        index += length
      }
    }
    guard isLinked else { return }
    current.linked += finished.count == paragraphs ? current.utf8.count - before : current.utf8.count
  }

  private mutating func append(_ scalar: Slice<UnsafeBufferPointer<UInt8>>, isPreformatted: Bool) {
    switch LineText.role(of: scalar) {
    case .nothing: return
    case .lineFeed where isPreformatted: breakLine()
    case .lineFeed: gap = .lineFeed
    case .blank where !isPreformatted: if gap == .none { gap = .blank }
    case .blank, .wideBlank:
      let isWide = scalar.count > 1
      if let columns = indent {
        indent = columns + (isWide ? 2 : 1)
      } else {
        flushGap(before: nil)
        current.utf8.append(contentsOf: scalar)
      }
    case .fixedBlank:
      if let columns = indent { indent = columns + 1 } else { gap = .blank }
    case .windows(let character):
      beginText()
      flushGap(before: nil)
      current.utf8.append(contentsOf: character.utf8)
    case .visible:
      beginText()
      flushGap(before: scalar.first)
      current.utf8.append(contentsOf: scalar)
    }
  }

  /// Breaks the line; a second time, or after the end of a sentence, the paragraph.
  mutating func breakLine() {
    gap = .none
    trimEnd()
    if current.utf8.last == 0x0A || LineText.endsSentence(current.utf8) {
      endParagraph()
    } else if !current.utf8.isEmpty {
      current.utf8.append(0x0A)
    }
    indent = 0
  }

  private mutating func beginText() {
    guard let columns = indent else { return }
    if columns >= 2, !current.utf8.isEmpty { endParagraph() }
    indent = nil
    gap = .none
  }

  private mutating func flushGap(before next: UInt8?) {
    defer { gap = .none }
    guard gap != .none, let last = current.utf8.last, last != 0x0A else { return }
    // Chinese characters and their punctuation lie from U+2E80 on: lead bytes E2 BA… to EF, four bytes beyond.
    if gap == .lineFeed, let next, next >= 0xE3, LineText.isWide(endOf: current.utf8) { return }
    current.utf8.append(0x20)
  }

  private mutating func endParagraph() {
    trimEnd()
    while current.utf8.last == 0x0A {
      current.utf8.removeLast()
      trimEnd()
    }
    if !current.utf8.isEmpty { finished.append(current) }
    current = Paragraph()
    gap = .none
    indent = 0
  }

  /// Takes blanks off the end of the line.
  private mutating func trimEnd() {
    while true {
      if current.utf8.last == 0x20 || current.utf8.last == 0x09 {
        current.utf8.removeLast()
      } else if current.utf8.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) {
        current.utf8.removeLast(3)
      } else {
        return
      }
    }
  }
}

extension LineText {
  private enum Role: Equatable {
    case visible
    case blank
    case lineFeed
    /// A blank that browsers keep and do not break at.
    case fixedBlank
    /// The blank of Chinese type, as wide as a character.
    case wideBlank
    case nothing
    /// A character that a page names by its number in Windows-1252, as `&#150;` is a dash.
    case windows(String)
  }

  private static func role(of scalar: Slice<UnsafeBufferPointer<UInt8>>) -> Role {
    let start = scalar.startIndex
    switch scalar[start] {
    case 0x20, 0x09, 0x0C: return .blank
    case 0x0A, 0x0D: return .lineFeed
    case 0..<0x20, 0x7F: return .nothing
    case 0xC2 where scalar.count == 2:
      switch scalar[start + 1] {
      case 0x80..<0xA0: return windows[Int(scalar[start + 1] - 0x80)].map(Role.windows) ?? .nothing
      case 0xA0: return .fixedBlank
      case 0xAD: return .nothing
      default: return .visible
      }
    case 0xE2 where scalar.count == 3 && scalar[start + 1] == 0x80:
      switch scalar[start + 2] {
      // En quad to hair space.
      case 0x80...0x8A: return .fixedBlank
      // Zero-width space, directional marks.
      case 0x8B, 0x8E, 0x8F, 0xAA...0xAE: return .nothing
      // Line and paragraph separator.
      case 0xA8, 0xA9: return .lineFeed
      default: return .visible
      }
    case 0xE2 where scalar.elementsEqual([0xE2, 0x81, 0xA0]): return .nothing
    case 0xE3 where scalar.elementsEqual([0xE3, 0x80, 0x80]): return .wideBlank
    case 0xEF where scalar.elementsEqual([0xEF, 0xBB, 0xBF]): return .nothing
    default: return .visible
    }
  }

  /// What the numbers 128…159 mean in the web's reading (WHATWG HTML, 13.2.5.80).
  private static let windows: [String?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  private static func isWide(endOf utf8: [UInt8]) -> Bool {
    guard let lead = utf8.suffix(4).last(where: { $0 & 0xC0 != 0x80 }) else { return false }
    return lead >= 0xE3
  }

  private static let sentenceEnds: [[UInt8]] = ["。", "！", "？", "；", "："].map { Array($0.utf8) }
  private static let closings: [[UInt8]] = ["”", "’", "」", "』", "）", "】"].map { Array($0.utf8) }

  private static func endsSentence(_ utf8: [UInt8]) -> Bool {
    var end = utf8.suffix(6)
    if end.count == 6, closings.contains(where: { end.suffix(3).elementsEqual($0) }) { end = end.dropLast(3) }
    return sentenceEnds.contains { end.suffix(3).elementsEqual($0) }
  }
}
