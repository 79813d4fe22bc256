import AnnalsCore

/// The page that a text timeline is written on, line by line.
struct TextTimelinePage {
  /// What has been written so far.
  private(set) var text = ""

  private let renderer: TextTimelineRenderer
  private let words: any Vocabulary
  private let columns: CharacterWidth
  private let wrapper: LineWrapper
  private let glyphs: Glyphs
  private let details: EventDetails
  /// The columns of the dates.
  private let dateWidth: Int
  /// The columns of the labels.
  private let labelWidth: Int

  /// What the event written last stands below; nil before the first.
  private var heading: TimeWording.Heading?
  /// Whether that is a month with a heading of its own.
  private var isBelowMonth = false
  /// The date written last, so that the same is not written again below it.
  private var date: String?

  /// The characters that the page is drawn with.
  private struct Glyphs {
    let rule: String
    let gap: String
    let firstHead: String
    let head: String
    let line: String
    /// Between the label and what follows it.
    let separator: String
    /// Between the ends of a range.
    let dash: String
    let marks: [EventMark: String]

    static let unicode = Glyphs(
      rule: "│",
      gap: "┊",
      firstHead: "┬",
      head: "├",
      line: "─",
      separator: " · ",
      dash: "–",
      marks: [.day: "●", .coarse: "○", .span: "▬", .approximate: "◌", .planned: "◇", .figure: "▪"]
    )
    static let ascii = Glyphs(
      rule: "|",
      gap: ":",
      firstHead: "+",
      head: "+",
      line: "-",
      separator: " - ",
      dash: "-",
      marks: [.day: "*", .coarse: "o", .span: "=", .approximate: "~", .planned: ">", .figure: "#"]
    )
  }

  init(
    renderer: TextTimelineRenderer,
    language: PictureLanguage,
    entries: [TextTimelineEntry],
    of chronicle: Chronicle
  ) {
    self.renderer = renderer
    details = EventDetails(chronicle, language: language)
    words = details.words
    columns = CharacterWidth(ambiguous: renderer.ambiguousWidth)
    wrapper = LineWrapper(width: columns)
    glyphs = renderer.symbols == .ascii ? .ascii : .unicode
    // What is wider than a fifth of the page continues behind the rule.
    let limit = max(9, renderer.width / 5)
    var widest = 0
    for entry in entries {
      let whole = columns.columns(of: entry.time.text)
      let time = whole <= limit ? whole : columns.columns(of: entry.time.parts?.start ?? "")
      let year = columns.columns(of: entry.heading.year.map(words.yearHeading) ?? words.undated)
      widest = max(widest, time <= limit ? time : 0, year)
    }
    dateWidth = min(widest, renderer.width / 2) + 1
    labelWidth = renderer.width - dateWidth - 1 - columns.columns(of: glyphs.rule) - 2
  }
}

// Head, entries, foot.
extension TextTimelinePage {
  /// The title, and where each document's date comes from.
  mutating func writeHead(documents: [Document]) {
    if let title = renderer.title.map(TerminalText.safe), !title.isEmpty {
      writeParagraph(title, .bold)
      text += "\n"
    }
    for document in documents {
      guard let facts = details.publication(of: document) else { continue }
      writeParagraph(facts.joined(separator: "  "), .dim)
    }
  }

  /// An event, with the headings that it needs.
  mutating func write(_ entry: TextTimelineEntry) {
    let previous = heading
    if previous != entry.heading { date = nil }
    switch entry.heading {
    case .nothing:
      if previous != .nothing { writeHeading(words.undated, isFirst: previous == nil) }
    case .year(let year):
      if year != previous?.year { writeYear(year, after: previous) } else if isBelowMonth { writeRule() }
    case .month(let month, let year):
      if year != previous?.year { writeYear(year, after: previous) }
      if entry.isMonthNamed, entry.heading != previous {
        writeLine(words.month(month), glyphs.rule, .dim, "", dateStyle: .bold)
      } else if isBelowMonth, !entry.isMonthNamed, year == previous?.year {
        writeRule()
      }
    }
    heading = entry.heading
    isBelowMonth = entry.isMonthNamed
    writeBody(of: entry)
  }

  /// The legend of the marks that stand on the page, and the number of events.
  mutating func writeFoot(_ entries: [TextTimelineEntry]) {
    guard !entries.isEmpty else {
      writeParagraph(words.noEvents, .plain)
      return
    }
    let used = Set(entries.map(\.mark))
    let legend = EventMark.allCases.filter(used.contains).map { mark in
      "\(glyphs.marks[mark] ?? "")\u{A0}\(words.mark(mark))"
    }
    text += "\n"
    writeParagraph((legend + [words.events(entries.count)]).joined(separator: "  "), .dim)
  }

  private mutating func writeYear(_ year: Int, after previous: TimeWording.Heading?) {
    if let last = previous?.year, year - last > 1 { writeLine("", glyphs.gap, .dim, "") }
    writeHeading(words.yearHeading(year), isFirst: previous == nil)
  }

