import AnnalsCore

@testable import AnnalsExtraction

/// Compares spans with the words that they stand for.
struct SpanCheck {
  private let scalars: [Unicode.Scalar]
  private let expectation: Expectation
  /// For each scalar, whether it is text of an article: neither blank, nor a mark, nor furniture.
  private let isText: [Bool]
  /// The pieces of all articles, in scalars, where they lie side by side.
  private let pieces: [Range<Int>]

  /// What a document is expected to be.
  enum Expectation {
    /// Articles that each begin with their headlines and lie side by side.
    case articles
    /// Anything: where fragments look like columns, the pieces of two articles may lie in each other, and words that
    /// were put in order stand in their span in another.
    case anyText
  }

  /// What is wrong with the spans of a chronicle of one document: each with its place and what it is of.
  static func problems(of extraction: Extraction, expecting expectation: Expectation = .articles) -> [String]
  {
    let chronicle = extraction.chronicle
    guard let source = extraction.sources.first else { return ["no document"] }
    let check = SpanCheck(source: source, page: PageReader.read(source), expecting: expectation)
    var problems: [String] = []
    func expect(_ what: String, _ span: SourceSpan?, words: String? = nil) {
      guard let span, let problem = check.problem(of: span, words: words) else { return }
      problems.append("\(what) at \(span.start)..<\(span.end): \(problem)")
    }

    for document in chronicle.documents {
      for span in document.publication?.evidence ?? [] { expect("publication", span) }
      for article in document.articles {
        for piece in article.pieces { expect("article's piece", piece) }
        if expectation == .articles, let title = article.title, let first = article.pieces.first,
          !check.begins(first, with: title)
        {
          problems.append("an article that does not begin with \(title)")
        }
        expect("dateline", article.dateline?.span)
      }
    }
    for time in chronicle.times {
      expect("time", time.span, words: time.text)
      for step in time.steps { expect("step of \(time.text)", step.span) }
    }
    for mention in chronicle.events.flatMap(\.mentions) {
      expect("mention", mention.span, words: mention.text)
      guard let trigger = mention.trigger else { continue }
      expect("trigger of \(mention.text)", trigger)
      if trigger.start < mention.span.start || mention.span.end < trigger.end {
        problems.append("a trigger outside \(mention.text)")
      }
    }
    for relation in chronicle.relations { expect("relation", relation.evidence) }
    for conflict in chronicle.conflicts {
      for span in conflict.spans { expect("conflict \(conflict.message)", span) }
    }
    return problems
  }

  private init(source: SourceDocument, page: Page, expecting expectation: Expectation) {
    self.expectation = expectation
    scalars = Array(String(decoding: source.utf8, as: UTF8.self).unicodeScalars)
    var isText = [Bool](repeating: false, count: scalars.count)
    for block in page.blocks where [.paragraph, .listItem, .tableRow, .heading].contains(block.kind) {
      for range in page.text.sourceRanges(of: block.range) {
        let (start, end) = (
          source.scalarOffset(ofUTF8: range.lowerBound), source.scalarOffset(ofUTF8: range.upperBound)
        )
        for offset in start..<end { isText[offset] = ScalarClass(scalars[offset].value) != .space }
      }
    }
    self.isText = isText
    pieces =
      expectation == .anyText
      ? []
      : page.articles.flatMap { page.sourcePieces(of: $0) }.map {
        source.scalarOffset(ofUTF8: $0.lowerBound)..<source.scalarOffset(ofUTF8: $0.upperBound)
      }
  }

  /// What is wrong with a span, or nil.
  private func problem(of span: SourceSpan, words: String?) -> String? {
    guard span.start < span.end, span.start >= 0, span.end <= scalars.count else { return "outside the text" }
    let line = scalars[..<span.start].reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
    guard span.line == line else { return "line \(span.line) instead of \(line)" }
    guard ScalarClass(scalars[span.start].value) != .space, ScalarClass(scalars[span.end - 1].value) != .space
    else { return "begins or ends with blank" }
    // Nothing but an article holds text of several articles, or both banks of a column that other text fills.
    guard pieces.count(where: { $0.overlaps(span.range) }) < 2 else { return "holds text of several pieces" }
    guard let words else { return nil }
    var rest = words.unicodeScalars.filter { ScalarClass($0.value) != .space }[...]
    if expectation == .anyText {
      var held = scalars[span.range].reduce(into: [:]) { $0[$1, default: 0] += 1 }
      for scalar in rest { held[scalar, default: 0] -= 1 }
      return held.values.contains { $0 < 0 } ? "the file lacks some of \(words)" : nil
    }
    for offset in span.range {
      if let first = rest.first, scalars[offset] == first {
        rest.removeFirst()
      } else if isText[offset] {
        return "\(scalars[offset]) stands in the file where \(String(String.UnicodeScalarView(rest))) is left"
      }
    }
    return rest.isEmpty ? nil : "the file lacks \(String(String.UnicodeScalarView(rest)))"
  }

  /// Whether a span begins with a title, the marks before it left out.
  private func begins(_ span: SourceSpan, with title: String) -> Bool {
    let words = title.unicodeScalars.filter { ScalarClass($0.value) != .space }
    let head = scalars[span.range].lazy.filter { ScalarClass($0.value) != .space }
    return head.drop { $0 == "#" }.prefix(words.count).elementsEqual(words)
      || String(String.UnicodeScalarView(head)).contains(String(String.UnicodeScalarView(words)))
  }
}
