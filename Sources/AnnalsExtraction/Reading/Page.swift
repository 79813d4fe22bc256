import AnnalsCore

/// A document after reading: its text in reading order, cut into typed blocks and articles.
///
/// `blocks` cover `text` in reading order; those of one article follow one another, so that an article that
/// columns tear apart in the file is one stretch here.
struct Page: Sendable {
  /// The document as it stands in the file.
  let source: SourceDocument
  /// The whole document in reading order, every block ended by a line feed.
  let text: LogicalText
  /// The typed pieces of the text, in reading order.
  let blocks: [Block]
  /// The articles, in reading order.
  let articles: [ArticleLayout]
}

/// A typed piece of a page: one headline, one paragraph, one caption.
struct Block: Sendable, Equatable {
  /// What a block is; decides whether and how it is searched for events.
  enum Kind: String, Sendable {
    /// A headline or section heading; `level` 1 is the article's own.
    case heading
    case paragraph
    case byline
    case caption
    case listItem
    case tableRow
    /// The title, date and issue number of a newspaper page.
    case masthead
    /// Page numbers, navigation, contact details, “下转第二版”.
    case furniture
  }

  let kind: Kind
  /// 1 for an article's headline, 2 and more for headings inside it; 0 where it means nothing.
  let level: Int
  /// Where the block stands in the logical text, without its line feed.
  let range: Range<Int>
}

/// An article as reading sees it: a run of blocks, before its dates are resolved.
struct ArticleLayout: Sendable, Equatable {
  /// The blocks of the article, headline first, as indices into `Page.blocks`.
  let blocks: Range<Int>
  /// The index of the headline block, if there is one.
  let headline: Int?
  /// The dateline in the logical text (新华社北京12月5日电), agency and 电 included.
  let dateline: Range<Int>?
}
