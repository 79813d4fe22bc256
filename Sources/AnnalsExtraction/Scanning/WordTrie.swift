/// Words as a trie of Unicode scalars, laid out so that a look touches little memory.
///
/// No word begins at most places of a text, which two bits tell. The first two scalars of a word lead to a node
/// through a hash table; from there on the children of a node lie side by side.
struct WordTrie: Sendable {
  private struct Node: Sendable {
    let scalar: UInt16
    /// The index of the word that ends here, plus one; 0 when none does.
    var word: UInt16 = 0
    var childCount: UInt16 = 0
    var firstChild: UInt32 = 0
  }

  private var nodes: [Node] = []
  private var roots = PairTable()
  /// What the words begin with.
  private(set) var openings = WordOpenings()

  /// A trie of words, each a list of scalars of the basic plane; none is empty, and no two are equal.
  ///
  /// - Parameter words: The words, sorted; a word is found by its index here.
  init(_ words: [ArraySlice<UInt16>]) {
    var ends: [Int] = []
    ends.reserveCapacity(words.count)
    var scalars: [UInt16] = []
    for word in words {
      scalars += word
      ends.append(scalars.count)
    }
    self.init(scalars: scalars, ends: ends)
  }

  /// A trie of words that lie one behind the other, sorted, and end at `ends`; none is empty, and no two are equal.
  init(scalars: [UInt16], ends: [Int]) {
    precondition(ends.count < 0xFFFF, "a trie holds 65,534 words at most")
    roots = PairTable(pairs: ends.count)
    nodes.reserveCapacity(ends.count * 2)
    scalars.withUnsafeBufferPointer { scalars in
      ends.withUnsafeBufferPointer { ends in
        // The words that each node stands for; the nodes are filled in the order in which they were made.
        var spans = addRoots(of: ends, scalars)
        var node = 0
        while node < nodes.count {
          addChildren(of: node, &spans, ends, scalars)
          node += 1
        }
      }
    }
  }

  /// Some neighbouring words that begin with the same `depth` scalars.
  private struct Span {
    private let first: UInt16
    private let end: UInt16
    private let length: UInt16

    init(words: Range<Int>, depth: Int) {
      (first, end, length) = (UInt16(words.lowerBound), UInt16(words.upperBound), UInt16(depth))
    }

    var words: Range<Int> { Int(first)..<Int(end) }
    var depth: Int { Int(length) }
  }

  private mutating func addRoots(
    of ends: UnsafeBufferPointer<Int>,
    _ scalars: UnsafeBufferPointer<UInt16>
  ) -> [Span] {
    var spans: [Span] = []
    spans.reserveCapacity(ends.count * 2)
    func head(_ word: Int) -> (UInt16, UInt16) {
      let start = word == 0 ? 0 : ends[word - 1]
      return (scalars[start], start + 1 < ends[word] ? scalars[start + 1] : 0)
    }
    var next = 0
    while next < ends.count {
      let (first, second) = head(next)
      let start = next
      repeat { next += 1 } while next < ends.count && head(next) == (first, second)
      if second == 0 {
        openings.insert(UInt32(first))
      } else {
        openings.insert(UInt32(first), UInt32(second))
      }
      roots.insert(first, second, node: nodes.count)
      nodes.append(Node(scalar: second))
      spans.append(Span(words: start..<next, depth: second == 0 ? 1 : 2))
    }
    return spans
  }

  private mutating func addChildren(
    of node: Int,
    _ spans: inout [Span],
    _ ends: UnsafeBufferPointer<Int>,
    _ scalars: UnsafeBufferPointer<UInt16>
  ) {
    let span = spans[node]
    func start(_ word: Int) -> Int { word == 0 ? 0 : ends[word - 1] }
    var next = span.words.lowerBound
    if ends[next] - start(next) == span.depth {
      nodes[node].word = UInt16(next + 1)
      next += 1
    }
    nodes[node].firstChild = UInt32(nodes.count)
    while next < span.words.upperBound {
      let scalar = scalars[start(next) + span.depth]
      let first = next
      repeat { next += 1 } while next < span.words.upperBound && scalars[start(next) + span.depth] == scalar
      nodes.append(Node(scalar: scalar))
      spans.append(Span(words: first..<next, depth: span.depth + 1))
    }
    nodes[node].childCount = UInt16(nodes.count - Int(nodes[node].firstChild))
  }

