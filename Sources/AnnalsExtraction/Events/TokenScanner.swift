import AnnalsCore

/// Cuts a stretch of text into tokens: times and titles locked first, then numbers, then the longest word.
///
/// What lies between tokens is content: names and nouns that no list holds.
struct TokenScanner {
  let text: [UInt8]
  let lexicon: Lexicon
  let times: [ResolvedTime]
  private let persons: [UInt8: [[UInt8]]]
  private(set) var figures: [FigureSpan] = []

  init(text: [UInt8], lexicon: Lexicon, times: [ResolvedTime]) {
    self.text = text
    self.lexicon = lexicon
    self.times = times
    let names = PersonNames.introduced(in: text, lexicon: lexicon)
    // By the second byte of the surname: the first is nearly the same for all.
    persons = Dictionary(grouping: names) { $0[1] }
  }

  /// Quotations of at most so many bytes count as one (about forty characters): names and slogans.
  private static let longestName = 126

  /// The tokens of a range, in order.
  mutating func tokens(in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var nextTime = firstTime(from: range.lowerBound)
    var offset = range.lowerBound
    while offset < range.upperBound {
      while nextTime < times.count, times[nextTime].range.lowerBound < offset { nextTime += 1 }
      if nextTime < times.count, times[nextTime].range.lowerBound == offset,
        !times[nextTime].isUndatedActivity
      {
        let end = min(times[nextTime].range.upperBound, range.upperBound)
        tokens.append(Token(range: offset..<end, form: .time(nextTime)))
        offset = end
      } else if let token = token(at: offset, limit: range.upperBound) {
        tokens.append(token)
        offset = token.range.upperBound
      } else {
        offset += UTF8Scan.scalarLength(text[offset])
      }
    }
    return tokens
  }

  private mutating func token(at offset: Int, limit: Int) -> Token? {
    if let locked = lockedToken(at: offset, limit: limit) { return locked }
    if offset + 1 < limit, let names = persons[text[offset + 1]] {
      for name in names where UTF8Scan.matches(name, in: text, at: offset, limit: limit) {
        return Token(range: offset..<offset + name.count, form: .person)
      }
    }
    if let figure = FigureScan.figure(in: text, at: offset, limit: limit, lexicon: lexicon) {
      figures.append(figure)
      return Token(range: figure.range, form: .figure(figures.count - 1))
    }
    guard let match = lexicon.longestMatch(in: text, at: offset, limit: limit),
      match.word.roles != .unit
    else { return nil }
    return Token(range: offset..<match.end, form: .word(match.word))
  }

  private func lockedToken(at offset: Int, limit: Int) -> Token? {
    if let end = UTF8Scan.end(of: .workTitle, in: text, at: offset, limit: limit) {
      return Token(range: offset..<end, form: .workTitle)
    }
    if let end = UTF8Scan.end(of: .parenthesis, in: text, at: offset, limit: limit) {
      return Token(range: offset..<end, form: .parenthesis)
    }
    if let end = UTF8Scan.end(of: .quotation, in: text, at: offset, limit: limit),
      end - offset <= TokenScanner.longestName
    {
      return Token(range: offset..<end, form: .quotation)
    }
    return nil
  }

  private func firstTime(from offset: Int) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
