/// A file of hand-made events, understood: what it says, and where.
struct EntryFile: Sendable {
  /// How a file is written.
  enum Format: Sendable {
    case yaml
    case table

    /// The format that a file's extension stands for.
    init?(nameExtension: String) {
      switch nameExtension {
      case "yaml", "yml": self = .yaml
      case "csv": self = .table
      default: return nil
      }
    }

    /// The format of what `annals extract` wrote, told by its beginning.
    init?(beginningOf bytes: [UInt8]) {
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
      if text.starts(with: EntryFormat.yamlHeading.utf8) {
        self = .yaml
      } else if text.starts(with: EntryFormat.tableHeading.utf8) {
        self = .table
      } else {
        return nil
      }
    }
  }

  /// The file as a document, for the events that rest on it alone.
  let document: Document
  /// Its text.
  let source: SourceDocument
  /// What is wrong with it.
  let diagnostics: [Diagnostic]
  private let entries: [EntryReader.Understood]
  private let refused: Set<Event.ID>

  private static let subject = WrittenRecords.Subject(
    noun: "event",
    example: "- date: 2024-04-23",
    listKey: "events"
  )

  /// Understands a file.
  init(_ source: SourceDocument, as format: Format, path: String) {
    let records =
      switch format {
      case .yaml: WrittenRecords(yaml: source.utf8, of: EntryFile.subject)
      case .table: WrittenRecords(table: source.utf8)
      }
    let reader = EntryReader(records.records)
    let mistakes = (records.mistakes + reader.mistakes).map { ($0, Diagnostic.Severity.error) }
    let warnings = reader.warnings.map { ($0, Diagnostic.Severity.warning) }
    self.source = source
    document = Document(
      id: ContentID.make("d", [path], content: source.utf8),
      path: path,
      title: records.title,
      publication: nil,
      articles: []
    )
    entries = reader.entries
    refused = reader.refused
    diagnostics = (mistakes + warnings)
      .sorted { ($0.0.position.line, $0.0.position.column) < ($1.0.position.line, $1.0.position.column) }
      .map { mistake, severity in
        Diagnostic(severity: severity, path: path, position: mistake.position, message: mistake.message)
      }
  }

  /// The chronicle with the entries applied, and what could not be.
  func applied(to chronicle: Chronicle) -> (chronicle: Chronicle, diagnostics: [Diagnostic]) {
    let spans = entries.map { entry in
      SourceSpan(
        document: document.id,
        start: entry.range.lowerBound,
        end: entry.range.upperBound,
        line: entry.position.line
      )
    }
    let application = EntryApplication(
      entries.map(\.entry),
      at: spans,
      of: document,
      to: chronicle
    )
    let known = Set(chronicle.events.map(\.id) + entries.compactMap(\.entry.id)).sorted()
    let diagnostics = application.problems.compactMap { index, problem -> Diagnostic? in
      if case .noEvent(let id, _) = problem, refused.contains(id) { return nil }
      let entry = entries[index]
      return Diagnostic(
        severity: problem.severity,
        path: document.path,
        position: entry.positions[problem.key] ?? entry.position,
        message: problem.message(known: known)
      )
    }
    return (application.chronicle, diagnostics)
  }
}

extension EntryProblem {
  /// An event that documents no longer report is no mistake of whoever wrote the file.
  fileprivate var severity: Diagnostic.Severity {
    switch self {
    case .vanished: .warning
    case .noEvent(let id, _): Event.isMade(id) ? .warning : .error
    default: .error
    }
  }

  /// What is wrong; what to do.
  fileprivate func message(known: [Event.ID]) -> String {
    switch self {
    case .missing(let key):
      return
        "the event has no \(key.rawValue), and no other input has an event of its id; add a \(key.rawValue)"
    case .vanished(let id):
      return
        "the documents report no event '\(id)' now, so it stands for itself; merge it, or remove it if it is told twice"
    case .noEvent(let id, let key):
      guard !Event.isMade(id) else {
        return
          "no event '\(id)' is in the inputs now, so this \(key == .id ? "entry" : "\(key.rawValue)") was left out"
      }
      let nearest = Suggestion.nearest(to: id, among: known.filter { $0 != id })
      let advice = nearest.map { "did you mean '\($0)'?" } ?? "give the id of one"
      return "there is no event '\(id)'; \(advice)"
    case .hidden(let id, _): return "'\(id)' is hidden; remove the relation, or show the event"
    case .itself(.merge): return "the event is merged with itself; name another one"
    case .itself: return "the event is related to itself; name another one"
    case .mergedTwice(let id): return "'\(id)' is merged into another event already; keep one of them"
    case .unsound(let link, .dates):
      return
        "'\(link.kind.rawValue) \(link.to)' contradicts the dates: what comes later is over before; correct either"
    case .unsound(let link, .cycle):
      return "'\(link.kind.rawValue) \(link.to)' closes a circle of causes; remove one of its relations"
    }
  }
}
