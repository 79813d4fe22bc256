/// Sentences and clauses of a page, in logical offsets.
extension Page {
  /// The sentences of a block, blank around them left out.
  ///
  /// A sentence ends with 。！？；… or their ASCII twins, closing quotation marks and brackets included:
  /// `他说：“来了。”随后离开。` is one sentence up to `”` and another after it, `“来了。”他说。` is one. An end
  /// inside a 《title》 or a bracket is none. Headings, table rows and other blocks that are not prose are one sentence
  /// when they hold no end.
  ///
  /// - Complexity: O(n) in the bytes of the block.
  func sentences(ofBlock index: Int) -> [Range<Int>] {
    TextSplitter.pieces(of: blocks[index].range, in: text.utf8, at: .sentences)
  }

  /// The clauses of a sentence, cut at commas; numbers (3,000), 《titles》, brackets and quoted terms are
  /// never cut.
  ///
  /// - Complexity: O(n) in the bytes of the sentence.
  func clauses(ofSentence range: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    appendClauses(ofSentence: range, to: &clauses)
    return clauses
  }

  /// Adds the clauses of a sentence to others.
  func appendClauses(ofSentence range: Range<Int>, to clauses: inout [Range<Int>]) {
    TextSplitter.appendPieces(of: range, in: text.utf8, at: .clauses, to: &clauses)
  }
}
