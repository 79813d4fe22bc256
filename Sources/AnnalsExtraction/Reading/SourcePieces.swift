/// The source ranges of a block, in reading order.
///
/// A document has as many blocks as lines, and nearly all of them have one piece: the first takes no memory of its own.
struct SourcePieces: Sendable, Equatable {
  private var first: Range<Int>?
  private var rest: [Range<Int>] = []

  /// Some ranges.
  init(_ pieces: some Sequence<Range<Int>>) {
    for piece in pieces { append(piece) }
  }

  /// Goes on with a range.
  mutating func append(_ piece: Range<Int>) {
    if first == nil { first = piece } else { rest.append(piece) }
  }

  /// The pieces of one block and those of another that goes on with it.
  static func += (pieces: inout SourcePieces, others: SourcePieces) {
    for piece in others { pieces.append(piece) }
  }
}

extension SourcePieces: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { first == nil ? 0 : rest.count + 1 }

  subscript(position: Int) -> Range<Int> {
    get {
      guard position == 0, let first else { return rest[position - 1] }
      return first
    }
    set {
      if position == 0, first != nil { first = newValue } else { rest[position - 1] = newValue }
    }
  }
}

extension SourcePieces: ExpressibleByArrayLiteral {
  init(arrayLiteral pieces: Range<Int>...) { self.init(pieces) }
}
