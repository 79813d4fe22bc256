/// A day counted from the reference or from the day spoken of last.
///
/// - Matches: 昨天, 今晚, 大前天, 当日, 次日, 同一天, 这一天.
/// - Does not match: 今日头条, 同日而语, 后天性.
/// - Yields: the distance of the day, in 今晚 and its like also the part of the day.
extension TimeRule {
  static let relativeDay = TimeRule.words("relative-day", relativeDays)

  private static let relativeDays: [(String, PartialTime)] =
    ([
      ("今天", .offset(0), nil), ("今日", .offset(0), nil), ("本日", .offset(0), nil), ("今儿", .offset(0), nil),
      ("昨天", .offset(-1), nil), ("昨日", .offset(-1), nil), ("前天", .offset(-2), nil), ("前日", .offset(-2), nil),
      ("大前天", .offset(-3), nil), ("大大前天", .offset(-4), nil), ("明天", .offset(1), nil), ("明日", .offset(1), nil),
      ("明儿", .offset(1), nil), ("后天", .offset(2), nil), ("后日", .offset(2), nil), ("後天", .offset(2), nil),
      ("後日", .offset(2), nil), ("大后天", .offset(3), nil), ("大後天", .offset(3), nil), ("大大后天", .offset(4), nil),
      ("今晚", .offset(0), .evening), ("今夜", .offset(0), .night), ("今早", .offset(0), .morning),
      ("今晨", .offset(0), .dawn),
      ("今朝", .offset(0), .morning), ("昨晚", .offset(-1), .evening), ("昨夜", .offset(-1), .night),
      ("昨晨", .offset(-1), .dawn),
      ("明晚", .offset(1), .evening), ("明早", .offset(1), .morning), ("明晨", .offset(1), .dawn),
      ("前晚", .offset(-2), .evening),
      ("后晚", .offset(2), .evening), ("当天", .previous(0), nil), ("当日", .previous(0), nil),
      ("當天", .previous(0), nil),
      ("當日", .previous(0), nil), ("同日", .previous(0), nil), ("同一天", .previous(0), nil),
      ("这一天", .previous(0), nil), ("這一天", .previous(0), nil),
      ("这天", .previous(0), nil), ("那天", .previous(0), nil), ("那一天", .previous(0), nil),
      ("前一天", .previous(-1), nil), ("前一日", .previous(-1), nil), ("后一天", .previous(1), nil),
      ("後一天", .previous(1), nil), ("前一晚", .previous(-1), .evening), ("前一夜", .previous(-1), .night),
      ("次日", .previous(1), nil),
      ("翌日", .previous(1), nil), ("隔天", .previous(1), nil), ("第二天", .previous(1), nil),
      ("第二日", .previous(1), nil),
      ("当晚", .previous(0), .evening), ("當晚", .previous(0), .evening), ("当夜", .previous(0), .night),
      ("次晨", .previous(1), .dawn),
      ("聽日", .offset(1), nil), ("听日", .offset(1), nil), ("寻日", .offset(-1), nil), ("尋日", .offset(-1), nil),
      ("琴日", .offset(-1), nil), ("全天", .offset(0), nil), ("聽晚", .offset(1), .evening),
      ("尋晚", .offset(-1), .evening),
      ("听晚", .offset(1), .evening), ("琴晚", .offset(-1), .evening), ("今個晚上", .offset(0), .evening),
    ] as [(String, PartialTime.Unit, DayPart?)]).map { word, unit, part in
      (
        word,
        .with {
          $0.day = unit
          $0.dayPart = part
        }
      )
    }
}
