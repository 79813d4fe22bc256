/// The times that a file names, for `ExtractionOptions.namedTimes`.
///
/// The file is YAML: a list of records with `name` and `start`, and where wanted `aliases`, `end` and `kind`. Dates are
/// EDTF; an end is included, and left out it is the end of the start's own unit; `..` leaves it open.
///
///     - name: 第七届进博会
///       aliases: [进博会, CIIE]
///       start: 2024-11-05
///       end: 2024-11-10
///       kind: event
///
/// - Throws: `NamedTimesError` with the file, the line and the column of what cannot be used.
public func namedTimes(inFile path: String) throws(NamedTimesError) -> [NamedTimeDefinition] {
  let bytes: [UInt8]
  do throws(FileError) {
    bytes = try FileReading.bytes(of: path)
  } catch {
    throw .unreadable(error)
  }
  let file = NamedTimesFile(bytes)
  guard file.mistakes.isEmpty else {
    throw .malformed(
      file.mistakes.map {
        Diagnostic(severity: .error, path: path, position: $0.position, message: $0.message)
      }
    )
  }
  return file.definitions
}

/// Makes named times of the records of a file.
struct NamedTimesFile {
  typealias Mistake = WrittenRecords.Mistake

  /// The times of the records without a mistake.
  private(set) var definitions: [NamedTimeDefinition] = []
  /// All that is wrong, in the order of the file.
  private(set) var mistakes: [Mistake]

  private static let keys = ["name", "aliases", "start", "end", "kind"]
  private static let subject = WrittenRecords.Subject(noun: "named time", example: "- name: 进博会")

  init(_ utf8: [UInt8]) {
    let records = WrittenRecords(yaml: utf8, of: NamedTimesFile.subject)
    mistakes = records.mistakes
    for record in records.records {
      do throws(Mistake) {
        definitions.append(try NamedTimesFile.definition(record))
      } catch {
        mistakes.append(error)
      }
    }
  }

  private static func definition(_ record: WrittenRecord) throws(Mistake) -> NamedTimeDefinition {
    for (index, field) in record.fields.enumerated() {
      guard keys.contains(field.key.text) else {
        let advice = Suggestion.advice(for: field.key.text, among: keys)
        throw Mistake(field.key.position, "there is no key '\(field.key.text)'; \(advice)")
      }
      if record.fields[..<index].contains(where: { $0.key.text == field.key.text }) {
        throw Mistake(field.key.position, "'\(field.key.text)' is given twice; keep one of them")
      }
    }
    guard let name = try record.text("name") else {
      throw Mistake(record.position, "the record has no name; add a line like 'name: 进博会'")
    }
    var names: [String] = []
    for alias in [name] + (try record.texts("aliases")) {
      guard alias.text.unicodeScalars.count > 1 else {
        throw Mistake(
          alias.position,
          "a name of one character would be found everywhere; give a longer one"
        )
      }
      names.append(alias.text)
    }
    guard let start = try record.text("start") else {
      throw Mistake(record.position, "'\(name.text)' has no start; add a line like 'start: 2024-11-05'")
    }
    let first = try interval(start)
    let end = try record.text("end")
    let last = try end.map { end throws(Mistake) in end.text == ".." ? nil : try interval(end) } ?? first
    guard let beginning = first.start, last?.start.map({ $0 >= beginning }) ?? true,
      let whole = CalendarInterval(start: beginning, end: last?.end)
    else { throw Mistake((end ?? start).position, "it ends before it starts; correct start or end") }
    return NamedTimeDefinition(
      names: names,
      interval: whole,
      value: end.map { "\(start.text)/\($0.text)" } ?? start.text,
      granularity: granularity(of: whole),
      use: try use(of: record)
    )
  }

  private static func interval(_ date: WrittenRecord.Text) throws(Mistake) -> CalendarInterval {
    let advice = "write it like 2024-11-05, 2024-11 or 2024"
    guard let value = try? EDTF(date.text) else {
      throw Mistake(date.position, "'\(date.text)' is no EDTF date; \(advice)")
    }
    guard let interval = value.interval() else {
      throw Mistake(date.position, "'\(date.text)' is no stretch of the calendar; \(advice)")
    }
    return interval
  }

  private static func use(of record: WrittenRecord) throws(Mistake) -> NamedTimeDefinition.Use {
    guard let kind = try record.text("kind") else { return .period }
    guard let use = NamedTimeDefinition.Use(rawValue: kind.text) else {
      let kinds = NamedTimeDefinition.Use.allCases.map(\.rawValue).joined(separator: " or ")
      throw Mistake(kind.position, "there is no kind '\(kind.text)'; write \(kinds)")
    }
    return use
  }

  /// The coarsest of year, month and day whose units both ends lie on.
  private static func granularity(of interval: CalendarInterval) -> Granularity {
    let ends = [interval.start, interval.end].compactMap { $0 }
    guard ends.allSatisfy(\.isMidnight) else { return .minute }
    if ends.allSatisfy({ $0.date.month == 1 && $0.date.day == 1 }) { return .year }
    return ends.allSatisfy { $0.date.day == 1 } ? .month : .day
  }
}

extension WrittenRecord {
  /// The text of a key; nil when the key is missing.
  fileprivate func text(_ key: String) throws(WrittenRecords.Mistake) -> Text? {
    guard let field = fields.first(where: { $0.key.text == key }) else { return nil }
    guard case .text(let text) = field.value, !text.text.isEmpty else {
      throw WrittenRecords.Mistake(field.key.position, "'\(key)' needs one value on its line")
    }
    return text
  }

  /// The texts of a key, none when the key is missing.
  fileprivate func texts(_ key: String) throws(WrittenRecords.Mistake) -> [Text] {
    guard let field = fields.first(where: { $0.key.text == key }) else { return [] }
    switch field.value {
    case .text(let text) where !text.text.isEmpty: return [text]
    case .list(let texts): return texts
    case .text, .groups:
      throw WrittenRecords.Mistake(field.key.position, "'\(key)' has no value; write it after the colon")
    }
  }
}
