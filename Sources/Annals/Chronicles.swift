/// Makes one chronicle of statements, files, texts and chronicles.
///
///     let chronicle = try Annals.chronicle(of: [.statement("2024年4月23日座谈会"), .file("plan.txt")])
///     print(chronicle.timeline(.text()))
///     try chronicle.timeline(.svg()).write(to: "timeline.svg")
///
/// - Parameters:
///   - inputs: What to read; the order decides only between documents of one name.
///   - options: The publication date and the clock, where the inputs do not tell them.
/// - Returns: The chronicle of all inputs together.
/// - Throws: `AnnalsError` when any of the inputs cannot be used; ``extraction(of:options:)`` goes on instead.
public func chronicle(
  of inputs: [Input],
  options: ExtractionOptions = ExtractionOptions()
) throws(AnnalsError) -> Chronicle {
  let extraction = extraction(of: inputs, options: options)
  let errors = extraction.diagnostics.filter { $0.severity == .error }
  guard errors.isEmpty else { throw .unusableInputs(errors) }
  return extraction.chronicle
}

/// Makes one chronicle of all inputs that can be used, and tells what is wrong with the others.
///
/// The source of a document that came as part of a chronicle is empty: a chronicle carries no full texts.
public func extraction(
  of inputs: [Input],
  options: ExtractionOptions = ExtractionOptions()
) -> Extraction {
  joining(inputs, options, appliesEntries: true) { Extractor(options: options).extract($0) }
}

/// Finds only the time expressions of the inputs: documents and times, no events of the documents among them.
public func timeExtraction(
  of inputs: [Input],
  options: ExtractionOptions = ExtractionOptions()
) -> Extraction {
  joining(inputs, options, appliesEntries: false) { Extractor(options: options).extractTimes($0) }
}

/// What `extract` makes of the documents among the inputs, joined with the chronicles among them, and with what
/// people wrote of the events applied to it.
private func joining(
  _ inputs: [Input],
  _ options: ExtractionOptions,
  appliesEntries: Bool,
  extract: ([ExtractionInput]) -> Extraction
) -> Extraction {
  // Few inputs share out the threads among their parts.
  let inside = options.threads / max(1, inputs.count)
  let contents = parallelMap(Array(inputs.enumerated()), threads: options.threads) { index, input in
    InputContents(input, at: index, encoding: options.encoding, threads: inside)
  }
  var extraction = extract(contents.flatMap(\.documents))
  extraction.diagnostics = contents.flatMap(\.diagnostics) + extraction.diagnostics
  let chronicles = contents.flatMap(\.chronicles)
  let entryFiles = appliesEntries ? contents.flatMap(\.entryFiles) : []
  guard !chronicles.isEmpty || !entryFiles.isEmpty else { return extraction }
  var chronicle = Chronicle.joining([extraction.chronicle] + chronicles)
  var sources: [Document.ID: SourceDocument] = [:]
  for file in entryFiles {
    let applied = file.applied(to: chronicle)
    chronicle = applied.chronicle
    extraction.diagnostics += applied.diagnostics
    sources[file.document.id] = file.source
  }
  for (document, source) in zip(extraction.chronicle.documents, extraction.sources) {
    sources[document.id] = source
  }
  return Extraction(
    chronicle: chronicle,
    diagnostics: extraction.diagnostics,
    sources: chronicle.documents.map { sources[$0.id] ?? SourceDocument("") }
  )
}
