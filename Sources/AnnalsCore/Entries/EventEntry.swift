/// What a person says of an event in a file of their own: a new one, or a correction of one that was found.
///
/// Of a new event only time and label are needed; of an event that exists, only what is given is changed, and
/// an empty text or list takes away what there was.
public struct EventEntry: Hashable, Sendable {
  /// A relation that starts from the event.
  public struct Link: Hashable, Sendable {
    /// What it says.
    public let kind: Relation.Kind
    /// The event that it leads to.
    public let to: Event.ID

    /// A link.
    public init(_ kind: Relation.Kind, _ to: Event.ID) {
      self.kind = kind
      self.to = to
    }
  }

  /// The event that it corrects, or the name of a new one.
  public var id: Event.ID?
  /// When.
  public var time: EventTime?
  /// What an editor would print.
  public var label: String?
  /// What sort of event it is; of a new one `other`.
  public var kind: EventKind?
  /// Whether it happened, goes on, is planned, is a target or is a figure; of a new one `occurred`.
  public var status: EventStatus?
  /// Where.
  public var place: String?
  /// Who takes part.
  public var participants: [String]?
  /// The lane of pictures.
  public var lane: String?
  /// The figures, as written.
  public var figures: [String]?
  /// How much it matters, 0…1; of a new one ``newSalience``.
  public var salience: Double?
  /// Where it is reported: `path:line`, or what a source is called.
  public var sources: [String]?
  /// The words of the first source.
  public var evidence: String?
  /// The relations that start from it, all of them.
  public var links: [Link]?
  /// Whether the event is left out.
  public var isHidden = false
  /// The events that are the same as this one.
  public var merged: [Event.ID] = []

  /// An entry that says nothing yet.
  public init() {}

  /// How much a new event matters where nothing is said of it.
  public static let newSalience = 0.5
  /// The rule of what stands in an entry and nowhere else.
  static let rule = "entry"
  /// The rule of a place that an entry names.
  static let sourceRule = "entry-source"
}

extension EventEntry {
  /// What a file says of an event that is not to be changed: every field, as far as it has one.
  ///
  /// Kept are all places that report the event, and the words of the first.
  public init(_ event: Event, links: [Link], paths: [Document.ID: String]) {
    id = event.id
    time = event.time
    label = event.label
    kind = event.kind
    status = event.status
    place = event.place
    participants = event.participants
    lane = event.lane
    figures = event.figures.map(\.text)
    salience = event.salience
    let reported = event.mentions.filter { $0.citation != nil || $0.rule != EventEntry.rule }
    sources =
      reported.map { $0.citation ?? "\(paths[$0.span.document] ?? $0.span.document):\($0.span.line)" }
      .uniqued()
    let words = event.mentions.first?.text
    evidence = words == event.label ? nil : words
    self.links = links
  }
}

extension Chronicle {
  /// One entry for each event, in order of time, that says what the chronicle says of it.
  ///
  /// Relations that follow from the dates are left out.
  public func entries() -> [EventEntry] {
    let paths = Dictionary(documents.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
    var links: [Event.ID: [EventEntry.Link]] = [:]
    for relation in relations where relation.source == .stated {
      let link = EventEntry.Link(relation.kind, relation.to)
      // Two places of the documents may say the same.
      if links[relation.from]?.contains(link) != true { links[relation.from, default: []].append(link) }
    }
    return events.map { EventEntry($0, links: links[$0.id] ?? [], paths: paths) }
  }
}
