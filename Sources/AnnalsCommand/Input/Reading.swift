import Annals
import ArgumentParser

/// What a verb works on: all inputs read and extracted, and everything told that there was to tell.
struct Reading {
  /// The chronicle of the inputs that could be used, with their texts.
  let extraction: Extraction
  /// Whether an input could not be used, so that the command ends with 1.
  let hasFailed: Bool
  private let progress: Progress

  /// The model.
  var chronicle: Chronicle { extraction.chronicle }

  /// How deep the inputs are read.
  enum Depth {
    case events
    /// Only documents and times, which takes less time.
    case times
  }

  /// Reads the inputs; those that cannot be used are told, and the others still done.
  ///
  /// - Throws: `ExitCode.failure` when not one of them could be used, `Failure` when the result would take the
  ///   place of a document or the texts cannot be saved.
  init(
    _ options: InputOptions,
    depth: Depth = .events,
    destination: Destination = .standardOutput,
    reporting: ReportingOptions
  ) throws {
    let reporter = reporting.reporter
    let gathering = try options.gathering(for: destination)
    let progress = Progress(reporter: reporter)
    let inputs = options.inputs(gathered: gathering)
    let extractionOptions = try options.extractionOptions(threads: reporting.concurrency)
    progress.show("reading \(inputs.count == 1 ? "1 input" : "\(inputs.count) inputs")")
    let extraction =
      switch depth {
      case .events: Annals.extraction(of: inputs, options: extractionOptions)
      case .times: Annals.timeExtraction(of: inputs, options: extractionOptions)
      }
    progress.finish()
    reporter.report(gathering.diagnostics + extraction.diagnostics + extraction.publicationNotes)
    if let folder = options.saveText {
      var texts = SavedTexts(in: folder, beside: gathering)
      try texts.save(extraction)
    }
    self.extraction = extraction
    self.progress = progress
    hasFailed = (gathering.diagnostics + extraction.diagnostics).contains { $0.severity == .error }
    if hasFailed, extraction.chronicle == Chronicle() { throw ExitCode.failure }
  }

  /// Leaves the model to the system, which takes all memory back at once when the process ends.
  ///
  /// To take the model of a large document apart, time by time, takes longer than to write it.
  func leaveToSystem() {
    _ = Unmanaged.passRetained(Kept(extraction: extraction))
  }

  private final class Kept: Sendable {
    let extraction: Extraction

    init(extraction: Extraction) { self.extraction = extraction }
  }

  /// The chronicle with only the events that are wanted.
  ///
  /// - Throws: `Failure` when none is left: there is nothing to show.
  func events(_ selection: EventSelection) throws(Failure) -> Chronicle {
    let chosen = chronicle.selecting(selection)
    guard chosen.events.isEmpty else { return chosen }
    if chronicle.events.isEmpty { throw Failure("\(name): no dated event found; \(adviceWithoutEvents)") }
    let count = chronicle.events.count
    throw Failure("\(name): none of the \(count) events fits the selection; widen --from, --to, --kind …")
  }

  /// What to do where no event was found.
  private var adviceWithoutEvents: String {
    if chronicle.times.isEmpty {
      return "it has no time expression either, so check that it is the right text"
    }
    if chronicle.times.contains(where: { $0.interval == nil }),
      chronicle.documents.contains(where: { $0.publication == nil })
    {
      return "if the text has dates without a year, give --date"
    }
    return "'annals times' lists the times that it has"
  }

  /// What `make` makes, its failure told with the name of the inputs.
  func making<Result>(_ make: () throws(PictureError) -> Result) throws(Failure) -> Result {
    progress.show("drawing")
    defer { progress.finish() }
    do throws(PictureError) {
      return try make()
    } catch {
      throw Failure("\(name): \(error.advice)")
    }
  }

  /// The name of the inputs for a message about all of them: the one document, or how many there are.
  var name: String {
    chronicle.documents.count == 1
      ? chronicle.documents[0].path : "\(chronicle.documents.count) documents"
  }
}

extension InputOptions {
  /// The files that the paths lead to.
  ///
  /// - Throws: `Failure` when the result would take the place of one of them.
  func gathering(for destination: Destination) throws(Failure) -> InputGathering {
    var gathering = InputGathering()
    for path in inputs { gathering.add(path) }
    // A chronicle may grow in its own file; nothing else that is read is ever written.
    if case .file(let path) = destination, !path.hasSuffix(".json"), gathering.contains(path) {
      throw .destroying(path)
    }
    return gathering
  }

  /// Files and statements as the library takes them.
  func inputs(gathered gathering: InputGathering) -> [Input] {
    gathering.files.map { Input.file($0) } + statement.map { Input.statement($0) }
  }

  /// What extraction is told: the date that was given, else the clock, which only statements are read against.
  func extractionOptions(threads: Int) throws -> ExtractionOptions {
    let isSpokenNow = date == nil && !statement.isEmpty
    return ExtractionOptions(
      publicationDate: date,
      referenceTime: isSpokenNow ? Terminal.civilTime : nil,
      encoding: encoding,
      namedTimes: try naming.definitions(),
      threads: threads
    )
  }
}
