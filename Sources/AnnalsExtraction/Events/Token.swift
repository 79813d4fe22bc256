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

extension [Token] {
  /// The tokens that begin inside a range; tokens follow one another in the text.
  ///
  /// - Complexity: O(log n + k) in the k tokens found.
  func beginning(in range: Range<Int>) -> ArraySlice<Token> {
    let first = index(from: range.lowerBound)
    return self[first..<Swift.max(first, index(from: range.upperBound))]
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
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A number with its unit as it stands in the text.
struct FigureSpan: Sendable, Equatable {
  let range: Range<Int>
  let value: Double?
  let unit: Range<Int>?
}
