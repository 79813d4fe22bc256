/// A month counted from the reference or from the month spoken of last.
///
/// - Matches: 本月, 上个月15号, 下月, 当月, 次月底.
/// - Does not match: 三个月, 日本月刊.
/// - Yields: the distance of the month.
extension TimeRule {
  static let relativeMonth: TimeRule = {
    let table = WordTable(relativeMonths)
    return TimeRule("relative-month", [.words(table.spellings)]) { input in
      guard var time = table.read(at: &input.cursor) else { return nil }
      MonthTail.read(&input.cursor, into: &time)
      return Output(time)
    }
  }()

  private static let relativeMonths: [(String, PartialTime)] =
    ([
      ("本月", .offset(0)), ("这个月", .offset(0)), ("這個月", .offset(0)), ("这月", .offset(0)), ("上月", .offset(-1)),
      ("上个月", .offset(-1)), ("上個月", .offset(-1)), ("上上个月", .offset(-2)), ("上上個月", .offset(-2)),
      ("上上月", .offset(-2)),
      ("下月", .offset(1)), ("下个月", .offset(1)), ("下個月", .offset(1)), ("下下个月", .offset(2)), ("下下月", .offset(2)),
      ("当月", .previous(0)), ("當月", .previous(0)), ("同月", .previous(0)), ("次月", .previous(1)),
      ("翌月", .previous(1)),
      ("今个月", .offset(0)), ("今個月", .offset(0)), ("上一个月", .offset(-1)), ("下一个月", .offset(1)),
      ("呢個月", .offset(0)),
      ("前个月", .offset(-1)), ("前個月", .offset(-1)), ("这一个月", .offset(0)), ("出個月", .offset(1)),
      ("下個月", .offset(1)),
    ] as [(String, PartialTime.Unit)]).map { word, unit in (word, .with { $0.month = unit }) }
}
