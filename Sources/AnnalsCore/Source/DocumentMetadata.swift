/// What a file says about itself beside its text: the head of a web page, the properties of an office document.
public struct DocumentMetadata: Hashable, Sendable {
  /// The day of publication with the words that state it.
  public struct PublicationDay: Hashable, Sendable {
    /// The day, in the local time of the place that states it.
    public let day: CalendarDate
    /// The field and its value as the file has them: `article:published_time 2024-04-23T08:00:00+08:00`.
    public let statement: String

    /// A day of publication.
    public init(day: CalendarDate, statement: String) {
      self.day = day
      self.statement = statement
    }
  }

  /// The headline.
  public var title: String?
  /// When it was published, if the file says so.
  public var published: PublicationDay?
  /// Who wrote it, in the file's order.
  public var authors: [String]
  /// The paper, site or house that published it.
  public var publisher: String?
  /// Where it stands on the network, as the file says.
  public var url: String?

  /// Metadata; a file that says nothing has none of it.
  public init(
    title: String? = nil,
    published: PublicationDay? = nil,
    authors: [String] = [],
    publisher: String? = nil,
    url: String? = nil
  ) {
    self.title = title
    self.published = published
    self.authors = authors
    self.publisher = publisher
    self.url = url
  }
}
