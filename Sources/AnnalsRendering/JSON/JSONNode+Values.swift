import AnnalsCore

/// A JSON value that is not what the schema says, and where it stands.
struct JSONMismatch: Error {
  let reason: ChronicleJSONError.Reason
  let offset: Int
}

/// The values of the model that a node can be read as.
///
/// They are static functions of a node, so that `required`, `optional` and `list` take their names.
extension JSONNode {
  typealias Reading<Value> = (JSONNode) throws(JSONMismatch) -> Value

  var isNull: Bool {
    if case .null = value { true } else { false }
  }

  func mismatch(_ reason: ChronicleJSONError.Reason) -> JSONMismatch {
    JSONMismatch(reason: reason, offset: offset)
  }

  func required<Value>(_ key: String, _ read: Reading<Value>) throws(JSONMismatch) -> Value {
    guard case .object = value else { throw mismatch(.wrongType(expected: "object")) }
    guard let member = self[key] else { throw mismatch(.missingKey(key)) }
    return try read(member)
  }

  func optional<Value>(_ key: String, _ read: Reading<Value>) throws(JSONMismatch) -> Value? {
    guard let member = self[key], !member.isNull else { return nil }
    return try read(member)
  }

  func list<Value>(_ key: String, _ read: Reading<Value>) throws(JSONMismatch) -> [Value] {
    var values: [Value] = []
    for element in try self[key]?.elements() ?? [] { values.append(try read(element)) }
    return values
  }

  func elements() throws(JSONMismatch) -> [JSONNode] {
    guard case .array(let elements) = value else { throw mismatch(.wrongType(expected: "array")) }
    return elements
  }

  /// The span that the members `start`, `end` and `line` give.
  func span(in document: Document.ID) throws(JSONMismatch) -> SourceSpan {
    let start = try required("start", JSONNode.wholeNumber)
    let end = try required("end", JSONNode.wholeNumber)
    guard 0 <= start, start <= end else { throw mismatch(.endBeforeStart) }
    return SourceSpan(
      document: document,
      start: start,
      end: end,
      line: try required("line", JSONNode.wholeNumber)
    )
  }

  /// The span that the members `document`, `start`, `end` and `line` give.
  func span() throws(JSONMismatch) -> SourceSpan {
    try span(in: required("document", JSONNode.string))
  }

  static func span(_ node: JSONNode) throws(JSONMismatch) -> SourceSpan {
    try node.span()
  }

  static func string(_ node: JSONNode) throws(JSONMismatch) -> String {
    guard case .string(let string) = node.value else { throw node.mismatch(.wrongType(expected: "string")) }
    return string
  }

  static func bool(_ node: JSONNode) throws(JSONMismatch) -> Bool {
    guard case .bool(let bool) = node.value else {
      throw node.mismatch(.wrongType(expected: "true or false"))
    }
    return bool
  }

  static func number(_ node: JSONNode) throws(JSONMismatch) -> Double {
    guard case .number(let number) = node.value else { throw node.mismatch(.wrongType(expected: "number")) }
    return number
  }

  static func wholeNumber(_ node: JSONNode) throws(JSONMismatch) -> Int {
    let number = try number(node)
    // Beyond 2⁵³ a double no longer tells neighbours apart.
    guard let whole = Int(exactly: number), abs(whole) < 1 << 53 else {
      throw node.mismatch(.numberOutOfRange)
    }
    return whole
  }

  static func word<Word: CaseIterable & RawRepresentable<String>>(
    _ node: JSONNode
  ) throws(JSONMismatch) -> Word {
    let text = try string(node)
    guard let word = Word(rawValue: text) else {
      throw node.mismatch(.unknownWord(text, allowed: Word.allCases.map(\.rawValue)))
    }
    return word
  }

  static func day(_ node: JSONNode) throws(JSONMismatch) -> CalendarDate {
    let text = try string(node)
    guard let day = CalendarDate(iso8601: text) else { throw node.mismatch(.invalidTime(text)) }
    return day
  }

  static func civilTime(_ node: JSONNode) throws(JSONMismatch) -> CivilTime {
    let text = try string(node)
    guard let time = CivilTime(iso8601: text) else { throw node.mismatch(.invalidTime(text)) }
    return time
  }

  /// `[start, end]`, either null.
  static func interval(_ node: JSONNode) throws(JSONMismatch) -> CalendarInterval {
    let ends = try node.elements()
    guard ends.count == 2 else { throw node.mismatch(.wrongType(expected: "[start, end]")) }
    let start = ends[0].isNull ? nil : try civilTime(ends[0])
    let end = ends[1].isNull ? nil : try civilTime(ends[1])
    guard let interval = CalendarInterval(start: start, end: end) else {
      throw node.mismatch(.endBeforeStart)
    }
    return interval
  }

  /// `[start, end]` of offsets.
  static func range(_ node: JSONNode) throws(JSONMismatch) -> Range<Int> {
    let ends = try node.elements()
    guard ends.count == 2 else { throw node.mismatch(.wrongType(expected: "[start, end]")) }
    let start = try wholeNumber(ends[0])
    let end = try wholeNumber(ends[1])
    guard 0 <= start, start <= end else { throw node.mismatch(.endBeforeStart) }
    return start..<end
  }
}
