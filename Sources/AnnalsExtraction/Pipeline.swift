import AnnalsCore

/// The passes that make a chronicle out of documents, in order.
public struct Extractor: Sendable {
  /// What extraction is told besides the documents.
  public let options: ExtractionOptions
  /// The language of the documents, with the times that the user has named.
  let language: Language

  /// An extractor.
  public init(options: ExtractionOptions = ExtractionOptions()) {
    self.options = options
    language = Language.chinese.naming(options.namedTimes)
  }

  /// Reads the inputs and makes one chronicle of them.
  ///
  /// Never throws: an input that cannot be read becomes a diagnostic, and the others are still done. The
  /// order of the inputs does not matter: documents are sorted by path, then by content.
  public func extract(_ inputs: [ExtractionInput]) -> Extraction {
    withThreads(for: inputs).chronicle(of: inputs)
  }

  private func chronicle(of inputs: [ExtractionInput]) -> Extraction {
    let (documents, diagnostics) = recognise(inputs)

    let read = findEvents(in: documents)
    let assembler = ChronicleAssembler(parts: documents.map(\.part))
    // One event is merged after the other: the documents of the chronicle are described meanwhile.
    let (models, merged) = concurrently(threads: options.threads) {
      documents.map { $0.model(assembler, index: $0.index) }
    } _: {
      mergedEvents(of: read.map(\.drafts))
    }
    let drafted = merged + NamedPlans.drafts(on: documents.map(\.page))
    let events = assembler.events(drafted, threads: options.threads)

    let graph = EventGraph(
      drafts: drafted,
      events: events,
      pages: documents.map(\.page),
      sentences: read.map(\.sentences),
      assembler: assembler,
      threads: options.threads
    )
    let stated = RelationSoundness(
      RelationFinder.relations(in: graph, threads: options.threads),
      between: events
    )
    let idle = NamedPlans.idle(in: graph, related: stated.kept)
    let conflicts = ConflictFinder.conflicts(
      in: graph,
      unsound: stated.rejections,
      without: idle,
      threads: options.threads
    )

    let chronicle = Chronicle(
      documents: models,
      times: .joining(documents.map(\.times)),
      events: events.sorted(by: Extractor.comesFirst),
      relations: stated.kept.sorted {
        ($0.from, $0.to, $0.kind.rawValue) < ($1.from, $1.to, $1.kind.rawValue)
      },
      conflicts: conflicts
    ).removing(idle)
    return Extraction(
      chronicle: chronicle,
      diagnostics: diagnostics,
      sources: documents.map(\.page.page.source)
    )
  }

  /// The events of all documents, merged inside each first.
  private func mergedEvents(of drafts: [[EventDraft]]) -> [EventDraft] {
    let inside = threadsInside(drafts.count)
    let merged = parallelMap(drafts, threads: options.threads) { EventMerger.merged($0, threads: inside) }
    return merged.count == 1
      ? merged[0] : EventMerger.merged(merged.flatMap { $0 }, threads: options.threads)
  }

  /// Reads the inputs and finds their time expressions only: documents and times, no events.
  ///
  /// Never throws, like ``extract(_:)``, and gives the same documents and times.
  public func extractTimes(_ inputs: [ExtractionInput]) -> Extraction {
    withThreads(for: inputs).times(of: inputs)
  }

  private func times(of inputs: [ExtractionInput]) -> Extraction {
    let (documents, diagnostics) = recognise(inputs)
    let assembler = ChronicleAssembler(parts: documents.map(\.part))
    let inside = threadsInside(documents.count)
    let chronicle = Chronicle(
      documents: documents.map { $0.model(assembler, index: $0.index, threads: inside) },
      times: .joining(documents.map(\.times))
    )
    return Extraction(
      chronicle: chronicle,
      diagnostics: diagnostics,
      sources: documents.map(\.page.page.source)
    )
  }

  /// The same extractor with no more threads than the inputs keep busy: a sentence is read before a thread begins.
  private func withThreads(for inputs: [ExtractionInput]) -> Extractor {
    let size = inputs.reduce(0) { $0 + $1.bytes.count }
    var options = options
    options.threads = min(options.threads, 1 + size / Extractor.leastForThread)
    return Extractor(options: options, language: language)
  }

  private init(options: ExtractionOptions, language: Language) {
    self.options = options
    self.language = language
  }

  /// So many bytes take about as long as a thread takes to begin.
  private static let leastForThread = 4096

  // MARK: Passes over one document

  /// The documents of the inputs that are text, sorted, with their times; and what is to be said of the inputs.
  private func recognise(_ inputs: [ExtractionInput]) -> ([DatedDocument], [Diagnostic]) {
    let inside = threadsInside(inputs.count)
    let read = parallelMap(inputs, threads: options.threads) { ReadInput.read($0, threads: inside) }
    var diagnostics = read.flatMap(\.diagnostics)
    let sources = read.compactMap(\.input).sorted { $0.order < $1.order }
    let threads = threadsInside(sources.count)
    // An identifier is made of every byte of its text, one after the other: that takes no longer beside the reading.
    let (bases, pages) = concurrently(threads: options.threads) {
      baseIdentifiers(of: sources)
    } _: {
      parallelMap(sources, threads: options.threads) { datedPage(of: $0, threads: threads) }
    }
    let identified = Extractor.distinct(bases).enumerated().map { index, id in
      (id: id, index: index, input: sources[index].input, page: pages[index])
    }
    let documents = parallelMap(identified, threads: options.threads) { id, index, input, page in
      DatedDocument(
        id: id,
        index: index,
        input: input,
        page: page,
        times: parallelMap(page.times, threads: threads) { $0.expression(document: id, page: page.page) }
      )
    }
    diagnostics.sort { ($0.path, $0.message) < ($1.path, $1.message) }
    return (documents, diagnostics)
  }

