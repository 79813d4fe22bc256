/// Understands the records of a file: makes an entry of each, and tells all that is wrong with the others.
struct EntryReader {
  typealias Mistake = WrittenRecords.Mistake

  /// An entry with the places of what it says.
  struct Understood: Sendable {
    let entry: EventEntry
    let range: Range<Int>
    let position: SourcePosition
    let positions: [EntryKey: SourcePosition]
  }

  private(set) var entries: [Understood] = []
  /// The identifiers of records with mistakes: whoever names them makes no mistake of their own.
  private(set) var refused: Set<Event.ID> = []
  private(set) var mistakes: [Mistake] = []
  /// What is no mistake, and yet perhaps not what was meant.
  private(set) var warnings: [Mistake] = []
  private var identifiers: [Event.ID: SourcePosition] = [:]

  init(_ records: [WrittenRecord]) {
    for record in records { read(record) }
  }

  /// Adds the entry of a record; one with a mistake is left out whole.
  private mutating func read(_ record: WrittenRecord) {
    let before = mistakes.count
    let fields = fields(of: record)
    var entry = EventEntry()
    for key in EntryKey.allCases {
      guard let field = fields[key] else { continue }
      do throws(Mistake) {
        try EntryReader.set(key, to: field, in: &entry)
      } catch {
        mistakes.append(error)
      }
    }
    if let time = entry.time { entry.time = checked(time, fields, record) }
    if entry.isHidden, entry.id == nil {
      mistakes.append(Mistake(record.position, "nothing says which event is to be hidden; give its id"))
    }
    if entry.id == nil, entry.merged.isEmpty, before == mistakes.count {
      for (key, isMissing) in [(EntryKey.date, entry.time == nil), (.label, entry.label?.isEmpty ?? true)]
      where isMissing {
        let advice = key == .date ? "add one like 'date: 2024-04-23'" : "add what happened, 'label: …'"
        mistakes.append(Mistake(record.position, "the event has no \(key.rawValue); \(advice)"))
      }
    }
    if let id = entry.id, let first = identifiers[id] {
      let position = fields[.id]?.position ?? record.position
      mistakes.append(
        Mistake(position, "'\(id)' has an entry in line \(first.line) already; make one of them")
      )
    }
    guard before == mistakes.count else {
      if let id = entry.id { refused.insert(id) }
      return
    }
    if let id = entry.id { identifiers[id] = record.position }
    entries.append(
      Understood(
        entry: entry,
        range: record.range,
        position: record.position,
        positions: fields.mapValues(\.position)
      )
    )
  }

  /// The fields of a record by their keys; what has no key, or one twice, is told.
  private mutating func fields(of record: WrittenRecord) -> [EntryKey: WrittenRecord.Field] {
    var fields: [EntryKey: WrittenRecord.Field] = [:]
    for field in record.fields where !WrittenRecords.told.contains(field.key.text) {
      guard let key = EntryKey(name: field.key.text) else {
        let advice = Suggestion.advice(for: field.key.text, among: EntryKey.allCases.map(\.rawValue))
        let mistake = Mistake(field.key.position, "there is no key '\(field.key.text)'; \(advice)")
        // The heading of a table is one mistake, however many rows it has.
        if !mistakes.contains(mistake) { mistakes.append(mistake) }
        continue
      }
      if fields.updateValue(field, forKey: key) != nil {
        mistakes.append(Mistake(field.key.position, "'\(field.key.text)' is given twice; keep one of them"))
      }
    }
    return fields
  }

  /// The time with what its own keys say of it; the columns that follow from it must agree.
  private mutating func checked(
    _ time: EventTime,
    _ fields: [EntryKey: WrittenRecord.Field],
    _ record: WrittenRecord
  ) -> EventTime {
    for field in record.fields where WrittenRecords.told.contains(field.key.text) {
      guard case .text(let told) = field.value, let other = try? EntryDate.time(told.text) else { continue }
      let own = field.key.text == "start" ? time.interval.start : time.interval.end
      if other.interval.start != own {
        let advice = "start and end only repeat what it says"
        warnings.append(
          Mistake(told.position, "'\(told.text)' does not fit the date, which counts; \(advice)")
        )
      }
    }
    var granularity = time.granularity
    var isApproximate = time.isApproximate
    do throws(Mistake) {
      if let field = fields[.granularity] { granularity = try EntryReader.choice(.granularity, field) }
      if let field = fields[.approximate] { isApproximate = try EntryReader.flag(.approximate, field) }
    } catch {
      mistakes.append(error)
    }
    return EventTime(
      interval: time.interval,
      edtf: time.edtf,
      granularity: granularity,
      isApproximate: isApproximate
    )
  }
}

