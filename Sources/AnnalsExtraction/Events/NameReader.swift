/// Finds the names in a noun phrase: people behind their titles, bodies by their endings, the members of a list.
enum NameReader {
  private static let titles = WordSet(People.titles)
  private static let suffixes = WordSet(Organisations.suffixes)
  private static let organisations = WordSet(Organisations.names)
  private static let countries = WordSet(Places.world)
  private static let surnames = ScalarSet(People.surnames)
  private static let joints = ScalarSet("、，,和与及 ")
  private static let joinedWords = WordSet(Organisations.joinedWords)
  private static let lookAlikes = WordSet(People.lookAlikes)

  /// The people and bodies of a phrase, as written, titles left out.
  ///
  ///     国务院总理李强、外交部     // 李强, 外交部
  static func names(in phrase: [UInt8]) -> [[UInt8]] { names(in: phrase, phrase.indices) }

  /// The people and bodies of a phrase of a text.
  static func names(in text: [UInt8], _ phrase: Range<Int>) -> [[UInt8]] {
    var names: [[UInt8]] = []
    forEachName(in: text, phrase) { name in
      let name = text[name]
      if !names.contains(where: { $0.elementsEqual(name) }) { names.append(Array(name)) }
      return true
    }
    return names
  }

  /// The first of the people and bodies of a phrase.
  static func firstName(in text: [UInt8], _ phrase: Range<Int>) -> Range<Int>? {
    var first: Range<Int>?
    forEachName(in: text, phrase) { name in
      first = name
      return false
    }
    return first
  }

  /// Calls a function with the name of each member of a list until it says no.
  private static func forEachName(in text: [UInt8], _ phrase: Range<Int>, _ visit: (Range<Int>) -> Bool) {
    let joints = joints
    var start = phrase.lowerBound
    var offset = phrase.lowerBound
    while offset <= phrase.upperBound {
      let (scalar, count) = offset < phrase.upperBound ? text.scalar(at: offset) : (0, 1)
      if offset == phrase.upperBound
        || (joints.contains(scalar) && !standsInName(offset, of: phrase, in: text))
      {
        if let name = name(of: start..<offset, in: text), !visit(name) { return }
        start = offset + count
      }
      offset += count
    }
  }

  /// Whether 和 or 与 at an offset belongs to the name of a body: 工业和信息化部.
  private static func standsInName(_ offset: Int, of phrase: Range<Int>, in text: [UInt8]) -> Bool {
    let around = offset - 6..<offset + 9
    return around.clamped(to: phrase) == around && joinedWords.contains(around, of: text)
  }

  /// The name that a member holds: what follows its last title, or the whole when its ending says that it is a body.
  private static func name(of part: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    guard !part.isEmpty else { return nil }
    // 互联网金融协会等七家协会 names one of them, and 七家协会 none.
    if let rest = text.firstOffset(
      of: "等",
      in: part.lowerBound + 3..<max(part.upperBound, part.lowerBound + 3)
    ) {
      if let name = name(of: part.lowerBound..<rest, in: text) { return name }
    }
    if counts(part, in: text) { return nil }
    if let person = person(in: part, of: text) { return person }
    if organisations.contains(part, of: text) || countries.contains(part, of: text) { return part }
    guard isLong(part, in: text), !endsWithTitle(part, in: text) else { return nil }
    return suffixes.length(in: text, endingAt: part.upperBound, from: part.lowerBound) != nil ? part : nil
  }

  /// Whether a part says how many: 七家协会.
  private static func counts(_ part: Range<Int>, in text: [UInt8]) -> Bool {
    let first = text.scalar(at: part.lowerBound).value
    return (0x30...0x39).contains(first) || (0xFF10...0xFF19).contains(first)
      || (numerals.contains(first)
        && classifiers.length(in: text, at: part.lowerBound + 3, limit: part.upperBound) != nil)
  }

