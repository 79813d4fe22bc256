import AnnalsCore

/// The passes that make a chronicle out of documents, in order.
public struct Extractor: Sendable {
  /// What extraction is told besides the documents.
  public let options: ExtractionOptions

  /// An extractor.
  public init(options: ExtractionOptions = ExtractionOptions()) {
    self.options = options
  }

  /// Reads the inputs and makes one chronicle of them.
  ///
  /// Never throws: an input that cannot be read becomes a diagnostic, and the others are still done. The
  /// order of the inputs does not matter: documents are sorted by path, then by content.
  public func extract(_ inputs: [ExtractionInput]) -> Extraction {
    let (documents, diagnostics) = recognise(inputs)

    let drafts = parallelMap(documents, threads: options.threads) { findEvents(in: $0, index: $0.index) }
    let merged = EventMerger.merged(drafts.flatMap { EventMerger.merged($0) })
    let assembler = ChronicleAssembler(
      parts: documents.map { .init(id: $0.id, page: $0.page, times: $0.times) }
    )
    let events = assembler.events(merged)

    let graph = EventGraph(drafts: merged, events: events, pages: documents.map(\.page), assembler: assembler)
    let stated = RelationSoundness(RelationFinder.relations(in: graph), between: events)
    let relations = stated.kept
    let conflicts = ConflictFinder.conflicts(in: graph, unsound: stated.rejections)

    let chronicle = Chronicle(
      documents: documents.map { $0.model(assembler, index: $0.index) },
      times: documents.flatMap(\.times),
      events: events.sorted(by: Extractor.comesFirst),
      relations: relations.sorted { ($0.from, $0.to, $0.kind.rawValue) < ($1.from, $1.to, $1.kind.rawValue) },
      conflicts: conflicts
    )
    return Extraction(
      chronicle: chronicle,
      diagnostics: diagnostics,
      sources: documents.map(\.page.page.source)
    )
  }

  /// Reads the inputs and finds their time expressions only: documents and times, no events.
  ///
  /// Never throws, like ``extract(_:)``, and gives the same documents and times.
  public func extractTimes(_ inputs: [ExtractionInput]) -> Extraction {
    let (documents, diagnostics) = recognise(inputs)
    let assembler = ChronicleAssembler(
      parts: documents.map { .init(id: $0.id, page: $0.page, times: $0.times) }
    )
    let chronicle = Chronicle(
      documents: documents.map { $0.model(assembler, index: $0.index) },
      times: documents.flatMap(\.times)
    )
    return Extraction(
      chronicle: chronicle,
      diagnostics: diagnostics,
      sources: documents.map(\.page.page.source)
    )
  }

  // MARK: Passes over one document

  /// The documents of the inputs that are text, sorted, with their times; and what is to be said of the inputs.
  private func recognise(_ inputs: [ExtractionInput]) -> ([DatedDocument], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let sources = inputs.compactMap { read($0, &diagnostics) }.sorted { $0.order < $1.order }
    let documents = parallelMap(identified(sources), threads: options.threads, recognise)
    return (documents, diagnostics.sorted { ($0.path, $0.message) < ($1.path, $1.message) })
  }

  private func read(_ input: ExtractionInput, _ diagnostics: inout [Diagnostic]) -> ReadInput? {
    InputDecoder.decode(input, &diagnostics).map { ReadInput(input: input, source: $0) }
  }

  private func recognise(_ document: IdentifiedInput) -> DatedDocument {
    let input = document.input.input
    let page = PageReader.read(document.input.source, form: input.form)
    let dated = TimeTagger().tag(
      page,
      options: TimeTagger.Options(
        publicationDate: input.publicationDate ?? options.publicationDate,
        referenceTime: options.referenceTime,
        isReport: input.form == .document
      )
    )
    return DatedDocument(
      id: document.id,
      index: document.index,
      input: input,
      page: dated,
      times: dated.times.map { $0.expression(document: document.id, page: page) }
    )
  }

  private func findEvents(in document: DatedDocument, index: Int) -> [EventDraft] {
    EventFinder(page: document.page, document: index).drafts()
  }

