/// Finds the names in a noun phrase: people behind their titles, bodies by their endings, the members of a list.
enum NameReader {
  private static let titles = Endings(People.titles)
  private static let suffixes = Endings(Organisations.suffixes)
  private static let organisations = Set(Endings.words(Organisations.names))
  private static let surnames = Set(People.surnames.unicodeScalars.map(\.value))
  private static let joints = Set("、，,和与及 ".unicodeScalars.map(\.value))

  /// The people and bodies of a phrase, as written, titles left out.
  ///
  ///     国务院总理李强、外交部     // 李强, 外交部
  static func names(in phrase: ArraySlice<UInt8>) -> [[UInt8]] {
    let utf8 = Array(phrase)
    var names: [[UInt8]] = []
    var start = 0
    var offset = 0
    while offset <= utf8.count {
      let (scalar, count) = offset < utf8.count ? utf8.scalar(at: offset) : (0, 1)
      if offset == utf8.count || joints.contains(scalar) {
        if let name = name(of: utf8[start..<offset]), !names.contains(where: { $0.elementsEqual(name) }) {
          names.append(Array(name))
        }
        start = offset + count
      }
      offset += count
    }
    return names
  }

  /// The name that a member holds: what follows its last title, or the whole when its ending says that it is a body.
  private static func name(of part: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !part.isEmpty else { return nil }
    if let person = person(in: part) { return person }
    if organisations.contains(Array(part)) { return part }
    guard isLong(part), !titles.holdsEnd(of: part) else { return nil }
    return suffixes.holdsEnd(of: part) ? part : nil
  }

  /// Whether a part has three characters or more.
  private static func isLong(_ part: ArraySlice<UInt8>) -> Bool {
    part.count >= 9 || part.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } >= 3
  }

  /// 国务院总理李强 gives 李强; 尹蔚民部长 gives 尹蔚民.
  private static func person(in part: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for title in titles.ends(of: part) where part.count > title.count {
      let name = part.dropLast(title.count)
      if isPersonalName(name) { return name }
    }
    // The shortest rest behind a title is the name: 重庆市委书记袁家军.
    for length in [6, 9] where part.count > length {
      let name = part.suffix(length)
      if isPersonalName(name), titles.holdsEnd(of: part.dropLast(length)) { return name }
    }
    return isPersonalName(part) ? part : nil
  }

  /// Whether a text is a surname with one or two characters more, and no body.
  static func isPersonalName(_ name: [UInt8]) -> Bool { isPersonalName(name[...]) }

  private static func isPersonalName(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count == 6 || name.count == 9 else { return false }
    for start in stride(from: name.startIndex, to: name.endIndex, by: 3) {
      guard let scalar = hanCharacter(name[start..<start + 3]),
        start > name.startIndex || surnames.contains(scalar)
      else { return false }
    }
    return !suffixes.ends(of: name).contains { $0.count > 3 }
  }

  /// The character that three bytes are, of the block of common ones (U+4E00…U+9FFF).
  private static func hanCharacter(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let (lead, second) = (bytes[bytes.startIndex], bytes[bytes.startIndex + 1])
    guard (0xE4...0xE9).contains(lead), lead > 0xE4 || second >= 0xB8 else { return nil }
    return UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(bytes[bytes.startIndex + 2] & 0x3F)
  }
}

/// Words that a phrase may end with, found by the last byte.
private struct Endings: Sendable {
  private let wordsByLastByte: [[[UInt8]]]

  /// The words of a table; blanks and line ends stand between them.
  init(_ table: String) {
    var wordsByLastByte = [[[UInt8]]](repeating: [], count: 256)
    for word in Endings.words(table) {
      if let last = word.last { wordsByLastByte[Int(last)].append(word) }
    }
    self.wordsByLastByte = wordsByLastByte
  }

  /// The words of a table, longest first.
  static func words(_ table: String) -> [[UInt8]] {
    table.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) }
      .sorted { $0.count > $1.count }
  }

  /// The words that a phrase ends with, longest first.
  func ends(of phrase: ArraySlice<UInt8>) -> [[UInt8]] {
    guard let last = phrase.last else { return [] }
    return wordsByLastByte[Int(last)].filter {
      phrase.count >= $0.count && phrase.suffix($0.count).elementsEqual($0)
    }
  }

  /// Whether a phrase ends with one of the words.
  func holdsEnd(of phrase: ArraySlice<UInt8>) -> Bool { !ends(of: phrase).isEmpty }
}
