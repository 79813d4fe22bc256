import AnnalsCore

/// The form that chooses which events a page shows: by kind, status, document and year, as far as they differ.
struct PageFilter {
  private let events: PageEvents
  private let words: any Vocabulary

  init(_ events: PageEvents, words: any Vocabulary) {
    self.events = events
    self.words = words
  }

  func write(to html: inout HTMLWriter) {
    html.element("form", [("id", "filter"), ("hidden", "")]) { html in
      let kinds = EventKind.allCases.map { kind in (kind.rawValue, words.kind(kind)) }
      write("kinds", words.kind, kinds, { [$0.kind.rawValue] }, to: &html)
      let statuses = EventStatus.allCases.map { status in (status.rawValue, words.status(status)) }
      write("statuses", words.status, statuses, { [$0.status.rawValue] }, to: &html)
      let documents = events.documents.values.sorted { $0.index < $1.index }
        .map { (String($0.index + 1), $0.document.title ?? $0.document.path) }
      write(
        "documents",
        words.document,
        documents,
        { events.documents(of: $0).map { String($0 + 1) } },
        to: &html
      )
      writeYears(to: &html)
      html.element("p") { html in
        html.element("output", [("id", "count")]) { _ in }
        html.element("button", [("id", "everything"), ("type", "button")], text: words.showAll)
      }
    }
  }

  /// A box to tick for each value that events have, with their number; nothing where all have the same.
  private func write(
    _ name: String,
    _ heading: String,
    _ values: [(value: String, name: String)],
    _ valuesOf: (Event) -> [String],
    to html: inout HTMLWriter
  ) {
    var counts: [String: Int] = [:]
    for event in events.ordered { for value in valuesOf(event) { counts[value, default: 0] += 1 } }
    let used = values.filter { counts[$0.value] != nil }
    guard used.count > 1 else { return }
    html.element("fieldset") { html in
      html.element("legend", text: heading)
      for (value, title) in used {
        html.element("label") { html in
          html.open("input", [("type", "checkbox"), ("name", name), ("value", value), ("checked", "")])
          html.element("span", text: title)
          html.element("small", text: String(counts[value] ?? 0))
        }
      }
    }
  }

  private func writeYears(to html: inout HTMLWriter) {
    let years = events.ordered.compactMap(PageEvents.years)
    guard let first = years.map(\.lowerBound).min(), let last = years.map(\.upperBound).max(), first < last
    else { return }
    html.element("fieldset", [("class", "years")]) { html in
      html.element("legend", text: words.years)
      for (id, label, year) in [("from", words.fromYear, first), ("through", words.throughYear, last)] {
        html.element("label") { html in
          html.element("span", text: label)
          html.open(
            "input",
            [
              ("id", id), ("type", "number"), ("min", String(first)), ("max", String(last)),
              ("value", String(year)),
            ]
          )
        }
      }
    }
  }
}
