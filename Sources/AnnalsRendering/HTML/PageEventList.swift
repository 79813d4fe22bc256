import AnnalsCore

/// The list of a page's events, year by year, each with everything that is known of it.
///
/// It can be read without scripts; with them, it is what search, filter and picture act on.
struct PageEventList {
  private let events: PageEvents
  private let words: any Vocabulary
  private let wording: TimeWording

  init(_ events: PageEvents, options: PictureOptions) {
    self.events = events
    words = options.words
    wording = TimeWording(language: options.spoken)
  }

  /// The sections of the years, one list each.
  func write(to html: inout HTMLWriter) {
    let years = events.ordered.map { wording.heading(for: $0.time).year }
    var start = 0
    while start < years.count {
      let end = years[start...].firstIndex { $0 != years[start] } ?? years.count
      let attributes = years[start].map { [("data-y", String($0))] } ?? []
      html.element("section", attributes) { html in
        html.element("h2", text: years[start].map(words.yearHeading) ?? words.undated)
        html.element("ol") { html in
          for place in start..<end { write(events.ordered[place], at: place, to: &html) }
        }
      }
      start = end
    }
  }

  private func write(_ event: Event, at place: Int, to html: inout HTMLWriter) {
    let mark = EventMark(event)
    var attributes: HTMLWriter.Attributes = [("id", event.id), ("data-k", event.kind.rawValue)]
    // Without a word on it, an event occurred.
    if event.status != .occurred { attributes.append(("data-s", event.status.rawValue)) }
    // The section has the year that an event begins in.
    if let years = PageEvents.years(of: event), years.lowerBound < years.upperBound {
      attributes.append(("data-y", "\(years.lowerBound) \(years.upperBound)"))
    }
    html.open("li", attributes)
    html.element("details") { html in
      html.element("summary", mark == .day ? [] : [("class", mark.rawValue)]) { html in
        html.element("time", text: wording.words(for: event.time, isMonthNamed: false).text)
        html.element("b", text: event.label)
        if let status = words.notableStatus(event.status) {
          html.element("i", text: status)
        }
        if events.conflictsOfEvent[place] != nil {
          html.element("i", [("class", "doubt")], text: words.disputed)
        }
      }
      writeDetails(of: event, at: place, to: &html)
    }
  }

  private func writeDetails(of event: Event, at place: Int, to html: inout HTMLWriter) {
    html.element("p", text: "\(fullTime(of: event)) · \(words.kind(event.kind))")
    let facts = [
      (words.place, event.place ?? ""),
      (words.participants, event.participants.joined(separator: words.listSeparator)),
      (words.figures, event.figures.map(\.text).joined(separator: words.listSeparator)),
    ].filter { !$0.1.isEmpty }
    let relations = events.relationsOfEvent[place] ?? []
    if !facts.isEmpty || !relations.isEmpty {
      html.element("dl") { html in
        for (name, value) in facts {
          html.open("dt")
          html.text(name)
          html.open("dd")
          html.text(value)
        }
        for relation in relations { write(relation, of: place, to: &html) }
      }
    }
    for conflict in events.conflictsOfEvent[place] ?? [] { write(conflict, below: event.label, to: &html) }
    for mention in event.mentions {
      html.element("q") { html in
        html.text(mention.text)
        if let citation = mention.citation {
          html.element("cite", text: citation)
        } else {
          writeSource(mention.span, to: &html)
        }
      }
    }
  }

  /// The whole time of an event: `2024年4月23日（2024-04-23）`, `2024年`.
  private func fullTime(of event: Event) -> String {
    let year = wording.heading(for: event.time).year.map(words.yearHeading) ?? ""
    let rest = wording.words(for: event.time, isMonthNamed: false).text
    if rest == words.allYear { return year }
    // “2026–2030年” names its years itself.
    let time = PageEventList.isWholeYears(event.time.interval) ? rest : words.date(rest, inYear: year)
    return time + words.inParentheses(event.time.edtf)
  }

  private static func isWholeYears(_ interval: CalendarInterval) -> Bool {
    guard let first = interval.start?.date, let last = interval.lastDay else { return false }
    return first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31
  }

  private func write(_ relation: Relation, of place: Int, to html: inout HTMLWriter) {
    let isFrom = events.places[relation.from] == place
    guard let other = events.places[isFrom ? relation.to : relation.from] else { return }
    let event = events.ordered[other]
    html.open("dt")
    html.text(isFrom ? words.relationForth(relation.kind) : words.relationBack(relation.kind))
    html.open("dd")
    html.element("a", [("href", "#" + EvidenceTooltips.escaped(event.id))], text: "→")
    if let evidence = relation.evidence { writeSource(evidence, to: &html) }
  }

  /// A contradiction with its places; `label` is that of the event below which it stands.
  func write(_ conflict: Conflict, below label: String = "", to html: inout HTMLWriter) {
    html.element("p", [("class", conflict.isUpdate ? "update" : "conflict")]) { html in
      html.element("b", text: words.conflict(conflict.kind) ?? conflict.kind)
      html.text(" " + words.advice(conflict, below: label))
      var lines: [[String]] = []
      for span in conflict.spans where !lines.contains([span.document, String(span.line)]) {
        lines.append([span.document, String(span.line)])
        writeSource(span, to: &html)
      }
    }
  }

  /// The number of the document in the list of sources, and the line: `3:12`.
  ///
  /// The page's script makes the document's name and a link of it; written out here, they would be a quarter of
  /// the file.
  private func writeSource(_ span: SourceSpan, to html: inout HTMLWriter) {
    let number = events.documents[span.document].map { "\($0.index + 1)" } ?? "?"
    html.element("a", text: "\(number):\(span.line)")
  }
}
