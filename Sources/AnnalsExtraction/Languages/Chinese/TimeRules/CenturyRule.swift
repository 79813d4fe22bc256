/// Centuries and decades.
///
/// - Matches: 20世纪80年代, 上世纪90年代初, 本世纪中叶, 八十年代, 21世纪, 新世纪.
/// - Does not match: 半个世纪 (a length), 新时代.
/// - Yields: century, decade and the part of it.
extension TimeRule {
  static let century = TimeRule("century", [.units("世")]) { input in
    guard input.cursor.skip("世纪") || input.cursor.skip("世紀"), (1...30).contains(input.number.value) else { return nil }
    var time = PartialTime.with { $0.century = .number(input.number.value) }
    CenturyTail.read(&input.cursor, into: &time)
    return Output(time)
  }

  static let relativeCentury: TimeRule = {
    let table = WordTable<PartialTime.Unit>([
      ("上世纪", .offset(-1)), ("本世纪", .offset(0)), ("这个世纪", .offset(0)), ("新世纪", .number(21)), ("上个世纪", .offset(-1)),
      ("本世紀", .offset(0)), ("上世紀", .offset(-1)), ("下世纪", .offset(1)), ("新世紀", .number(21)),
    ])
    return TimeRule("relative-century", [.scalars(table.firstScalars)]) { input in
      guard let century = table.read(at: &input.cursor) else { return nil }
      var time = PartialTime.with { $0.century = century }
      // The new century is a time where something happens since or on entering it, and else a name.
      if century == .number(21), !["以来", "初", "以後", "伊始"].contains(where: { input.cursor.holds($0) }),
        !["进入", "自", "从", "跨入"].contains(where: { input.cursor.endsWith($0, before: input.start) }) { return nil }
      CenturyTail.read(&input.cursor, into: &time)
      return Output(time)
    }
  }()

  static let decade = TimeRule("decade", [.units("年")]) { input in
    guard input.cursor.skip("年代"), input.number.value % 10 == 0, (0..<2100).contains(input.number.value) else { return nil }
    let value = input.number.value
    guard value < 100 || value > 1000 else { return nil }
    var time = PartialTime.with {
      $0.decade = value % 100
      if value > 1000 { $0.century = .number(value / 100 + 1) }
    }
    CenturyTail.readPart(&input.cursor, into: &time)
    return Output(time)
  }
}

/// What may follow 世纪 and 年代.
enum CenturyTail {
  private static let parts = WordTable<PartialTime.YearPart.Named>([
    ("初", .start), ("初期", .start), ("前期", .start), ("早期", .start), ("中叶", .middle), ("中葉", .middle), ("中期", .middle), ("末", .end),
    ("末期", .end), ("后期", .end), ("末叶", .end), ("晚期", .end),
  ])

  static func read(_ cursor: inout TextCursor, into time: inout PartialTime) {
    let start = cursor.offset
    if let number = cursor.readNumeral(), number.value < 100, number.value % 10 == 0, cursor.skip("年代") {
      time.decade = number.value
    } else {
      cursor.offset = start
    }
    readPart(&cursor, into: &time)
  }

  static func readPart(_ cursor: inout TextCursor, into time: inout PartialTime) {
    if let part = parts.read(at: &cursor) { time.eraPart = part }
  }
}
