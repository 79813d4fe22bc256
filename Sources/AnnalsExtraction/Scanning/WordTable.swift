/// A small table of words and what they mean, read at a cursor by longest match.
struct WordTable<Value: Sendable>: Sendable {
  fileprivate struct Entry: Sendable {
    let utf8: [UInt8]
    let value: Value
  }

  /// The entries by first scalar, longest first.
  private let entriesByFirstScalar: [UInt32: [Entry]]

  /// A table of the given words; of two equal words the first counts.
  init(_ words: [(String, Value)]) {
    var table: [UInt32: [Entry]] = [:]
    for (word, value) in words {
      guard let first = word.unicodeScalars.first else { continue }
      table[first.value, default: []].append(Entry(utf8: Array(word.utf8), value: value))
    }
    // A stable order among words of one length keeps the first of equal ones in front.
    entriesByFirstScalar = table.mapValues { entries in
      entries.enumerated().sorted { ($1.element.utf8.count, $0.offset) < ($0.element.utf8.count, $1.offset) }
        .map(\.element)
    }
  }

  /// The scalars that words begin with, in order.
  var firstScalars: [UInt32] { entriesByFirstScalar.keys.sorted() }

  /// Steps over the longest word that stands at the cursor and returns its value.
  func read(at cursor: inout TextCursor) -> Value? {
    guard let entries = entriesByFirstScalar[cursor.scalar] else { return nil }
    for entry in entries where entry.stands(at: cursor.offset, in: cursor) {
      cursor.offset += entry.utf8.count
      return entry.value
    }
    return nil
  }

  /// Whether one of the words ends right before an offset.
  func value(endingAt offset: Int, in cursor: TextCursor, longest bytes: Int = 18) -> Value? {
    var start = offset
    var found: Value?
    while start > 0, offset - start < bytes {
      start -= 1
      while start > 0, cursor.utf8[start] & 0xC0 == 0x80 { start -= 1 }
      guard let entries = entriesByFirstScalar[cursor.scalar(at: start)] else { continue }
      if let entry = entries.first(where: { start + $0.utf8.count == offset && $0.stands(at: start, in: cursor) }) {
        found = entry.value
      }
    }
    return found
  }
}

extension WordTable.Entry {
  fileprivate func stands(at offset: Int, in cursor: TextCursor) -> Bool {
    guard offset + utf8.count <= cursor.limit else { return false }
    for index in utf8.indices where cursor.utf8[offset + index] != utf8[index] { return false }
    return true
  }
}
