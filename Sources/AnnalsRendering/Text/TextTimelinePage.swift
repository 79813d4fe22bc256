import AnnalsCore

/// The page that a text timeline is written on, line by line.
struct TextTimelinePage {
  /// What has been written so far.
  private(set) var text = ""

  private let renderer: TextTimelineRenderer
  private let words: TextTimelineWords
  private let wording: TimeWording
  private let columns: CharacterWidth
  private let wrapper: LineWrapper
  private let glyphs: Glyphs
  private let paths: [Document.ID: String]
  /// The columns of the dates.
  private let dateWidth: Int
  /// The columns of the labels.
  private let labelWidth: Int

  /// The year of the heading written last.
  private var year: Int?
  /// The month of the heading written last, nil behind a time coarser than a month.
  private var month: Int?
  /// The date written last, so that the same is not written again below it.
  private var date: String?

  /// The characters that the page is drawn with.
  private struct Glyphs {
    let rule: String
    let gap: String
    let head: String
    let line: String
    let marks: [EventMark: String]

    static let unicode = Glyphs(
      rule: "│",
      gap: "┊",
      head: "┬",
      line: "─",
      marks: [.day: "●", .coarse: "○", .span: "▬", .approximate: "◌", .planned: "◇", .figure: "▪"]
    )
    static let ascii = Glyphs(
      rule: "|",
      gap: ":",
      head: "+",
      line: "-",
      marks: [.day: "*", .coarse: "o", .span: "=", .approximate: "~", .planned: ">", .figure: "#"]
    )
  }

  init(renderer: TextTimelineRenderer, entries: [TextTimelineEntry], documents: [Document]) {
    self.renderer = renderer
    words = TextTimelineWords(language: renderer.language)
    wording = TimeWording(language: renderer.language)
    columns = CharacterWidth(ambiguous: renderer.ambiguousWidth)
    wrapper = LineWrapper(width: columns)
    glyphs = renderer.symbols == .ascii ? .ascii : .unicode
    paths = Dictionary(documents.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
    // A date that is longer than a fifth of the page continues behind the rule.
    let limit = max(8, renderer.width / 5)
    var widest = 6
    for entry in entries {
      let dates = [entry.time.text, entry.time.heading.year.map(wording.year) ?? ""]
      for date in dates where columns.columns(of: date) <= limit {
        widest = max(widest, columns.columns(of: date))
      }
    }
    dateWidth = widest + 1
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
      guard let publication = document.publication else { continue }
      var facts = [
        TerminalText.safe(document.path), TerminalText.safe(publication.edtf), words.source(publication.source),
      ]
      if let line = publication.evidence.first?.line, publication.source != .given {
        facts[2] += renderer.language.choose("（\(words.line(line))）", " (\(words.line(line)))")
      }
      writeParagraph(facts.joined(separator: "  "), .dim)
    }
  }

  /// An event, with the headings that it needs.
  mutating func write(_ entry: TextTimelineEntry, isDisputed: Bool) {
    var isNewMonth = false
    switch entry.time.heading {
    case .nothing:
      if date != words.undated { writeHeading(words.undated) }
      (year, month, date) = (nil, nil, words.undated)
    case .year(let year):
      if year != self.year { writeYear(year) } else if month != nil { writeRule() }
      month = nil
    case .month(let month, let year):
      if year != self.year { writeYear(year) }
      isNewMonth = month != self.month
      self.month = month
    }
    if isNewMonth, let month {
      date = nil
      writeLine(wording.month(month), glyphs.rule, .dim, "", dateStyle: .bold)
    }
    writeBody(of: entry, isDisputed: isDisputed)
  }

  /// The legend of the marks that stand on the page, and the number of events.
  mutating func writeFoot(_ entries: [TextTimelineEntry]) {
    guard !entries.isEmpty else {
      writeParagraph(words.empty, .plain)
      return
    }
    let used = Set(entries.map(\.mark))
    let legend = EventMark.allCases.filter(used.contains).map { mark in
      "\(glyphs.marks[mark] ?? "")\u{A0}\(words.mark(mark))"
    }
    text += "\n"
    writeParagraph((legend + [words.events(entries.count)]).joined(separator: "  "), .dim)
  }

