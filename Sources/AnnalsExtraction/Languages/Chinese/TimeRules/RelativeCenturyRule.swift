/// A century counted from the present one.
///
/// - Matches: 本世纪中叶, 上世纪90年代, 新世纪以来.
/// - Does not match: 新世纪百千万人才工程 (a name).
/// - Yields: century, decade and the part of it.
extension TimeRule {
  static let relativeCentury: TimeRule = {
    let table = WordTable<PartialTime.Unit>([
      ("上世纪", .offset(-1)), ("本世纪", .offset(0)), ("这个世纪", .offset(0)), ("新世纪", .number(21)),
      ("上个世纪", .offset(-1)),
      ("本世紀", .offset(0)), ("上世紀", .offset(-1)), ("下世纪", .offset(1)), ("新世紀", .number(21)),
    ])
    return TimeRule("relative-century", [.words(table.spellings)]) { input in
      guard let century = table.read(at: &input.cursor) else { return nil }
      var time = PartialTime.with { $0.century = century }
      // The new century is a time where something happens since or on entering it, and else a name.
      if century == .number(21), !["以来", "初", "以後", "伊始"].contains(where: { input.cursor.holds($0) }),
        !["进入", "自", "从", "跨入"].contains(where: { input.cursor.endsWith($0, before: input.start) })
      {
        return nil
      }
      CenturyTail.read(&input.cursor, into: &time)
      return Output(time)
    }
  }()
}
