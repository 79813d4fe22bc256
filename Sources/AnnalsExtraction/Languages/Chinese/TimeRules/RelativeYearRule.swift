/// A year counted from the reference or from the year spoken of last.
///
/// - Matches: 今年, 去年底, 前年, 明年初, 当年, 次年, 全年.
/// - Does not match: 去年同期, 前年轻人, 当年明月.
/// - Yields: the distance of the year, with 初, 底 and seasons the part of it.
extension TimeRule {
  static let relativeYear: TimeRule = {
    let table = WordTable(relativeYears)
    return TimeRule("relative-year", [.words(table.spellings)]) { input in
      guard var time = table.read(at: &input.cursor) else { return nil }
      YearTail.read(&input.cursor, into: &time)
      return Output(time)
    }
  }()

  private static let relativeYears: [(String, PartialTime)] =
    ([
      ("今年", .offset(0)), ("本年", .offset(0)), ("這一年", .previous(0)), ("这一年", .previous(0)),
      ("去年", .offset(-1)),
      ("上一年", .offset(-1)), ("上年", .offset(-1)), ("前年", .offset(-2)), ("大前年", .offset(-3)),
      ("明年", .offset(1)),
      ("下一年", .offset(1)), ("来年", .offset(1)), ("來年", .offset(1)), ("后年", .offset(2)), ("後年", .offset(2)),
      ("大后年", .offset(3)), ("当年", .previous(0)), ("當年", .previous(0)), ("同年", .previous(0)),
      ("该年", .previous(0)),
      ("前一年", .previous(-1)), ("后一年", .previous(1)), ("次年", .previous(1)), ("翌年", .previous(1)),
      ("全年", .previous(0)), ("下年", .offset(1)),
      ("旧年", .offset(-1)),
      ("舊年", .offset(-1)), ("出年", .offset(1)), ("上个年", .offset(-1)), ("年内", .offset(0)), ("当前年", .offset(0)),
      ("出面年", .offset(1)), ("今個年", .offset(0)),
    ] as [(String, PartialTime.Unit)]).map { word, unit in (word, .with { $0.year = unit }) }
}
