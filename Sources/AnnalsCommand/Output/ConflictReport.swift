import Annals

/// The contradictions of an extraction in the formats of `annals check`.
struct ConflictReport {
  private let extraction: Extraction
  private let places: SourcePlaces
  private let language: PictureLanguage

  init(_ extraction: Extraction, in language: PictureLanguage) {
    self.extraction = extraction
    self.language = language
    places = SourcePlaces(extraction, in: language)
  }

  /// All contradictions.
  func text(as format: CheckOutput) -> String {
    switch format {
    case .text: lines
    case .json: ChronicleJSONRenderer().render(findings)
    case .sarif:
      SARIFRenderer(version: AnnalsCommand.version, language: language, places: places.range)
        .render(findings)
    }
  }

  /// The documents, the contradictions and the events that they concern.
  private var findings: Chronicle {
    let chronicle = extraction.chronicle
    let concerned = Set(chronicle.conflicts.flatMap(\.events))
    return Chronicle(
      documents: chronicle.documents,
      events: chronicle.events.filter { concerned.contains($0.id) },
      conflicts: chronicle.conflicts
    )
  }

  /// `path:line:column: kind: message`, then the words at each further place.
  private var lines: String {
    let conflicts = extraction.chronicle.conflicts
    guard !conflicts.isEmpty else { return Conflict.none(in: language) + "\n" }
    return conflicts.map { conflict in
      let head = conflict.spans.first.map { places.place(of: $0) + ": " } ?? ""
      let further = conflict.spans.dropFirst().map { "  \(places.quotation(of: $0))\n" }.joined()
      return head + ErrorLine.printable("\(conflict.kind): \(conflict.text(in: language))") + "\n" + further
    }.joined()
  }
}
