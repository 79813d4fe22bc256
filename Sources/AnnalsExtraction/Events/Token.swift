/// A piece of a clause that the event passes see as one.
struct Token: Sendable {
  /// What a token is.
  enum Form: Sendable {
    /// A word of the lexicon.
    case word(Word)
    /// A time expression, as an index into `DatedPage.times`.
    case time(Int)
    /// A number with its unit.
    case figure(FigureSpan)
    /// The name of a person that the text introduces with a title.
    case person
    /// 《…》
    case workTitle
    /// A short quotation: a name in “ ”.
    case quotation
    /// （…）
    case parenthesis
  }

  let range: Range<Int>
  let form: Form

  /// The roles of a word; none for everything else.
  var roles: WordRoles {
    if case .word(let word) = form { word.roles } else { [] }
  }

  /// The word, if it is one.
  var word: Word? {
    if case .word(let word) = form { word } else { nil }
  }
}

/// Tokens that follow one another in a block: a view of the block's tokens, counted from 0.
struct TokenRun: RandomAccessCollection, Sendable {
  private let block: [Token]
  private let first: Int
  let count: Int

  /// All tokens of a block.
  init(_ block: [Token] = []) {
    self.init(block, first: 0, count: block.count)
  }

  private init(_ block: [Token], first: Int, count: Int) {
    self.block = block
    self.first = first
    self.count = count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(position: Int) -> Token { block[first + position] }

  /// All roles that any of the tokens has.
  var roles: WordRoles { reduce(into: []) { $0.formUnion($1.roles) } }

  /// The tokens that begin inside a range; tokens follow one another in the text.
  ///
  /// - Complexity: O(log n)
  func beginning(in range: Range<Int>) -> TokenRun {
    let start = index(from: range.lowerBound)
    let end = Swift.max(start, index(from: range.upperBound))
    return TokenRun(block, first: first + start, count: end - start)
  }

  /// The tokens that lie inside a range: one that a cut goes through is left out.
  ///
  /// - Complexity: O(log n)
  func lying(in range: Range<Int>) -> TokenRun {
    let run = beginning(in: range)
    guard let last = run.last, last.range.upperBound > range.upperBound else { return run }
    return TokenRun(block, first: run.first, count: run.count - 1)
  }

  /// The token that begins at an offset.
  ///
  /// - Complexity: O(log n)
  func token(at offset: Int) -> Token? {
    let index = index(from: offset)
    return index < count && self[index].range.lowerBound == offset ? self[index] : nil
  }

  /// Whether an offset lies inside a token.
  ///
  /// - Complexity: O(log n)
  func contains(covering offset: Int) -> Bool {
    last(before: offset).map { $0.range.upperBound > offset } ?? false
  }

  /// The last token that begins before an offset.
  ///
  /// - Complexity: O(log n)
  func last(before offset: Int) -> Token? {
    let index = index(from: offset)
    return index > 0 ? self[index - 1] : nil
  }

  /// The index of the first token that begins at an offset or after it.
  private func index(from offset: Int) -> Int {
    block.withUnsafeBufferPointer { block in
      var low = first
      var high = first + count
      while low < high {
        let middle = (low + high) / 2
        if block[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
      }
      return low - first
    }
  }
}

/// A number with its unit as it stands in the text; the unit ends it.
struct FigureSpan: Sendable, Equatable {
  private let start: Int
  private let length: UInt32
  private let lengthOfUnit: UInt32
  let value: Double

  /// A figure; no unit is empty.
  init(range: Range<Int>, value: Double, unit: Range<Int>?) {
    start = range.lowerBound
    length = UInt32(range.count)
    lengthOfUnit = UInt32(unit?.count ?? 0)
    self.value = value
  }

  var range: Range<Int> { start..<start + Int(length) }
  /// Its last word: 亿元; nil when it has none.
  var unit: Range<Int>? {
    lengthOfUnit == 0 ? nil : range.upperBound - Int(lengthOfUnit)..<range.upperBound
  }
}
