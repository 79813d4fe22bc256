import AnnalsCore

/// Reads a chronicle of the schema `annals/1`, the inverse of ``ChronicleJSONRenderer``.
///
/// Keys that the schema does not name are ignored. A missing list is empty and a missing value that may be
/// null is null; any other missing key is an error.
public enum ChronicleJSONReader {
  /// The chronicle that the bytes hold.
  ///
  /// - Throws: `ChronicleJSONError` with line, column and key path when they hold anything else.
  /// - Complexity: O(n)
  public static func read(_ bytes: [UInt8]) throws(ChronicleJSONError) -> Chronicle {
    try read(bytes, as: chronicle)
  }

  /// What `record` makes of the one JSON value that the bytes hold.
  static func read<Record>(
    _ bytes: [UInt8],
    as record: JSONNode.Reading<Record>
  ) throws(ChronicleJSONError) -> Record {
    let root: JSONNode
    do {
      root = try JSONParser.parse(bytes)
    } catch {
      throw ChronicleJSONError(
        reason: reason(of: error.fault),
        position: position(of: error.offset, in: bytes),
        keyPath: ""
      )
    }
    do {
      return try record(root)
    } catch {
      let path = root.path(toOffset: error.offset) ?? ""
      throw ChronicleJSONError(
        reason: error.reason,
        position: position(of: error.offset, in: bytes),
        keyPath: String(path.drop { $0 == "." })
      )
    }
  }

  /// Whether bytes begin as the renderer's do, `{"schema"`, so that they are a chronicle and no document.
  public static func looksLikeChronicle(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard rest.first == UInt8(ascii: "{") else { return false }
    let head = rest.dropFirst().drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return head.starts(with: "\"schema\"".utf8)
  }

  private static func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    // Bytes before the fault are well formed or repaired one scalar for one error: good enough to count.
    SourceDocument(utf8: Array(bytes[..<min(offset, bytes.count)])).endPosition
  }

  private static func reason(of fault: JSONParser.Fault) -> ChronicleJSONError.Reason {
    switch fault {
    case .unexpectedEnd: .unexpectedEnd
    case .unexpectedByte, .textAfterTheEnd: .unexpectedText
    case .nestingTooDeep: .nestingTooDeep
    case .numberOutOfRange: .numberOutOfRange
    case .malformedString: .malformedString
    }
  }
}

extension SourceDocument {
  /// The position after the last scalar.
  fileprivate var endPosition: SourcePosition { position(ofUTF8: utf8.count) }
}

// One function a record, in the order of the schema.
extension ChronicleJSONReader {
  private static func chronicle(_ node: JSONNode) throws(JSONMismatch) -> Chronicle {
    guard case .object = node.value else { throw node.mismatch(.wrongType(expected: "object")) }
    guard let schema = try node.optional("schema", JSONNode.string) else {
      throw node.mismatch(.unknownSchema(nil))
    }
    guard schema == ChronicleJSON.schema else {
      throw (node["schema"] ?? node).mismatch(.unknownSchema(schema))
    }
    let chronicle = Chronicle(
      documents: try node.list("documents", document),
      times: try node.list("times", time),
      events: try node.list("events", event),
      relations: try node.list("relations", relation),
      conflicts: try node.list("conflicts", conflict)
    )
    try requireDistinct(chronicle.documents.map(\.id), of: node["documents"])
    try requireDistinct(chronicle.times.map(\.id), of: node["times"])
    try requireDistinct(chronicle.events.map(\.id), of: node["events"])
    return chronicle
  }

  private static func requireDistinct(_ ids: [String], of node: JSONNode?) throws(JSONMismatch) {
    guard let node, case .array(let elements) = node.value else { return }
    var seen: Set<String> = []
    for (id, element) in zip(ids, elements) {
      guard seen.insert(id).inserted else { throw element.mismatch(.duplicateIdentifier(id)) }
    }
  }

  private static func document(_ node: JSONNode) throws(JSONMismatch) -> Document {
    let id = try node.required("id", JSONNode.string)
    return Document(
      id: id,
      path: try node.required("path", JSONNode.string),
      title: try node.optional("title", JSONNode.string),
      publication: try publication(node["publication"], of: id),
      articles: try articles(node["articles"], of: id),
      authors: try node.list("authors", JSONNode.string),
      publisher: try node.optional("publisher", JSONNode.string),
      url: try node.optional("url", JSONNode.string)
    )
  }

  private static func publication(
    _ node: JSONNode?,
    of document: Document.ID
  ) throws(JSONMismatch) -> Publication? {
    guard let node, !node.isNull else { return nil }
    return Publication(
      interval: try node.required("interval", JSONNode.interval),
      edtf: try node.required("edtf", JSONNode.string),
      source: try node.required("source", JSONNode.word),
      evidence: try evidence(of: node, in: document),
      constraints: try node.list("constraints") { element throws(JSONMismatch) in
        try constraint(element, of: document)
      },
      open: try node.optional("open", JSONNode.string)
    )
  }

  private static func constraint(
    _ node: JSONNode,
    of document: Document.ID
  ) throws(JSONMismatch) -> PublicationConstraint {
    PublicationConstraint(
      kind: try node.required("kind", JSONNode.word),
      standing: try node.required("standing", JSONNode.word),
      interval: try node.required("interval", JSONNode.interval),
      edtf: try node.optional("edtf", JSONNode.string),
      text: try node.required("text", JSONNode.string),
      evidence: try evidence(of: node, in: document)
    )
  }

  private static func evidence(
    of node: JSONNode,
    in document: Document.ID
  ) throws(JSONMismatch) -> [SourceSpan] {
    try node.list("evidence") { element throws(JSONMismatch) in try element.span(in: document) }
  }

