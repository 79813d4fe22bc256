/// The sentences of an article's text with their clauses, cut once for all that is read out of them.
struct ArticleSentences: Sendable {
  /// A sentence and where its clauses stand in ``ArticleSentences/clauses``.
  struct Sentence: Sendable {
    /// The block, as an index into `Page.blocks`.
    let block: Int
    /// The sentence in the logical text.
    let range: Range<Int>
    /// Its clauses, as indices.
    let clauses: Range<Int>
  }

  /// The sentences in reading order; those of one block stand together.
  private(set) var sentences: [Sentence] = []
  /// The clauses of all sentences in reading order, in the logical text.
  private(set) var clauses: [Range<Int>] = []

  /// The sentences of the blocks of an article that may tell something: headings, running text, captions and lists.
  ///
  /// - Complexity: O(n) in the bytes of the article.
  init(of article: ArticleLayout, on page: Page) {
    for index in article.blocks where page.blocks[index].kind.tellsEvents {
      for range in page.sentences(ofBlock: index) {
        let first = clauses.count
        page.appendClauses(ofSentence: range, to: &clauses)
        sentences.append(Sentence(block: index, range: range, clauses: first..<clauses.count))
      }
    }
  }

  /// Where the sentences of a block stand in ``sentences``, from an index on at which no earlier block has any left.
  func sentences(ofBlock block: Int, from first: Int) -> Range<Int> {
    var end = first
    while end < sentences.count, sentences[end].block == block { end += 1 }
    return first..<end
  }
}

extension Block.Kind {
  /// Whether blocks of this kind are read for events.
  var tellsEvents: Bool {
    switch self {
    case .heading, .paragraph, .caption, .listItem: true
    case .byline, .tableRow, .masthead, .furniture: false
    }
  }
}