  private static let numerals = ScalarSet("一二两三四五六七八九十百千几数")
  private static let classifiers: WordSet = ["家", "个", "名", "位", "所", "支", "余", "多", "大", "级"]

  /// Whether a part has three characters or more.
  private static func isLong(_ part: Range<Int>, in text: [UInt8]) -> Bool {
    part.count >= 9 || UTF8Scan.scalarCount(part, in: text) >= 3
  }

  private static func endsWithTitle(_ part: Range<Int>, in text: [UInt8]) -> Bool {
    titles.length(in: text, endingAt: part.upperBound, from: part.lowerBound) != nil
  }

  /// 国务院总理李强 gives 李强; 尹蔚民部长 gives 尹蔚民.
  private static func person(in part: Range<Int>, of text: [UInt8]) -> Range<Int>? {
    var longest = Int.max
    while let length = titles.length(
      in: text,
      endingAt: part.upperBound,
      from: part.lowerBound + 1,
      below: longest
    ) {
      let name = part.lowerBound..<part.upperBound - length
      if isPersonalName(name, in: text) { return name }
      longest = length
    }
    // The shortest rest behind a title is the name: 重庆市委书记袁家军.
    for length in [6, 9] where part.count > length {
      let name = part.upperBound - length..<part.upperBound
      if isPersonalName(name, in: text), !isRiver(name, in: text),
        endsWithTitle(part.lowerBound..<name.lowerBound, in: text)
      {
        return name
      }
    }
    if let name = foreignName(in: part, of: text) { return name }
    return isPersonalName(part, in: text) && !lookAlikes.contains(part, of: text) ? part : nil
  }

  /// 江州长江二桥 names no 江二桥 who were 州长.
  private static func isRiver(_ name: Range<Int>, in text: [UInt8]) -> Bool {
    guard text.has("长江", at: name.lowerBound - 3, before: name.upperBound) else { return false }
    return riverNouns.length(in: text, endingAt: name.upperBound, from: name.lowerBound + 3) != nil
  }

  private static let riverNouns: WordSet = [
    "桥", "流域", "沿岸", "两岸", "南岸", "北岸", "航道", "口", "隧道", "水位", "干流", "中游", "上游", "下游",
  ]

  /// 俄罗斯总理米舒斯京 gives 米舒斯京: a name by its sounds behind a title.
  private static func foreignName(in part: Range<Int>, of text: [UInt8]) -> Range<Int>? {
    // Most parts end otherwise, which saves looking for the title.
    guard ForeignNames.writesSound(text.scalar(before: part.upperBound).value) else { return nil }
    var start = part.upperBound - 9
    while start > part.lowerBound, part.upperBound - start <= 40 {
      let name = start..<part.upperBound
      if endsWithTitle(part.lowerBound..<start, in: text), ForeignNames.isName(name, in: text) { return name }
      start -= 3
    }
    return nil
  }

  /// Whether a text is a surname with one or two characters more, and no body.
  static func isPersonalName(_ name: [UInt8]) -> Bool { isPersonalName(name.indices, in: name) }

  /// Whether a stretch of a text is a surname with one or two characters more, and no body.
  static func isPersonalName(_ name: Range<Int>, in text: [UInt8]) -> Bool {
    guard name.count == 6 || name.count == 9 else { return false }
    for start in stride(from: name.lowerBound, to: name.upperBound, by: 3) {
      guard let scalar = hanCharacter(at: start, in: text),
        start > name.lowerBound || surnames.contains(scalar)
      else { return false }
    }
    return suffixes.length(in: text, endingAt: name.upperBound, from: name.lowerBound) ?? 0 <= 3
  }

  /// The character that three bytes are, of the block of common ones (U+4E00…U+9FFF).
  private static func hanCharacter(at offset: Int, in text: [UInt8]) -> UInt32? {
    guard (0xE4...0xE9).contains(text[offset]) else { return nil }
    let scalar = text.scalar(at: offset).value
    return scalar >= 0x4E00 ? scalar : nil
  }
}
