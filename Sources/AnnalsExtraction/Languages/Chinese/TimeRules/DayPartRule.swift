/// A part of a day, alone or before a time of the clock.
///
/// - Matches: 上午, 下午, 凌晨, 傍晚, 深夜, 午后, and 晚 or 早 right after a day or before an hour.
/// - Does not match: 晚会, 早在, 中午餐, 黎明 as a name.
/// - Yields: the part of the day.
extension TimeRule {
  static let dayPart: TimeRule = {
    let words = WordTable<DayPart>([
      ("凌晨", .dawn), ("清晨", .morning), ("早晨", .morning), ("早上", .morning), ("早间", .morning), ("一早", .morning),
      ("大清早", .morning), ("拂晓", .dawn), ("上午", .forenoon), ("午前", .forenoon), ("中午", .noon),
      ("正午", .noon), ("晌午", .noon), ("下午", .afternoon), ("午后", .afternoon), ("午後", .afternoon), ("傍晚", .dusk),
      ("黄昏", .dusk), ("晚上", .evening), ("晚间", .evening), ("当晚间", .evening), ("夜里", .night), ("夜间", .night),
      ("夜晚", .night),
      ("深夜", .night), ("半夜", .midnight), ("午夜", .midnight), ("子夜", .midnight), ("后半夜", .dawn), ("下半夜", .dawn),
      ("後半夜", .dawn),
      ("晚間", .evening), ("淩晨", .dawn), ("夜間", .night), ("夜裡", .night), ("夜裏", .night), ("早間", .morning),
      ("日間", .daytime), ("黃昏", .dusk), ("拂曉", .dawn),
      ("前半夜", .night), ("上半夜", .night), ("入夜", .night), ("凌晨时分", .dawn), ("傍晚时分", .dusk), ("正午时分", .noon),
      ("白天", .daytime),
      ("日间", .daytime),
      ("朝早", .morning), ("晏昼", .afternoon), ("晏晝", .afternoon), ("夜晚黑", .night), ("下晝", .afternoon),
      ("上晝", .forenoon),
    ])
    let short = WordTable<DayPart>([("晚", .evening), ("早", .morning), ("晨", .dawn), ("夜", .night)])
    return TimeRule("part-of-day", [.words(words.spellings + short.spellings + ["黎明"])]) { input in
      if let part = words.read(at: &input.cursor) { return Output(.with { $0.dayPart = part }) }
      if input.cursor.skip("黎明") {
        guard isDawn(input) else { return nil }
        return Output(.with { $0.dayPart = .dawn })
      }
      guard let part = short.read(at: &input.cursor) else { return nil }
      // 晚 alone belongs to the day before it or to the hour after it.
      let before = input.cursor.scalar(before: input.start)
      let isAfterDay =
        [0x65E5, 0x53F7, 0x865F, 0x5929, 0x5E74, 0x4E94, 0x516D, 0x591C].contains(before)
        || "一二三四五六日十节".unicodeScalars.contains { $0.value == before }
      var ahead = input.cursor
      let isBeforeHour =
        ahead.readNumeral(in: 0...24) != nil && (ahead.holds("点") || ahead.holds("时") || ahead.holds(":"))
      let isWord = ["会", "期", "报", "餐", "饭", "年", "婚", "于", "稻", "产", "点", "班", "宴", "些", "日"]
        .contains { input.cursor.holds($0) }
      // 早在 and 早就 say how long ago; 17日晚在北京 says when.
      let isLongAgo =
        part == .morning && ["在", "已", "就"].contains { input.cursor.holds($0) }
      // 三天三夜 counts nights.
      let isCounted = part == .night && Numerals.chineseDigit(before) != nil
      guard isBeforeHour || (isAfterDay && !isWord && !isLongAgo && !isCounted) else { return nil }
      return Output(.with { $0.dayPart = part })
    }
  }()

  /// 黎明 is a name too: as a time it stands after a day or before a word of time.
  private static func isDawn(_ input: Input) -> Bool {
    let before = input.cursor.scalar(before: input.start)
    if "日天号號晨".unicodeScalars.contains(where: { $0.value == before }) { return true }
    return input.cursor.isAtEnd
      || ["时分", "時分", "时", "時", "前", "后", "後", "到来", "之际", "至", "，"].contains { input.cursor.holds($0) }
  }
}
