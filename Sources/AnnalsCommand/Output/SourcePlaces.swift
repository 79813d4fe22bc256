import Annals

/// Places in documents as people name them, `path:line:column`.
struct SourcePlaces {
  private var documents: [Document.ID: (path: String, source: SourceDocument)] = [:]

  /// The places of the documents of an extraction.
  init(_ extraction: Extraction) {
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
    return "\(name):\(source.position(ofUTF8: source.utf8Offset(ofScalar: span.start)))"
  }

  /// The words of a span as they stand in the file, line breaks shown as spaces; nil when the text is not at hand.
  func words(of span: SourceSpan) -> String? {
    guard let (_, source) = documents[span.document], !source.utf8.isEmpty else { return nil }
    let start = source.utf8Offset(ofScalar: span.start)
    let end = source.utf8Offset(ofScalar: span.end)
    return ErrorLine.printable(source.text(start..<max(start, end)))
  }
}
