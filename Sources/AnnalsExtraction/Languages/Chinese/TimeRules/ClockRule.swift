/// A time of the clock in words.
///
/// - Matches: 17时00分, 3点半, 八点一刻, 12时11分30秒, 24时, 零点整.
/// - Does not match: 3点意见, 5小时, 24点5度.
/// - Yields: hour, minute and second.
extension TimeRule {
  static let clock = TimeRule("clock", [.units("时時点點")]) { input in
    let isPoint = input.cursor.scalar == 0x70B9 || input.cursor.scalar == 0x9EDE
    input.cursor.advance()
    guard (0...24).contains(input.number.value), input.number.digits <= 3 else { return nil }
    guard
      !["间", "期", "代", "段", "速", "尚", "差", "评", "赞", "名", "燃", "击", "滴", "火", "亮", "钟头"]
        .contains(where: { input.cursor.holds($0) })
    else { return nil }
    var clock = PartialTime.Clock(hour: input.number.value, isSpoken: isPoint)
    _ = input.cursor.skip("钟") || input.cursor.skip("鐘") || input.cursor.skip("整") || input.cursor.skip("正")
    ClockTail.read(&input.cursor, into: &clock, isPoint: isPoint)
    let time = PartialTime.with { $0.clock = clock }
    guard let last = input.lastNumber else { return Output(time) }
    guard (0...24).contains(last.value) else { return nil }
    let end = PartialTime.Clock(hour: last.value, minute: clock.minute, second: clock.second)
    return Output(
      PartialTime.with { $0.clock = PartialTime.Clock(hour: input.number.value) },
      through: PartialTime.with { $0.clock = end }
    )
  }
}

/// What may follow the hour.
enum ClockTail {
  /// 半, 一刻, 三十五分, 09分18秒; after 点 the 分 may be left out.
  static func read(_ cursor: inout TextCursor, into clock: inout PartialTime.Clock, isPoint: Bool) {
    let start = cursor.offset
    if cursor.skip("半") {
      clock.minute = 30
      return
    }
    cursor.skipSpaces()
    guard let minute = cursor.readNumeral(), minute.value < 60, minute.digits <= 3 else {
      cursor.offset = start
      return
    }
    if cursor.skip("刻") {
      clock.minute = minute.value * 15
      return
    }
    let afterMinute = cursor.offset
    cursor.skipSpaces()
    guard cursor.skip("分") else {
      cursor.offset = afterMinute
      let isCounted = ["度", "个", "万", "%", "时", "年", "月", "日", "元", "人", "名", "天"].contains {
        cursor.holds($0)
      }
      if isPoint, !isCounted, minute.digits == 2 || minute.script == .multiplicative {
        clock.minute = minute.value
      } else {
        cursor.offset = start
      }
      return
    }
    clock.minute = minute.value
    let afterMark = cursor.offset
    if let second = cursor.readNumeral(), second.value < 60, cursor.skip("秒") {
      clock.second = second.value
    } else {
      cursor.offset = afterMark
    }
  }
}
