/// A decade without its century.
///
/// - Matches: 八十年代, 七八十年代, 90年代初, 1980年代.
/// - Does not match: 新年代.
/// - Yields: the decade, or both, the last time that it had begun.
extension TimeRule {
  static let decade = TimeRule("decade", [.units("年")]) { input in
    guard input.cursor.skip("年代"), input.number.value % 10 == 0, (0..<2100).contains(input.number.value)
    else { return nil }
    let value = input.number.value
    guard value < 100 || value > 1000 else { return nil }
    var time = PartialTime.with {
      CenturyTail.take(input.number, into: &$0)
      if value > 1000 { $0.century = .number(value / 100 + 1) }
    }
    CenturyTail.readPart(&input.cursor, into: &time)
    return Output(time)
  }
}
