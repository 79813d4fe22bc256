/// Lines that hold nothing but a date or a piece of one: 2024年4月, 24, 星期三, 二○一○年六月四日.
enum DateFragment {
  /// Whether a line is a date or a piece of a date that ends with a unit: 2024年4月, 24日, 星期三.
  static func isWhole(_ line: PageLine, in utf8: [UInt8]) -> Bool {
    line.width <= 48 && consume(line.content, in: utf8).map { $0.units > 0 || $0.hasWeekday } ?? false
  }

  /// Whether a line may be one of several that make up a date: 2024年4月, 24, 星期三.
  static func continues(_ line: PageLine, in utf8: [UInt8]) -> Bool {
    line.width <= 24 && consume(line.content, in: utf8) != nil
  }

  /// Whether a range holds a year, a month and a day and nothing else but a weekday.
  static func isFullDate(_ range: Range<Int>, in utf8: [UInt8]) -> Bool {
    consume(range, in: utf8).map { $0.units >= 3 } ?? false
  }

  /// 〇 ○ Ｏ 零 一…十 and digits of any width.
  static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3007, 0x25CB, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D,
      0x5341:
      true
    default: ScalarClass(scalar) == .digit
    }
  }

  /// Reads numbers with 年, 月, 日 or 号, or between dashes, stops or strokes, and a weekday; nil when anything
  /// else is there.
  private static func consume(_ range: Range<Int>, in utf8: [UInt8]) -> (units: Int, hasWeekday: Bool)? {
    var units = 0
    var separators = 0
    var hasWeekday = false
    var offset = range.lowerBound
    var digits = 0
    while offset < range.upperBound {
      let (scalar, count) = utf8.scalar(at: offset)
      if isNumeral(scalar) {
        digits += 1
        offset += count
        continue
      }
      switch scalar {
      // 年 月 日 号
      case 0x5E74, 0x6708, 0x65E5, 0x53F7:
        guard digits > 0 else { return nil }
        units += 1
        digits = 0
        offset += count
      // 2024-04-23, 2024/4/23, 2024.4.23
      case 0x2D, 0x2E, 0x2F:
        guard separators == 0 ? digits == 4 : digits > 0 else { return nil }
        separators += 1
        digits = 0
        offset += count
      // 17:00
      case 0x3A:
        guard digits > 0, separators == 2 || units == 3 else { return nil }
        digits = 0
        offset += count
      case 0x661F:
        guard utf8.has("星期", at: offset, before: range.upperBound), offset + 6 < range.upperBound else {
          return nil
        }
        hasWeekday = true
        offset += 6 + utf8.scalar(at: offset + 6).count
      case 0x20, 0x3000: offset += count
      default: return nil
      }
    }
    return (units + (separators == 2 ? 3 : 0), hasWeekday)
  }
}
