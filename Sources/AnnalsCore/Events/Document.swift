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

  /// A document.
  public init(id: ID, path: String, title: String?, publication: Publication?, articles: [Article]) {
    self.id = id
    self.path = path
    self.title = title
    self.publication = publication
    self.articles = articles
  }
}

/// The date of publication of a document and the evidence for it.
public struct Publication: Hashable, Sendable {
  /// How a date of publication is known.
  public enum Source: String, Sendable, CaseIterable {
    /// The user gave it.
    case given
    /// The file's own metadata say so.
    case metadata
    /// The masthead of the page.
    case masthead
    /// The dateline of an article (新华社北京12月5日电).
    case dateline
    /// Reasoned out of dates in the text.
    case inferred
  }

  /// When; open ends say what is not known.
  public let interval: CalendarInterval
  /// The same as an EDTF string.
  public let edtf: String
  /// How it is known.
  public let source: Source
  /// The places in the document that prove it.
  public let evidence: [SourceSpan]

  /// A date of publication.
  public init(interval: CalendarInterval, edtf: String, source: Source, evidence: [SourceSpan]) {
    self.interval = interval
    self.edtf = edtf
    self.source = source
    self.evidence = evidence
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
