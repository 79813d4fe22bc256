import AnnalsCore

/// Writes the model as JSON Lines: one JSON object a line, for streaming and for line tools.
public struct JSONLinesRenderer: TimelineRenderer, GraphRenderer {
  /// What one line holds.
  public enum Line: Sendable {
    /// A document with its times, events, relations and conflicts:
    /// `{"schema","document","times","events","relations","conflicts"}`.
    ///
    /// An event stands with the document that mentions it first, a relation with the event that it starts
    /// from, a conflict with its first span; what belongs to no document ends the file under `null`.
    case document
    /// A document, time, event, relation or conflict, its sort first: `{"record":"event","id",…}`.
    case record
    /// The times of a document: `{"id","times"}`.
    case times
  }

  /// What one line holds.
  public let line: Line

  /// A renderer of JSON Lines.
  public init(line: Line) {
    self.line = line
  }

  /// The chronicle as lines, each ended by a line feed.
  public func render(_ chronicle: Chronicle) -> String {
    String(decoding: utf8(of: chronicle), as: UTF8.self)
  }

  /// The same as UTF-8, which is what leaves the program.
  public func utf8(of chronicle: Chronicle) -> [UInt8] {
    var json = JSONWriter()
    switch line {
    case .document: writeDocuments(of: chronicle, to: &json)
    case .record: writeRecords(of: chronicle, to: &json)
    case .times: writeTimes(of: chronicle, to: &json)
    }
    return json.bytes
  }

  /// The line of one text's times, `{"id","times":[…]}`, without a line feed.
  ///
  /// For streams, where a chronicle of everything never exists.
  public static func timesLine(id: String, times: some Sequence<TimeExpression>) -> String {
    var json = JSONWriter()
    write(times, of: id, to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func write(
    _ times: some Sequence<TimeExpression>,
    of id: String,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("id", id)
      json.member("times", times) { ChronicleJSON.write($1, to: &$0) }
    }
  }

  private func writeTimes(of chronicle: Chronicle, to json: inout JSONWriter) {
    // The times of a document stand together, so that few runs say where: to group them would copy every one.
    let runs = chronicle.times.runs(by: \.span.document)
    for document in chronicle.documents {
      let own = (runs[document.id] ?? []).lazy.flatMap { chronicle.times[$0] }
      JSONLinesRenderer.write(own, of: document.id, to: &json)
      json.lineBreak()
    }
  }

  private func writeRecords(of chronicle: Chronicle, to json: inout JSONWriter) {
    func lines<Record>(
      _ records: [Record],
      _ sort: String,
      _ members: (Record, inout JSONWriter) -> Void
    ) {
      for record in records {
        json.object { json in
          json.member("record", sort)
          members(record, &json)
        }
        json.lineBreak()
      }
    }
    lines(chronicle.documents, "document", ChronicleJSON.members)
    lines(chronicle.times, "time", ChronicleJSON.members)
    lines(chronicle.events, "event", ChronicleJSON.members)
    lines(chronicle.relations, "relation", ChronicleJSON.members)
    lines(chronicle.conflicts, "conflict", ChronicleJSON.members)
  }

  private func writeDocuments(of chronicle: Chronicle, to json: inout JSONWriter) {
    let known = Set(chronicle.documents.map(\.id))
    func home(_ id: Document.ID?) -> Document.ID? { id.flatMap { known.contains($0) ? $0 : nil } }
    let documentOfEvent = Dictionary(
      chronicle.events.map { ($0.id, home($0.mentions.first?.span.document)) },
      uniquingKeysWith: { first, _ in first }
    )
    let times = Dictionary(grouping: chronicle.times) { home($0.span.document) }
    let events = Dictionary(grouping: chronicle.events) { home($0.mentions.first?.span.document) }
    let relations = Dictionary(grouping: chronicle.relations) { documentOfEvent[$0.from] ?? nil }
    let conflicts = Dictionary(grouping: chronicle.conflicts) { home($0.spans.first?.document) }
    let homeless = [
      times[nil]?.count, events[nil]?.count, relations[nil]?.count, conflicts[nil]?.count,
    ].contains { $0 != nil }
    for document in chronicle.documents.map(Optional.some) + (homeless ? [nil] : []) {
      json.object { json in
        json.member("schema", ChronicleJSON.schema)
        json.key("document")
        if let document { ChronicleJSON.write(document, to: &json) } else { json.null() }
        json.member("times", times[document?.id] ?? []) { ChronicleJSON.write($1, to: &$0) }
        json.member("events", events[document?.id] ?? []) { ChronicleJSON.write($1, to: &$0) }
        json.member("relations", relations[document?.id] ?? []) { ChronicleJSON.write($1, to: &$0) }
        json.member("conflicts", conflicts[document?.id] ?? []) { ChronicleJSON.write($1, to: &$0) }
      }
      json.lineBreak()
    }
  }
}

extension Array {
  /// Where the runs of elements with one key lie, by the key, in their order.
  fileprivate func runs<Key: Hashable>(by key: (Element) -> Key) -> [Key: [Range<Int>]] {
    var runs: [Key: [Range<Int>]] = [:]
    var start = 0
    while start < count {
      let own = key(self[start])
      var end = start + 1
      while end < count, key(self[end]) == own { end += 1 }
      runs[own, default: []].append(start..<end)
      start = end
    }
    return runs
  }
}

extension TimelineRenderer where Self == JSONLinesRenderer {
  /// The model as JSON Lines.
  public static func jsonLines(_ line: JSONLinesRenderer.Line = .document) -> JSONLinesRenderer {
    JSONLinesRenderer(line: line)
  }
}

extension GraphRenderer where Self == JSONLinesRenderer {
  /// The model as JSON Lines.
  public static func jsonLines(_ line: JSONLinesRenderer.Line = .document) -> JSONLinesRenderer {
    JSONLinesRenderer(line: line)
  }
}