  /// A heading on a line across the page.
  private mutating func writeHeading(_ heading: String, isFirst: Bool) {
    let dash = columns.columns(of: glyphs.line)
    let line = String(repeating: glyphs.line, count: (labelWidth + 2) / dash)
    let padding = String(repeating: " ", count: max(0, dateWidth - columns.columns(of: heading)))
    text += padding + ANSIStyle.bold.applied(to: heading, coloring: renderer.coloring) + " "
    let head = isFirst ? glyphs.firstHead : glyphs.head
    text += ANSIStyle.dim.applied(to: head + line, coloring: renderer.coloring) + "\n"
  }

  private mutating func writeRule() {
    writeLine("", glyphs.rule, .dim, "")
  }

  private mutating func writeBody(of entry: TextTimelineEntry) {
    let event = entry.event
    var time = withDash(entry.time.text)
    var rest: String?
    if columns.columns(of: time) > dateWidth {
      (time, rest) = entry.time.parts.map { ($0.start, withDash($0.end)) } ?? ("", time)
    }
    let shown = time == date ? "" : time
    date = time
    let label = wrapper.lines(of: TerminalText.safe(event.label), first: labelWidth, rest: labelWidth)
    var lines = label
    append((rest.map { [$0] } ?? []) + details.details(of: event), to: &lines)
    let mark = glyphs.marks[entry.mark] ?? ""
    for (index, line) in lines.enumerated() {
      // What follows the label is dimmed, from the middle of its last line on.
      let plain = index < label.count ? label[index] : ""
      let content = plain + dim(String(line.unicodeScalars.dropFirst(plain.unicodeScalars.count)))
      if index == 0 {
        writeLine(shown, mark, .mark(of: event.status), content)
      } else {
        writeLine("", glyphs.rule, .dim, content)
      }
    }
    for line in sourceLines(of: event) { writeLine("", glyphs.rule, .dim, dim(line)) }
  }

  /// Sets the details behind the label, each whole on the last line where there is room.
  private func append(_ details: [String], to lines: inout [String]) {
    for detail in details {
      let last = lines.count - 1
      let isFree = lines[last].isEmpty
      let room =
        labelWidth - columns.columns(of: lines[last]) - (isFree ? 0 : columns.columns(of: glyphs.separator))
      let width = columns.columns(of: detail)
      if width > room, width <= labelWidth {
        lines.append(detail)
        continue
      }
      let wrapped = wrapper.lines(of: detail, first: room, rest: labelWidth)
      lines[last] += (isFree || wrapped[0].isEmpty ? "" : glyphs.separator) + wrapped[0]
      lines += wrapped.dropFirst()
    }
  }

  /// `document:line` of the places that report an event, and the words of the first.
  private func sourceLines(of event: Event) -> [String] {
    guard renderer.sources != .none, let first = event.mentions.first else { return [] }
    let places = details.places(of: event).joined(separator: "  ")
    var lines = wrapper.lines(of: places, first: labelWidth, rest: labelWidth)
    if renderer.sources == .evidence {
      let evidence = TerminalText.safe(first.text)
      lines += wrapper.lines(of: evidence, first: labelWidth, rest: labelWidth)
    }
    return lines
  }
}

// Lines.
extension TextTimelinePage {
  /// The words of a time with the dash that the page is drawn with.
  private func withDash(_ words: String) -> String {
    words.split(separator: "–", omittingEmptySubsequences: false).joined(separator: glyphs.dash)
  }

  private func dim(_ text: String) -> String {
    ANSIStyle.dim.applied(to: text, coloring: renderer.coloring)
  }

  /// Date, sign on the rule, content; without spaces at the end.
  private mutating func writeLine(
    _ date: String,
    _ sign: String,
    _ signStyle: ANSIStyle,
    _ content: String,
    dateStyle: ANSIStyle = .plain
  ) {
    let padding = String(repeating: " ", count: max(0, dateWidth - columns.columns(of: date)))
    text += padding + dateStyle.applied(to: date, coloring: renderer.coloring) + " "
    text += signStyle.applied(to: sign, coloring: renderer.coloring)
    if !content.isEmpty {
      let signWidth = columns.columns(of: glyphs.rule) - columns.columns(of: sign)
      text += String(repeating: " ", count: 2 + max(0, signWidth)) + content
    }
    text += "\n"
  }

  private mutating func writeParagraph(_ paragraph: String, _ style: ANSIStyle) {
    for line in wrapper.lines(of: paragraph, first: renderer.width, rest: renderer.width) {
      // The space that tied two words has done its work.
      let line = line.split(separator: "\u{A0}", omittingEmptySubsequences: false).joined(separator: " ")
      text += style.applied(to: line, coloring: renderer.coloring) + "\n"
    }
  }
}
