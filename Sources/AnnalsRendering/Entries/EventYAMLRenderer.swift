import AnnalsCore

/// Writes the events as a file that a person can read, correct and extend, and that every verb reads back.
///
///     # annals events 1
///     events:
///
///     - id: e1f0c52c2a31b
///       date: 2024-04-23
///       label: 西部大开发座谈会召开
///       kind: meeting
///       place: 重庆
///       source: news.txt:12
///
/// What goes without saying is left out: the kind `other`, the status `occurred`, a salience of a half.
public struct EventYAMLRenderer: TimelineRenderer {
  /// The language of the comments at the beginning; nil takes that of the chronicle.
  public let language: PictureLanguage?

  /// A renderer of YAML.
  public init(language: PictureLanguage? = nil) {
    self.language = language
  }

  /// The events in order of time.
  ///
  /// - Complexity: O(n log n)
  public func render(_ chronicle: Chronicle) -> String {
    let language = language ?? PictureLanguage(of: chronicle)
    var text = EntryFormat.yamlHeading + "\n"
    for line in language.words.entryNotes { text += "# \(line)\n" }
    text += chronicle.events.isEmpty ? "events: []\n" : "events:\n"
    let entries = Dictionary(
      chronicle.entries().map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for event in EventOrder.sorted(chronicle.events) {
      guard let entry = entries[event.id] else { continue }
      text += "\n" + EventYAMLRenderer.text(of: entry, language)
    }
    return text
  }

  private static func text(of entry: EventEntry, _ language: PictureLanguage) -> String {
    var lines: [String] = []
    func add(_ key: EntryKey, _ value: String?) {
      guard let value else { return }
      lines.append("\(lines.isEmpty ? "- " : "  ")\(key.rawValue): \(value)")
    }
    func list(_ texts: [String]?) -> String? {
      texts.flatMap { $0.isEmpty ? nil : YAMLText.list($0) }
    }
    add(.id, entry.id.map(YAMLText.scalar))
    let date = entry.time.map { EntryDateText($0, language: language) }
    add(.date, date.map { YAMLText.date($0.date) })
    add(.granularity, date?.granularity?.rawValue)
    add(.approximate, date?.isApproximate.map { $0 ? "true" : "false" })
    add(.label, entry.label.map(YAMLText.scalar))
    add(.kind, entry.kind.flatMap { $0 == .other ? nil : $0.rawValue })
    add(.status, entry.status.flatMap { $0 == .occurred ? nil : $0.rawValue })
    add(.place, entry.place.map(YAMLText.scalar))
    add(.participants, list(entry.participants))
    add(.lane, entry.lane.map(YAMLText.scalar))
    add(.figures, list(entry.figures))
    add(.salience, entry.salience.flatMap { $0 == EventEntry.newSalience ? nil : $0.description })
    let sources = entry.sources ?? []
    add(.source, sources.count == 1 ? YAMLText.scalar(sources[0]) : list(sources))
    add(.evidence, entry.evidence.map(YAMLText.scalar))
    let links = entry.links ?? []
    if !links.isEmpty { lines.append("  \(EntryKey.relations.rawValue):") }
    for kind in Relation.Kind.allCases {
      let ends = links.filter { $0.kind == kind }.map(\.to)
      guard !ends.isEmpty else { continue }
      lines.append(
        "    \(kind.rawValue): " + (ends.count == 1 ? YAMLText.scalar(ends[0]) : YAMLText.list(ends))
      )
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension TimelineRenderer where Self == EventYAMLRenderer {
  /// The events as a file that a person can correct.
  public static func yaml(language: PictureLanguage? = nil) -> EventYAMLRenderer {
    EventYAMLRenderer(language: language)
  }
}
