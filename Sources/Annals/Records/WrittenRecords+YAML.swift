extension WrittenRecords {
  /// The records of a YAML text: a list of mappings, or a mapping with that list and perhaps a title.
  init(yaml utf8: [UInt8], of subject: Subject) {
    do throws(RecordError) {
      guard let root = try YAMLReader.read(utf8) else { return }
      switch root.content {
      case .sequence(let items): add(items, subject)
      case .mapping(let members) where subject.listKey != nil: add(members, subject)
      case .mapping, .scalar:
        let advice = "write a list of them, each beginning like '\(subject.example)'"
        mistakes.append(Mistake(root.position, "\(subject.noun)s are expected here; \(advice)"))
      }
    } catch {
      mistakes.append(Mistake(error.position, error.message))
    }
  }

  private mutating func add(_ members: [YAMLNode.Member], _ subject: Subject) {
    let listKey = subject.listKey ?? ""
    for member in members {
      let position = member.value.position
      switch (member.key.text ?? "", member.value.content) {
      case ("title", .scalar(let text)): title = text.isEmpty ? nil : text
      case ("title", _): mistakes.append(Mistake(position, "the title is one text; write 'title: …'"))
      case (listKey, .sequence(let items)): add(items, subject)
      case (listKey, .scalar("")): break
      case (listKey, _):
        mistakes.append(Mistake(position, "'\(listKey)' is a list; begin each \(subject.noun) with '- '"))
      case (let key, _):
        let advice = Suggestion.advice(for: key, among: ["title", listKey])
        let message = "there is no key '\(key)' outside of the \(subject.noun)s; \(advice)"
        mistakes.append(Mistake(member.key.position, message))
      }
    }
  }

  private mutating func add(_ items: [YAMLNode], _ subject: Subject) {
    for item in items {
      guard case .mapping(let members) = item.content else {
        let advice = "write one with keys and values, beginning like '\(subject.example)'"
        mistakes.append(Mistake(item.position, "this is no \(subject.noun); \(advice)"))
        continue
      }
      var fields: [WrittenRecord.Field] = []
      for member in members {
        guard let value = value(of: member.value) else { continue }
        let key = WrittenRecord.Text(text: member.key.text ?? "", position: member.key.position)
        fields.append(WrittenRecord.Field(key: key, value: value))
      }
      records.append(WrittenRecord(fields: fields, position: item.position, range: item.range))
    }
  }

  private mutating func value(of node: YAMLNode) -> WrittenRecord.Value? {
    switch node.content {
    case .scalar(let text):
      return .text(WrittenRecord.Text(text: text, position: node.position))
    case .sequence(let items):
      return texts(of: items).map { .list($0) }
    case .mapping(let members):
      var groups: [(word: WrittenRecord.Text, texts: [WrittenRecord.Text])] = []
      for member in members {
        let items = if case .sequence(let items) = member.value.content { items } else { [member.value] }
        guard let texts = texts(of: items) else { return nil }
        let word = WrittenRecord.Text(text: member.key.text ?? "", position: member.key.position)
        groups.append((word, texts))
      }
      return .groups(groups)
    }
  }

  private mutating func texts(of items: [YAMLNode]) -> [WrittenRecord.Text]? {
    var texts: [WrittenRecord.Text] = []
    for item in items {
      guard let text = item.text else {
        mistakes.append(Mistake(item.position, "a text is expected here, not a list or mapping"))
        return nil
      }
      texts.append(WrittenRecord.Text(text: text, position: item.position))
    }
    return texts
  }
}
