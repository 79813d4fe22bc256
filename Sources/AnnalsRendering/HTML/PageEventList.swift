import AnnalsCore

/// The list of a page's events, year by year, each with everything that is known of it.
///
/// It can be read without scripts; with them, it is what search, filter and picture act on.
struct PageEventList {
  private let events: PageEvents
  private let words: PageWords
  private let wording: TimeWording
  private let links: EvidenceTooltips

  init(_ events: PageEvents, _ chronicle: Chronicle, options: PictureOptions) {
    self.events = events
    words = PageWords(language: options.language)
    wording = TimeWording(language: options.language)
    links = EvidenceTooltips(chronicle, options: options)
  }

  /// The sections of the years, one list each.
  func write(to html: inout HTMLWriter) {
    let years = events.ordered.map { wording.heading(for: $0.time).year }
    var start = 0
    while start < years.count {
      let end = years[start...].firstIndex { $0 != years[start] } ?? years.count
      html.element("section") { html in
        html.element("h2", text: years[start].map(wording.year) ?? words.undated)
        html.element("ol") { html in
          for place in start..<end { write(events.ordered[place], at: place, to: &html) }
        }
      }
      start = end
    }
  }

  private func write(_ event: Event, at place: Int, to html: inout HTMLWriter) {
    let mark = EventMark(event)
    var attributes: HTMLWriter.Attributes = [
      ("id", event.id), ("data-k", event.kind.rawValue), ("data-s", event.status.rawValue),
      ("data-d", events.documents(of: event).map(String.init).joined(separator: " ")),
    ]
    if let years = PageEvents.years(of: event) {
      let isOne = years.lowerBound == years.upperBound
      attributes.append(("data-y", isOne ? "\(years.lowerBound)" : "\(years.lowerBound) \(years.upperBound)"))
    }
    html.element("li", attributes) { html in
      html.element("details") { html in
        html.element("summary", [("class", mark.rawValue)]) { html in
          html.element("time", text: wording.words(for: event.time, isMonthNamed: false).text)
          html.element("b", text: event.label)
          if let status = TextTimelineWords(language: words.language).status(event.status) {
            html.element("i", text: status)
          }
          if events.conflictsOfEvent[place] != nil {
            html.element(
              "i",
              [("class", "doubt")],
              text: TextTimelineWords(language: words.language).disputed
            )
          }
        }
        writeDetails(of: event, at: place, to: &html)
      }
    }
  }

  private func writeDetails(of event: Event, at place: Int, to html: inout HTMLWriter) {
    html.element("dl") { html in
      writeFact(words.time, fullTime(of: event), to: &html)
      writeFact(words.kind, words.name(of: event.kind), to: &html)
      writeFact(words.place, event.place ?? "", to: &html)
      writeFact(words.participants, event.participants.joined(separator: words.listSeparator), to: &html)
      writeFact(words.figures, event.figures.map(\.text).joined(separator: words.listSeparator), to: &html)
      writeRelations(of: place, to: &html)
    }
    for conflict in events.conflictsOfEvent[place] ?? [] { write(conflict, to: &html) }
    for mention in event.mentions {
      html.element("blockquote") { html in
        html.element("q", text: mention.text)
        writeSource(mention.span, to: &html)
      }
    }
  }

  /// `2024年4月23日（2024-04-23）`
  private func fullTime(of event: Event) -> String {
    let year = wording.heading(for: event.time).year.map(wording.year) ?? ""
    let rest = wording.words(for: event.time, isMonthNamed: false).text
    // “全年” and “2026–2030年” name their year or are the year.
    let isComplete = rest.isEmpty || PageEventList.isWholeYears(event.time.interval)
    let time =
      isComplete
      ? DateWords(language: words.language).date(of: event.time)
      : words.language.choose(year + rest, "\(rest) \(year)")
    return words.language.choose("\(time)（\(event.time.edtf)）", "\(time) (\(event.time.edtf))")
  }

  private static func isWholeYears(_ interval: CalendarInterval) -> Bool {
    guard let first = interval.start?.date, let last = interval.lastDay else { return false }
    return first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31
  }

  private func writeFact(_ name: String, _ value: String, to html: inout HTMLWriter) {
    guard !value.isEmpty else { return }
    html.element("dt", text: name)
    html.element("dd", text: value)
  }

  private func writeRelations(of place: Int, to html: inout HTMLWriter) {
    for relation in events.relationsOfEvent[place] ?? [] {
      let isFrom = events.places[relation.from] == place
      guard let other = events.places[isFrom ? relation.to : relation.from] else { continue }
      let event = events.ordered[other]
      html.element("dt", text: isFrom ? words.name(of: relation.kind) : words.inverseName(of: relation.kind))
      html.element("dd") { html in
        html.element("a", [("href", "#" + EvidenceTooltips.escaped(event.id))], text: event.label)
        if let evidence = relation.evidence { writeSource(evidence, to: &html) }
      }
    }
  }

  /// A contradiction with its places.
  func write(_ conflict: Conflict, to html: inout HTMLWriter) {
    html.element("p", [("class", conflict.isUpdate ? "update" : "conflict")]) { html in
      html.text(conflict.advice)
      for span in conflict.spans { writeSource(span, to: &html) }
    }
  }

  /// Document and line, and a link there.
  private func writeSource(_ span: SourceSpan, to html: inout HTMLWriter) {
    html.element("cite") { html in
      let name = links.fileName(of: span)
      let text = "\(name) \(words.line(span.line))"
      guard let link = links.link(to: span) else { return html.text(text) }
      html.element("a", [("href", link)], text: text)
    }
  }
}
