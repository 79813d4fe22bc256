import Annals
import ArgumentParser

/// A run over documents of any number, each a line of JSON of its own, in the order of the inputs.
struct CorpusRun {
  /// What is read.
  let input: InputOptions
  /// How deep.
  let depth: Corpus.Depth
  let destination: Destination
  let reporting: ReportingOptions
  /// Whether a run that breaks off can go on, and this one may be the continuation of another.
  let resumption: Resumption
  /// The digest of what `line` depends on.
  let settings: String
  /// The line, or lines, of one document in UTF-8, line feeds included.
  let line: @Sendable (Extraction) -> [UInt8]

  /// Whether a run may go on where another broke off.
  enum Resumption {
    case none
    case resumes
  }

  /// What one document gave.
  private struct Output: Sendable {
    let line: [UInt8]
    let notes: [Diagnostic]
    let saved: Extraction?
  }

  /// Reads and writes it all.
  ///
  /// - Throws: `Failure` when the result cannot be written, `ExitCode.failure` when a document failed, after the
  ///   others are done.
  func run() throws {
    let gathering = try input.gathering(for: destination)
    let reporter = reporting.reporter
    reporter.report(gathering.diagnostics)
    let options = try input.extractionOptions(threads: reporting.concurrency)
    let corpus = Corpus(of: input.inputs(gathered: gathering), depth: depth, options: options)
    var texts = input.saveText.map { SavedTexts(in: $0, beside: gathering) }
    var sink = try CorpusSink(destination, origin: origin(options), resumption: resumption)
    let progress = Progress(reporter: reporter)
    let (verbosity, savesTexts, line) = (reporter.verbosity, texts != nil, line)
    do {
      try corpus.forEachPart(
        after: sink.checkpoint.parts,
        skipped: { try sink.verify($0) },
        { extraction in
          Output(
            line: line(extraction),
            notes: verbosity >= .notes ? extraction.publicationNotes : [],
            saved: savesTexts ? extraction : nil
          )
        },
        perform: { parts in
          try sink.write(parts.map { (.joining($0.results.map(\.line)), $0.digest, $0.hasFailed) })
          for part in parts {
            reporter.report(part.diagnostics + part.results.flatMap(\.notes))
            for extraction in part.results.compactMap(\.saved) { try texts?.save(extraction) }
          }
          progress.show("\(sink.checkpoint.parts) documents")
        }
      )
    } catch {
      progress.finish()
      throw error
    }
    progress.finish()
    let (parts, failures) = (sink.checkpoint.parts, sink.checkpoint.failures)
    try sink.finish()
    guard failures == 0, gathering.diagnostics.isEmpty else {
      if failures > 0 { ErrorLine.write("\(failures) of \(parts) documents failed, the others are done") }
      throw ExitCode.failure
    }
  }

  private func origin(_ options: ExtractionOptions) -> ContentDigest {
    var options = options
    options.threads = 1
    var digest = Program.digest
    digest.add("\(options) \(depth) \(settings)")
    return digest
  }
}

extension Corpus.Part {
  /// Whether a document of the part could not be used.
  fileprivate var hasFailed: Bool { diagnostics.contains { $0.severity == .error } }
}
