/// What is known of a document: name, title, date of publication, articles.
public struct Document: Hashable, Sendable {
  /// An identifier made from content, or the one a corpus gave.
  public typealias ID = String

  /// The identifier.
  public let id: ID
  /// The path or name as the user gave it.
  public let path: String
  /// The headline of the document, if it has one.
  public let title: String?
  /// When the document was published and how that is known.
  public let publication: Publication?
  /// The articles, in reading order.
  public let articles: [Article]
  /// Who wrote it, as the file's own metadata say, in their order.
  public let authors: [String]
  /// The paper, site or house that published it, as the file's own metadata say.
  public let publisher: String?
  /// Where it stands on the network, as the file's own metadata say.
  public let url: String?

  /// A document.
  public init(
    id: ID,
    path: String,
    title: String?,
    publication: Publication?,
    articles: [Article],
    authors: [String] = [],
    publisher: String? = nil,
    url: String? = nil
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.publication = publication
    self.articles = articles
    self.authors = authors
    self.publisher = publisher
    self.url = url
  }
}

/// One piece of a page under one headline, its byline, dateline and captions included.
public struct Article: Hashable, Sendable {
  /// The wire-service line that an article opens with, and the day it names.
  public struct Dateline: Hashable, Sendable {
    /// Where it stands.
    public let span: SourceSpan
    /// The day it names, resolved; nil when it cannot be.
    public let date: CalendarDate?

    /// A dateline.
    public init(span: SourceSpan, date: CalendarDate?) {
      self.span = span
      self.date = date
    }
  }

  /// The hull of the pieces.
  public let span: SourceSpan
  /// The pieces in reading order, where columns tear the article apart.
  public let pieces: [SourceSpan]
  /// The headline, if there is one.
  public let title: String?
  /// The dateline, if there is one.
  public let dateline: Dateline?
  /// The reference day of the article: its dateline, else the document's publication date.
  public let date: CalendarDate?

  /// An article.
  public init(
    span: SourceSpan,
    pieces: [SourceSpan],
    title: String?,
    dateline: Dateline?,
    date: CalendarDate?
  ) {
    self.span = span
    self.pieces = pieces
    self.title = title
    self.dateline = dateline
    self.date = date
  }
}
