import AnnalsCore

/// Draws the events as a timeline for a terminal: a column of dates, a rule with marks, labels.
///
///       2024年 ┬──────────────────────────
///         4月 │
///        23日 ●  西部大开发座谈会 · 重庆
///        24日 ◇  发射神舟十八号载人飞船 · 计划
///
/// Lines are never wider than ``width``, double-width characters count as two, and nothing of a document
/// reaches the terminal that it would obey.
public struct TextTimelineRenderer: TimelineRenderer {
  /// Whether colours are written.
  public enum Coloring: String, CaseIterable, Sendable {
    case plain
    /// ANSI escape sequences of the sixteen basic colours, which follow the terminal's theme.
    case ansi
  }

  /// The characters of the rule and the marks.
  public enum Symbols: String, CaseIterable, Sendable {
    case unicode
    case ascii
  }

  /// How wide a terminal shows what is narrow in Western fonts and wide in East Asian ones:
  /// `“”`, `…`, `①`, `●`, `│`.
  public enum AmbiguousWidth: String, CaseIterable, Sendable {
    /// One column, as nearly every terminal of today does.
    case narrow
    /// Two columns, as terminals can be told to.
    case wide
  }

  /// What is told of the places that report an event.
  public enum Sources: String, CaseIterable, Sendable {
    case none
    /// `document:line` of each, three at most.
    case places
    /// Also the words of the first.
    case evidence
  }

  /// The columns of the terminal; fewer than 40 count as 40.
  public let width: Int
  /// Whether colours are written.
  public let coloring: Coloring
  /// The characters of the rule and the marks.
  public let symbols: Symbols
  /// How wide ambiguous characters are.
  public let ambiguousWidth: AmbiguousWidth
  /// The language of headings and of the words that the timeline brings along; nil takes that of the
  /// chronicle.
  public let language: PictureLanguage?
  /// What is told of the places that report an event.
  public let sources: Sources
  /// The line above everything.
  public let title: String?

  /// A renderer of text timelines.
  public init(
    width: Int = 80,
    coloring: Coloring = .plain,
    symbols: Symbols = .unicode,
    ambiguousWidth: AmbiguousWidth = .narrow,
    language: PictureLanguage? = nil,
    sources: Sources = .none,
    title: String? = nil
  ) {
    self.width = max(40, width)
    self.coloring = coloring
    self.symbols = symbols
    self.ambiguousWidth = ambiguousWidth
    self.language = language
    self.sources = sources
    self.title = title
  }

  /// The timeline as lines, each ended by a line feed.
  ///
  /// - Complexity: O(n log n) in the events, O(n) in their words.
  public func render(_ chronicle: Chronicle) -> String {
    let language = language ?? PictureLanguage(of: chronicle)
    let entries = TextTimelineEntry.entries(of: chronicle.events, wording: TimeWording(language: language))
    var page = TextTimelinePage(renderer: self, language: language, entries: entries, of: chronicle)
    page.writeHead(documents: chronicle.documents)
    for entry in entries { page.write(entry) }
    page.writeFoot(entries)
    return page.text
  }
}

extension TimelineRenderer where Self == TextTimelineRenderer {
  /// The events as a timeline for a terminal.
  public static func text(
    width: Int = 80,
    color: TextTimelineRenderer.Coloring = .plain,
    symbols: TextTimelineRenderer.Symbols = .unicode,
    ambiguousWidth: TextTimelineRenderer.AmbiguousWidth = .narrow,
    language: PictureLanguage? = nil,
    sources: TextTimelineRenderer.Sources = .none,
    title: String? = nil
  ) -> TextTimelineRenderer {
    TextTimelineRenderer(
      width: width,
      coloring: color,
      symbols: symbols,
      ambiguousWidth: ambiguousWidth,
      language: language,
      sources: sources,
      title: title
    )
  }
}