  /// Identifiers made from path and content; equal ones are told apart by their order.
  private func identified(_ sources: [ReadInput]) -> [IdentifiedInput] {
    var seen: Set<Document.ID> = []
    return sources.enumerated().map { index, read in
      let base =
        read.input.id
        ?? ContentID.make("d", [read.input.path, String(decoding: read.source.utf8, as: UTF8.self)])
      var id = base
      var count = 1
      while !seen.insert(id).inserted {
        count += 1
        id = base + "-\(count)"
      }
      return IdentifiedInput(id: id, index: index, input: read)
    }
  }

  /// Events by time, unknown beginnings last, then by identifier.
  private static func comesFirst(_ left: Event, _ right: Event) -> Bool {
    let (first, second) = (
      left.time.interval.start ?? left.time.interval.end, right.time.interval.start ?? right.time.interval.end
    )
    if first != second {
      guard let first else { return false }
      guard let second else { return true }
      return first < second
    }
    return left.id < right.id
  }
}

/// An input whose bytes could be read as text.
private struct ReadInput {
  let input: ExtractionInput
  let source: SourceDocument

  /// What documents are sorted by.
  var order: Order { Order(path: input.path, id: input.id ?? "", utf8: source.utf8) }

  struct Order: Comparable {
    let path: String
    let id: String
    let utf8: [UInt8]

    static func < (left: Order, right: Order) -> Bool {
      if left.path != right.path { return left.path < right.path }
      if left.id != right.id { return left.id < right.id }
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }
}

/// An input with its place among the sorted ones.
private struct IdentifiedInput {
  let id: Document.ID
  let index: Int
  let input: ReadInput
}

/// A document with its times resolved.
private struct DatedDocument {
  let id: Document.ID
  let index: Int
  let input: ExtractionInput
  let page: DatedPage
  let times: [TimeExpression]

  /// The document as the model holds it.
  func model(_ assembler: ChronicleAssembler, index: Int) -> Document {
    let layout = page.page
    let articles = layout.articles.enumerated().map { position, article in
      model(article, date: page.articleDates[position], assembler)
    }
    return Document(
      id: id,
      path: input.path,
      title: input.title ?? articles.lazy.compactMap(\.title).first,
      publication: page.publication.map { publication in
        Publication(
          interval: publication.interval,
          edtf: EDTF.string(
            for: publication.interval,
            granularity: publicationGranularity(publication),
            isApproximate: false
          ),
          source: publication.source,
          evidence: publication.evidence.map { assembler.span($0, of: index) }
        )
      },
      articles: articles
    )
  }

  private func publicationGranularity(_ publication: DatedPublication) -> Granularity {
    guard let start = publication.interval.start, publication.interval.lastDay == start.date else {
      return .year
    }
    return .day
  }

  private func model(
    _ article: ArticleLayout,
    date: CalendarDate?,
    _ assembler: ChronicleAssembler
  ) -> Article {
    let layout = page.page
    let blocks = layout.blocks[article.blocks]
    let whole = (blocks.first?.range.lowerBound ?? 0)..<(blocks.last?.range.upperBound ?? 0)
    let pieces = layout.text.sourceRanges(of: whole)
    return Article(
      span: assembler.span(whole, of: index),
      pieces: Extractor.joined(pieces).map { assembler.sourceSpan($0, of: index) },
      title: article.headline.map { layout.text.string(layout.blocks[$0].range) },
      dateline: article.dateline.map { Article.Dateline(span: assembler.span($0, of: index), date: date) },
      date: date
    )
  }
}

extension Extractor {
  /// Pieces that follow one another in the file, apart at most by line ends and marks, are one.
  fileprivate static func joined(_ pieces: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for piece in pieces {
      if let last = joined.last, piece.lowerBound >= last.upperBound, piece.lowerBound - last.upperBound <= 8
      {
        joined[joined.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        joined.append(piece)
      }
    }
    return joined
  }
}

extension ChronicleAssembler {
  /// The span of a range of the file.
  func sourceSpan(_ range: Range<Int>, of document: Int) -> SourceSpan {
    let source = parts[document].page.page.source
    return SourceSpan(
      document: parts[document].id,
      start: source.scalarOffset(ofUTF8: range.lowerBound),
      end: source.scalarOffset(ofUTF8: range.upperBound),
      line: source.position(ofUTF8: range.lowerBound).line
    )
  }
}
