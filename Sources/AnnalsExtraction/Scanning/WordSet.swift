/// A list of words, looked for at the beginning, at the end or in the whole of a stretch of text.
///
/// Words are kept by their first and their last characters, which are ASCII or of three bytes, so that a look where
/// none stands costs next to nothing.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  /// The words, longest first, each as UTF-8.
  let words: [[UInt8]]
  private let utf8: [UInt8]
  /// Where each word begins in `utf8`, and the end of the last.
  private let starts: [Int]
  private let byFirst: WordBuckets
  private let byLast: WordBuckets

  /// The words of a table; blanks and line ends stand between them.
  init(_ table: String) {
    self.init(words: table.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { Array($0) })
  }

  init(arrayLiteral words: String...) { self.init(words: words.map { Array($0.utf8) }) }

  private init(words unsorted: [[UInt8]]) {
    words = unsorted.sorted { $0.count > $1.count }
    utf8 = Array(words.joined())
    starts = words.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    byFirst = WordBuckets(words.map { WordBuckets.key(of: $0.first, $0.dropFirst(2).first) })
    byLast = WordBuckets(words.map { WordBuckets.key(of: $0.last, $0.dropLast(2).last) })
  }

  /// The length of the longest word that stands at an offset and ends at `limit` or before.
  @inline(__always)
  func length(in text: [UInt8], at offset: Int, limit: Int) -> Int? {
    guard offset >= 0, offset < limit else { return nil }
    let key = WordBuckets.key(text[offset], offset + 2 < limit ? text[offset + 2] : 0)
    let candidates = byFirst.places(with: key)
    return candidates.isEmpty ? nil : longest(of: candidates, in: text, at: offset, limit: limit)
  }

  /// The length of the longest word that ends at an offset, begins at `start` or after it, and is shorter than
  /// `length`.
  @inline(__always)
  func length(in text: [UInt8], endingAt end: Int, from start: Int, below length: Int = .max) -> Int? {
    guard start >= 0, start < end else { return nil }
    let key = WordBuckets.key(text[end - 1], end - 3 >= start ? text[end - 3] : 0)
    let candidates = byLast.places(with: key)
    return candidates.isEmpty
      ? nil : longest(of: candidates, in: text, endingAt: end, from: start, below: length)
  }

  /// Whether a stretch of text is one of the words.
  @inline(__always)
  func contains(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    length(in: text, at: range.lowerBound, limit: range.upperBound) == range.count
  }

  /// Whether a word is one of the list.
  func contains(_ word: [UInt8]) -> Bool { contains(word.indices, of: word) }

  private func longest(of candidates: Range<Int>, in text: [UInt8], at offset: Int, limit: Int) -> Int? {
    for place in candidates {
      let word = byFirst.words[place]
      let count = count(of: word)
      if offset + count <= limit, isWord(word, count, in: text, at: offset) { return count }
    }
    return nil
  }

  private func longest(
    of candidates: Range<Int>,
    in text: [UInt8],
    endingAt end: Int,
    from start: Int,
    below length: Int
  ) -> Int? {
    for place in candidates {
      let word = byLast.words[place]
      let count = count(of: word)
      if count < length, end - count >= start, isWord(word, count, in: text, at: end - count) { return count }
    }
    return nil
  }

  private func count(of word: UInt16) -> Int { starts[Int(word) + 1] - starts[Int(word)] }

  private func isWord(_ word: UInt16, _ count: Int, in text: [UInt8], at offset: Int) -> Bool {
    let start = starts[Int(word)]
    for index in 0..<count where text[offset + index] != utf8[start + index] { return false }
    return true
  }
}

/// The numbers of words by what they begin or end with, those in one bucket ascending.
private struct WordBuckets: Sendable {
  /// Where each bucket begins in `words`, and the end of the last.
  private var starts = [UInt16](repeating: 0, count: 257)
  private(set) var words: [UInt16]

  init(_ keys: [Int]) {
    for key in keys { starts[key + 1] += 1 }
    for bucket in 0..<256 { starts[bucket + 1] += starts[bucket] }
    words = [UInt16](repeating: 0, count: keys.count)
    var next = starts
    for (word, key) in keys.enumerated() {
      words[Int(next[key])] = UInt16(word)
      next[key] += 1
    }
  }

  /// Where the words of a bucket stand in ``words``.
  @inline(__always)
  func places(with key: Int) -> Range<Int> { Int(starts[key])..<Int(starts[key + 1]) }

  /// The bucket of the first byte of a character, or its last, and of the byte two further.
  @inline(__always)
  static func key(_ byte: UInt8, _ further: UInt8) -> Int {
    byte < 0x80 ? Int(byte) : Int(byte &* 31 ^ further &* 7)
  }

  static func key(of byte: UInt8?, _ further: UInt8?) -> Int { key(byte ?? 0, further ?? 0) }
}
