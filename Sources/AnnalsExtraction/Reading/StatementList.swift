/// Tells a list of statements, one a line, from running text whose lines were cut.
enum StatementList {
  /// Whether every line of text is whole by itself.
  ///
  /// It is when most of the lines begin with a date (a chronicle; where every other does, the rest are headlines),
  /// or when long lines without an end are most: running text has an end at every paragraph.
  static func isList(_ text: [PageLine], in utf8: [UInt8]) -> Bool {
    guard text.count > 1 else { return false }
    let dated = text.count { beginsWithDate($0, in: utf8) }
    if dated > 1, dated * 2 > text.count { return true }
    let open = text.count { $0.width >= BlockBuilder.cutWidth && $0.ending == .open }
    let ended = text.count { $0.ending == .sentence }
    return open > 1 && open * 10 > (open + ended) * 6
  }

  /// Whether a line begins with a year, a month or a day: 1998年, 3月, 2024-04-23.
  static func beginsWithDate(_ line: PageLine, in utf8: [UInt8]) -> Bool {
    unitsOfDate(atStartOf: line, in: utf8).count > 0
  }

  /// Whether a line begins with a date to the day, 2024年4月23日, and goes on: a statement, never a headline.
  static func beginsWithDay(_ line: PageLine, in utf8: [UInt8]) -> Bool {
    unitsOfDate(atStartOf: line, in: utf8).count >= 3 && !DateFragment.isWhole(line, in: utf8)
  }

  /// Whether a line begins with a day, its year or month given or not, and goes on: 5月1日起，…, 5日，….
  static func opensWithDay(_ line: PageLine, in utf8: [UInt8]) -> Bool {
    // 日
    unitsOfDate(atStartOf: line, in: utf8).last == 0x65E5 && !DateFragment.isWhole(line, in: utf8)
  }

  /// How many of 年, 月 and 日, or of their stand-ins in 2024-04-23, a line begins with, and which comes last.
  private static func unitsOfDate(
    atStartOf line: PageLine,
    in utf8: [UInt8]
  ) -> (count: Int, last: UInt32?) {
    var offset = line.content.lowerBound
    var digits = 0
    var units = 0
    var last: UInt32?
    while offset < line.content.upperBound, units < 3 {
      let (scalar, count) = utf8.scalar(at: offset)
      offset += count
      switch scalar {
      case _ where DateFragment.isNumeral(scalar): digits += 1
      case 0x20: break
      // 年 月 日, and - . / after a year and its month
      case 0x5E74, 0x6708, 0x65E5:
        guard digits > 0, digits <= 4 else { return (units, last) }
        units += 1
        last = scalar
        digits = 0
      case 0x2D, 0x2E, 0x2F:
        guard units == 0 ? digits == 4 : digits > 0 else { return (units, last) }
        units += 1
        last = scalar
        digits = 0
      default: return (units, last)
      }
    }
    return (units, last)
  }
}
