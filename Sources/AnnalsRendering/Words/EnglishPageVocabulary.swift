import AnnalsCore

/// What a page says in English.
struct EnglishPageVocabulary: PageVocabulary {
  var tag: String { "en" }

  var picture: String { "Picture" }
  var pictureHint: String {
    "Arrow keys walk through the events, Enter shows one, plus and minus zoom, 0 shows all"
  }
  var events: String { "Events" }
  var sources: String { "Sources" }
  var skip: String { "Skip to the list of events" }

  var search: String { "Search events" }
  var searchHint: String { "Label, participant, place, date…" }
  var previous: String { "Previous match" }
  var next: String { "Next match" }
  var noHit: String { "nothing found" }
  var filter: String { "Filter" }
  var reset: String { "Show all" }
  var list: String { "List" }
  var theme: String { "Light or dark" }
  var zoomIn: String { "Zoom in" }
  var zoomOut: String { "Zoom out" }
  var zoomAll: String { "Show all" }
  var needsScript: String {
    "Scripts are off: picture and list can be read, search, filter and zoom cannot be used."
  }

  var kind: String { "Kind" }
  var status: String { "Status" }
  var document: String { "Document" }
  var years: String { "Years" }
  var from: String { "From" }
  var through: String { "to" }

  var time: String { "Time" }
  var place: String { "Place" }
  var participants: String { "Who" }
  var figures: String { "Figures" }
  var related: String { "Related" }
  var contradictions: String { "Contradictions" }
  func time(_ time: String, of year: String) -> String { "\(time) \(year)" }
  var listSeparator: String { ", " }

  func published(_ day: String) -> String { "published \(day)" }

  func tooMany(_ count: Int) -> String {
    "\(count) events make this page slow; --from, --to, --kind or --top choose fewer."
  }

  func name(of kind: EventKind) -> String {
    switch kind {
    case .meeting: "Meeting"
    case .publication: "Publication"
    case .plan: "Plan"
    case .signing: "Signing"
    case .diplomacy: "Diplomacy"
    case .inspection: "Inspection"
    case .appointment: "Appointment"
    case .activity: "Activity"
    case .construction: "Construction"
    case .launch: "Launch"
    case .science: "Science"
    case .economy: "Economy"
    case .legal: "Law"
    case .incident: "Incident"
    case .conflict: "Armed conflict"
    case .sport: "Sport"
    case .award: "Award"
    case .life: "Life"
    case .statistic: "Figure"
    case .target: "Target"
    case .statement: "Statement"
    case .other: "Other"
    }
  }

  func name(of status: EventStatus) -> String {
    switch status {
    case .occurred: "Occurred"
    case .ongoing: "Ongoing"
    case .planned: "Planned"
    case .target: "Target"
    case .statistic: "Figure"
    }
  }

  func name(of kind: Relation.Kind) -> String {
    switch kind {
    case .before: "before"
    case .meets: "meets"
    case .overlaps: "overlaps"
    case .starts: "starts with, ends before"
    case .during: "during"
    case .finishes: "ends with, starts after"
    case .equals: "at the same time as"
    case .causes: "causes"
    case .enables: "enables"
    case .partOf: "part of"
    case .followsUp: "follows up"
    case .reports: "reports"
    case .sameSeries: "previous of its series"
    }
  }

  func inverseName(of kind: Relation.Kind) -> String {
    switch kind {
    case .before: "after"
    case .meets: "met by"
    case .overlaps: "overlapped by"
    case .starts: "starts with, ends after"
    case .during: "contains"
    case .finishes: "ends with, starts before"
    case .equals: "at the same time as"
    case .causes: "caused by"
    case .enables: "enabled by"
    case .partOf: "has part"
    case .followsUp: "followed up by"
    case .reports: "reported by"
    case .sameSeries: "next of its series"
    }
  }

  func name(ofConflict kind: String) -> String? { EnglishPageVocabulary.conflicts[kind] }

  private static let conflicts: [String: String] = [
    "after-publication": "After publication",
    "anniversary": "Anniversary",
    "contradiction": "Contradiction",
    "empty-range": "Empty range",
    "issue-date": "Date of issue",
    "order-cycle": "Order",
    "order-dates": "Order and dates",
    "outside-plan": "Outside the plan",
    "part": "Part and whole",
    "plan-year": "Year of the plan",
    "repeated-column": "Repeated column",
    "repeated-step": "Repeated step",
    "reversed-range": "Reversed range",
    "shares": "Shares",
    "sum": "Sum",
    "title-period": "Period in a title",
    "update": "Update",
    "weekday": "Weekday",
  ]
}
