import Annals

extension Explanation {
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
      table.add("conflict", "\(conflict.kind): \(ErrorLine.printable(conflict.text(in: language)))")
    }
    return table.text
  }

  private func describe(_ mention: Mention, in table: inout FactTable) {
    table.add("mention", "\(places.place(of: mention.span)), by rule \(mention.rule)")
    table.add("", "“\(ErrorLine.printable(mention.text))”")
    if let trigger = mention.trigger { table.add("trigger", places.quotation(of: trigger)) }
    table.add("dated by", dating(of: mention))
    for time in mention.times.compactMap({ id in chronicle.times.first { $0.id == id } }) {
      table.add("", places.quotation(of: time.span))
      table.add("", "= \(FactTable.words(time)), by rule \(time.rule)  (\(time.id))")
      for step in time.steps {
        table.add("", "  \(step.field) \(account(of: step, in: time))")
      }
    }
  }

  /// Where the date of a mention was found; with its words where those are no time expression of the mention.
  private func dating(of mention: Mention) -> String {
    let words = FactTable.words(mention.dating)
    let document = document(of: mention.span)
    switch mention.dating {
    case .dateline:
      let article = document?.articles.first { article in
        article.pieces.contains { $0.range.contains(mention.span.start) }
      }
      guard let dateline = article?.dateline else { return words }
      let day = dateline.date.map { ", \($0.iso8601)" } ?? ""
      return "\(words)\(day): \(places.quotation(of: dateline.span))"
    case .publication:
      return document?.publication.map { places.words(of: $0) } ?? words
    case .clause, .sentence, .paragraph, .article, .headline, .given:
      return words
    }
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
    if let evidence = relation.evidence { table.add("", places.quotation(of: evidence)) }
  }
}
