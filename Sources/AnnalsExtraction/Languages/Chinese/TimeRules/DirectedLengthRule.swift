import AnnalsCore

/// A length with its direction before it.
///
/// - Matches: 近三年, 未来5年, 过去的一周, 前两天, 再过半个小时.
/// - Does not match: 经过5年, 上千年.
/// - Yields: the stretch that ends or begins with the reference; after 前, 上 and 下 whole units beside it.
extension TimeRule {
  static let directedLength: TimeRule = {
    let wordsBefore = ScalarSet("以上最提战戰目空生")
    let directions = WordTable<Shift>([
      ("近", .past), ("最近", .past), ("过去", .past), ("过去的", .past), ("過去", .past), ("最近的", .past),
      ("前", .previousUnits),
      ("上", .previousUnits), ("之前", .past), ("以往", .past), ("这", .past), ("未来", .future), ("未來", .future),
      ("未来的", .future), ("今后", .future),
      ("今後", .future), ("接下来", .future), ("接下来的", .future), ("接下來", .future), ("将来", .future),
      ("往后", .future), ("向后", .future),
      ("之后", .future), ("之後", .future), ("后", .future), ("後", .future), ("下", .nextUnits), ("后面", .future),
      ("还剩", .future), ("再过", .after),
      ("过", .after), ("上一", .past), ("最近这", .past), ("前面", .past), ("往前", .past), ("再過", .after),
      ("此后", .future), ("随后", .future),
    ])
    let led = directions.spellings.flatMap { word in ["约", "这", "半", "几", "数", "幾"].map { word + $0 } }
    return TimeRule("directed-length", [.words(led), .number(after: directions.spellings)]) { input in
      guard var shift = directions.read(at: &input.cursor) else { return nil }
      // 上千年 and 上百天 are more than a thousand and a hundred.
      if input.cursor.endsWith("上", before: input.cursor.offset), Numerals.unit(input.cursor.scalar) != nil {
        return nil
      }
      // 3年以上7年以下 bounds two lengths.
      // 上下五千年, 最后一天, 提前三天 and 战后五年 are words of their own.
      if wordsBefore.contains(input.cursor.scalar(before: input.start)) { return nil }
      // 经过5年 and 超过5年 are lengths.
      if input.cursor.endsWith("过", before: input.start + 3),
        ["经", "超", "通", "不", "透", "胜"].contains(where: { input.cursor.endsWith($0, before: input.start) })
      {
        return nil
      }
      // 这一天 is a day spoken of, not the last one.
      if input.cursor.holds("一天"), input.cursor.endsWith("这", before: input.cursor.offset) { return nil }
      input.cursor.skipSpaces()
      _ = input.cursor.skip("约") || input.cursor.skip("这")
      var number: Numeral
      if input.cursor.skip("半") {
        number = Numeral(value: 0, digits: 1, script: .positional, thousandths: 500)
      } else if input.cursor.skip(anyOf: ["几", "数", "幾"]) {
        number = Numeral(value: 0, digits: 1, script: .positional, isVague: true)
        if let unit = Numerals.unit(input.cursor.scalar) {
          number.value = unit
          input.cursor.advance()
        }
      } else {
        guard let read = input.cursor.readNumeral() else { return nil }
        number = read
        let end = input.cursor.offset
        // 未来三到五年 reaches as far as the greater of the two.
        if RangeJoiner.skip(&input.cursor), let last = input.cursor.readNumeral(), last.value > read.value {
          number = last
          number.isEstimate = false
        } else {
          input.cursor.offset = end
        }
      }
      input.cursor.skipSpaces()
      var modifier: TimeExpression.Modifier?
      guard
        var length = LengthReader.read(&input.cursor, number: number, modifier: &modifier, isDirected: true)
      else { return nil }
      if number.isVague { length.isVague = true }
      // 前1周 is the seven days before, 上1周 the week before.
      if shift == .previousUnits, length.parts[0].unit == .week,
        input.cursor.endsWith("前", before: input.start + 3)
      {
        shift = .past
      }
      // 后三个月 are the months after this one.
      if shift == .future, length.parts[0].unit == .month,
        input.cursor.holds("后", at: input.start) || input.cursor.holds("後", at: input.start)
      {
        shift = .nextUnits
      }
      _ = input.cursor.skip("来") || input.cursor.skip("來") || input.cursor.skip("内") || input.cursor.skip("间")
      return Output(
        .with {
          $0.length = length
          $0.shift = shift
          $0.modifier = modifier
        }
      )
    }
  }()
}
