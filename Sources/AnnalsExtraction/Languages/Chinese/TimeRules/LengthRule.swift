import AnnalsCore

/// A length of time, and what it makes with a word after it.
///
/// - Matches: 5年, 30余年, 三个半月, 两年零六个月, 十五载, 3.5小时, 大半年, 三天三夜; 五年来, 三天前, 半年之后, 二十几年前, 有效期3年.
/// - Does not match: 5年级, 关键的一年, 百年大计, 2009年.
/// - Yields: a length; with a direction the stretch or the point that it leads to.
extension TimeRule {
  static let length = TimeRule(
    "length",
    [
      .units("年个個天日周週星礼禮小时時分秒季月载載工交旬世刻点點钟鐘多余餘几幾半代晚"), .scalars(of: "半几数幾數"),
      .words(["大半天", "大半年", "大半个", "大半個"]),
    ],
    readsFractions: true
  ) {
    input in
    var number = input.number
    var modifier: TimeExpression.Modifier?
    if number.digits == 0 {
      if input.cursor.skip("大") { modifier = .moreThan }
      // 半年, 几年, 数十年
      if input.cursor.skip("半") {
        number = Numeral(value: 0, digits: 1, script: .positional, thousandths: 500)
      } else {
        guard input.cursor.skip(anyOf: ["几", "数", "數", "幾"]) else { return nil }
        // 几月 asks which, 几分 is somewhat.
        let isAsked = !input.cursor.endsWith("数", before: input.cursor.offset)
        let isMinute = input.cursor.holds("分钟") || input.cursor.holds("分鐘")
        if isAsked, input.cursor.holds("月") || input.cursor.holds("分") && !isMinute { return nil }
        number = Numeral(value: 0, digits: 1, script: .positional, isVague: true)
        if let unit = Numerals.unit(input.cursor.scalar) {
          number.value = unit
          input.cursor.advance()
        }
      }
    }
    guard
      var length = LengthReader.read(&input.cursor, number: input.lastNumber ?? number, modifier: &modifier)
    else { return nil }
    length.isVague = length.isVague || number.isVague
    return LengthReader.direction(&input.cursor, start: input.start, length: length, modifier: modifier)
  }
}
