/// Names that a text may hold anywhere, with what they stand for: a trie that names can be added to at any time.
///
/// However many names begin alike, a look costs one step for each character of the longest.
struct NameTrie: Sendable {
  private var children = StepTable()
  /// The value of the name that ends at each node; the first node is where all begin.
  private var values: [Int?] = [nil]

  /// Adds a name; one that is known keeps what it stands for.
  ///
  /// - Complexity: O(1) for each character.
  mutating func insert(_ name: String, _ value: Int) {
    var node = 0
    for scalar in name.unicodeScalars {
      if let child = children.child(of: node, scalar.value) {
        node = child
      } else {
        children.insert(values.count, under: node, scalar.value)
        node = values.count
        values.append(nil)
      }
    }
    values[node] = values[node] ?? value
  }

  /// The longest name that stands at an offset and ends at `limit` or before: where it ends, and its value.
  func longest(in utf8: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int) -> (end: Int, value: Int)? {
    var longest: (end: Int, value: Int)?
    forEach(in: utf8, at: start, limit: limit) { longest = ($0, $1) }
    return longest
  }

  /// Tells of each name that stands at an offset and ends at `limit` or before, the shortest first, where it ends
  /// and its value.
  @inline(__always)
  func forEach(
    in utf8: UnsafeBufferPointer<UInt8>,
    at start: Int,
    limit: Int,
    _ tell: (_ end: Int, _ value: Int) -> Void
  ) {
    var node = 0
    var offset = start
    while offset < limit {
      let (scalar, count) = utf8.scalar(at: offset)
      guard let child = children.child(of: node, scalar) else { break }
      node = child
      offset += count
      if let value = values[node] { tell(offset, value) }
    }
  }
}

/// The children of nodes by the scalars that lead to them, in a hash table with open addressing.
private struct StepTable: Sendable {
  private struct Entry: Sendable {
    /// The node and the scalar.
    var key: UInt64 = 0
    /// The child; 0 where the place is free, for the first node is nobody's child.
    var child = 0
  }

  private var entries = [Entry](repeating: Entry(), count: 16)
  private var count = 0

  mutating func insert(_ child: Int, under node: Int, _ scalar: UInt32) {
    count += 1
    if count * 2 > entries.count { grow() }
    let key = StepTable.key(node, scalar)
    entries[place(of: key)] = Entry(key: key, child: child)
  }

  @inline(__always)
  func child(of node: Int, _ scalar: UInt32) -> Int? {
    let child = entries[place(of: StepTable.key(node, scalar))].child
    return child == 0 ? nil : child
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where entry.child != 0 { entries[place(of: entry.key)] = entry }
  }

  private static func key(_ node: Int, _ scalar: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(scalar) }

  /// Where a key stands, or the free place that it would take.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = entries.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while entries[place].child != 0, entries[place].key != key { place = (place + 1) & mask }
    return place
  }
}