  private static func articles(
    _ node: JSONNode?,
    of document: Document.ID
  ) throws(JSONMismatch) -> [Article] {
    var articles: [Article] = []
    for element in try node?.elements() ?? [] { articles.append(try article(element, of: document)) }
    return articles
  }

  private static func article(_ node: JSONNode, of document: Document.ID) throws(JSONMismatch) -> Article {
    let span = try node.span(in: document)
    let lines = try node.list("lines", JSONNode.wholeNumber)
    var pieces: [SourceSpan] = []
    for (index, range) in try node.list("spans", JSONNode.range).enumerated() {
      // A file of another hand may leave the lines out: then the article's own has to do.
      let line = index < lines.count ? lines[index] : span.line
      pieces.append(
        SourceSpan(document: document, start: range.lowerBound, end: range.upperBound, line: line)
      )
    }
    var dateline: Article.Dateline?
    if let found = node["dateline"], !found.isNull {
      dateline = Article.Dateline(
        span: try found.span(in: document),
        date: try found.optional("date", JSONNode.day)
      )
    }
    return Article(
      span: span,
      pieces: pieces,
      title: try node.optional("title", JSONNode.string),
      dateline: dateline,
      date: try node.optional("date", JSONNode.day)
    )
  }

  private static func time(_ node: JSONNode) throws(JSONMismatch) -> TimeExpression {
    TimeExpression(
      id: try node.required("id", JSONNode.string),
      span: try node.span(),
      text: try node.required("text", JSONNode.string),
      kind: try node.required("type", JSONNode.word),
      value: try node.required("value", JSONNode.string),
      modifier: try node.optional("mod", JSONNode.word),
      bound: try node.optional("bound", JSONNode.word),
      interval: try node.optional("interval", JSONNode.interval),
      granularity: try node.optional("granularity", JSONNode.word),
      edtf: try node.optional("edtf", JSONNode.string),
      zone: try node.optional("zone", JSONNode.string),
      anchor: try node.required("anchor", JSONNode.word),
      alternatives: try node.list("alternatives", JSONNode.interval),
      rule: try node.required("rule", JSONNode.string),
      steps: try node.list("steps", step)
    )
  }

  private static func step(_ node: JSONNode) throws(JSONMismatch) -> TimeExpression.Step {
    TimeExpression.Step(
      field: try node.required("field", JSONNode.string),
      value: try node.required("value", JSONNode.string),
      anchor: try node.required("anchor", JSONNode.word),
      span: try node.optional("span", JSONNode.span)
    )
  }

  private static func event(_ node: JSONNode) throws(JSONMismatch) -> Event {
    Event(
      id: try node.required("id", JSONNode.string),
      label: try node.required("label", JSONNode.string),
      kind: try node.required("kind", JSONNode.word),
      status: try node.required("status", JSONNode.word),
      time: try node.required("time", eventTime),
      participants: try node.list("participants", JSONNode.string),
      place: try node.optional("place", JSONNode.string),
      lane: try node.optional("lane", JSONNode.string),
      figures: try node.list("figures", figure),
      salience: try node.required("salience", JSONNode.number),
      mentions: try node.list("mentions", mention)
    )
  }

  private static func eventTime(_ node: JSONNode) throws(JSONMismatch) -> EventTime {
    EventTime(
      interval: try node.required("interval", JSONNode.interval),
      edtf: try node.required("edtf", JSONNode.string),
      granularity: try node.required("granularity", JSONNode.word),
      isApproximate: try node.required("approximate", JSONNode.bool)
    )
  }

  private static func figure(_ node: JSONNode) throws(JSONMismatch) -> Figure {
    Figure(
      text: try node.required("text", JSONNode.string),
      value: try node.optional("value", JSONNode.number),
      unit: try node.optional("unit", JSONNode.string),
      measure: try node.optional("measure", JSONNode.string)
    )
  }

  private static func mention(_ node: JSONNode) throws(JSONMismatch) -> Mention {
    let span = try node.span()
    var trigger: SourceSpan?
    if let range = try node.optional("trigger", JSONNode.range) {
      trigger = SourceSpan(
        document: span.document,
        start: range.lowerBound,
        end: range.upperBound,
        line: try node.optional("triggerLine", JSONNode.wholeNumber) ?? span.line
      )
    }
    return Mention(
      span: span,
      text: try node.required("text", JSONNode.string),
      trigger: trigger,
      times: try node.list("times", JSONNode.string),
      dating: try node.required("dating", JSONNode.word),
      rule: try node.required("rule", JSONNode.string),
      citation: try node.optional("citation", JSONNode.string)
    )
  }

  private static func relation(_ node: JSONNode) throws(JSONMismatch) -> Relation {
    Relation(
      from: try node.required("from", JSONNode.string),
      to: try node.required("to", JSONNode.string),
      kind: try node.required("kind", JSONNode.word),
      source: try node.required("source", JSONNode.word),
      rule: try node.required("rule", JSONNode.string),
      evidence: try node.optional("evidence", JSONNode.span)
    )
  }

  /// The message by its form and facts; else its words as they are.
  private static func message(_ node: JSONNode) throws(JSONMismatch) -> ConflictMessage {
    let words = try node.required("message", JSONNode.string)
    guard let form = try node.optional("form", JSONNode.string) else { return .words(words) }
    return ConflictMessage(form: form, facts: try node.list("facts", JSONNode.string)) ?? .words(words)
  }

  private static func conflict(_ node: JSONNode) throws(JSONMismatch) -> Conflict {
    Conflict(
      kind: try node.required("kind", JSONNode.string),
      message: try message(node),
      spans: try node.list("spans", JSONNode.span),
      events: try node.list("events", JSONNode.string),
      suggestion: try node.optional("suggestion", JSONNode.string)
    )
  }
}
