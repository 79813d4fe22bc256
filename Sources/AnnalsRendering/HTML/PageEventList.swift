import AnnalsCore

/// The list of a page's events, year by year, each with everything that is known of it.
///
/// It can be read without scripts; with them, it is what search, filter and picture act on.
struct PageEventList {
  private let events: PageEvents
  private let words: any Vocabulary
  private let wording: TimeWording
  private let quotations: QuotationLimit

  init(_ events: PageEvents, options: PictureOptions, quotations: QuotationLimit) {
    self.events = events
    self.quotations = quotations
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
    var attributes: HTMLWriter.Attributes = [("id", event.id)]
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
      }
      writeDetails(of: event, at: place, to: &html)
    }
  }

  private func writeDetails(of event: Event, at place: Int, to html: inout HTMLWriter) {
    // The page's script makes words of a plain date.
    let isPlain = PageEventList.isPlainDay(event.time.edtf) && wording.heading(for: event.time).year != nil
    let time = isPlain ? event.time.edtf : fullTime(of: event)
    html.element("p", text: "\(time) · \(words.kind(event.kind))")
    let facts = [
      (words.place, event.place ?? ""),
      (words.participants, event.participants.joined(separator: words.listSeparator)),
      (words.figures, event.figures.map(\.text).joined(separator: words.listSeparator)),
    ].filter { !$0.1.isEmpty }
    let relations = events.relationsFromEvent[place] ?? []
    if !facts.isEmpty || !relations.isEmpty {
      html.element("dl") { html in
        for (name, value) in facts {
          html.open("dt")
          html.text(name)
          html.open("dd")
          html.text(value)
        }
        write(relations, of: event, to: &html)
      }
    }
    for index in events.conflictsOfEvent[place] ?? [] { writeConflict(index, at: place, to: &html) }
    writeQuotations(of: event, to: &html)
  }

  /// What reports an event, each wording once with all its places; one that is the label need not be said again.
  private func writeQuotations(of event: Event, to html: inout HTMLWriter) {
    for (index, (wording, mentions)) in PageEventList.byWording(event.mentions).enumerated() {
      html.element("q") { html in
        if wording != event.label { html.text(quotations.shortened(wording, isFurther: index > 0)) }
        for mention in mentions {
          if let citation = mention.citation {
            html.element("cite", text: citation)
          } else {
            writeSource(mention.span, to: &html)
          }
        }
      }
    }
  }

  private static func byWording(_ mentions: [Mention]) -> [(String, [Mention])] {
    var places: [String: Int] = [:]
    var groups: [(String, [Mention])] = []
    for mention in mentions {
      let place = places[mention.text] ?? groups.count
      if place == groups.count {
        places[mention.text] = place
        groups.append((mention.text, []))
      }
      groups[place].1.append(mention)
    }
    return groups
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

  /// Whether a time is nothing but a day, such as `2024-04-23`.
  private static func isPlainDay(_ edtf: String) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return edtf.utf8.count == 10
      && edtf.utf8.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7 ? byte == hyphen : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
  }

  private static func isWholeYears(_ interval: CalendarInterval) -> Bool {
    guard let first = interval.start?.date, let last = interval.lastDay else { return false }
    return first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31
  }

  /// Relations with the events that they lead to, and the lines that state them where neither event quotes these.
  ///
  /// The page's script tells the other events of them; written out there, too, they would double.
  private func write(_ relations: [Relation], of event: Event, to html: inout HTMLWriter) {
    var last: Relation.Kind?
    for relation in relations {
      if relation.kind != last {
        html.open("dt")
        html.text(words.relationForth(relation.kind))
        last = relation.kind
      }
      html.open("dd")
      html.element("a", [("href", PageEventList.address(relation.to))], text: "→")
      let ends = [event] + (events.places[relation.to].map { [events.ordered[$0]] } ?? [])
      if let evidence = relation.evidence, !ends.contains(where: { PageEventList.quotes(evidence, in: $0) }) {
        writeSource(evidence, to: &html)
      }
    }
  }

  /// A contradiction below the first of the events that it concerns; the page's script tells the others of it, too.
  private func writeConflict(_ index: Int, at place: Int, to html: inout HTMLWriter) {
    let conflict = events.conflicts[index]
    let concerned = events.places(of: conflict)
    guard concerned.first == place else { return }
    guard concerned.count > 1 else { return write(conflict, below: events.ordered[place], to: &html) }
    let others = concerned.dropFirst().map(String.init).joined(separator: " ")
    write(conflict, attributes: [("data-c", others)], to: &html)
  }

  /// Whether what is told of an event quotes the line of a place.
  private static func quotes(_ span: SourceSpan, in event: Event) -> Bool {
    event.mentions.contains { mention in
      mention.citation == nil && mention.span.document == span.document && mention.span.line == span.line
    }
  }

  private static func address(_ id: Event.ID) -> String { "#" + EvidenceTooltips.escaped(id) }

  /// A contradiction with its places; what an event below which it stands tells itself is left out.
  func write(
    _ conflict: Conflict,
    below event: Event? = nil,
    attributes: HTMLWriter.Attributes = [],
    to html: inout HTMLWriter
  ) {
    html.element("p", [("class", conflict.isUpdate ? "update" : "conflict")] + attributes) { html in
      html.element("b", text: words.conflict(conflict.kind) ?? conflict.kind)
      html.text(" " + words.advice(conflict, below: event?.label ?? ""))
      var lines: [[String]] = []
      for span in conflict.spans where !lines.contains([span.document, String(span.line)]) {
        if let event, PageEventList.quotes(span, in: event) { continue }
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
