import AnnalsCore

/// What stands behind the label of an event in words: status, place, figures, doubt, sources.
struct EventDetails {
  let words: any Vocabulary
  /// The paths of the documents.
  let paths: [Document.ID: String]
  /// What the sources contradict each other in.
  let disputes: Disputes

  init(_ chronicle: Chronicle, language: PictureLanguage) {
    words = language.words
    paths = Dictionary(
      chronicle.documents.map { ($0.id, $0.path) },
      uniquingKeysWith: { first, _ in first }
    )
    disputes = Disputes(chronicle)
  }

  /// The details, each made safe for a terminal; what the label says already is left out.
  func details(of event: Event) -> [String] {
    var details: [String] = []
    if let status = words.notableStatus(event.status) { details.append(status) }
    if let place = event.place, !place.isEmpty, !event.label.contains(place) { details.append(place) }
    details += event.figures.map(\.text).filter { !$0.isEmpty && !event.label.contains($0) }.prefix(2)
    if disputes.concern(event) { details.append(words.disputed) }
    return details.map(TerminalText.safe)
  }

  /// `document:line` of the places that report an event, three at most, made safe for a terminal.
  func places(of event: Event) -> [String] {
    var places: [String] = []
    for mention in event.mentions {
      let path = TerminalText.safe(paths[mention.span.document] ?? mention.span.document)
      let place = mention.citation.map(TerminalText.safe) ?? "\(path):\(mention.span.line)"
      if !places.contains(place) { places.append(place) }
    }
    let rest = places.count - 3
    return places.prefix(3) + (rest > 0 ? [words.more(rest)] : [])
  }

  /// Where a document's date of publication comes from, in words; nil for a document without one.
  func publication(of document: Document) -> [String]? {
    guard let publication = document.publication else { return nil }
    var source = words.source(publication.source)
    if let line = publication.evidence.first?.line, publication.source != .given {
      source += words.inParentheses(words.line(line))
    }
    return [TerminalText.safe(document.path), words.published(publication), source]
  }
}
