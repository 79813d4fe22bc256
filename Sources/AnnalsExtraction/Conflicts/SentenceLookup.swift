/// The sentences of a page by the places in them; a block is cut into its sentences once, however often it is asked
/// for.
struct SentenceLookup {
  private let page: Page
  private var sentences: [Int: [Range<Int>]] = [:]

  init(_ page: Page) {
    self.page = page
  }

  /// The sentence of a block that holds an offset into the logical text; nil between two sentences.
  ///
  /// - Complexity: O(log n) in the sentences of the block, once it has been cut.
  mutating func sentence(at offset: Int, inBlock block: Int) -> Range<Int>? {
    if sentences[block] == nil { sentences[block] = page.sentences(ofBlock: block) }
    guard let sentences = sentences[block] else { return nil }
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].contains(offset) ? sentences[low] : nil
  }
}
