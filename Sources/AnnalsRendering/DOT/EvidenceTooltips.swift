import AnnalsCore

/// What a picture tells when the pointer rests on something: the evidence, where it stands, and the date.
struct EvidenceTooltips: Sendable {
  private let documents: [Document.ID: Document]
  /// The links to the documents that have a name.
  private let links: [Document.ID: String]
  private let events: [Event]
  private let places: [Event.ID: Int]
  /// Where the relation of each arrow is stated, by the arrow's identifier.
  private let evidence: [String: SourceSpan]
  private let disputes: Disputes
  private let language: PictureLanguage
  private static let mostMentions = 3

  init(_ chronicle: Chronicle, options: PictureOptions) {
    documents = Dictionary(chronicle.documents.map { ($0.id, $0) }) { first, _ in first }
    links = documents.compactMapValues { EvidenceTooltips.link(to: $0, prefix: options.linkPrefix) }
    events = chronicle.events
    places = Dictionary(events.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let stated = chronicle.relations.compactMap { relation in
      relation.evidence.map { (relation.pictureID, $0) }
    }
    evidence = Dictionary(stated) { first, _ in first }
    disputes = Disputes(chronicle)
    language = options.spoken
  }

  /// Label and date, what is disputed, then each mention with document and line.
  func text(for event: Event) -> String {
    var lines = [event.label, DateWords(language: language).date(of: event.time)]
    if let place = event.place { lines[1] += " · " + place }
    lines += disputes.conflicts(about: event).prefix(EvidenceTooltips.mostMentions).map {
      Disputes.sign + " " + $0.text(in: language)
    }
    for mention in event.mentions.prefix(EvidenceTooltips.mostMentions) {
      lines.append("")
      lines.append(mention.text)
      lines.append("— " + (mention.citation ?? place(of: mention.span)))
    }
    let rest = event.mentions.count - EvidenceTooltips.mostMentions
    if rest > 0 { lines.append(language.words.more(rest)) }
    return lines.joined(separator: "\n")
  }

  /// Both ends with what joins them, and the sentence that says so with its place.
  func text(for arrow: TimelineScene.Arrow) -> String {
    let span = evidence[Relation.pictureID(arrow.from, arrow.to, arrow.kind)]
    return text(from: arrow.from, to: arrow.to, arrow.kind, statedAt: span)
  }

  /// Both ends with what joins them, and the sentence that says so with its place.
  func text(for relation: Relation) -> String {
    let isReversed = RelationStyle(relation.kind, theme: .light, language: language).isReversed
    let ends = isReversed ? (relation.to, relation.from) : (relation.from, relation.to)
    return text(from: ends.0, to: ends.1, relation.kind, statedAt: relation.evidence)
  }

  /// Where an arrow's relation is stated; nil for one that only the dates give.
  func link(toArrow id: String) -> String? {
    evidence[id].flatMap { link(to: $0) }
  }

  /// Where the first mention of an event stands: the document's path and, as forges take it, the line.
  ///
  /// Whatever is no plain character of a path is escaped, a colon too: no document's name becomes a scheme.
  func link(to event: Event) -> String? {
    event.mentions.first.flatMap { link(to: $0.span) }
  }

  /// The document's path and the line; nil for a document without a name.
  func link(to span: SourceSpan) -> String? {
    links[span.document].map { "\($0)#L\(span.line)" }
  }

  /// The document's path; nil for one without a name.
  func link(to document: Document) -> String? { links[document.id] }

  private static func link(to document: Document, prefix: String) -> String? {
    guard !document.path.isEmpty else { return nil }
    return (document.path.hasPrefix("/") ? "" : prefix) + EvidenceTooltips.escaped(document.path)
  }

  /// A path, or an identifier, as a part of a link.
  static func escaped(_ path: String) -> String {
    var escaped = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default: escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return escaped
  }

  private func text(
    from: Event.ID,
    to: Event.ID,
    _ kind: Relation.Kind,
    statedAt span: SourceSpan?
  ) -> String {
    let style = RelationStyle(kind, theme: .light, language: language)
    let ends = (places[from], places[to])
    var text = (ends.0.map { events[$0].label } ?? from) + " → " + (ends.1.map { events[$0].label } ?? to)
    text += "\n" + style.name
    guard let span else { return text }
    for place in [ends.0, ends.1] {
      guard let place, let quotation = quotation(of: span, from: events[place].mentions) else { continue }
      text += "\n\n" + quotation
      break
    }
    return text + "\n— " + self.place(of: span)
  }

  private func quotation(of span: SourceSpan, from mentions: [Mention]) -> String? {
    mentions.first { $0.span.document == span.document && $0.span.range.overlaps(span.range) }?.text
  }

  /// The file's name without its folders, and the line.
  func shortPlace(of span: SourceSpan) -> String {
    let path = documents[span.document]?.path ?? span.document
    return (path.split(separator: "/").last.map(String.init) ?? path) + ":\(span.line)"
  }

  private func place(of span: SourceSpan) -> String {
    (documents[span.document]?.path ?? span.document) + ":\(span.line)"
  }
}
