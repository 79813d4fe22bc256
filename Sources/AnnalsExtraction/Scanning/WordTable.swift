/// A small table of words and what they mean, read at a cursor by longest match.
struct WordTable<Value: Sendable>: Sendable {
  private let words: WordList
  private let values: [Value]

  /// A table of the given words; of two equal words the first counts.
  init(_ words: [(String, Value)]) {
    self.words = WordList(words.map(\.0))
    values = words.map(\.1)
  }

  /// The words, in no particular order.
  var spellings: [String] { words.spellings }

  /// Steps over the longest word that stands at the cursor and returns its value.
  func read(at cursor: inout TextCursor) -> Value? {
    guard let word = words.longestWord(at: cursor.offset, in: cursor) else { return nil }
    cursor.offset += word.count
    return values[word.index]
  }

  /// The first offset of a stretch where a word may begin, the end of the stretch when none does.
  func firstOpening(in utf8: [UInt8], _ stretch: Range<Int>) -> Int {
    utf8.withUnsafeBufferPointer {
      words.openings.firstOffset(in: $0, from: stretch.lowerBound, before: stretch.upperBound)
    }
  }

  /// The value of the longest word that ends right before an offset, within the first `longest` bytes before it.
  func value(endingAt offset: Int, in cursor: TextCursor, longest: Int = 18) -> Value? {
    words.longestWord(endingAt: offset, in: cursor, longest: longest).map { values[$0] }
  }
}

/// The words of a table, those with one first scalar together and the longest of them first, in one buffer.
private struct WordList: Sendable {
  private struct Entry: Sendable {
    let first: UInt32
    let start: Int32
    let count: Int32
    let index: Int32
  }

  private var entries: [Entry] = []
  /// The positions in `entries` where the words of each bucket begin, and the end.
  private var buckets = [Int32](repeating: 0, count: WordList.bucketCount + 1)
  /// The positions in `entries` by the last byte of the word, longest word first.
  private var byEnding: [Int32] = []
  /// Where the words of each last byte begin in `byEnding`, and the end.
  private var endings = [Int32](repeating: 0, count: 257)
  private var utf8: [UInt8] = []
  /// The scalars that words begin with.
  private var firsts = ScalarFilter()
  /// What the words begin with.
  private(set) var openings = OpeningFilter()

  init(_ words: [String]) {
    var unsorted: [Entry] = []
    unsorted.reserveCapacity(words.count)
    for (index, word) in words.enumerated() {
      guard let first = word.unicodeScalars.first?.value else { continue }
      firsts.insert(first)
      openings.insert(word)
      let start = utf8.count
      utf8 += word.utf8
      unsorted.append(
        Entry(first: first, start: Int32(start), count: Int32(utf8.count - start), index: Int32(index))
      )
    }
    // Numbers are sorted much faster than entries are, and every run of the program begins with this.
    let order = unsorted.indices.map { place in
      let entry = unsorted[place]
      let bucket = WordList.bucket(entry.first)
      buckets[bucket + 1] += 1
      return WordList.Rank(UInt64(bucket) << 21 | UInt64(entry.first), length: entry.count, place)
    }
    entries = order.sorted().map { unsorted[$0.place] }
    for bucket in 0..<WordList.bucketCount { buckets[bucket + 1] += buckets[bucket] }

    byEnding = entries.indices.map { place in
      let entry = entries[place]
      let last = utf8[Int(entry.start + entry.count) - 1]
      endings[Int(last) + 1] += 1
      return WordList.Rank(UInt64(last), length: entry.count, place)
    }.sorted().map { Int32($0.place) }
    for last in 0..<256 { endings[last + 1] += endings[last] }
  }

  /// A place among words: by a key below 2²⁷, then the longest word, then in order.
  private struct Rank: Comparable {
    private let value: UInt64

    init(_ key: UInt64, length: Int32, _ place: Int) {
      value = key << 37 | UInt64(0xFFFF - min(length, 0xFFFF)) << 21 | UInt64(place)
    }

    /// A table holds two million words at most.
    var place: Int { Int(value & 0x1F_FFFF) }

    static func < (left: Rank, right: Rank) -> Bool { left.value < right.value }
  }

  var spellings: [String] {
    entries.map { String(decoding: utf8[Int($0.start)..<Int($0.start + $0.count)], as: UTF8.self) }
  }

  func longestWord(at offset: Int, in cursor: TextCursor) -> (index: Int, count: Int)? {
    let scalar = cursor.scalar(at: offset)
    guard firsts.mayHold(scalar) else { return nil }
    let bucket = WordList.bucket(scalar)
    for position in Int(buckets[bucket])..<Int(buckets[bucket + 1]) {
      let entry = entries[position]
      if entry.first == scalar, stands(entry, at: offset, in: cursor) {
        return (Int(entry.index), Int(entry.count))
      }
    }
    return nil
  }

  func longestWord(endingAt end: Int, in cursor: TextCursor, longest: Int) -> Int? {
    guard end > 0, end <= cursor.limit else { return nil }
    let last = Int(cursor.utf8[end - 1])
    for position in Int(endings[last])..<Int(endings[last + 1]) {
      let entry = entries[Int(byEnding[position])]
      let start = end - Int(entry.count)
      guard start >= 0, entry.count <= longest, stands(entry, at: start, in: cursor) else { continue }
      return Int(entry.index)
    }
    return nil
  }

  private static let bucketCount = 64

  /// Where a scalar is looked for: its lowest bits are spread evenly enough.
  private static func bucket(_ scalar: UInt32) -> Int { Int(scalar) & (bucketCount - 1) }

  private func stands(_ entry: Entry, at offset: Int, in cursor: TextCursor) -> Bool {
    guard offset + Int(entry.count) <= cursor.limit else { return false }
    for index in 0..<Int(entry.count) where cursor.utf8[offset + index] != utf8[Int(entry.start) + index] {
      return false
    }
    return true
  }
}
