import Annals

extension Explanation {
  /// One document: when it was published, all that bears on that, what is open, and the day of each article.
  func text(of document: Document) -> String {
    var table = FactTable(title: "\(words.document) \(document.id)  \(ErrorLine.printable(document.path))")
    if let title = document.title { table.add(words.name(.title), ErrorLine.printable(title)) }
    if !document.authors.isEmpty {
      let authors = document.authors.joined(separator: words.listSeparator)
      table.add(words.name(.authors), ErrorLine.printable(authors))
    }
    if let publisher = document.publisher {
      table.add(words.name(.publisher), ErrorLine.printable(publisher))
    }
    if let url = document.url { table.add(words.name(.url), ErrorLine.printable(url)) }
    if let publication = document.publication {
      describe(publication, in: &table)
    } else {
      table.add(words.name(.published), words.unpublished)
    }
    for article in document.articles { describe(article, of: document, in: &table) }
    return table.text
  }

  private func describe(_ publication: Publication, in table: inout FactTable) {
    let likely = publication.open == nil ? "" : words.mostLikely
    table.add(
      words.name(.published),
      "\(FactTable.words(publication.interval, in: words))\(likely)  (EDTF \(publication.edtf))"
    )
    if let open = words.open(publication) { table.add(words.name(.open), open) }
    var told: [SourceSpan] = []
    for constraint in publication.constraints {
      let isOpen = constraint.interval.start == nil && constraint.interval.end == nil
      let days =
        isOpen ? constraint.edtf ?? words.someYears : FactTable.words(constraint.interval, in: words)
      table.add(words.standing(constraint.standing), "\(days): \(words.constraint(constraint.kind))")
      if constraint.evidence.isEmpty, !constraint.text.isEmpty {
        table.add("", "“\(ErrorLine.printable(constraint.text))”")
      }
      guard constraint.evidence != told else { continue }
      told = constraint.evidence
      for span in told { table.add("", places.quotation(within: span)) }
    }
  }

  private func describe(_ article: Article, of document: Document, in table: inout FactTable) {
    table.add(
      words.name(.article),
      "\(words.line(article.span.line))  \(article.title.map(ErrorLine.printable) ?? words.withoutHeadline)"
    )
    guard let day = article.date else {
      table.add("", words.dayUnknown)
      return
    }
    if let dateline = article.dateline, dateline.date == day {
      table.add("", words.byDateline(day.iso8601))
      table.add("", places.quotation(within: dateline.span))
    } else if document.publication?.interval == CalendarInterval(day: day) {
      table.add("", words.byPublication(day.iso8601))
    } else {
      table.add("", words.bySignature(day.iso8601))
    }
  }
}
