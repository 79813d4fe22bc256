/// The documents that entries rest on: those that they name, and the file that they stand in.
struct EntrySources: Sendable {
  /// Documents that the chronicle does not hold yet, in the order they are first named.
  private(set) var added: [Document] = []

  private let file: Document
  private var byPath: [String: Document.ID]
  private let known: Set<String>

  init(file: Document, documents: [Document]) {
    self.file = file
    byPath = Dictionary(documents.map { ($0.path, $0.id) }, uniquingKeysWith: { first, _ in first })
    known = Set(documents.map(\.path))
  }

  /// Whether any of the places named lies in a document that is at hand; of none named, any may.
  func areKnown(_ sources: [String]?) -> Bool {
    guard let sources, !sources.isEmpty else { return !known.isEmpty }
    return sources.contains { EntrySources.place(in: $0).map { known.contains($0.path) } ?? false }
  }

  /// What an event rests on: each source that its entry names, else the entry itself.
  mutating func mentions(of entry: EventEntry, at span: SourceSpan) -> [Mention] {
    let words = entry.evidence ?? entry.label ?? ""
    let sources = entry.sources ?? []
    guard !sources.isEmpty else { return [mention(own(span), words, EventEntry.rule)] }
    return sources.enumerated().map { index, source in
      let words = index == 0 ? words : entry.label ?? words
      guard let place = EntrySources.place(in: source) else {
        return mention(own(span), words, EventEntry.rule, citation: source)
      }
      let document = document(at: place.path)
      let span = SourceSpan(document: document, start: 0, end: 0, line: place.line)
      return mention(span, words, EventEntry.sourceRule)
    }
  }

  /// The place of an entry; its file joins the documents.
  mutating func own(_ span: SourceSpan) -> SourceSpan {
    if byPath[file.path] == nil {
      byPath[file.path] = file.id
      added.append(file)
    }
    return span
  }

  private mutating func document(at path: String) -> Document.ID {
    if let id = byPath[path] { return id }
    let document = Document(
      id: ContentID.make("d", [path]),
      path: path,
      title: nil,
      publication: nil,
      articles: []
    )
    byPath[path] = document.id
    added.append(document)
    return document.id
  }

  private func mention(
    _ span: SourceSpan,
    _ words: String,
    _ rule: String,
    citation: String? = nil
  ) -> Mention {
    Mention(
      span: span,
      text: words,
      trigger: nil,
      times: [],
      dating: .given,
      rule: rule,
      citation: citation
    )
  }

  /// `news.txt:12` as a path and a line; nil for anything else.
  static func place(in source: String) -> (path: String, line: Int)? {
    guard let colon = source.utf8.lastIndex(of: UInt8(ascii: ":")), colon != source.startIndex,
      let line = Int(source[source.utf8.index(after: colon)...]), line > 0
    else { return nil }
    return (String(source[..<colon]), line)
  }
}

extension Event {
  /// The event with what an entry says of it that differs from what was written of it before.
  func corrected(by entry: EventEntry, _ before: EventEntry, _ mentions: [Mention]?) -> Event {
    func text(_ new: String?, _ old: String?) -> String? {
      guard let new, new != old else { return old }
      return new.isEmpty ? nil : new
    }
    var time = self.time
    if let new = entry.time, !new.isSame(as: time) { time = new }
    let figures = entry.figures == before.figures ? nil : entry.figures
    return Event(
      id: id,
      label: text(entry.label, label) ?? label,
      kind: entry.kind ?? kind,
      status: entry.status ?? status,
      time: time,
      participants: entry.participants ?? participants,
      place: text(entry.place, place),
      lane: text(entry.lane, lane),
      figures: figures?.map { text in self.figures.first { $0.text == text } ?? Figure(plain: text) }
        ?? self.figures,
      salience: entry.salience ?? salience,
      mentions: mentions ?? self.mentions
    )
  }
}

extension EventTime {
  /// Whether two times mean the same, however they are written.
  fileprivate func isSame(as other: EventTime) -> Bool {
    interval == other.interval && granularity == other.granularity && isApproximate == other.isApproximate
  }
}

extension Figure {
  /// A figure of which only the words are known.
  init(plain text: String) {
    self.init(text: text, value: nil, unit: nil, measure: nil)
  }
}
