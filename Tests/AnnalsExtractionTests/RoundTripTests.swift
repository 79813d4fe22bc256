import AnnalsCore
import AnnalsTestSupport
import Foundation
import Testing

@testable import AnnalsExtraction

/// Every span of every output holds the words that it stands for, and between them nothing but blank, line ends,
/// marks and page furniture.
@Suite struct RoundTripTests {
  private static let folder = "\(Repository.root)/seeds"

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".txt") }
    .sorted()

  @Test func thereAreFiles() {
    #expect(!Self.files.isEmpty)
  }

  @Test(arguments: files) func spansHoldTheirWords(_ file: String) throws {
    let bytes = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(file)"))
    let result = Extractor().extract([ExtractionInput(path: file, bytes: Array(bytes))])
    let source = try #require(result.sources.first)
    let check = SpanCheck(source: source, page: PageReader.read(source))
    let chronicle = result.chronicle

    for document in chronicle.documents {
      for span in document.publication?.evidence ?? [] { expect(check, span, nil, "publication") }
      for article in document.articles {
        for piece in article.pieces { expect(check, piece, nil, "article's piece") }
        if let title = article.title, let first = article.pieces.first {
          #expect(check.begins(first, with: title), "\(file): \(title)")
        }
        if let dateline = article.dateline { expect(check, dateline.span, nil, "dateline") }
      }
    }
    for time in chronicle.times {
      expect(check, time.span, time.text, "time")
      for step in time.steps { step.span.map { expect(check, $0, nil, "step of \(time.text)") } }
    }
    for mention in chronicle.events.flatMap(\.mentions) {
      expect(check, mention.span, mention.text, "mention")
      if let trigger = mention.trigger {
        expect(check, trigger, nil, "trigger of \(mention.text)")
        #expect(
          mention.span.start <= trigger.start && trigger.end <= mention.span.end,
          "\(file): trigger outside \(mention.text)"
        )
      }
    }
    for relation in chronicle.relations { relation.evidence.map { expect(check, $0, nil, "relation") } }
    for conflict in chronicle.conflicts {
      for span in conflict.spans { expect(check, span, nil, "conflict \(conflict.message)") }
    }

    func expect(_ check: SpanCheck, _ span: SourceSpan, _ words: String?, _ what: String) {
      let problem = check.problem(of: span, words: words)
      #expect(problem == nil, "\(file): \(what) at \(span.start)..<\(span.end): \(problem ?? "")")
    }
  }
}

/// Compares spans with the words that they stand for.
private struct SpanCheck {
  private let scalars: [Unicode.Scalar]
  /// For each scalar, whether it is text of an article: neither blank, nor a mark, nor furniture.
  private let isText: [Bool]

  init(source: SourceDocument, page: Page) {
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
  }

  /// What is wrong with a span, or nil.
  func problem(of span: SourceSpan, words: String?) -> String? {
    guard span.start < span.end, span.start >= 0, span.end <= scalars.count else { return "outside the text" }
    let line = scalars[..<span.start].reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
    guard span.line == line else { return "line \(span.line) instead of \(line)" }
    guard ScalarClass(scalars[span.start].value) != .space, ScalarClass(scalars[span.end - 1].value) != .space
    else { return "begins or ends with blank" }
    guard let words else { return nil }
    var rest = words.unicodeScalars.filter { ScalarClass($0.value) != .space }[...]
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
  func begins(_ span: SourceSpan, with title: String) -> Bool {
    let words = title.unicodeScalars.filter { ScalarClass($0.value) != .space }
    let head = scalars[span.range].lazy.filter { ScalarClass($0.value) != .space }
    return head.drop { $0 == "#" }.prefix(words.count).elementsEqual(words)
      || String(String.UnicodeScalarView(head)).contains(String(String.UnicodeScalarView(words)))
  }
}
