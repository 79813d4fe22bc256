/// The date of publication of a document, with everything that was found to bear on it.
///
/// ``interval`` is the most likely time; it is never narrower than the evidence makes it, and where it is narrower
/// than what is proved, ``edtf`` is marked `~` and ``open`` says what the proofs leave.
public struct Publication: Hashable, Sendable {
  /// How a date of publication is known.
  public enum Source: String, Sendable, CaseIterable {
    /// The user gave it.
    case given
    /// The file's own metadata say so.
    case metadata
    /// The masthead of the page.
    case masthead
    /// A line of the page that says when it went out (发布时间：2024-04-23 08:15).
    case header
    /// The dateline of an article (新华社北京12月5日电).
    case dateline
    /// The date under a document (2024年4月23日印发).
    case signature
    /// Reasoned out of dates in the text.
    case inferred
  }

  /// The most likely time; open ends say what is not known.
  public let interval: CalendarInterval
  /// The day, its digits unspecified (`2024-04-XX`) as far as it is not known; `~` where it is only suggested.
  public let edtf: String
  /// How it is known.
  public let source: Source
  /// The places in the document that prove it.
  public let evidence: [SourceSpan]
  /// All that bears on it, the weightiest first; those that the weightier ones rule out are marked rejected.
  public let constraints: [PublicationConstraint]
  /// What is left open, in words; nil when the day is proved.
  public let open: String?

  /// A date of publication.
  public init(
    interval: CalendarInterval,
    edtf: String,
    source: Source,
    evidence: [SourceSpan],
    constraints: [PublicationConstraint] = [],
    open: String? = nil
  ) {
    self.interval = interval
    self.edtf = edtf
    self.source = source
    self.evidence = evidence
    self.constraints = constraints
    self.open = open
  }
}

/// One thing that a document, its file or its reader says about when it was published.
public struct PublicationConstraint: Hashable, Sendable {
  /// What says it.
  public enum Kind: String, Sendable, CaseIterable {
    /// The user.
    case given
    /// A masthead.
    case masthead
    /// The file's own metadata.
    case metadata
    /// 发布时间：2024-04-23 08:15, or a full date that stands alone near the top.
    case headerLine = "header-line"
    /// The latest dateline: a report does not go out before it.
    case dateline
    /// A dateline without a year, in the year that the text suggests.
    case datelineYear = "dateline-year"
    /// Several datelines of one issue: a daily prints the wire of the day before.
    case issue
    /// The date under a document.
    case signature
    /// 今天（12月5日）.
    case presentDay = "present-day"
    /// 今年 with the year that it is.
    case presentYear = "present-year"
    /// A month and day with its weekday, which agree in some years only.
    case weekday
    /// 新中国成立75周年.
    case anniversary
    /// “十四五”收官之年.
    case plan
    /// A numbered congress, session or plenum.
    case session
    /// The latest time that the text tells of.
    case notBefore = "not-before"
    /// A day that the text looks forward to.
    case notAfter = "not-after"
  }

  /// What became of it.
  public enum Standing: String, Sendable, CaseIterable {
    /// It holds, and nothing else can be.
    case proves
    /// It makes some days likelier than others.
    case suggests
    /// It cannot be reconciled with what weighs more.
    case rejected
  }

  /// What says it.
  public let kind: Kind
  /// What became of it.
  public let standing: Standing
  /// The hull of the days that it allows; open ends are unlimited.
  public let interval: CalendarInterval
  /// The allowed days exactly: `XXXX-12-05`; nil where EDTF has no short string for them.
  public let edtf: String?
  /// The words that say it: of the text, or of the file's metadata; empty for a given date.
  public let text: String
  /// Where the words stand; empty for what is not said in the text.
  public let evidence: [SourceSpan]

  /// A constraint.
  public init(
    kind: Kind,
    standing: Standing,
    interval: CalendarInterval,
    edtf: String?,
    text: String,
    evidence: [SourceSpan]
  ) {
    self.kind = kind
    self.standing = standing
    self.interval = interval
    self.edtf = edtf
    self.text = text
    self.evidence = evidence
  }
}
