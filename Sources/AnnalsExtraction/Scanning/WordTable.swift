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
  private var buckets: [Int32] = []
  /// The positions in `entries` by the last byte of the word, longest word first.
  private var endings = [[Int32]](repeating: [], count: 256)
  private var utf8: [UInt8] = []
  /// The scalars that words begin with.
  private var firsts = ScalarFilter()
  /// What the words begin with.
  private(set) var openings = OpeningFilter()

  init(_ words: [String]) {
    for (index, word) in words.enumerated() {
      guard let first = word.unicodeScalars.first else { continue }
      firsts.insert(first.value)
      openings.insert(word)
      let bytes = Array(word.utf8)
      entries.append(
        Entry(first: first.value, start: Int32(utf8.count), count: Int32(bytes.count), index: Int32(index))
      )
      utf8 += bytes
    }
    entries.sort {
      (WordList.bucket($0.first), $0.first, $1.count, $0.index)
        < (WordList.bucket($1.first), $1.first, $0.count, $1.index)
    }
    var position: Int32 = 0
    for bucket in 0...WordList.bucketCount {
      while Int(position) < entries.count, WordList.bucket(entries[Int(position)].first) < bucket {
        position += 1
      }
      buckets.append(position)
    }
    let byLength = entries.indices.sorted { (entries[$1].count, $0) < (entries[$0].count, $1) }
    for position in byLength {
      let last = utf8[Int(entries[position].start + entries[position].count) - 1]
      endings[Int(last)].append(Int32(position))
    }
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
    for position in endings[Int(cursor.utf8[end - 1])] {
      let entry = entries[Int(position)]
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
