import AnnalsCore

/// Cuts a stretch of text into tokens: times and titles locked first, then numbers, then the longest word.
///
/// What lies between tokens is content: names and nouns that no list holds.
struct TokenScanner: Sendable {
  let text: [UInt8]
  let lexicon: Lexicon
  let times: [ResolvedTime]
  private let segmentation: Segmentation
  /// The names of persons that the text introduces.
  private let persons: WordTrie
  /// What persons and figures begin with: all that may begin between two words.
  private let openings: WordOpenings

  init(text: [UInt8], lexicon: Lexicon, times: [ResolvedTime], threads: Int) {
    self.text = text
    self.lexicon = lexicon
    self.times = times
    let segmentation = Segmentation(of: text, lexicon: lexicon, threads: threads)
    self.segmentation = segmentation
    let names = PersonNames.introduced(
      in: text,
      segmentation: segmentation,
      lexicon: lexicon,
      threads: threads
    )
    let spellings = names.map { name in
      String(decoding: name, as: UTF8.self).unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }[...]
    }
    persons = WordTrie(spellings.sorted { $0.lexicographicallyPrecedes($1) })
    var openings = persons.openings
    for scalar in FigureScan.openings { openings.insert(scalar) }
    self.openings = openings
  }

  /// Quotations of at most so many bytes count as one (about forty characters): names and slogans.
  private static let longestName = 126

  /// The tokens of a range, in order.
  func tokens(in range: Range<Int>) -> [Token] {
    text.withUnsafeBufferPointer { tokens(in: range, of: $0) }
  }

  private func tokens(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 12)
    let limit = range.upperBound
    var nextTime = firstTime(from: range.lowerBound)
    var enclosures = Enclosures(in: text, range: range)
    var words = SegmentReader(segmentation, from: range.lowerBound)
    var offset = range.lowerBound
    while offset < limit {
      while nextTime < times.count, times[nextTime].range.lowerBound < offset { nextTime += 1 }
      if nextTime < times.count, times[nextTime].range.lowerBound == offset,
        !times[nextTime].isUndatedActivity
      {
        let end = min(times[nextTime].range.upperBound, limit)
        tokens.append(Token(range: offset..<end, form: .time(nextTime)))
        offset = end
        continue
      }
      if let token = locked(enclosures.stretch(at: offset)) {
        tokens.append(token)
        offset = token.range.upperBound
        continue
      }
      let (first, count) = text.scalar(at: offset)
      let next = offset + count
      let second = next < limit ? text.scalar(at: next).value : 0
      if persons.mayBegin(with: first, second),
        let person = persons.longestWord(in: text, at: offset, limit: limit)
      {
        tokens.append(Token(range: offset..<person.end, form: .person))
        offset = person.end
      } else if FigureScan.mayBegin(with: first),
        let figure = FigureScan.figure(in: text, at: offset, limit: limit, lexicon: lexicon)
      {
        tokens.append(Token(range: figure.range, form: .figure(figure)))
        offset = figure.range.upperBound
      } else if let word = words.word(at: offset, limit: limit, in: text, lexicon: lexicon),
        lexicon.words[word.index].roles != .unit
      {
        tokens.append(Token(range: offset..<word.end, form: .word(lexicon.words[word.index])))
        offset = word.end
      } else {
        // Up to the next word, time or enclosure only names and numbers may begin.
        let ofWord = min(limit, words.nextStart(from: next))
        let ofTime = max(next, nextTime < times.count ? times[nextTime].range.lowerBound : limit)
        let stop = min(min(ofWord, ofTime), enclosures.nextStart(from: next))
        offset =
          next < stop
          ? openings.firstOffset(in: text, from: next, before: stop, wordsEndBy: limit) : next
      }
    }
    return tokens
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

/// Reads the words of a text from left to right.
private struct SegmentReader {
  private let segmentation: Segmentation
  /// The first segment that was not passed yet.
  private var next: Int

  init(_ segmentation: Segmentation, from offset: Int) {
    self.segmentation = segmentation
    next = segmentation.index(from: offset)
  }

  /// Where the next word may begin, `offset` itself where something was read into one.
  @inline(__always)
  mutating func nextStart(from offset: Int) -> Int {
    let segments = segmentation.segments
    while next < segments.count, segments[next].start < offset { next += 1 }
    if next > 0, segments[next - 1].end > offset { return offset }
    return next < segments.count ? segments[next].start : .max
  }

  /// The longest word that begins at an offset; offsets asked for only grow.
  @inline(__always)
  mutating func word(
    at offset: Int,
    limit: Int,
    in text: UnsafeBufferPointer<UInt8>,
    lexicon: Lexicon
  ) -> (end: Int, index: Int)? {
    let segments = segmentation.segments
    while next < segments.count, segments[next].start < offset { next += 1 }
    if next < segments.count, segments[next].start == offset, segments[next].end <= limit {
      return (segments[next].end, segments[next].word)
    }
    // Between two segments no word begins; inside one, which something else was read into, one may.
    let isInside = next > 0 && segments[next - 1].end > offset
    let isCut = next < segments.count && segments[next].start == offset
    return isInside || isCut ? lexicon.longestWord(in: text, at: offset, limit: limit) : nil
  }
}
