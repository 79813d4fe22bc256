import Annals
import ArgumentParser

/// `annals build`: everything for every document of a folder, and for all of them together.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Make timelines, graphs and chronicles of a folder's documents.",
    discussion: """
      Every document gets a folder of its own, all documents together the folder
      all: timeline.txt, timeline.svg, timeline.png, timeline.html, graph.dot,
      graph.svg and chronicle.json. What is up to date is not made again.

      EXAMPLES
        annals build documents --into output
        annals build documents --into output --theme print --jobs 4
        annals build documents --into output --always
      """
  )

  @Argument(help: ArgumentHelp("The folder of documents.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory)
  var into: String

  @Flag(help: "Make again what is up to date, too.")
  var always = false

  @Option(
    help: ArgumentHelp("The day all documents were published, else inferred.", valueName: "day"),
    transform: Day.parse
  )
  var date: CalendarDate?

  @Option(
    help: ArgumentHelp("The encoding of the documents, else told by their bytes.", valueName: "name"),
    transform: TextEncoding.parse
  )
  var encoding: TextEncoding?

  @OptionGroup var naming: NamedTimesOptions
  @OptionGroup(title: "Selection options") var selection: SelectionOptions
  @OptionGroup(title: "Drawing options") var drawing: DrawingOptions
  @OptionGroup(title: "Reporting options") var reporting: ReportingOptions

  func validate() throws {
    if folder == "-" { throw ValidationError("standard input is no folder; name a folder of documents") }
    if folder.isEmpty || into.isEmpty { throw ValidationError("the name of a folder is empty; name one") }
  }

  func run() async throws {
    let reporter = reporting.reporter
    let definitions = try naming.definitions()
    let source = InputGathering.trimmed(folder)
    let root = InputGathering.trimmed(into)
    var gathering = InputGathering()
    gathering.add(source, excluding: root)
    var diagnostics = gathering.diagnostics
    var documents: [(path: String, bytes: [UInt8])] = []
    for path in gathering.files {
      do throws(FileError) {
        documents.append((path, try FileReading.bytes(of: path)))
      } catch {
        diagnostics.append(Diagnostic(severity: .error, path: path, message: error.advice))
      }
    }
    reporter.report(diagnostics)
    guard !documents.isEmpty else { throw ExitCode.failure }
    let outcomes = await outcomes(
      of: BuildTarget.targets(for: documents, below: source),
      naming: definitions,
      reporter: reporter
    )
    let hasFailed = try tell(outcomes, reporter: reporter)
    if hasFailed || !diagnostics.isEmpty { throw ExitCode.failure }
  }

  private func outcomes(
    of targets: [BuildTarget],
    naming definitions: [NamedTimeDefinition],
    reporter: Reporter
  ) async -> [Builder.Outcome] {
    let builder = Builder(
      root: InputGathering.trimmed(into),
      extractionOptions: ExtractionOptions(
        publicationDate: date,
        encoding: encoding,
        namedTimes: definitions
      ),
      selection: selection.selection,
      settings: RenderSettings(
        picture: drawing.pictureOptions(),
        text: .text(language: drawing.words.lang, title: drawing.title)
      ),
      process: drawing.process,
      remakesAll: always,
      program: Program.digest
    )
    var progress = Progress(of: targets.count, reporter: reporter)
    let outcomes = await concurrentMap(targets, limit: reporting.concurrency) { target in
      builder.make(target)
    } progress: { target in
      progress.advance(target.name)
    }
    progress.finish()
    return outcomes
  }

  /// Reports what happened, each diagnostic once although `all` repeats those of the documents; tells whether
  /// anything failed.
  private func tell(_ outcomes: [Builder.Outcome], reporter: Reporter) throws -> Bool {
    var (made, upToDate, failed) = (0, 0, 0)
    var told: Set<Diagnostic> = []
    for outcome in outcomes {
      switch outcome {
      case .made(let diagnostics):
        made += 1
        reporter.report(diagnostics.filter { told.insert($0).inserted })
      case .upToDate: upToDate += 1
      case .failed(let diagnostics):
        failed += 1
        reporter.report(diagnostics.filter { told.insert($0).inserted })
      }
    }
    if !reporting.quiet {
      let failures = failed == 0 ? "" : ", \(failed) failed"
      try StandardOutput.write("\(into): \(made) made, \(upToDate) up to date\(failures)\n".utf8)
    }
    return failed > 0 || told.contains { $0.severity == .error }
  }
}
