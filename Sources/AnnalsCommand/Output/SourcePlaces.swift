import Annals

/// Places in documents as people name them, `path:line:column`, and the words that stand there.
struct SourcePlaces {
  fileprivate var documents: [Document.ID: (path: String, source: SourceDocument)] = [:]
  private let vocabulary: any ExplanationWords

  /// The places of the documents of an extraction, told in a language.
  init(_ extraction: Extraction, in language: PictureLanguage = .english) {
    vocabulary = language.explanation
    for (document, source) in zip(extraction.chronicle.documents, extraction.sources) {
      documents[document.id] = (document.path, source)
    }
  }

  /// The place where a span begins; without its column when the document came as part of a chronicle, which
  /// carries no texts.
  func place(of span: SourceSpan) -> String {
    guard let (path, source) = documents[span.document] else { return "\(span.document):\(span.line)" }
    let name = ErrorLine.printable(path)
    guard !source.utf8.isEmpty else { return "\(name):\(span.line)" }
    let lineStart = source.scalarOffset(ofUTF8: source.lineStarts[span.line - 1])
    return "\(name):\(SourcePosition(line: span.line, column: span.start - lineStart + 1))"
  }

  /// Where a span begins and ends; nil without the text.
  func range(of span: SourceSpan) -> (start: SourcePosition, end: SourcePosition)? {
    guard let (_, source) = documents[span.document], !source.utf8.isEmpty else { return nil }
    let ends = [span.start, span.end].map { source.position(ofUTF8: source.utf8Offset(ofScalar: $0)) }
    return (ends[0], ends[1])
  }

  /// The words of a span and its place: `“12月5日” at news.txt:3:7`; the place alone without the text.
  func quotation(of span: SourceSpan) -> String {
    guard let (_, source) = documents[span.document], !source.utf8.isEmpty else { return place(of: span) }
    let start = source.utf8Offset(ofScalar: span.start)
    let end = source.utf8Offset(ofScalar: span.end)
    let words = ErrorLine.printable(source.text(start..<max(start, end)))
    return vocabulary.quotation(words, at: place(of: span))
  }

  /// The words of a span and its place within a document that is named already: `“12月5日” at 3:7`.
  func quotation(within span: SourceSpan) -> String {
    guard let (_, source) = documents[span.document], !source.utf8.isEmpty else {
      return vocabulary.line(span.line)
    }
    let start = source.utf8Offset(ofScalar: span.start)
    let end = source.utf8Offset(ofScalar: span.end)
    let words = ErrorLine.printable(source.text(start..<max(start, end)))
    return vocabulary.quotation(words, at: "\(source.position(ofUTF8: start))")
  }

  /// When a document was published and how that is known, with the words that prove it.
  ///
  /// `besides` is left out of the proof: what is itself in question proves nothing.
  func words(of publication: Publication, besides: SourceSpan? = nil) -> String {
    let proof = publication.evidence.filter { $0 != besides }.map { quotation(of: $0) }
    return vocabulary.published(
      FactTable.words(publication.interval, in: vocabulary),
      publication.source,
      proof: proof.joined(separator: vocabulary.and)
    )
  }

  /// The scalar offset of a place in a document.
  ///
  /// - Throws: `Failure` when the document has no such place, or its text is not at hand to count lines in.
  func offset(of place: PlaceInDocument, in document: Document) throws(Failure) -> Int {
    let source = documents[document.id]?.source ?? SourceDocument("")
    let name = ErrorLine.printable(document.path)
    switch place {
    case .offset(let offset):
      let count = source.scalarOffset(ofUTF8: source.utf8.count)
      guard source.utf8.isEmpty || offset < count else {
        throw Failure("\(name): offset \(offset) lies behind its end; give one below \(count)")
      }
      return offset
    case .position(let position):
      guard !source.utf8.isEmpty else {
        throw Failure(
          "\(name): a chronicle holds no text to count lines in; give --at OFFSET, or the document"
        )
      }
      guard position.line <= source.lineStarts.count else {
        throw Failure("\(name): no line \(position.line); give one up to \(source.lineStarts.count)")
      }
      let begin = source.scalarOffset(ofUTF8: source.lineStarts[position.line - 1])
      let isLast = position.line == source.lineStarts.count
      let next = isLast ? source.utf8.count : source.lineStarts[position.line]
      let columns = source.scalarOffset(ofUTF8: next) - begin
      guard position.column <= columns else {
        throw Failure(
          "\(name): line \(position.line) has no column \(position.column); give one up to \(columns)"
        )
      }
      return begin + position.column - 1
    }
  }
}

/// Writes places that come one after the other, most of them in the document and the line of the one before.
struct FollowingPlaces {
  private let places: SourcePlaces
  private var document: Document.ID?
  private var name = ""
  private var source: SourceDocument?
  private var line = 0
  /// The scalar offset at which the line begins.
  private var lineStart = 0

  /// Places in the documents of an extraction.
  init(_ places: SourcePlaces) { self.places = places }

  /// Writes a place as ``SourcePlaces/place(of:)`` words it.
  mutating func write(_ span: SourceSpan, to text: inout UTF8Writer) {
    if span.document != document { enter(span.document) }
    text.write(name)
    text.write(":")
    text.write(span.line)
    guard let source else { return }
    if span.line != line {
      line = span.line
      lineStart = source.scalarOffset(ofUTF8: source.lineStarts[line - 1])
    }
    text.write(":")
    text.write(span.start - lineStart + 1)
  }

  private mutating func enter(_ id: Document.ID) {
    document = id
    line = 0
    name = places.documents[id].map { ErrorLine.printable($0.path) } ?? id
    source = places.documents[id].flatMap { $0.source.utf8.isEmpty ? nil : $0.source }
  }
}
