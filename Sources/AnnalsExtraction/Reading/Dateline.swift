/// Finds the dateline that opens a news report: 新华社北京12月5日电, 网易科技讯5月9日消息.
///
/// **Matches** an agency or paper, a place if any, a month and a day with or without a year, and 电, 讯 or 消息;
/// the digits may be ASCII, full-width or Chinese.
/// **Does not match** 本报讯 without a date, nor a date that merely begins a sentence (12月5日，…).
/// **Yields** the range from the agency to 电; a 据 before it stays outside.
enum Dateline {
  /// How many scalars may stand between the beginning and the date: agency and place.
  private static let longestLead = 16
  /// How many scalars may stand between the date and 电: 新媒体专, 综合.
  private static let longestTail = 5

  /// The most scalars that a dateline in brackets at the end of a text has.
  private static let longestBracket = 40

  /// Words one of which names the sender.
  private static let senders: [StaticString] = ["社", "网", "报", "讯", "台", "电"]
  /// Words that end a dateline, longest first.
  private static let ends: [StaticString] = ["消息", "电讯", "电", "讯"]
  /// What may stand before the agency.
  private static let prefixes: [StaticString] = ["据", "（", "(", "【", "■", "●", "□", "◆", "转自"]

  /// What every dateline holds: month and day, and one of the words that end it.
  private static let units: [Keyword] = ["月", "日"]
  private static let marks: [Keyword] = ["电", "讯", "消息"]

  /// The dateline at the beginning of a line, or nil; most lines lack one of its characters.
  static func find(at line: PageLine, in utf8: [UInt8]) -> Range<Int>? {
    guard units.allSatisfy(line.mayHold), marks.contains(where: line.mayHold) else { return nil }
    return find(at: line.content, in: utf8)
  }

  /// The dateline at the beginning of a range, or nil.
  static func find(at range: Range<Int>, in utf8: [UInt8]) -> Range<Int>? {
    var start = range.lowerBound
    while let prefix = utf8.prefix(of: start..<range.upperBound, among: prefixes) {
      start += prefix.utf8CodeUnitCount
    }
    guard let date = firstDigit(in: start..<range.upperBound, of: utf8), date > start,
      utf8.range(start..<date, holdsAnyOf: senders),
      let dateEnd = endOfDate(at: date, before: range.upperBound, in: utf8),
      let end = endOfTail(from: dateEnd, before: range.upperBound, in: utf8)
    else { return nil }
    return start..<end
  }

  /// The dateline in brackets that a range ends with, or nil: `……。（新华社北京12月5日电）`.
  static func find(atEndOf range: Range<Int>, in utf8: [UInt8]) -> Range<Int>? {
    guard utf8.range(range, hasSuffixAmong: ["）", ")", "】", "）。", ")。"]) else { return nil }
    var offset = range.upperBound
    for _ in 0..<longestBracket where offset > range.lowerBound {
      let (scalar, count) = utf8.scalar(before: offset)
      offset -= count
      // （ ( 【
      guard scalar == 0xFF08 || scalar == 0x28 || scalar == 0x3010 else { continue }
      return find(at: offset..<range.upperBound, in: utf8)
    }
    return nil
  }

  /// Where the first number begins within the lead; nil after punctuation or when there is none.
  private static func firstDigit(in range: Range<Int>, of utf8: [UInt8]) -> Int? {
    var offset = range.lowerBound
    for _ in 0...longestLead where offset < range.upperBound {
      let (scalar, count) = utf8.scalar(at: offset)
      if isNumeral(scalar), endOfDate(at: offset, before: range.upperBound, in: utf8) != nil { return offset }
      switch scalar {
      // 。 ， ： “ 《 and their like end the lead: this is running text.
      case 0x3002, 0xFF0C, 0x2C, 0xFF1A, 0x3A, 0x201C, 0x300A, 0xFF1B, 0x3001: return nil
      default: offset += count
      }
    }
    return nil
  }

  /// The end of `[年]月日` at an offset, blank between its parts allowed.
  private static func endOfDate(at start: Int, before end: Int, in utf8: [UInt8]) -> Int? {
    var offset = start
    var units: [StaticString] = ["年", "月", "日"]
    while true {
      let digits = endOfNumeral(at: offset, before: end, in: utf8)
      guard digits > offset, let index = units.firstIndex(where: { utf8.has($0, at: digits, before: end) })
      else { return nil }
      let isMonth = units.count == 3 ? index <= 1 : index == 0
      guard isMonth else { return nil }
      offset = skipBlank(from: digits + 3, before: end, in: utf8)
      units.removeFirst(index + 1)
      if units.isEmpty { return digits + 3 }
    }
  }

  private static func endOfTail(from start: Int, before end: Int, in utf8: [UInt8]) -> Int? {
    var offset = start
    for _ in 0...longestTail where offset < end {
      for word in ends where utf8.has(word, at: offset, before: end) {
        return offset + word.utf8CodeUnitCount
      }
      let next = skipBlank(from: offset, before: end, in: utf8)
      guard next == offset else {
        offset = next
        continue
      }
      let (scalar, count) = utf8.scalar(at: offset)
      guard ScalarClass(scalar) == .wide, scalar < 0xFF00, scalar >= 0x4E00 else { return nil }
      offset += count
    }
    return nil
  }

  private static func endOfNumeral(at start: Int, before end: Int, in utf8: [UInt8]) -> Int {
    var offset = start
    while offset < end {
      let (scalar, count) = utf8.scalar(at: offset)
      guard isNumeral(scalar) else { break }
      offset += count
    }
    return skipBlank(from: offset, before: end, in: utf8)
  }

  private static func skipBlank(from start: Int, before end: Int, in utf8: [UInt8]) -> Int {
    var offset = start
    while offset < end {
      if utf8[offset] == 0x20 {
        offset += 1
      } else if utf8.has("　", at: offset, before: end) {
        offset += 3
      } else {
        break
      }
    }
    return offset
  }

  private static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    // 〇 ○ 一 二 三 四 五 六 七 八 九 十
    case 0x3007, 0x25CB, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
    default: ScalarClass(scalar) == .digit
    }
  }
}
