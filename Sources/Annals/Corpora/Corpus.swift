/// Documents of any number, each read by itself: they stream through and are not joined.
///
///     let corpus = Corpus(of: [.file("news.jsonl")], options: ExtractionOptions(threads: 8))
///     try corpus.forEachPart({ $0.chronicle.events.count }) { print($0.results) }
///
/// Corpora in JSON Lines are read line by line, other inputs one at a time; several are worked on side by side,
/// results come in the order of the inputs, and memory does not grow with their number. What different documents
/// report of one event is told together by ``chronicle(of:options:)``, which holds all of them in memory.
public struct Corpus: Sendable {
  /// How deep documents are read.
  public enum Depth: Sendable {
    /// Times, events, relations and conflicts.
    case events
    /// Documents and times alone, which takes less time.
    case times
  }

  /// What one part, a line of a corpus or an input, gave.
  public struct Part<Result: Sendable>: Sendable {
    /// What was made of each document and chronicle that the part holds.
    public var results: [Result]
    /// What there is to tell, in order.
    public var diagnostics: [Diagnostic]
    /// What tells whether the part is still the same.
    package var digest: ContentDigest
  }

  /// What to read.
  public var inputs: [Input]
  /// How deep to read it.
  public var depth: Depth
  /// What extraction is told.
  public var options: ExtractionOptions

  /// The bytes of documents that are on their way at a time; a larger one goes alone.
  private static let capacity = 8 << 20

  /// Documents to read.
  public init(of inputs: [Input], depth: Depth = .events, options: ExtractionOptions = ExtractionOptions()) {
    self.inputs = inputs
    self.depth = depth
    self.options = options
  }

  /// Reads every part and hands over what it gave.
  ///
  /// - Parameters:
  ///   - transform: what is made of the extraction of one document; worked out side by side.
  ///   - perform: takes what parts that follow each other gave, in order, one call after the other.
  /// - Throws: what `perform` throws, which ends the reading.
  public func forEachPart<Result: Sendable>(
    _ transform: @escaping @Sendable (Extraction) -> Result,
    perform: ([Part<Result>]) throws -> Void
  ) throws {
    try forEachPart(after: 0, skipped: { _ in true }, transform, perform: perform)
  }

  /// Reads every part after the first so many.
  ///
  /// - Parameters:
  ///   - count: the parts that are not worked on again.
  ///   - skipped: takes their digests, and says whether to go on.
  ///   - transform: what is made of the extraction of one document; worked out side by side.
  ///   - perform: takes what parts that follow each other gave, in order, one call after the other.
  /// - Throws: what `skipped` and `perform` throw, which ends the reading.
  package func forEachPart<Result: Sendable>(
    after count: Int,
    skipped: ([ContentDigest]) throws -> Bool,
    _ transform: @escaping @Sendable (Extraction) -> Result,
    perform: ([Part<Result>]) throws -> Void
  ) throws {
    var parts = CorpusParts(inputs)
    var digests: [ContentDigest] = []
    while digests.count < count, let part = parts.next() {
      digests.append(part.contents(encoding: options.encoding).digest)
    }
    guard try skipped(digests) else { return }
    let extractor = Extractor(options: partOptions)
    try streamInOrder(
      threads: isSingleDocument ? 1 : options.threads,
      capacity: Corpus.capacity,
      next: { parts.nextBatch().map { (element: $0.parts, weight: $0.weight) } },
      transform: { parts in parts.map { part($0, extractor, transform) } },
      perform: perform
    )
  }

  /// Many documents are worked on side by side, so each has one thread; all of them work inside a single one.
  private var partOptions: ExtractionOptions {
    var options = options
    if !isSingleDocument { options.threads = 1 }
    return options
  }

  /// Whether there is one document and no more.
  private var isSingleDocument: Bool {
    guard inputs.count == 1 else { return false }
    guard case .file(let path) = inputs[0] else { return true }
    return path != "-" && !ContentKind.isCorpusName(path)
  }

  private func part<Result>(
    _ part: CorpusPart,
    _ extractor: Extractor,
    _ transform: (Extraction) -> Result
  ) -> Part<Result> {
    let contents = part.contents(encoding: options.encoding)
    var result = Part<Result>(results: [], diagnostics: contents.diagnostics, digest: contents.digest)
    for document in contents.documents {
      var extraction = depth == .events ? extractor.extract([document]) : extractor.extractTimes([document])
      extraction.diagnostics = extraction.diagnostics.map { part.located($0, in: document) }
      result.diagnostics += extraction.diagnostics
      if !extraction.chronicle.documents.isEmpty { result.results.append(transform(extraction)) }
    }
    for chronicle in contents.chronicles {
      let sources = chronicle.documents.map { _ in SourceDocument("") }
      let extraction = Extraction(chronicle: chronicle, diagnostics: [], sources: sources)
      result.results.append(transform(extraction))
    }
    for file in contents.entryFiles where depth == .events {
      // Each part stands for itself, so there is nothing that a correction could change.
      let applied = file.applied(to: Chronicle())
      result.diagnostics += applied.diagnostics
      guard !applied.chronicle.documents.isEmpty else { continue }
      let sources = applied.chronicle.documents.map { _ in SourceDocument("") }
      result.results.append(
        transform(Extraction(chronicle: applied.chronicle, diagnostics: [], sources: sources))
      )
    }
    return result
  }
}