  /// Whether a word may begin with two scalars; the second is 0 at the end of the text.
  @inline(__always)
  func mayBegin(with first: UInt32, _ second: UInt32) -> Bool { openings.mayBegin(with: first, second) }

  /// The first offset from `start` on where a word may begin, `limit` when there is none.
  func firstOpening(in utf8: UnsafeBufferPointer<UInt8>, from start: Int, before limit: Int) -> Int {
    openings.firstOffset(in: utf8, from: start, before: limit)
  }

  /// The longest word that begins at an offset: where it ends, and its index.
  ///
  /// - Complexity: O(1) for each scalar of the word.
  @inline(__always)
  func longestWord(in utf8: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int) -> (end: Int, index: Int)?
  {
    guard start < limit else { return nil }
    let (first, count) = utf8.scalar(at: start)
    let next = start + count
    let (second, width) = next < limit ? utf8.scalar(at: next) : (0, 0)
    guard next <= limit, mayBegin(with: first, second) else { return nil }
    return longestWord(in: utf8, first, second, endingAt: next, next + width, limit: limit)
  }

  /// The longest word that begins with two scalars, which end at the offsets given.
  func longestWord(
    in utf8: UnsafeBufferPointer<UInt8>,
    _ first: UInt32,
    _ second: UInt32,
    endingAt endOfFirst: Int,
    _ endOfSecond: Int,
    limit: Int
  ) -> (end: Int, index: Int)? {
    var best = (end: 0, index: -1)
    if let node = roots.node(first, 0) { best = (endOfFirst, Int(nodes[node].word) - 1) }
    if second != 0, endOfSecond <= limit, var node = roots.node(first, second) {
      var offset = endOfSecond
      while true {
        if nodes[node].word != 0 { best = (offset, Int(nodes[node].word) - 1) }
        guard nodes[node].childCount > 0, offset < limit else { break }
        let (scalar, count) = utf8.scalar(at: offset)
        offset += count
        guard offset <= limit, let child = child(of: node, scalar) else { break }
        node = child
      }
    }
    return best.index >= 0 ? best : nil
  }

  @inline(__always)
  private func child(of node: Int, _ scalar: UInt32) -> Int? {
    let first = Int(nodes[node].firstChild)
    for child in first..<first + Int(nodes[node].childCount) where UInt32(nodes[child].scalar) == scalar {
      return child
    }
    return nil
  }
}

/// Nodes by pairs of scalars, in a hash table with open addressing.
private struct PairTable: Sendable {
  /// First scalar, second scalar and the node plus one; 0 where the place is free.
  private var places: [UInt64]

  init(pairs: Int = 0) {
    var size = 8
    while size < pairs * 2 { size *= 2 }
    places = [UInt64](repeating: 0, count: size)
  }

  mutating func insert(_ first: UInt16, _ second: UInt16, node: Int) {
    let key = UInt64(first) << 16 | UInt64(second)
    places[place(of: key)] = key << 32 | UInt64(node + 1)
  }

  @inline(__always)
  func node(_ first: UInt32, _ second: UInt32) -> Int? {
    guard first | second < 0x1_0000 else { return nil }
    let entry = places[place(of: UInt64(first) << 16 | UInt64(second))]
    return entry == 0 ? nil : Int(entry & 0xFFFF_FFFF) - 1
  }

  /// Where a key stands, or the free place that it would take.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while places[place] >> 32 != key, places[place] != 0 { place = (place + 1) & mask }
    return place
  }
}
