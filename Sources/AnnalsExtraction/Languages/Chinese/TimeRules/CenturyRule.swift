/// A century by its number, with the decade in it.
///
/// - Matches: 20世纪80年代, 11世纪初.
/// - Does not match: 半个世纪 (a length).
/// - Yields: century, decade and the part of it.
extension TimeRule {
  static let century = TimeRule("century", [.units("世")]) { input in
    guard input.cursor.skip("世纪") || input.cursor.skip("世紀"), (1...30).contains(input.number.value) else {
      return nil
    }
    var time = PartialTime.with { $0.century = .number(input.number.value) }
    CenturyTail.read(&input.cursor, into: &time)
    return Output(time)
  }
}

/// What may follow 世纪 and 年代.
enum CenturyTail {
  private static let parts = WordTable<PartialTime.YearPart.Named>([
    ("初", .start), ("初期", .start), ("前期", .start), ("早期", .start), ("中叶", .middle), ("中葉", .middle),
    ("中期", .middle), ("末", .end),
    ("末期", .end), ("后期", .end), ("末叶", .end), ("晚期", .end),
  ])

  static func read(_ cursor: inout TextCursor, into time: inout PartialTime) {
    let start = cursor.offset
    _ = cursor.skip("的")
    if cursor.skip("头") || cursor.skip("頭") || cursor.skip("前"), let count = cursor.readNumeral(in: 2...50),
      cursor.skip("年")
    {
      time.eraYears = count.value
      return
    }
    cursor.offset = start
    if let number = cursor.readNumeral(), number.value < 100, number.value % 10 == 0, cursor.skip("年代") {
      CenturyTail.take(number, into: &time)
    } else {
      cursor.offset = start
    }
    readPart(&cursor, into: &time)
  }

  /// The decade of a number, or both of an estimate: 七八十年代.
  static func take(_ number: Numeral, into time: inout PartialTime) {
    let isPair = number.isEstimate && number.value % 100 >= 20
    time.decade = number.value % 100 - (isPair ? 10 : 0)
    if isPair { time.eraYears = 20 }
  }

  static func readPart(_ cursor: inout TextCursor, into time: inout PartialTime) {
    if let part = parts.read(at: &cursor) { time.eraPart = part }
  }
}
