/// A day of the month with 日 or 号.
///
/// - Matches: 23日, 5号, 25日-26日, 5-6日, 廿三.
/// - Does not match: 40号文件, 3号线, 5日元, 60日 (a length).
/// - Yields: the day.
extension TimeRule {
  static let day = TimeRule("day", [.units("日号號")]) { input in
    let isNumbered = input.cursor.scalar != 0x65E5
    input.cursor.advance()
    guard (1...31).contains(input.number.value), input.number.digits <= 3 else { return nil }
    if isNumbered {
      guard
        ![
          "线", "楼", "文", "令", "机", "院", "馆", "店", "公", "高", "台", "门", "房", "桥", "井", "站", "煤", "船", "轮", "卫",
          "星", "火", "运", "决", "码", "主", "种", "产", "召", "通", "厅", "航", "厂", "矿", "墓", "坑", "牌", "位", "球", "種",
          "室", "、",
        ]
        .contains(where: { input.cursor.holds($0) })
      else { return nil }
    } else if ["元", "均", "产", "常", "程", "圆", "語", "语", "志", "夜", "益", "趋", "渐"]
      .contains(where: { input.cursor.holds($0) })
    {
      return nil
    }
    let time = PartialTime.with { $0.day = .number(input.number.value) }
    guard let last = input.lastNumber else { return Output(time) }
    guard (1...31).contains(last.value) else { return nil }
    return Output(time, through: PartialTime.with { $0.day = .number(last.value) })
  }
}