  private func datedPage(of document: ReadInput, threads: Int) -> DatedPage {
    let input = document.input
    return TimeTagger(language: language).tag(
      PageReader.read(document.source, form: input.form, threads: threads),
      options: TimeTagger.Options(
        publicationDate: input.publicationDate ?? options.publicationDate,
        referenceTime: options.referenceTime,
        isReport: input.form != .statement,
        metadata: input.metadata,
        threads: threads
      )
    )
  }

  /// What the passes over one document find in it.
  private typealias ReadDocument = (drafts: [EventDraft], sentences: [ArticleSentences])

  /// The events of each document, read article by article, and the sentences that tell them.
  ///
  /// A finder holds the words of its document: a corpus is read in batches, so that those of all are never held.
  private func findEvents(in documents: [DatedDocument]) -> [ReadDocument] {
    var found: [ReadDocument] = []
    found.reserveCapacity(documents.count)
    var batch = 0..<0
    var size = 0
    for (index, document) in documents.enumerated() {
      batch = batch.lowerBound..<index + 1
      size += document.page.page.text.utf8.count + Extractor.sizeOfFinder
      guard size >= Extractor.sizeOfBatch || index + 1 == documents.count else { continue }
      found += findEvents(inBatch: documents[batch], inside: threadsInside(documents.count))
      (batch, size) = (index + 1..<index + 1, 0)
    }
    return found
  }

  /// So many bytes a finder takes besides its text, and so many a batch.
  private static let (sizeOfFinder, sizeOfBatch) = (1 << 16, 1 << 25)

  private func findEvents(inBatch documents: ArraySlice<DatedDocument>, inside: Int) -> [ReadDocument] {
    let threads = options.threads
    let finders = parallelMap(Array(documents), threads: threads) {
      EventFinder(page: $0.page, document: $0.index, threads: inside)
    }
    let articles = finders.indices.flatMap { finder in
      finders[finder].page.page.articles.indices.map { (finder: finder, article: $0) }
    }
    let read = parallelMap(articles, threads: threads) {
      finders[$0.finder].read(article: $0.article)
    }
    // The articles of a document follow one another.
    var first = 0
    return finders.map { finder in
      let count = finder.page.page.articles.count
      defer { first += count }
      let own = read[first..<first + count]
      return (.joining(own.map(\.drafts), threads: inside), own.map(\.sentences))
    }
  }

  /// The threads that one document may take: few documents share them out among their parts.
  private func threadsInside(_ documents: Int) -> Int {
    max(1, options.threads / max(1, documents))
  }

  /// Identifiers made from path and content, or those that a corpus gave.
  private func baseIdentifiers(of sources: [ReadInput]) -> [Document.ID] {
    parallelMap(sources, threads: options.threads) { read in
      read.input.id ?? ContentID.make("d", [read.input.path], content: read.source.utf8)
    }
  }

  /// Identifiers of which equal ones are told apart by their order.
  private static func distinct(_ bases: [Document.ID]) -> [Document.ID] {
    var seen: Set<Document.ID> = []
    // How many documents have had each base: a corpus may repeat one thousands of times.
    var counts: [Document.ID: Int] = [:]
    return bases.map { base in
      var id = base
      while !seen.insert(id).inserted {
        let count = counts[base, default: 1] + 1
        counts[base] = count
        id = base + "-\(count)"
      }
      return id
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

  /// An input with its text, if it is text, and what there is to tell of it.
  static func read(
    _ input: ExtractionInput,
    threads: Int
  ) -> (input: ReadInput?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let source = InputDecoder.decode(input, threads: threads, &diagnostics)
    return (source.map { ReadInput(input: input, source: $0) }, diagnostics)
  }

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

/// A document with its times resolved.
private struct DatedDocument {
  let id: Document.ID
  let index: Int
  let input: ExtractionInput
  let page: DatedPage
  let times: [TimeExpression]

  /// The document as the assembler needs it.
  var part: ChronicleAssembler.Part {
    let name = input.path.split(separator: "/").last.map(String.init) ?? input.path
    return ChronicleAssembler.Part(id: id, name: name, page: page, times: times)
  }

  /// The document as the model holds it.
  func model(_ assembler: ChronicleAssembler, index: Int, threads: Int = 1) -> Document {
    let layout = page.page
    let articles = parallelMap(Array(layout.articles.indices), threads: threads) { position in
      model(layout.articles[position], date: page.articleDates[position], assembler)
    }
    return Document(
      id: id,
      path: input.path,
      title: input.title ?? input.metadata.title ?? articles.lazy.compactMap(\.title).first,
      publication: page.publication?.model(
        span: { assembler.span($0, of: index) },
        words: { layout.text.string($0) }
      ),
      articles: articles,
      authors: input.metadata.authors,
      publisher: input.metadata.publisher,
      url: input.metadata.url
    )
  }

  private func model(
    _ article: ArticleLayout,
    date: CalendarDate?,
    _ assembler: ChronicleAssembler
  ) -> Article {
    let layout = page.page
    let pieces = layout.sourcePieces(of: article)
    return Article(
      span: assembler.sourceSpan(Page.hull(of: pieces), of: index),
      pieces: pieces.map { assembler.sourceSpan($0, of: index) },
      title: article.headline.map { layout.text.string(layout.blocks[$0].range) },
      dateline: article.dateline.map { Article.Dateline(span: assembler.span($0, of: index), date: date) },
      date: date
    )
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
      line: source.line(ofUTF8: range.lowerBound)
    )
  }
}
