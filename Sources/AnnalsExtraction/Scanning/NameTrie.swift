/// Names that a text may hold anywhere, with what they stand for: a trie that names can be added to at any time.
///
/// However many names begin alike, a look costs one step for each character of the longest.
struct NameTrie: Sendable {
  private struct Step: Hashable {
    let node: Int32
    let scalar: UInt32
  }

  private var children: [Step: Int32] = [:]
  /// The value of the name that ends at each node; the first node is where all begin.
  private var values: [Int?] = [nil]

  /// Adds a name; one that is known keeps what it stands for.
  ///
  /// - Complexity: O(1) for each character.
  mutating func insert(_ name: String, _ value: Int) {
    var node: Int32 = 0
    for scalar in name.unicodeScalars {
      let step = Step(node: node, scalar: scalar.value)
      if let child = children[step] {
        node = child
      } else {
        node = Int32(values.count)
        children[step] = node
        values.append(nil)
      }
    }
    values[Int(node)] = values[Int(node)] ?? value
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
    var node: Int32 = 0
    var offset = start
    while offset < limit {
      let (scalar, count) = utf8.scalar(at: offset)
      guard let child = children[Step(node: node, scalar: scalar)] else { break }
      node = child
      offset += count
      if let value = values[Int(node)] { tell(offset, value) }
    }
  }
}
