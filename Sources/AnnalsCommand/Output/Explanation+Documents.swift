import Annals

extension Explanation {
  /// One document: when it was published, all that bears on that, what is open, and the day of each article.
  func text(of document: Document) -> String {
    var table = FactTable(title: "document \(document.id)  \(ErrorLine.printable(document.path))")
    if let title = document.title { table.add("title", ErrorLine.printable(title)) }
    if !document.authors.isEmpty {
      table.add("authors", ErrorLine.printable(document.authors.joined(separator: ", ")))
    }
    if let publisher = document.publisher { table.add("publisher", ErrorLine.printable(publisher)) }
    if let url = document.url { table.add("url", ErrorLine.printable(url)) }
    if let publication = document.publication {
      describe(publication, in: &table)
    } else {
      table.add("published", "nothing tells when; give --date if you know")
    }
    for article in document.articles { describe(article, of: document, in: &table) }
    return table.text
  }

  private func describe(_ publication: Publication, in table: inout FactTable) {
    let likely = publication.open == nil ? "" : ", most likely"
    table.add(
      "published",
      "\(FactTable.words(publication.interval))\(likely)  (EDTF \(publication.edtf))"
    )
    if let open = publication.open { table.add("open", open) }
    var told: [SourceSpan] = []
    for constraint in publication.constraints {
      let isOpen = constraint.interval.start == nil && constraint.interval.end == nil
      let days = isOpen ? constraint.edtf ?? "some years" : FactTable.words(constraint.interval)
      table.add(FactTable.words(constraint.standing), "\(days): \(FactTable.words(constraint.kind))")
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
      "article",
      "line \(article.span.line)  \(ErrorLine.printable(article.title ?? "without a headline"))"
    )
    guard let day = article.date else {
      table.add("", "its day is not known")
      return
    }
    if let dateline = article.dateline, dateline.date == day {
      table.add("", "\(day.iso8601), by its dateline")
      table.add("", places.quotation(within: dateline.span))
    } else if document.publication?.interval == CalendarInterval(day: day) {
      table.add("", "\(day.iso8601), the day of publication")
    } else {
      table.add("", "\(day.iso8601), by the date under it")
    }
  }
}
