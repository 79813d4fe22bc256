import Annals

extension Explanation {
  /// One event: what is said of it, who says so where, and how each mention was dated.
  func text(of event: Event) -> String {
    var table = FactTable(title: "\(words.event) \(event.id)  \(ErrorLine.printable(event.label))")
    table.add(words.name(.kind), words.sort(event))
    let approximate = event.time.isApproximate ? words.approximate : ""
    let days = FactTable.words(event.time.interval, in: words)
    table.add(words.name(.when), "\(days)  (EDTF \(event.time.edtf)\(approximate))")
    if let place = event.place { table.add(words.name(.place), ErrorLine.printable(place)) }
    if !event.participants.isEmpty {
      let participants = event.participants.joined(separator: words.listSeparator)
      table.add(words.name(.who), ErrorLine.printable(participants))
    }
    if !event.figures.isEmpty {
      let figures = event.figures.map(\.text).joined(separator: words.listSeparator)
      table.add(words.name(.figures), ErrorLine.printable(figures))
    }
    for mention in event.mentions { describe(mention, in: &table) }
    for relation in chronicle.relations where relation.from == event.id || relation.to == event.id {
      describe(relation, of: event, in: &table)
    }
    for conflict in chronicle.conflicts where conflict.events.contains(event.id) {
      let sentence = ErrorLine.printable(conflict.text(in: language))
      table.add(words.name(.conflict), "\(conflict.kind): \(sentence)")
    }
    return table.text
  }

  private func describe(_ mention: Mention, in table: inout FactTable) {
    table.add(words.name(.mention), places.place(of: mention.span) + words.rule(mention.rule))
    table.add("", "“\(ErrorLine.printable(mention.text))”")
    if let trigger = mention.trigger { table.add(words.name(.trigger), places.quotation(of: trigger)) }
    table.add(words.name(.datedBy), dating(of: mention))
    for time in mention.times.compactMap({ id in chronicle.times.first { $0.id == id } }) {
      table.add("", places.quotation(of: time.span))
      table.add("", "= \(FactTable.words(time, in: words))\(words.rule(time.rule))  (\(time.id))")
      for step in time.steps {
        table.add("", "  \(words.field(step.field)) \(account(of: step, in: time))")
      }
    }
  }

  /// Where the date of a mention was found; with its words where those are no time expression of the mention.
  private func dating(of mention: Mention) -> String {
    let dating = words.dating(mention.dating)
    let document = document(of: mention.span)
    switch mention.dating {
    case .dateline:
      let article = document?.articles.first { article in
        article.pieces.contains { $0.range.contains(mention.span.start) }
      }
      guard let dateline = article?.dateline else { return dating }
      let day = dateline.date.map { ", \($0.iso8601)" } ?? ""
      return "\(dating)\(day): \(places.quotation(of: dateline.span))"
    case .publication:
      return document?.publication.map { places.words(of: $0) } ?? dating
    case .clause, .sentence, .paragraph, .article, .headline, .given:
      return dating
    }
  }

  private func describe(_ relation: Relation, of event: Event, in table: inout FactTable) {
    let isFrom = relation.from == event.id
    let other = isFrom ? relation.to : relation.from
    let label = chronicle.events.first { $0.id == other }?.label ?? other
    let sentence = words.relation(relation, isFrom: isFrom, to: ErrorLine.printable(label))
    table.add(words.name(.relation), sentence)
    if let evidence = relation.evidence { table.add("", places.quotation(of: evidence)) }
  }
}
