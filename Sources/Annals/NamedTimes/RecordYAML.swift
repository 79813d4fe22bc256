/// The part of YAML that a list of records needs: block lists of mappings, scalars, lists of scalars.
///
/// Read are comments, plain, single-quoted and double-quoted scalars, lists in brackets and lists of dashes. Anchors,
/// tags, block scalars, flow mappings and several documents are refused with their place, never misread.
enum RecordYAML {
  /// What cannot be read, and where.
  struct Problem: Error {
    let utf8Offset: Int
    let message: String

    init(_ utf8Offset: Int, _ message: String) {
      self.utf8Offset = utf8Offset
      self.message = message
    }
  }

  /// A text with its place.
  struct Scalar {
    let text: String
    let utf8Offset: Int
  }

  /// A key with its value: one scalar or several.
  struct Field {
    let key: Scalar
    var values: [Scalar]
    /// Whether the value was written as a list.
    var isList: Bool
  }

  /// The fields of one record.
  struct Record {
    let utf8Offset: Int
    var fields: [Field] = []

    /// The value of a key; nil when the key is missing.
    func scalar(_ key: String) throws(Problem) -> Scalar? {
      guard let field = fields.first(where: { $0.key.text == key }) else { return nil }
      guard !field.isList, let value = field.values.first else {
        throw Problem(field.key.utf8Offset, "'\(key)' needs one value on its line")
      }
      return value
    }

    /// The values of a key, none when the key is missing.
    func list(_ key: String) -> [Scalar] {
      fields.first { $0.key.text == key }?.values ?? []
    }
  }

  /// The records of a file.
  ///
  /// - Complexity: O(n)
  static func records(_ utf8: [UInt8]) throws(Problem) -> [Record] {
    var reader = RecordReader(utf8: utf8)
    return try reader.records()
  }
}

/// Reads lines by their indentation.
private struct RecordReader {
  typealias Problem = RecordYAML.Problem

  let utf8: [UInt8]
  private var lines: [YAMLLine] = []
  private var next = 0

  init(utf8: [UInt8]) { self.utf8 = utf8 }

  mutating func records() throws(Problem) -> [RecordYAML.Record] {
    lines = try YAMLLine.lines(of: utf8)
    var records: [RecordYAML.Record] = []
    guard let indent = lines.first?.indent else { return [] }
    while next < lines.count {
      let line = lines[next]
      guard line.indent == indent, let content = line.item(in: utf8) else {
        throw Problem(
          line.start,
          "a record begins with '- name: …', like the first one; check the indentation"
        )
      }
      records.append(try record(content, in: line))
    }
    return records
  }

  /// A record: the line of its dash and the lines below that are indented further.
  private mutating func record(_ content: Int, in line: YAMLLine) throws(Problem) -> RecordYAML.Record {
    var record = RecordYAML.Record(utf8Offset: content)
    let column = line.indent + content - line.start
    next += 1
    if content < line.end {
      record.fields.append(try field(YAMLLine(indent: column, start: content, end: line.end)))
    }
    while next < lines.count, lines[next].indent > line.indent {
      guard record.fields.isEmpty || lines[next].indent == column else {
        throw Problem(lines[next].start, "this line is not indented like the others of its record")
      }
      let line = lines[next]
      next += 1
      record.fields.append(try field(line))
    }
    return record
  }

  private mutating func field(_ line: YAMLLine) throws(Problem) -> RecordYAML.Field {
    guard let colon = line.colon(in: utf8) else {
      throw Problem(line.start, "a key, a colon and a value are expected; write 'name: 进博会'")
    }
    let key = RecordYAML.Scalar(
      text: String(decoding: utf8[line.start..<colon], as: UTF8.self),
      utf8Offset: line.start
    )
    var scanner = ScalarScanner(utf8: utf8, offset: colon + 1, end: line.end)
    scanner.skipSpaces()
    if scanner.isAtEnd { return RecordYAML.Field(key: key, values: try items(below: line), isList: true) }
    if utf8[scanner.offset] == UInt8(ascii: "[") {
      return RecordYAML.Field(key: key, values: try scanner.flowList(), isList: true)
    }
    let value = try scanner.scalar(isInList: false)
    try scanner.finish()
    return RecordYAML.Field(key: key, values: [value], isList: false)
  }

  /// The items of a list of dashes, indented at least like their key.
  private mutating func items(below line: YAMLLine) throws(Problem) -> [RecordYAML.Scalar] {
    var items: [RecordYAML.Scalar] = []
    while next < lines.count, lines[next].indent >= line.indent, let content = lines[next].item(in: utf8) {
      var scanner = ScalarScanner(utf8: utf8, offset: content, end: lines[next].end)
      items.append(try scanner.scalar(isInList: false))
      try scanner.finish()
      next += 1
    }
    guard !items.isEmpty else { throw Problem(line.start, "the key has no value; write it after the colon") }
    return items
  }
}

/// A line that says something: where its text begins and ends.
private struct YAMLLine {
  let indent: Int
  let start: Int
  let end: Int

  /// The lines of a file without blank lines, comments and the mark of the document's beginning.
  static func lines(of utf8: [UInt8]) throws(RecordYAML.Problem) -> [YAMLLine] {
    var lines: [YAMLLine] = []
    var offset = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < utf8.count {
      let lineEnd = utf8[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? utf8.count
      var start = offset
      while start < lineEnd, utf8[start] == UInt8(ascii: " ") { start += 1 }
      var end = lineEnd
      while end > start, [0x20, 0x09, 0x0D].contains(utf8[end - 1]) { end -= 1 }
      if start < end, utf8[start] == UInt8(ascii: "\t") {
        throw RecordYAML.Problem(start, "a tab cannot indent a line of YAML; use spaces")
      }
      let isMark = lines.isEmpty && utf8[start..<end].elementsEqual("---".utf8)
      if start < end, utf8[start] != UInt8(ascii: "#"), !isMark {
        lines.append(YAMLLine(indent: start - offset, start: start, end: end))
      }
      offset = lineEnd + 1
    }
    return lines
  }

  /// Where the text after a dash begins; nil when the line is no item of a list.
  func item(in utf8: [UInt8]) -> Int? {
    guard utf8[start] == UInt8(ascii: "-") else { return nil }
    var offset = start + 1
    guard offset == end || utf8[offset] == UInt8(ascii: " ") else { return nil }
    while offset < end, utf8[offset] == UInt8(ascii: " ") { offset += 1 }
    return offset
  }

  /// The colon after a plain key.
  func colon(in utf8: [UInt8]) -> Int? {
    guard let colon = utf8[start..<end].firstIndex(of: UInt8(ascii: ":")), colon > start else { return nil }
    return colon + 1 == end || utf8[colon + 1] == UInt8(ascii: " ") ? colon : nil
  }
}
