import AnnalsCore

/// Which lane each event stands in, and what the lanes are called.
struct LaneAssignment: Sendable, Equatable {
  /// The headings, top to bottom; a single empty one when there are no lanes.
  let names: [String]
  /// The lane of each event.
  let lanes: [Int]

  /// The most lanes that a page takes; what is left over shares the last.
  private static let mostLanes = 8
  /// So few events need no lanes.
  private static let fewEvents = 8

  /// The lanes of the entries of a timeline.
  init(_ entries: [TimelineEntry], of chronicle: Chronicle, options: PictureOptions) {
    self.init(entries.map { chronicle.events[$0.event] }, of: chronicle, options: options)
  }

  /// The lanes of the events of any picture.
  init(_ events: [Event], of chronicle: Chronicle, options: PictureOptions) {
    let keys = LaneAssignment.keys(of: events, in: chronicle, options)
    guard let keys else {
      names = [""]
      lanes = events.map { _ in 0 }
      return
    }
    var order = LaneAssignment.order(keys)
    if order.count > LaneAssignment.mostLanes {
      order = Array(order.prefix(LaneAssignment.mostLanes - 1))
    }
    let ranked = order.sorted { $0.rank < $1.rank }
    let needsRest = keys.contains { key in !ranked.contains(key) }
    names = ranked.map(\.name) + (needsRest ? [options.words.other] : [])
    lanes = keys.map { ranked.firstIndex(of: $0) ?? ranked.count }
  }

  /// What decides on a lane: its name, and where it comes among the others.
  private struct Key: Hashable {
    let rank: Int
    let name: String
  }

  private static func keys(
    of events: [Event],
    in chronicle: Chronicle,
    _ options: PictureOptions
  ) -> [Key]? {
    switch options.lanes {
    case .none: return nil
    case .document: return documentKeys(of: events, in: chronicle, options)
    case .kind: return themeKeys(of: events, options)
    case .place: return nameKeys(of: events.map { $0.place ?? "" }, options)
    case .participant: return nameKeys(of: events.map { $0.participants.first ?? "" }, options)
    case .lane: return nameKeys(of: events.map { $0.lane ?? "" }, options)
    case .automatic:
      // Who has put most events into lanes wants to see them.
      if events.count(where: { $0.lane != nil }) * 2 > events.count {
        return nameKeys(of: events.map { $0.lane ?? "" }, options)
      }
      let documents = documentKeys(of: events, in: chronicle, options)
      let count = Set(documents).count
      if (2...mostLanes).contains(count) { return documents }
      if events.count <= fewEvents { return nil }
      let themes = themeKeys(of: events, options)
      return Set(themes).count > 1 ? themes : nil
    }
  }

  private static func documentKeys(
    of events: [Event],
    in chronicle: Chronicle,
    _ options: PictureOptions
  ) -> [Key] {
    var ranks: [Document.ID: Int] = [:]
    for (index, document) in chronicle.documents.enumerated() { ranks[document.id] = index }
    return events.map { event in
      guard let id = event.mentions.first?.span.document, let rank = ranks[id] else {
        return Key(rank: Int.max, name: options.words.other)
      }
      return Key(rank: rank, name: chronicle.documents[rank].displayName)
    }
  }

  private static func themeKeys(of events: [Event], _ options: PictureOptions) -> [Key] {
    events.map {
      let theme = EventTheme($0.kind)
      return Key(rank: theme.rawValue, name: options.words.theme(theme))
    }
  }

  /// Lanes by a name; events without one come last.
  private static func nameKeys(of names: [String], _ options: PictureOptions) -> [Key] {
    var ranks: [String: Int] = [:]
    for name in names where name.isLegible && ranks[name] == nil { ranks[name] = ranks.count }
    return names.map { name in
      ranks[name].map { Key(rank: $0, name: name) }
        ?? Key(rank: Int.max, name: options.words.other)
    }
  }

  /// The distinct keys, those with most events first.
  private static func order(_ keys: [Key]) -> [Key] {
    var counts: [Key: Int] = [:]
    for key in keys { counts[key, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key.rank) < ($0.value, $1.key.rank) }.map(\.key)
  }
}

extension Document {
  /// The title, or the file's name without folders and extension.
  var displayName: String {
    if let title, title.isLegible { return title }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

extension String {
  /// Whether anything of it is seen.
  fileprivate var isLegible: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }
}
