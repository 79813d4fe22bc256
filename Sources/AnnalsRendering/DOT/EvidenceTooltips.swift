import AnnalsCore

/// What a picture tells when the pointer rests on something: the evidence, where it stands, and the date.
struct EvidenceTooltips: Sendable {
  private let documents: [Document.ID: Document]
  private let labels: [Event.ID: String]
  private let words: TimelineWords
  private static let mostMentions = 3

  init(_ chronicle: Chronicle, language: PictureLanguage) {
    documents = Dictionary(chronicle.documents.map { ($0.id, $0) }) { first, _ in first }
    labels = Dictionary(chronicle.events.map { ($0.id, $0.label) }) { first, _ in first }
    words = TimelineWords(language: language)
  }

  /// Label and date, then each mention with document and line.
  func text(for event: Event) -> String {
    var lines = [event.label, DateWords(language: words.language).date(of: event.time)]
    if let place = event.place { lines[1] += " · " + place }
    for mention in event.mentions.prefix(EvidenceTooltips.mostMentions) {
      lines.append("")
      lines.append(mention.text)
      lines.append("— " + place(of: mention.span))
    }
    let rest = event.mentions.count - EvidenceTooltips.mostMentions
    if rest > 0 { lines.append(words.language.choose("另有 \(rest) 处", "\(rest) more")) }
    return lines.joined(separator: "\n")
  }

  /// Both ends with what joins them, and where the document says so.
  func text(for arrow: TimelineScene.Arrow) -> String {
    let from = labels[arrow.from] ?? arrow.from
    let to = labels[arrow.to] ?? arrow.to
    let style = RelationStyle(arrow.kind, theme: .light, language: words.language)
    return from + " → " + to + "\n" + style.name
  }

  private func place(of span: SourceSpan) -> String {
    (documents[span.document]?.path ?? span.document) + ":\(span.line)"
  }
}
