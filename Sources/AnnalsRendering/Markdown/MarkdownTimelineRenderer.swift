import AnnalsCore

/// Writes the events as a list in Markdown (CommonMark): a heading for each year, an item for each event.
///
///     ## 2024年
///
///     - **4月23日** 西部大开发座谈会 · 重庆
///     - **4月25日** 发射神舟十八号载人飞船 · 计划
public struct MarkdownTimelineRenderer: TimelineRenderer {
  /// The language of headings and of the words that the list brings along; nil takes that of the
  /// chronicle.
  public let language: PictureLanguage?
  /// What is told of the places that report an event.
  public let sources: TextTimelineRenderer.Sources
  /// The heading above everything.
  public let title: String?

  /// A renderer of Markdown.
  public init(
    language: PictureLanguage? = nil,
    sources: TextTimelineRenderer.Sources = .none,
    title: String? = nil
  ) {
    self.language = language
    self.sources = sources
    self.title = title
  }

  /// The list as lines, each ended by a line feed.
  ///
  /// - Complexity: O(n log n) in the events.
  public func render(_ chronicle: Chronicle) -> String {
    let language = language ?? PictureLanguage(of: chronicle)
    let details = EventDetails(chronicle, language: language)
    let wording = TimeWording(language: language)
    var page = ""
    if let title, !title.isEmpty { page += "# \(MarkdownText.escaped(title))\n\n" }
    for document in chronicle.documents {
      guard let facts = details.publication(of: document) else { continue }
      page += "- \(MarkdownText.escaped(facts.joined(separator: " · ")))\n"
    }
    var heading: String?
    for entry in TextTimelineEntry.entries(of: chronicle.events, wording: wording) {
      let own = entry.heading.year.map(details.words.yearHeading) ?? details.words.undated
      if own != heading {
        page += (page.isEmpty || page.hasSuffix("\n\n") ? "" : "\n") + "## \(own)\n\n"
        heading = own
      }
      page += item(entry, wording, details)
    }
    return heading == nil ? page + details.words.noEvents + "\n" : page
  }

  private func item(
    _ entry: TextTimelineEntry,
    _ wording: TimeWording,
    _ details: EventDetails
  ) -> String {
    let event = entry.event
    // Without headings for months, every date has to name its own.
    let date = wording.words(for: event.time, isMonthNamed: false).text
    let words = ([event.label] + details.details(of: event)).map(MarkdownText.escaped)
    var item = "- " + (date.isEmpty ? "" : "**\(date)** ") + words.joined(separator: " · ") + "\n"
    guard sources != .none else { return item }
    // Two spaces of indent keep the lines in the item; a backslash breaks the line before.
    item.insert(contentsOf: "\\", at: item.index(before: item.endIndex))
    let places = details.places(of: event).map(MarkdownText.escaped).joined(separator: ", ")
    item += "  *\(places)*\n"
    if sources == .evidence, let first = event.mentions.first {
      item += "  > \(MarkdownText.escaped(first.text))\n"
    }
    return item
  }
}

/// The escaping of words from documents.
enum MarkdownText {
  /// The text on one line, with a backslash before every character that Markdown might obey (CommonMark 0.31,
  /// 2.4), and without what a terminal would.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    // A number at the beginning, with a dot or bracket and a space behind it, would begin a list.
    var isNumber = true
    let scalars = Array(TerminalText.safe(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let mustEscape =
        switch scalar {
        case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "|", "~", "&", "!", "$": true
        case "+", "-", "#", "=": index == 0
        case ".", ")": isNumber && (index + 1 == scalars.count || scalars[index + 1] == " ")
        default: false
        }
      if mustEscape { escaped.append("\\") }
      escaped.append(scalar)
      isNumber = isNumber && ("0"..."9").contains(scalar)
    }
    return String(escaped)
  }
}

extension TimelineRenderer where Self == MarkdownTimelineRenderer {
  /// The events as a list in Markdown.
  public static func markdown(
    language: PictureLanguage? = nil,
    sources: TextTimelineRenderer.Sources = .none,
    title: String? = nil
  ) -> MarkdownTimelineRenderer {
    MarkdownTimelineRenderer(language: language, sources: sources, title: title)
  }
}
