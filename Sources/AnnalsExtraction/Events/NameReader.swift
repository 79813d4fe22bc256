/// Finds the names in a noun phrase: people behind their titles, bodies by their endings, the members of a list.
enum NameReader {
  /// Words as scalars, longest first.
  private static func words(_ table: String) -> [[UnicodeScalar]] {
    table.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.unicodeScalars) }
      .sorted { $0.count > $1.count }
  }

  private static let titles = words(People.titles)
  private static let surnames = Set(People.surnames.unicodeScalars)
  private static let suffixes = words(Organisations.suffixes)
  private static let organisations = Set(words(Organisations.names))
  private static let joints = Set("、，,和与及 ".unicodeScalars)

  /// The people and bodies of a phrase, as written, titles left out.
  ///
  ///     NameReader.names(in: "国务院总理李强、外交部")     // ["李强", "外交部"]
  static func names(in phrase: String) -> [String] {
    var names: [[UnicodeScalar]] = []
    for part in Array(phrase.unicodeScalars).split(whereSeparator: { joints.contains($0) }) {
      guard let name = name(of: Array(part)), !names.contains(name) else { continue }
      names.append(name)
    }
    return names.map { String(String.UnicodeScalarView($0)) }
  }

  /// The name that a member holds: what follows its last title, or the whole when its ending says that it is a body.
  private static func name(of part: [UnicodeScalar]) -> [UnicodeScalar]? {
    if let person = person(in: part) { return person }
    if organisations.contains(part) { return part }
    guard part.count >= 3, !titles.contains(where: { part.ends(with: $0) }) else { return nil }
    return suffixes.contains { part.ends(with: $0) } ? part : nil
  }

  /// 国务院总理李强 gives 李强; 尹蔚民部长 gives 尹蔚民.
  private static func person(in part: [UnicodeScalar]) -> [UnicodeScalar]? {
    for title in titles where part.count > title.count && part.ends(with: title) {
      let name = Array(part.dropLast(title.count))
      if isPersonalName(name) { return name }
    }
    // The shortest rest behind a title is the name: 重庆市委书记袁家军.
    for length in [2, 3] where part.count > length {
      let name = Array(part.suffix(length))
      let before = part.dropLast(length)
      if isPersonalName(name), titles.contains(where: { before.ends(with: $0) }) { return name }
    }
    return isPersonalName(part) ? part : nil
  }

  /// Whether a text is a surname with one or two characters more, and no body.
  static func isPersonalName(_ name: String) -> Bool { isPersonalName(Array(name.unicodeScalars)) }

  private static func isPersonalName(_ name: [UnicodeScalar]) -> Bool {
    guard (2...3).contains(name.count), surnames.contains(name[0]),
      name.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) })
    else { return false }
    return !suffixes.contains { $0.count > 1 && name.ends(with: $0) }
  }
}

extension Array where Element == UnicodeScalar {
  fileprivate func ends(with suffix: [UnicodeScalar]) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}

extension ArraySlice where Element == UnicodeScalar {
  fileprivate func ends(with suffix: [UnicodeScalar]) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
