import AnnalsCore

/// A document to read: bytes with what is known about them.
public struct ExtractionInput: Sendable {
  /// What an input is.
  public enum Form: Sendable {
    /// A whole document, whose structure is to be found.
    case document
    /// A document whose lines are whole paragraphs and whose headings have `#`: what HTML, DOCX and the like
    /// become. No line is joined with the next, and none becomes a heading for being short.
    case paragraphs
    /// One statement, taken as it stands.
    case statement
  }

  /// The identifier a corpus gave, if any; else one is made from path and content.
  public var id: Document.ID?
  /// The path or name, for people.
  public var path: String
  /// The content as it stands in the file.
  public var bytes: [UInt8]
  /// What the input is.
  public var form: Form
  /// The encoding of the content where it is known; nil to find it out.
  public var encoding: TextEncoding?
  /// The title that comes with it from outside, if any.
  public var title: String?
  /// The publication date that comes with it from outside, if any.
  public var publicationDate: CalendarDate?
  /// What the file says about itself beside its text.
  public var metadata: DocumentMetadata

  /// An input.
  public init(
    id: Document.ID? = nil,
    path: String,
    bytes: [UInt8],
    form: Form = .document,
    encoding: TextEncoding? = nil,
    title: String? = nil,
    publicationDate: CalendarDate? = nil,
    metadata: DocumentMetadata = DocumentMetadata()
  ) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.form = form
    self.encoding = encoding
    self.title = title
    self.publicationDate = publicationDate
    self.metadata = metadata
  }
}

/// What extraction is told besides the documents.
public struct ExtractionOptions: Sendable {
  /// The publication date of every input that has none of its own.
  public var publicationDate: CalendarDate?
  /// The clock, for inputs whose date nothing tells; nil leaves such times unresolved.
  public var referenceTime: CivilTime?
  /// The encoding of every input whose own is not known; nil to find it out.
  public var encoding: TextEncoding?
  /// Times that the user has named; where the built-in table knows a name too, these count.
  public var namedTimes: [NamedTimeDefinition]
  /// How many documents are worked on at a time; what comes out does not depend on it.
  public var threads: Int

  /// Options.
  public init(
    publicationDate: CalendarDate? = nil,
    referenceTime: CivilTime? = nil,
    encoding: TextEncoding? = nil,
    namedTimes: [NamedTimeDefinition] = [],
    threads: Int = 1
  ) {
    self.publicationDate = publicationDate
    self.referenceTime = referenceTime
    self.encoding = encoding
    self.namedTimes = namedTimes
    self.threads = threads
  }
}

/// What extraction gives: the chronicle, what to tell the user, and the texts that offsets refer to.
public struct Extraction: Sendable {
  /// The model.
  public var chronicle: Chronicle
  /// Inputs that could not be used, doubts and inferences.
  public var diagnostics: [Diagnostic]
  /// The text of each document, in the order of `chronicle.documents`.
  public var sources: [SourceDocument]

  /// A result.
  public init(chronicle: Chronicle, diagnostics: [Diagnostic], sources: [SourceDocument]) {
    self.chronicle = chronicle
    self.diagnostics = diagnostics
    self.sources = sources
  }
}