// Values.
extension EntryReader {
  private static func set(
    _ key: EntryKey,
    to field: WrittenRecord.Field,
    in entry: inout EventEntry
  ) throws(Mistake) {
    switch key {
    case .id: entry.id = try name(key, field)
    case .date: entry.time = try time(field)
    case .label: entry.label = try label(field)
    case .kind: entry.kind = try choice(key, field)
    case .status: entry.status = try choice(key, field)
    case .place: entry.place = try text(key, field).text
    case .participants: entry.participants = try texts(key, field).map(\.text)
    case .lane: entry.lane = try text(key, field).text
    case .figures: entry.figures = try texts(key, field).map(\.text)
    case .salience: entry.salience = try share(field)
    case .source: entry.sources = try texts(key, field).map(\.text)
    case .evidence: entry.evidence = try text(key, field).text
    case .relations: entry.links = try links(field)
    case .hide: entry.isHidden = try flag(key, field)
    case .merge: entry.merged = try texts(key, field).map(\.text)
    // They change the time, once that is known.
    case .granularity, .approximate: break
    }
  }

  private static func text(
    _ key: EntryKey,
    _ field: WrittenRecord.Field
  ) throws(Mistake) -> WrittenRecord.Text {
    guard case .text(let text) = field.value else {
      throw Mistake(field.position, "'\(key.rawValue)' is one text; write '\(key.rawValue): …'")
    }
    // `~` is what YAML calls nothing.
    return text.text == "~" ? WrittenRecord.Text(text: "", position: text.position) : text
  }

  /// The characters that a label may have: more is a text and belongs to the evidence.
  private static let longestLabel = 1_000

  private static func label(_ field: WrittenRecord.Field) throws(Mistake) -> String {
    let text = try text(.label, field)
    let count = text.text.unicodeScalars.count
    guard count <= longestLabel else {
      let limit = "over the limit of \(longestLabel)"
      throw Mistake(
        text.position,
        "the label has \(count) characters, \(limit); keep a few, the rest is 'evidence'"
      )
    }
    return text.text
  }

  private static func texts(
    _ key: EntryKey,
    _ field: WrittenRecord.Field
  ) throws(Mistake) -> [WrittenRecord.Text] {
    switch field.value {
    case .text: return [try text(key, field)].filter { !$0.text.isEmpty }
    case .list(let texts): return texts.filter { !$0.text.isEmpty }
    case .groups:
      throw Mistake(field.position, "'\(key.rawValue)' is a list; write '\(key.rawValue): [甲, 乙]'")
    }
  }

  private static func name(_ key: EntryKey, _ field: WrittenRecord.Field) throws(Mistake) -> String {
    let text = try text(key, field)
    guard !text.text.isEmpty else {
      throw Mistake(text.position, "the id is empty; give a word, or leave the key out")
    }
    return text.text
  }

  private static func time(_ field: WrittenRecord.Field) throws(Mistake) -> EventTime {
    let text = try text(.date, field)
    do throws(EntryDate.Failure) {
      return try EntryDate.time(WrittenRecords.trimmed(text.text))
    } catch {
      throw Mistake(text.position, error.message)
    }
  }

  private static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: EntryKey,
    _ field: WrittenRecord.Field
  ) throws(Mistake) -> Choice {
    let text = try text(key, field)
    let word = text.text.lowercased()
    if let choice = Choice.allCases.first(where: { $0.rawValue == word }) { return choice }
    let advice = Suggestion.advice(for: word, among: Choice.allCases.map(\.rawValue))
    throw Mistake(text.position, "there is no \(key.rawValue) '\(text.text)'; \(advice)")
  }

  private static func flag(_ key: EntryKey, _ field: WrittenRecord.Field) throws(Mistake) -> Bool {
    let text = try text(key, field)
    switch text.text.lowercased() {
    case "true", "yes", "1", "是", "x": return true
    case "false", "no", "0", "否", "": return false
    default: throw Mistake(text.position, "'\(key.rawValue)' is true or false, not '\(text.text)'")
    }
  }

  private static func share(_ field: WrittenRecord.Field) throws(Mistake) -> Double {
    let text = try text(.salience, field)
    guard let share = Double(text.text), (0...1).contains(share) else {
      throw Mistake(text.position, "the salience is a number from 0 to 1, not '\(text.text)'")
    }
    return share
  }

  private static func links(_ field: WrittenRecord.Field) throws(Mistake) -> [EventEntry.Link] {
    if case .text(let text) = field.value, text.text.isEmpty || text.text == "~" { return [] }
    if case .list(let list) = field.value, list.isEmpty { return [] }
    guard case .groups(let groups) = field.value else {
      let kinds = Relation.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Mistake(
        field.position,
        "relations stand under their kinds, such as 'causes: [id]'; there are \(kinds)"
      )
    }
    var links: [EventEntry.Link] = []
    for group in groups {
      let kind: Relation.Kind = try choice(
        .relations,
        WrittenRecord.Field(key: group.word, value: .text(group.word))
      )
      guard !group.texts.isEmpty else {
        throw Mistake(group.word.position, "'\(kind.rawValue)' names no event; give the id of one")
      }
      for text in group.texts where !links.contains(EventEntry.Link(kind, text.text)) {
        links.append(EventEntry.Link(kind, text.text))
      }
    }
    return links
  }
}

extension WrittenRecord.Field {
  /// Where its value begins, or its key if that has none.
  var position: SourcePosition {
    switch value {
    case .text(let text): text.position
    case .list(let texts): texts.first?.position ?? key.position
    case .groups(let groups): groups.first?.word.position ?? key.position
    }
  }
}
