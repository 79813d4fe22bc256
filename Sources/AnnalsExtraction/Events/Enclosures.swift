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
    var open = [[Int]](repeating: [], count: Enclosures.pairs.count)
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
      if scalar == 0x0A {
        for pair in open.indices { open[pair].removeAll() }
      } else if let pair = Enclosures.pairs.firstIndex(where: { $0.open == scalar }) {
        open[pair].append(offset)
      } else if let pair = Enclosures.pairs.firstIndex(where: { $0.close == scalar }),
        let start = open[pair].popLast()
      {
        stretches.append(Stretch(range: start..<offset + count, kind: Enclosures.pairs[pair].kind))
      }
      offset += count
    }
    self.stretches = stretches.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The stretch that begins at an offset; offsets asked for only grow.
  mutating func stretch(at offset: Int) -> Stretch? {
    while next < stretches.count, stretches[next].range.lowerBound < offset { next += 1 }
    guard next < stretches.count, stretches[next].range.lowerBound == offset else { return nil }
    return stretches[next]
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

  private static let pairs: [(open: UInt32, close: UInt32, kind: Kind)] = [
    (0x300A, 0x300B, .workTitle),  // 《 》
    (0xFF08, 0xFF09, .parenthesis),  // （ ）
    (0x28, 0x29, .parenthesis),
    (0x201C, 0x201D, .quotation),  // “ ”
    (0x300C, 0x300D, .quotation),  // 「 」
  ]
}
