/// The stretches of a text that stand between two marks: 《titles》, （brackets）, “quotations”.
///
/// Every kind of mark pairs with its own twin and nests; nothing is enclosed across a line end. All pairs are
/// found in one pass, so that marks which nothing closes cost no search each.
struct Enclosures {
  /// What the marks say of the text between them.
  enum Kind {
    case workTitle
    case parenthesis
    case quotation
  }

  /// An enclosed stretch, its marks included.
  struct Stretch {
    let range: Range<Int>
    let kind: Kind
  }

  /// The stretches in the order of their opening marks; inner ones follow the one around them.
  private let stretches: [Stretch]
  private var next = 0

  /// The stretches of a range.
  ///
  /// - Complexity: O(n log n) in the marks, O(n) in the bytes.
  init(in text: [UInt8], range: Range<Int>) {
    self = text.withUnsafeBufferPointer { Enclosures(in: $0, range: range) }
  }

  /// The stretches of a range.
  init(in text: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    var unclosed = OpenMarks()
    var stretches: [Stretch] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let lead = text[offset]
      // Han characters (E4…E9), letters and digits are never marks.
      guard lead < 0x30 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF else {
        offset += UTF8Scan.scalarLength(lead)
        continue
      }
      let (scalar, count) = text.scalar(at: offset)
      if let mark = Mark(opening: scalar) {
        unclosed.open(mark, at: offset)
      } else if let mark = Mark(closing: scalar) {
        if let start = unclosed.close(mark) {
          stretches.append(Stretch(range: start..<offset + count, kind: mark.kind))
        }
      } else if scalar == 0x0A {
        unclosed = OpenMarks()
      }
      offset += count
    }
    self.stretches =
      stretches.count < 2 ? stretches : stretches.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The stretch that begins at an offset; offsets asked for only grow.
  mutating func stretch(at offset: Int) -> Stretch? {
    while next < stretches.count, stretches[next].range.lowerBound < offset { next += 1 }
    guard next < stretches.count, stretches[next].range.lowerBound == offset else { return nil }
    return stretches[next]
  }

  /// Where the next stretch begins, from an offset on; offsets asked for only grow.
  mutating func nextStart(from offset: Int) -> Int {
    while next < stretches.count, stretches[next].range.lowerBound < offset { next += 1 }
    return next < stretches.count ? stretches[next].range.lowerBound : .max
  }

  /// The outermost stretches of one kind, in order.
  func outermost(_ kind: Kind) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for stretch in stretches where stretch.kind == kind {
      if let last = found.last, stretch.range.lowerBound < last.upperBound { continue }
      found.append(stretch.range)
    }
    return found
  }

  /// Where marks of each kind were opened and not closed; no memory is taken for kinds that do not occur.
  private struct OpenMarks {
    private var titles: [Int] = []
    private var wideBrackets: [Int] = []
    private var brackets: [Int] = []
    private var curlyQuotes: [Int] = []
    private var cornerQuotes: [Int] = []

    mutating func open(_ mark: Mark, at offset: Int) {
      switch mark {
      case .title: titles.append(offset)
      case .wideBracket: wideBrackets.append(offset)
      case .bracket: brackets.append(offset)
      case .curlyQuote: curlyQuotes.append(offset)
      case .cornerQuote: cornerQuotes.append(offset)
      }
    }

    /// Where the mark was opened last that is closed now.
    mutating func close(_ mark: Mark) -> Int? {
      switch mark {
      case .title: titles.popLast()
      case .wideBracket: wideBrackets.popLast()
      case .bracket: brackets.popLast()
      case .curlyQuote: curlyQuotes.popLast()
      case .cornerQuote: cornerQuotes.popLast()
      }
    }
  }

  /// A kind of bracket or quotation mark.
  private enum Mark {
    case title
    case wideBracket
    case bracket
    case curlyQuote
    case cornerQuote

    @inline(__always)
    init?(opening scalar: UInt32) {
      switch scalar {
      case 0x300A: self = .title  // 《
      case 0xFF08: self = .wideBracket  // （
      case 0x28: self = .bracket
      case 0x201C: self = .curlyQuote  // “
      case 0x300C: self = .cornerQuote  // 「
      default: return nil
      }
    }

    @inline(__always)
    init?(closing scalar: UInt32) {
      switch scalar {
      case 0x300B: self = .title  // 》
      case 0xFF09: self = .wideBracket  // ）
      case 0x29: self = .bracket
      case 0x201D: self = .curlyQuote  // ”
      case 0x300D: self = .cornerQuote  // 」
      default: return nil
      }
    }

    var kind: Kind {
      switch self {
      case .title: .workTitle
      case .wideBracket, .bracket: .parenthesis
      case .curlyQuote, .cornerQuote: .quotation
      }
    }
  }
}
