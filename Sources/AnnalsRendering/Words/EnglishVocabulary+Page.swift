import AnnalsCore

extension EnglishVocabulary {
  var languageTag: String { "en" }
  var picture: String { "Picture" }
  var pictureHint: String {
    "Arrow keys walk through the events, Enter shows one, plus and minus zoom, 0 shows all"
  }
  var eventList: String { "Events" }
  var sources: String { "Sources" }
  var contradictions: String { "Contradictions" }
  var skipToList: String { "Skip to the list of events" }
  var needsScript: String {
    "Scripts are off: picture and list can be read, search, filter and zoom cannot be used."
  }
  var search: String { "Search events" }
  var searchHint: String { "Label, participant, place, date…" }
  var previousHit: String { "Previous match" }
  var nextHit: String { "Next match" }
  var noHit: String { "nothing found" }
  var filter: String { "Filter" }
  var showAll: String { "Show all" }
  var list: String { "List" }
  var lightOrDark: String { "Light or dark" }
  var zoomIn: String { "Zoom in" }
  var zoomOut: String { "Zoom out" }
  var wholePicture: String { "Whole picture" }
  var fromYear: String { "from" }
  var throughYear: String { "to" }
  var kind: String { "Kind" }
  var status: String { "Status" }
  var document: String { "Document" }
  var years: String { "Years" }
  var place: String { "Place" }
  var participants: String { "Who" }
  var figures: String { "Figures" }
  var listSeparator: String { ", " }
  func date(_ date: String, inYear year: String) -> String { "\(date) \(year)" }
  func tooManyEvents(_ count: Int) -> String {
    "\(count) events make this page slow; --from, --to, --kind or --top choose fewer."
  }

  func relationForth(_ kind: Relation.Kind) -> String {
    switch kind {
    case .before: "before"
    case .causes: "causes"
    case .enables: "enables"
    case .partOf: "part of"
    case .followsUp: "follows up"
    case .reports: "reports"
    case .sameSeries: "previous of its series"
    case .meets: "meets"
    case .overlaps: "overlaps"
    case .starts: "begins with"
    case .during: "during"
    case .finishes: "ends with"
    case .equals: "at the same time as"
    }
  }

  func relationBack(_ kind: Relation.Kind) -> String {
    switch kind {
    case .before: "after"
    case .causes: "caused by"
    case .enables: "enabled by"
    case .partOf: "has part"
    case .followsUp: "followed up by"
    case .reports: "reported by"
    case .sameSeries: "next of its series"
    case .meets: "met by"
    case .overlaps: "overlapped by"
    case .starts: "begins with"
    case .during: "contains"
    case .finishes: "ends with"
    case .equals: "at the same time as"
    }
  }
}
