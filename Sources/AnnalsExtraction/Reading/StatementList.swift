/// Tells a list of statements, one a line, from running text whose lines were cut.
enum StatementList {
  /// Whether every line of text is whole by itself.
  ///
  /// It is when at least half of the lines begin with a date (a chronicle), or when most long lines have
  /// no end: running text has one at every paragraph.
  static func isList(_ text: [PageLine], in utf8: [UInt8]) -> Bool {
    guard text.count > 1 else { return false }
    let dated = text.count { beginsWithDate($0, in: utf8) }
    if dated > 1, dated * 2 >= text.count { return true }
    let long = text.filter { $0.width >= BlockBuilder.cutWidth }
    let open = long.count { $0.ending == .open }
    return long.count > 1 && open * 10 > long.count * 6
  }

  /// Whether a line begins with a year, a month or a day: 1998年, 3月, 2024-04-23.
  static func beginsWithDate(_ line: PageLine, in utf8: [UInt8]) -> Bool {
    var offset = line.content.lowerBound
    var digits = 0
    while offset < line.content.upperBound {
      let (scalar, count) = utf8.scalar(at: offset)
      offset += count
      if DateFragment.isNumeral(scalar) {
        digits += 1
        continue
      }
      switch scalar {
      case 0x20: continue
      // 年 月 日
      case 0x5E74, 0x6708, 0x65E5: return digits > 0 && digits <= 4
      case 0x2D, 0x2E, 0x2F: return digits == 4
      default: return false
      }
    }
    return false
  }
}