  private mutating func writeYear(_ year: Int) {
    if let last = self.year, year - last > 1 { writeLine("", glyphs.gap, .dim, "") }
    writeHeading(wording.year(year))
    (self.year, month, date) = (year, nil, nil)
  }

  /// A heading on a line across the page.
  private mutating func writeHeading(_ heading: String) {
    if year != nil { writeRule() }
    let dash = columns.columns(of: glyphs.line)
    let line = String(repeating: glyphs.line, count: (labelWidth + 2) / dash)
    let padding = String(repeating: " ", count: max(0, dateWidth - columns.columns(of: heading)))
    text += padding + ANSIStyle.bold.applied(to: heading, coloring: renderer.coloring) + " "
    text += ANSIStyle.dim.applied(to: glyphs.head + line, coloring: renderer.coloring) + "\n"
  }

  private mutating func writeRule() {
    writeLine("", glyphs.rule, .dim, "")
  }

  private mutating func writeBody(of entry: TextTimelineEntry, isDisputed: Bool) {
    let event = entry.event
    let fits = columns.columns(of: entry.time.text) <= dateWidth
    let shown = entry.time.text == date || !fits ? "" : entry.time.text
    date = entry.time.text
    var lines = wrapper.lines(of: TerminalText.safe(event.label), first: labelWidth, rest: labelWidth)
    let details = details(of: event, date: fits ? nil : entry.time.text, isDisputed: isDisputed)
    append(details, to: &lines)
    let mark = glyphs.marks[entry.mark] ?? ""
    writeLine(shown, mark, .mark(of: event.status), lines[0])
    for line in lines.dropFirst() { writeLine("", glyphs.rule, .dim, line) }
    for line in sourceLines(of: event) { writeLine("", glyphs.rule, .dim, dim(line)) }
  }

  /// What stands behind the label: a date too long for its column, the status, the place, the figures.
  private func details(of event: Event, date: String?, isDisputed: Bool) -> String {
    var details: [String] = []
    if let date { details.append(date) }
    if let status = words.status(event.status) { details.append(status) }
    if let place = event.place, !place.isEmpty, !event.label.contains(place) { details.append(place) }
    details += event.figures.map(\.text).filter { !$0.isEmpty && !event.label.contains($0) }.prefix(2)
    if isDisputed { details.append(words.disputed) }
    return details.map(TerminalText.safe).joined(separator: " · ")
  }

  /// Sets the details behind the label, on its last line where there is room.
  private func append(_ details: String, to lines: inout [String]) {
    guard !details.isEmpty, let last = lines.last else { return }
    let separator = last.isEmpty ? "" : " · "
    let room = labelWidth - columns.columns(of: last + separator)
    let wrapped = wrapper.lines(of: details, first: room, rest: labelWidth)
    if wrapped[0].isEmpty {
      lines += wrapped.dropFirst().map(dim)
    } else {
      lines[lines.count - 1] += dim(separator + wrapped[0])
      lines += wrapped.dropFirst().map(dim)
    }
  }

  /// `document:line` of the places that report an event, and the words of the first.
  private func sourceLines(of event: Event) -> [String] {
    guard renderer.sources != .none, let first = event.mentions.first else { return [] }
    var places: [String] = []
    for mention in event.mentions {
      let path = TerminalText.safe(paths[mention.span.document] ?? mention.span.document)
      let place = "\(path):\(mention.span.line)"
      if !places.contains(place) { places.append(place) }
    }
    let rest = places.count - 3
    let told = places.prefix(3) + (rest > 0 ? [words.more(rest)] : [])
    var lines = wrapper.lines(of: told.joined(separator: "  "), first: labelWidth, rest: labelWidth)
    if renderer.sources == .evidence {
      let evidence = TerminalText.safe(first.text)
      lines += wrapper.lines(of: evidence, first: labelWidth, rest: labelWidth)
    }
    return lines
  }
}

// Lines.
extension TextTimelinePage {
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
      text += style.applied(to: line, coloring: renderer.coloring) + "\n"
    }
  }
}
