/// Puts the pieces of columns in order that stand in the file one beside or between the others.
///
/// A piece ends with a paragraph cut in mid-sentence, and the next of the same column begins with its rest. On a
/// page of several columns other pieces stand between: A1 B1 A2 B2. A rest is given to the paragraph that it
/// continues by the evidence of both (`Continuity`), and the whole paragraphs below it come along.
struct ColumnPieces {
  /// How many cut paragraphs may wait for their rests at a time.
  private static let mostOpen = 6
  /// How many blocks away a rest may stand.
  private static let reach = 60
  /// What standing right below a cut is worth.
  private static let nearness = 2

  private let blocks: [DraftBlock]
  private let utf8: [UInt8]
  private lazy var continuity = Continuity(blocks: blocks, utf8: utf8)
  /// For each block, those that follow it in reading order although they stand elsewhere.
  private var followers: [Int: [Int]] = [:]
  /// The cut paragraphs without rest, in order.
  private var open: [Open] = []
  /// The paragraph that the blocks after it follow; nil where the order of the file holds.
  private var target: Int?

  /// A cut paragraph without rest.
  private struct Open {
    let index: Int
    /// Its end, once it has been asked for.
    var cut: Continuity.Cut?
  }

  /// The blocks of a page in reading order.
  ///
  /// - Complexity: O(n) in the bytes of the page.
  static func order(_ blocks: [DraftBlock], in utf8: [UInt8]) -> [DraftBlock] {
    guard blocks.contains(where: \.isCut) else { return blocks }
    var pieces = ColumnPieces(blocks: blocks, utf8: utf8)
    for index in blocks.indices { pieces.add(index) }
    return pieces.ordered()
  }

  private init(blocks: [DraftBlock], utf8: [UInt8]) {
    self.blocks = blocks
    self.utf8 = utf8
  }

  private mutating func add(_ index: Int) {
    let block = blocks[index]
    if block.isHeading || block.opensReport || block.role == .masthead || block.role == .continuation {
      target = nil
    } else if block.role == .paragraph {
      open.removeAll { index - $0.index > Self.reach }
      if let cut = cutParagraph(for: index) {
        if !isNext(index, after: cut) { target = cut }
        open.removeAll { $0.index == cut }
      }
    }
    if let target { followers[target, default: []].append(index) }
    if block.role == .paragraph, block.isCut {
      open.append(Open(index: index))
      if open.count > Self.mostOpen { open.removeFirst() }
    }
  }

  /// The cut paragraph that a paragraph continues, nil when it begins by itself.
  private mutating func cutParagraph(for index: Int) -> Int? {
    guard let last = open.last?.index else { return nil }
    let neighbour = isNext(index, after: last) ? last : nil
    if open.count == 1, neighbour != nil { return last }
    let rest = continuity.rest(blocks[index])
    var best: (cut: Int, weight: Int)?
    for place in open.indices.reversed() {
      let cut = open[place].index
      let weight =
        continuity.weight(of: rest, after: end(ofOpen: place)) + (cut == neighbour ? Self.nearness : 0)
      if weight > best?.weight ?? Int.min { best = (cut, weight) }
    }
    guard let best, best.cut != neighbour else { return neighbour }
    return best.weight >= Continuity.certain ? best.cut : neighbour
  }

  /// The end of a cut paragraph, which one rest after the other is compared with.
  private mutating func end(ofOpen place: Int) -> Continuity.Cut? {
    if open[place].cut == nil { open[place].cut = continuity.cut(blocks[open[place].index]) }
    return open[place].cut
  }

  /// Whether nothing but pictures and furniture stands between a cut paragraph and another.
  private func isNext(_ index: Int, after cut: Int) -> Bool {
    blocks[(cut + 1)..<index].allSatisfy {
      $0.role == .caption || $0.role == .photoCredit || $0.role == .rule || $0.role == .furniture
    }
  }

  private func ordered() -> [DraftBlock] {
    guard !followers.isEmpty else { return blocks }
    let moved = Set(followers.values.joined())
    var result: [DraftBlock] = []
    result.reserveCapacity(blocks.count)
    // What is still to be written, next one last.
    var waiting = blocks.indices.reversed().filter { !moved.contains($0) }
    while let index = waiting.popLast() {
      result.append(blocks[index])
      if let rest = followers[index] { waiting += rest.reversed() }
    }
    return result
  }
}
