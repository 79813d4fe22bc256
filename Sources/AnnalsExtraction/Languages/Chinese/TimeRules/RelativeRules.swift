import AnnalsCore

/// Years, months, days and quarters counted from the reference or from the time spoken of last.
///
/// - Matches: 今年, 去年底, 前年, 明年初, 当年, 次年; 本月, 上个月, 次月; 昨天, 今晚, 大前天, 当日, 次日; 上季度, 全年.
/// - Does not match: 当年 as “in those days” has no time to refer to and resolves to the year spoken of.
/// - Yields: a unit with its distance.
extension TimeRule {
  static let relativeYear: TimeRule = {
    let table = WordTable(relativeYears)
    return TimeRule("relative-year", [.scalars(table.firstScalars)]) { input in
      guard var time = table.read(at: &input.cursor) else { return nil }
      YearTail.read(&input.cursor, into: &time)
      return Output(time)
    }
  }()

  static let relativeMonth: TimeRule = {
    let table = WordTable(relativeMonths)
    return TimeRule("relative-month", [.scalars(table.firstScalars)]) { input in
      guard var time = table.read(at: &input.cursor) else { return nil }
      MonthTail.read(&input.cursor, into: &time)
      return Output(time)
    }
  }()

  static let relativeDay = TimeRule.words("relative-day", relativeDays)

  private static let relativeYears: [(String, PartialTime)] =
    ([
      ("今年", .offset(0)), ("本年", .offset(0)), ("這一年", .offset(0)), ("这一年", .offset(0)), ("今個年", .offset(0)), ("去年", .offset(-1)),
      ("上一年", .offset(-1)), ("上年", .offset(-1)), ("前年", .offset(-2)), ("大前年", .offset(-3)), ("明年", .offset(1)),
      ("下一年", .offset(1)), ("来年", .offset(1)), ("來年", .offset(1)), ("后年", .offset(2)), ("後年", .offset(2)),
      ("大后年", .offset(3)), ("当年", .previous(0)), ("當年", .previous(0)), ("同年", .previous(0)), ("该年", .previous(0)),
      ("次年", .previous(1)), ("翌年", .previous(1)), ("全年", .previous(0)), ("下年", .offset(1)), ("旧年", .offset(-1)),
      ("舊年", .offset(-1)), ("出年", .offset(1)), ("上个年", .offset(-1)), ("年内", .offset(0)), ("当前年", .offset(0)),
      ("出面年", .offset(1)), ("今個年", .offset(0)),
    ] as [(String, PartialTime.Unit)]).map { word, unit in (word, .with { $0.year = unit }) }

  private static let relativeMonths: [(String, PartialTime)] =
    ([
      ("本月", .offset(0)), ("这个月", .offset(0)), ("這個月", .offset(0)), ("这月", .offset(0)), ("上月", .offset(-1)),
      ("上个月", .offset(-1)), ("上個月", .offset(-1)), ("上上个月", .offset(-2)), ("上上個月", .offset(-2)), ("上上月", .offset(-2)),
      ("下月", .offset(1)), ("下个月", .offset(1)), ("下個月", .offset(1)), ("下下个月", .offset(2)), ("下下月", .offset(2)),
      ("当月", .previous(0)), ("當月", .previous(0)), ("同月", .previous(0)), ("次月", .previous(1)), ("翌月", .previous(1)),
      ("今个月", .offset(0)), ("今個月", .offset(0)), ("上一个月", .offset(-1)), ("下一个月", .offset(1)), ("呢個月", .offset(0)),
      ("前个月", .offset(-1)), ("前個月", .offset(-1)), ("这一个月", .offset(0)), ("出個月", .offset(1)), ("下個月", .offset(1)),
    ] as [(String, PartialTime.Unit)]).map { word, unit in (word, .with { $0.month = unit }) }

  private static let relativeDays: [(String, PartialTime)] =
    ([
      ("今天", .offset(0), nil), ("今日", .offset(0), nil), ("本日", .offset(0), nil), ("今儿", .offset(0), nil),
      ("昨天", .offset(-1), nil), ("昨日", .offset(-1), nil), ("前天", .offset(-2), nil), ("前日", .offset(-2), nil),
      ("大前天", .offset(-3), nil), ("大大前天", .offset(-4), nil), ("明天", .offset(1), nil), ("明日", .offset(1), nil),
      ("明儿", .offset(1), nil), ("后天", .offset(2), nil), ("后日", .offset(2), nil), ("後天", .offset(2), nil),
      ("後日", .offset(2), nil), ("大后天", .offset(3), nil), ("大後天", .offset(3), nil), ("大大后天", .offset(4), nil),
      ("今晚", .offset(0), .evening), ("今夜", .offset(0), .night), ("今早", .offset(0), .morning), ("今晨", .offset(0), .dawn),
      ("今朝", .offset(0), .morning), ("昨晚", .offset(-1), .evening), ("昨夜", .offset(-1), .night), ("昨晨", .offset(-1), .dawn),
      ("明晚", .offset(1), .evening), ("明早", .offset(1), .morning), ("明晨", .offset(1), .dawn), ("前晚", .offset(-2), .evening),
      ("后晚", .offset(2), .evening), ("当天", .previous(0), nil), ("当日", .previous(0), nil), ("當天", .previous(0), nil),
      ("當日", .previous(0), nil), ("同日", .previous(0), nil), ("同一天", .previous(0), nil), ("次日", .previous(1), nil),
      ("翌日", .previous(1), nil), ("隔天", .previous(1), nil), ("第二天", .previous(1), nil), ("第二日", .previous(1), nil),
      ("当晚", .previous(0), .evening), ("當晚", .previous(0), .evening), ("当夜", .previous(0), .night), ("次晨", .previous(1), .dawn),
      ("聽日", .offset(1), nil), ("听日", .offset(1), nil), ("寻日", .offset(-1), nil), ("尋日", .offset(-1), nil),
      ("琴日", .offset(-1), nil), ("全天", .offset(0), nil), ("聽晚", .offset(1), .evening), ("尋晚", .offset(-1), .evening),
      ("听晚", .offset(1), .evening), ("琴晚", .offset(-1), .evening), ("今個晚上", .offset(0), .evening),
    ] as [(String, PartialTime.Unit, DayPart?)]).map { word, unit, part in
      (word, .with { $0.day = unit; $0.dayPart = part })
    }
}
