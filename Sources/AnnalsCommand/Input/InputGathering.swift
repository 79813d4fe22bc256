import Annals

/// Turns the paths of the command line into files: folders are walked, everything else stays as it is.
struct InputGathering {
  /// The files in order.
  private(set) var files: [String] = []
  /// Paths that nothing stands at, folders that cannot be listed or hold no document.
  private(set) var diagnostics: [Diagnostic] = []
  /// The real paths of the files, so that one that is named twice is read once.
  private var gathered: Set<String> = []
  /// How many documents were come across, those named before included.
  private var seenDocuments = 0

  /// The endings of names that are read out of a folder; a file that is named itself is read whatever it is.
  static let documentExtensions: Set<String> = Set(
    ["txt", "text", "md", "markdown", "jsonl"] + DocumentFormat.allCases.flatMap(\.nameExtensions)
  )

  /// The endings of files of hand-made events, which are called `events` or `<name>.events` in a folder.
  private static let entryExtensions: Set<String> = ["yaml", "yml", "csv"]

  /// Adds a path: a folder with all its documents, recursively and in name order, or a file.
  ///
  /// A folder called `excluded` is left out wherever it stands, so that results are not read as documents.
  mutating func add(_ path: String, excluding excluded: String? = nil) {
    if path == "-" { return addFile(path) }
    do throws(FileError) {
      switch try FileReading.entry(at: path) {
      case .file, .stream: addFile(path)
      case .folder:
        let count = seenDocuments
        var seen = Set(excluded.flatMap(FileReading.canonicalPath).map { [$0] } ?? [])
        try walk(InputGathering.trimmed(path), seen: &seen)
        if seenDocuments == count { report(InputGathering.nothingFound, in: path) }
      }
    } catch {
      report(error.advice, in: error.path)
    }
  }

  private static let noFile = "a pipe or a device, which is read only where it is named itself"

  private static let nothingFound =
    "no documents in this folder; documents end in .txt, .md, .html, .docx, .odt, .epub, .pdf, .jsonl or .events.yaml, or are named themselves"

  /// Adds the documents below a folder.
  ///
  /// Hidden names are skipped, and so are READMEs, which speak about a folder's documents. `seen` holds the real
  /// paths of the folders read: one that symbolic links lead to again is not read again.
  private mutating func walk(_ folder: String, seen: inout Set<String>) throws(FileError) {
    guard seen.insert(FileReading.canonicalPath(folder) ?? folder).inserted else { return }
    for name in try FileReading.names(in: folder) where !name.hasPrefix(".") {
      let path = folder == "/" ? "/" + name : "\(folder)/\(name)"
      do throws(FileError) {
        switch try FileReading.entry(at: path) {
        case .folder: try walk(path, seen: &seen)
        case .file where InputGathering.isDocument(name): addFile(path)
        // Opening it might wait for ever.
        case .stream where InputGathering.isDocument(name): report(InputGathering.noFile, in: path)
        case .file, .stream: break
        }
      } catch {
        report(error.advice, in: error.path)
      }
    }
  }

  /// Whether a path leads to one of the files.
  func contains(_ path: String) -> Bool {
    FileReading.canonicalPath(path).map(gathered.contains) ?? false
  }

  private mutating func addFile(_ path: String) {
    seenDocuments += 1
    if gathered.insert(FileReading.canonicalPath(path) ?? path).inserted { files.append(path) }
  }

  private static func isDocument(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    let fileExtension = name[name.index(after: dot)...].lowercased()
    let stem = name[..<dot]
    // Other YAML and tables are no events: settings, data.
    if entryExtensions.contains(fileExtension) { return stem == "events" || stem.hasSuffix(".events") }
    return documentExtensions.contains(fileExtension) && stem.prefix(6).uppercased() != "README"
  }

  /// A path without slashes at its end.
  static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private mutating func report(_ message: String, in path: String) {
    diagnostics.append(Diagnostic(severity: .error, path: path, message: message))
  }
}
