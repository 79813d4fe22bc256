/// Finds the names in a noun phrase: people behind their titles, bodies by their endings, the members of a list.
enum NameReader {
  private static let titles = words(People.titles).sorted { $0.count > $1.count }
  private static let surnames = Set(People.surnames.unicodeScalars)
  private static let suffixes = words(Organisations.suffixes)
  private static let organisations = Set(words(Organisations.names))

  private static func words(_ table: String) -> [String] {
    table.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  }

  /// The people and bodies of a phrase, as written, titles left out.
  static func names(in phrase: String) -> [String] {
    var names: [String] = []
    for part in parts(of: phrase) {
      guard let name = name(of: part), !names.contains(name) else { continue }
      names.append(name)
    }
    return names
  }

  /// The members of an enumeration; 和 and 与 join as 、 does.
  private static func parts(of phrase: String) -> [String] {
    phrase.unicodeScalars.split(whereSeparator: { "、，,和与及 ".unicodeScalars.contains($0) })
      .map { String(String.UnicodeScalarView($0)) }
  }

  /// The name that a member holds: what follows its last title, or the whole when its ending says that it is a body.
  private static func name(of part: String) -> String? {
    if let person = person(in: part) { return person }
    if organisations.contains(part) { return part }
    guard part.unicodeScalars.count >= 3 else { return nil }
    return suffixes.contains { part.hasSuffix($0) } && !titles.contains { part.hasSuffix($0) } ? part : nil
  }

  /// 国务院总理李强 gives 李强; 尹蔚民部长 gives 尹蔚民.
  private static func person(in part: String) -> String? {
    for title in titles where part.unicodeScalars.count > title.unicodeScalars.count {
      if part.hasSuffix(title) {
        let name = String(part.dropLast(title.count))
        if isPersonalName(name) { return name }
      }
    }
    var best: String?
    for title in titles {
      guard let range = lastRange(of: title, in: part) else { continue }
      let rest = String(part[range.upperBound...])
      if isPersonalName(rest), best.map({ rest.count < $0.count }) ?? true { best = rest }
    }
    return best ?? (isPersonalName(part) && part.unicodeScalars.count >= 2 ? part : nil)
  }

  private static func lastRange(of needle: String, in text: String) -> Range<String.Index>? {
    var index = text.startIndex
    var found: Range<String.Index>?
    while index < text.endIndex {
      if text[index...].hasPrefix(needle) {
        found = index..<text.index(index, offsetBy: needle.count)
      }
      index = text.index(after: index)
    }
    return found
  }

  /// Two or three characters that begin with a surname, or a foreign name of up to eight without one.
  static func isPersonalName(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    guard (2...4).contains(scalars.count), scalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else {
      return false
    }
    guard surnames.contains(scalars[0]), scalars.count <= 3 else { return false }
    return !suffixes.contains { name.hasSuffix($0) && $0.unicodeScalars.count > 1 }
  }
}
