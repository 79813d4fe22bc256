/// The lists of a text document and how far each has counted (ISO/IEC 29500-1, 17.9).
///
/// Chinese official documents may have 一、 and （一） as automatic numbers only, nowhere in their text: without
/// counting as the word processor does they would be lost.
struct WordNumbering {
  private struct Level {
    var format = "decimal"
    var text = ""
    var start = 1
    /// The level, counted from 1, whose paragraphs begin this one anew; 0 for never, nil for every higher one.
    var restart: Int?
    var isInDigits = false
    var isJoined = false
    /// The paragraph style that is numbered at this level.
    var style: String?
  }

  private struct List {
    let definition: String
    /// Levels that differ from the definition's.
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  /// The levels by the number of their definition.
  private var definitions: [String: [Int: Level]] = [:]
  private var lists: [String: List] = [:]
  /// How far each definition has counted at each level; lists of one definition go on counting together.
  private var counts: [String: [Int: Int]] = [:]
  /// The lists and levels whose own beginning has been used.
  private var started: Set<String> = []

  /// The most scalars of a level's text that are written: it is written before each paragraph, and a long one
  /// would make a small file large without bounds.
  private static let longestText = 100

  /// The levels that a list may have, from 0.
  private static let levels = 0...8

  init() {}

  /// The lists of a `numbering.xml`.
  init(_ tree: MarkupTree) {
    var styleLinks: [String: String] = [:]
    var linked: [(definition: String, style: String)] = []
    for index in tree.nodes.indices where tree.nodes[index].name == "abstractnum" {
      guard let id = tree.value("abstractnumid", of: index) else { continue }
      for level in tree.children("lvl", of: index) {
        guard let number = tree.value("ilvl", of: level).flatMap({ Int($0) }) else { continue }
        definitions[id, default: [:]][number] = WordNumbering.level(level, in: tree)
      }
      let value: (String) -> String? = { name in
        tree.child(name, of: index).flatMap { tree.value("val", of: $0) }
      }
      if let style = value("stylelink") { styleLinks[style] = id }
      if let style = value("numstylelink") { linked.append((id, style)) }
    }
    for link in linked {
      guard let definition = styleLinks[link.style] else { continue }
      definitions[link.definition] = definitions[definition]
    }
    for index in tree.nodes.indices where tree.nodes[index].name == "num" {
      guard let id = tree.value("numid", of: index), let reference = tree.child("abstractnumid", of: index),
        let definition = tree.value("val", of: reference)
      else { continue }
      lists[id] = WordNumbering.list(index, of: definition, in: tree)
    }
  }

  private static func list(_ index: Int, of definition: String, in tree: MarkupTree) -> List {
    var list = List(definition: definition)
    for change in tree.children("lvloverride", of: index) {
      guard let level = tree.value("ilvl", of: change).flatMap({ Int($0) }) else { continue }
      if let own = tree.child("lvl", of: change) { list.levels[level] = self.level(own, in: tree) }
      list.starts[level] = tree.number(in: "startoverride", of: change)
    }
    return list
  }

  private static func level(_ index: Int, in tree: MarkupTree) -> Level {
    var level = Level()
    if let format = tree.first("numfmt", in: index).flatMap({ tree.value("val", of: $0) }) {
      level.format = format
    }
    let text = tree.child("lvltext", of: index).flatMap { tree.value("val", of: $0) } ?? ""
    level.text = String(text.unicodeScalars.prefix(longestText))
    level.start = tree.number(in: "start", of: index) ?? 0
    level.restart = tree.number(in: "lvlrestart", of: index)
    level.isInDigits = tree.toggle("islgl", of: index) ?? false
    level.isJoined = tree.child("suff", of: index).flatMap { tree.value("val", of: $0) } == "nothing"
    level.style = tree.child("pstyle", of: index).flatMap { tree.value("val", of: $0) }
    return level
  }

  /// The level at which a list numbers the paragraphs of a style.
  func level(ofStyle style: String, in list: String) -> Int? {
    guard let list = lists[list] else { return nil }
    return WordNumbering.levels.first { level($0, of: list)?.style == style }
  }

  private func level(_ number: Int, of list: List) -> Level? {
    list.levels[number] ?? definitions[list.definition]?[number]
  }

  /// Counts a paragraph and gives its mark, nil when its list is not there or writes nothing.
  mutating func mark(list id: String, level number: Int) -> OfficeMark? {
    guard let list = lists[id], let level = level(number, of: list) else { return nil }
    count(number, of: list, id: id, start: level.start)
    if level.format.lowercased() == "bullet" { return .bullet }
    let label = label(of: level, number, in: list)
    guard !label.isEmpty else { return nil }
    return .label(level.isJoined || WordNumbering.partsItself(label) ? label : label + " ")
  }

  private mutating func count(_ number: Int, of list: List, id: String, start: Int) {
    var counts = counts[list.definition] ?? [:]
    if let own = list.starts[number], started.insert("\(id) \(number)").inserted {
      counts[number] = own
    } else {
      counts[number] = counts[number].map { $0 < Int.max ? $0 + 1 : $0 } ?? start
    }
    for deeper in WordNumbering.levels where deeper > number {
      let restart = level(deeper, of: list)?.restart
      if restart.map({ $0 > 0 && number < $0 }) ?? true { counts[deeper] = nil }
    }
    // A level that was passed over counts as begun.
    for higher in WordNumbering.levels where higher < number && counts[higher] == nil {
      counts[higher] = level(higher, of: list)?.start
    }
    self.counts[list.definition] = counts
  }

  /// The level's text with `%1` to `%9` replaced by the numbers of those levels.
  private func label(of own: Level, _ number: Int, in list: List) -> String {
    var label = ""
    var isPlaceholder = false
    for scalar in own.text.unicodeScalars {
      if isPlaceholder, (0x31...0x39).contains(scalar.value) {
        let level = Int(scalar.value - 0x31)
        let format = own.isInDigits ? "decimal" : self.level(level, of: list)?.format ?? "decimal"
        label += counts[list.definition]?[level].map { NumberFormat.text($0, format: format) } ?? ""
        isPlaceholder = false
        continue
      }
      if isPlaceholder { label += "%" }
      isPlaceholder = scalar == "%"
      if !isPlaceholder { label.unicodeScalars.append(scalar) }
    }
    return isPlaceholder ? label + "%" : label
  }

  /// Whether a label needs no space after it: 一、 and （二） part themselves from the text.
  private static func partsItself(_ label: String) -> Bool {
    guard let last = label.unicodeScalars.last else { return true }
    return "、，。．：；）】〕》 \u{3000}".unicodeScalars.contains(last)
  }
}
