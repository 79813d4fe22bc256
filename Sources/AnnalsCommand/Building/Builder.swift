import Annals

/// Makes folders of results and skips those that are up to date.
struct Builder: Sendable {
  /// The folder that holds the folders.
  let root: String
  /// What extraction is told.
  let extractionOptions: ExtractionOptions
  /// The events that are kept.
  let selection: EventSelection
  /// What pictures and text look like.
  let settings: RenderSettings
  /// Where pictures are drawn.
  let process: GraphvizProcess
  /// Whether what is up to date is made again, too.
  let remakesAll: Bool
  /// The digest of the program, so that another version makes everything again.
  let program: ContentDigest

  /// How a target ended.
  enum Outcome: Sendable {
    case made([Diagnostic])
    case upToDate
    case failed([Diagnostic])
  }

  /// Makes one folder of results, unless it is up to date.
  func make(_ target: BuildTarget) -> Outcome {
    let folder = "\(root)/\(target.name)"
    let origin = origin(of: target).description
    let old = BuildStamp(in: folder)
    if !remakesAll, let old, old.origin == origin, old.isIntact(in: folder) { return .upToDate }

    let inputs = target.documents.map { Input.data($0.bytes, name: $0.path) }
    let extraction = Annals.extraction(of: inputs, options: extractionOptions)
    guard !extraction.chronicle.documents.isEmpty else {
      // A file that only corrects events of other documents has none to show by itself.
      let isUsable = extraction.diagnostics.allSatisfy { $0.severity != .error }
      return isUsable ? .upToDate : .failed(extraction.diagnostics)
    }
    let chronicle = extraction.chronicle.selecting(selection)
    var diagnostics = extraction.diagnostics + extraction.publicationNotes
    var settings = settings
    settings.picture.linkPrefix = Destination.wayBack(from: folder)
    do {
      try FileWriting.makeFolder(folder)
      var written: [BuildStamp.File] = []
      for product in BuildProduct.products(for: chronicle) {
        let artefact = try product.make(chronicle, settings, process)
        try FileWriting.write(artefact.bytes, to: "\(folder)/\(product.name)")
        written.append(BuildStamp.File(name: product.name, digest: ContentDigest(artefact.bytes).description))
        diagnostics += artefact.warnings.map {
          Diagnostic(severity: .warning, path: "\(folder)/\(product.name)", message: $0)
        }
      }
      try removeStale(old?.unchangedFiles(in: folder) ?? [], keeping: written.map(\.name), in: folder)
      let stamp = BuildStamp(origin: origin, files: written)
      try FileWriting.write(Array(stamp.text.utf8), to: "\(folder)/\(BuildStamp.fileName)")
    } catch let error as FileError {
      return .failed(diagnostics + [Diagnostic(severity: .error, path: error.path, message: error.advice)])
    } catch let error as PictureError {
      return .failed(diagnostics + [Diagnostic(severity: .error, path: folder, message: error.advice)])
    } catch {
      return .failed(diagnostics + [Diagnostic(severity: .error, path: folder, message: "\(error)")])
    }
    if chronicle.events.isEmpty {
      let message = "no dated event found, so no picture was drawn; give --date if its dates have no year"
      diagnostics.append(Diagnostic(severity: .warning, path: folder, message: message))
    }
    return .made(diagnostics)
  }

  /// Takes away what an earlier run wrote, nobody changed since, and this run did not write again.
  private func removeStale(_ old: [String], keeping new: [String], in folder: String) throws(FileError) {
    for name in old where !new.contains(name) { try FileWriting.remove("\(folder)/\(name)") }
  }

  private func origin(of target: BuildTarget) -> ContentDigest {
    var digest = program
    digest.add(Graphviz.version)
    digest.add("\(extractionOptions) \(selection) \(settings)")
    for document in target.documents {
      digest.add(document.path)
      digest.add(document.bytes)
    }
    return digest
  }
}
