import AnnalsCore

/// Cuts a stretch of text into tokens: times and titles locked first, then numbers, then the longest word.
///
/// What lies between tokens is content: names and nouns that no list holds.
struct TokenScanner: Sendable {
  let text: [UInt8]
  let lexicon: Lexicon
  let times: [ResolvedTime]
  /// The names of persons by the second byte of the surname: the first is nearly the same for all.
  private let persons: [[[UInt8]]]
  private let openingsOfPersons: WordOpenings

  init(text: [UInt8], lexicon: Lexicon, times: [ResolvedTime], threads: Int) {
    self.text = text
    self.lexicon = lexicon
    self.times = times
    let names = PersonNames.introduced(in: text, lexicon: lexicon, threads: threads)
    var persons = [[[UInt8]]](repeating: [], count: 256)
    var openings = WordOpenings()
    for name in names {
      persons[Int(name[1])].append(name)
      openings.insert(String(decoding: name, as: UTF8.self))
    }
    self.persons = persons
    openingsOfPersons = openings
  }

  /// Quotations of at most so many bytes count as one (about forty characters): names and slogans.
  private static let longestName = 126

  /// The tokens of a range, in order.
  func tokens(in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var nextTime = firstTime(from: range.lowerBound)
    var enclosures = Enclosures(in: text, range: range)
    var offset = range.lowerBound
    while offset < range.upperBound {
      while nextTime < times.count, times[nextTime].range.lowerBound < offset { nextTime += 1 }
      if nextTime < times.count, times[nextTime].range.lowerBound == offset,
        !times[nextTime].isUndatedActivity
      {
        let end = min(times[nextTime].range.upperBound, range.upperBound)
        tokens.append(Token(range: offset..<end, form: .time(nextTime)))
        offset = end
      } else if let token = locked(enclosures.stretch(at: offset))
        ?? token(at: offset, limit: range.upperBound)
      {
        tokens.append(token)
        offset = token.range.upperBound
      } else {
        offset += UTF8Scan.scalarLength(text[offset])
      }
    }
    return tokens
  }

  private func token(at offset: Int, limit: Int) -> Token? {
    let (first, count) = text.scalar(at: offset)
    let second = offset + count < limit ? text.scalar(at: offset + count).value : 0
    if openingsOfPersons.mayBegin(with: first, second), let person = person(at: offset, limit: limit) {
      return person
    }
    if let figure = FigureScan.figure(in: text, at: offset, limit: limit, lexicon: lexicon) {
      return Token(range: figure.range, form: .figure(figure))
    }
    guard lexicon.mayBegin(with: first, second),
      let match = lexicon.longestMatch(in: text, at: offset, limit: limit), match.word.roles != .unit
    else { return nil }
    return Token(range: offset..<match.end, form: .word(match.word))
  }

  private func person(at offset: Int, limit: Int) -> Token? {
    for name in persons[Int(text[offset + 1])]
    where UTF8Scan.matches(name, in: text, at: offset, limit: limit) {
      return Token(range: offset..<offset + name.count, form: .person)
    }
    return nil
  }

  /// The token of an enclosed stretch; a long quotation is speech, which is read word by word.
  private func locked(_ stretch: Enclosures.Stretch?) -> Token? {
    guard let stretch else { return nil }
    switch stretch.kind {
    case .workTitle: return Token(range: stretch.range, form: .workTitle)
    case .parenthesis: return Token(range: stretch.range, form: .parenthesis)
    case .quotation:
      guard stretch.range.count <= TokenScanner.longestName else { return nil }
      return Token(range: stretch.range, form: .quotation)
    }
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
