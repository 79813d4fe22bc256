import Annals

/// How the results of an extraction came about, in plain words.
struct Explanation {
  private let chronicle: Chronicle
  private let places: SourcePlaces

  /// Explanations of what an extraction found.
  init(_ extraction: Extraction) {
    chronicle = extraction.chronicle
    places = SourcePlaces(extraction)
  }

  /// Every time expression and event at a scalar offset of a document.
  ///
  /// - Throws: `Failure` when nothing was found there.
  func whatStands(at offset: Int) throws(Failure) -> String {
    let times = chronicle.times.filter { $0.span.range.contains(offset) }
    let events = chronicle.events.filter { event in
      event.mentions.contains { $0.span.range.contains(offset) }
    }
    guard !times.isEmpty || !events.isEmpty else {
      throw Failure(
        "nothing was found at offset \(offset); 'annals extract' lists what was, with its offsets"
      )
    }
    return (times.map { text(of: $0) } + events.map { text(of: $0) }).joined(separator: "\n")
  }

  /// One time expression: where, what, by which rule, and where every missing part came from.
  func text(of time: TimeExpression) -> String {
    var table = FactTable(title: "time \(time.id)  \(ErrorLine.printable(time.text))")
    table.add("where", "\(places.place(of: time.span)), offsets \(time.span.start) to \(time.span.end)")
    let modifier = time.modifier.map { ", \($0.rawValue)" } ?? ""
    table.add("value", "\(time.value)  (\(time.kind.rawValue)\(modifier))")
    if let edtf = time.edtf, edtf != time.value { table.add("EDTF", edtf) }
    table.add("interval", time.interval.map(FactTable.words) ?? "none: nothing places it on the calendar")
    if let granularity = time.granularity { table.add("to the", granularity.rawValue) }
    if let bound = time.bound { table.add("used as", FactTable.words(bound)) }
    table.add("rule", time.rule)
    table.add("resolved by", FactTable.words(time.anchor))
    for step in time.steps {
      var source = FactTable.words(step.anchor)
      if let span = step.span {
        let words = places.words(of: span).map { " “\($0)”" } ?? ""
        source += ":\(words) at \(places.place(of: span))"
      }
      table.add(step.field, "\(step.value)  from \(source)")
    }
    if !time.alternatives.isEmpty {
      table.add("or else", time.alternatives.map(FactTable.words).joined(separator: "; "))
    }
    return table.text
  }

  /// One event: what is said of it, who says so where, and how each mention was dated.
  func text(of event: Event) -> String {
    var table = FactTable(title: "event \(event.id)  \(ErrorLine.printable(event.label))")
    table.add("kind", "\(event.kind.rawValue), \(event.status.rawValue)")
    let approximate = event.time.isApproximate ? ", approximate" : ""
    table.add("when", "\(FactTable.words(event.time.interval))  (EDTF \(event.time.edtf)\(approximate))")
    if let place = event.place { table.add("place", ErrorLine.printable(place)) }
    if !event.participants.isEmpty {
      table.add("who", ErrorLine.printable(event.participants.joined(separator: ", ")))
    }
    if !event.figures.isEmpty {
      table.add("figures", ErrorLine.printable(event.figures.map(\.text).joined(separator: ", ")))
    }
    for mention in event.mentions { describe(mention, in: &table) }
    for relation in chronicle.relations where relation.from == event.id || relation.to == event.id {
      describe(relation, of: event, in: &table)
    }
    for conflict in chronicle.conflicts where conflict.events.contains(event.id) {
      table.add("conflict", "\(conflict.kind): \(ErrorLine.printable(conflict.message))")
    }
    return table.text
  }

  private func describe(_ mention: Mention, in table: inout FactTable) {
    table.add("mention", "\(places.place(of: mention.span)), by rule \(mention.rule)")
    table.add("", "“\(ErrorLine.printable(mention.text))”")
    if let trigger = mention.trigger {
      let words = places.words(of: trigger).map { "“\($0)” " } ?? ""
      table.add("", "trigger \(words)at \(places.place(of: trigger))")
    }
    let times = mention.times.compactMap { id in chronicle.times.first { $0.id == id } }
    let words = times.map { "“\(ErrorLine.printable($0.text))” = \($0.value) (\($0.id))" }
    let dating = FactTable.words(mention.dating)
    table.add(
      "",
      words.isEmpty ? "dated by \(dating)" : "dated by \(dating): \(words.joined(separator: ", "))"
    )
  }

  private func describe(_ relation: Relation, of event: Event, in table: inout FactTable) {
    let isFrom = relation.from == event.id
    let other = isFrom ? relation.to : relation.from
    let label = chronicle.events.first { $0.id == other }?.label ?? other
    let sentence =
      isFrom
      ? "this \(relation.kind.rawValue) “\(ErrorLine.printable(label))”"
      : "“\(ErrorLine.printable(label))” \(relation.kind.rawValue) this"
    table.add("relation", "\(sentence), \(relation.source.rawValue) by rule \(relation.rule)")
    guard let evidence = relation.evidence else { return }
    let words = places.words(of: evidence).map { "“\($0)” " } ?? ""
    table.add("", "\(words)at \(places.place(of: evidence))")
  }
}
