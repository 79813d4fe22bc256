import AnnalsCore

/// The clusters of a dependency graph: which events share a box, and what it is called.
struct GraphLanes {
  /// The headings; none when nothing is grouped.
  let names: [String]
  /// The cluster of each event.
  let lanes: [Int]

  /// More clusters than this do not fit on a page; the last takes what is left over.
  private static let mostLanes = 8

  /// The name of a lane, and where it comes among the others.
  private struct Key: Hashable {
    let rank: Int
    let name: String
  }

  init(_ events: [Event], of chronicle: Chronicle, options: PictureOptions) {
    guard let keys = GraphLanes.keys(of: events, in: chronicle, options) else {
      names = []
      lanes = events.map { _ in 0 }
      return
    }
    var counts: [Key: Int] = [:]
    for key in keys { counts[key, default: 0] += 1 }
    let byCount = counts.sorted { ($1.value, $0.key.rank) < ($0.value, $1.key.rank) }.map(\.key)
    let kept = byCount.prefix(byCount.count > GraphLanes.mostLanes ? GraphLanes.mostLanes - 1 : byCount.count)
      .sorted { $0.rank < $1.rank }
    names = kept.map(\.name) + (kept.count < byCount.count ? [options.language.choose("其他", "Other")] : [])
    lanes = keys.map { kept.firstIndex(of: $0) ?? kept.count }
  }

  private static func keys(of events: [Event], in chronicle: Chronicle, _ options: PictureOptions) -> [Key]? {
    switch options.lanes {
    case .none: return nil
    case .document: return documents(of: events, in: chronicle, options)
    case .kind: return themes(of: events, options)
    case .place: return names(events.map { $0.place ?? "" }, options)
    case .participant: return names(events.map { $0.participants.first ?? "" }, options)
    case .automatic:
      let documents = documents(of: events, in: chronicle, options)
      if (2...mostLanes).contains(Set(documents).count) { return documents }
      let themes = themes(of: events, options)
      return Set(themes).count > 1 ? themes : nil
    }
  }

  private static func themes(of events: [Event], _ options: PictureOptions) -> [Key] {
    events.map {
      let theme = EventTheme($0.kind)
      return Key(rank: theme.rawValue, name: theme.name(in: options.language))
    }
  }

  private static func documents(
    of events: [Event],
    in chronicle: Chronicle,
    _ options: PictureOptions
  ) -> [Key] {
    var keys: [Document.ID: Key] = [:]
    for (rank, document) in chronicle.documents.enumerated() where keys[document.id] == nil {
      let file = document.path.split(separator: "/").last.map { String($0) } ?? document.path
      let title = document.title ?? ""
      keys[document.id] = Key(rank: rank, name: title.isEmpty ? file : title)
    }
    return events.map { event in
      event.mentions.first.flatMap { keys[$0.span.document] } ?? rest(options)
    }
  }

  /// By names in the order of their first event; events without one come last.
  private static func names(_ names: [String], _ options: PictureOptions) -> [Key] {
    var ranks: [String: Int] = [:]
    for name in names where !name.isEmpty && ranks[name] == nil { ranks[name] = ranks.count }
    return names.map { name in ranks[name].map { Key(rank: $0, name: name) } ?? rest(options) }
  }

  private static func rest(_ options: PictureOptions) -> Key {
    Key(rank: .max, name: options.language.choose("其他", "Other"))
  }
}
