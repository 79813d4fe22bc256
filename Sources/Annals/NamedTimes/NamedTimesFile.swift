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
  do throws(RecordYAML.Problem) {
    return try NamedTimesFile.definitions(in: bytes)
  } catch {
    let position = SourceDocument(String(decoding: bytes, as: UTF8.self)).position(ofUTF8: error.utf8Offset)
    throw .malformed(Diagnostic(severity: .error, path: path, position: position, message: error.message))
  }
}

/// Makes named times of the records of a file.
enum NamedTimesFile {
  private static let keys = ["name", "aliases", "start", "end", "kind"]

  static func definitions(in utf8: [UInt8]) throws(RecordYAML.Problem) -> [NamedTimeDefinition] {
    var definitions: [NamedTimeDefinition] = []
    for record in try RecordYAML.records(utf8) { definitions.append(try definition(record)) }
    return definitions
  }

  private static func definition(
    _ record: RecordYAML.Record
  ) throws(RecordYAML.Problem) -> NamedTimeDefinition {
    for (index, field) in record.fields.enumerated() {
      guard keys.contains(field.key.text) else {
        throw RecordYAML.Problem(
          field.key.utf8Offset,
          "there is no key '\(field.key.text)'; the keys are \(keys.joined(separator: ", "))"
        )
      }
      if record.fields[..<index].contains(where: { $0.key.text == field.key.text }) {
        throw RecordYAML.Problem(field.key.utf8Offset, "'\(field.key.text)' is given twice; keep one of them")
      }
    }
    guard let name = try record.scalar("name") else {
      throw RecordYAML.Problem(record.utf8Offset, "the record has no name; add a line like 'name: 进博会'")
    }
    var names: [String] = []
    for alias in [name] + record.list("aliases") {
      guard alias.text.unicodeScalars.count > 1 else {
        throw RecordYAML.Problem(
          alias.utf8Offset,
          "a name of one character would be found everywhere; give a longer one"
        )
      }
      names.append(alias.text)
    }
    guard let start = try record.scalar("start") else {
      throw RecordYAML.Problem(
        record.utf8Offset,
        "'\(name.text)' has no start; add a line like 'start: 2024-11-05'"
      )
    }
    let first = try interval(start)
    let end = try record.scalar("end")
    let last =
      try end.map { end throws(RecordYAML.Problem) in end.text == ".." ? nil : try interval(end) } ?? first
    guard let beginning = first.start, last?.start.map({ $0 >= beginning }) ?? true,
      let whole = CalendarInterval(start: beginning, end: last?.end)
    else {
      throw RecordYAML.Problem((end ?? start).utf8Offset, "it ends before it starts; correct start or end")
    }
    return NamedTimeDefinition(
      names: names,
      interval: whole,
      value: end.map { "\(start.text)/\($0.text)" } ?? start.text,
      granularity: granularity(of: whole),
      use: try use(of: record)
    )
  }

  private static func interval(_ date: RecordYAML.Scalar) throws(RecordYAML.Problem) -> CalendarInterval {
    let advice = "write it like 2024-11-05, 2024-11 or 2024"
    let value: EDTF
    do throws(EDTF.ParsingError) {
      value = try EDTF(date.text)
    } catch {
      throw RecordYAML.Problem(
        date.utf8Offset + error.utf8Offset,
        "'\(date.text)' is no EDTF date; \(advice)"
      )
    }
    guard let interval = value.interval() else {
      throw RecordYAML.Problem(date.utf8Offset, "'\(date.text)' is no stretch of the calendar; \(advice)")
    }
    return interval
  }

  private static func use(of record: RecordYAML.Record) throws(RecordYAML.Problem) -> NamedTimeDefinition.Use
  {
    guard let kind = try record.scalar("kind") else { return .period }
    guard let use = NamedTimeDefinition.Use(rawValue: kind.text) else {
      let kinds = NamedTimeDefinition.Use.allCases.map(\.rawValue).joined(separator: " or ")
      throw RecordYAML.Problem(kind.utf8Offset, "there is no kind '\(kind.text)'; write \(kinds)")
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
