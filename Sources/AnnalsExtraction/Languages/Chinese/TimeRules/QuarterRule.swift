/// A quarter by its number.
///
/// - Matches: 一季度, 第三季, 一至三季度, 三季度末.
/// - Does not match: 四季, 一季稻, 这一季度, 三季度初步核算 (its 初).
/// - Yields: the quarter or the run of quarters; with 初 or 末 its first or last month.
extension TimeRule {
  static let quarter = TimeRule("quarter", [.units("季")]) { input in
    guard (1...4).contains(input.number.value), input.number.digits == 1, input.cursor.skip("季") else {
      return nil
    }
    let hasUnit = input.cursor.skip("度")
    let isOrdinal = input.cursor.endsWith("第", before: input.start)
    let month = QuarterTail.month(&input.cursor)
    guard hasUnit || isOrdinal || month != nil else { return nil }
    guard let last = input.lastNumber else {
      if let month {
        return Output(
          .with { $0.yearPart = .monthOfQuarter(.number(input.number.value), month: month) }
        )
      }
      return Output(
        .with {
          $0.yearPart = .quarters(first: .number(input.number.value), last: .number(input.number.value))
        }
      )
    }
    guard (input.number.value...4).contains(last.value) else { return nil }
    return Output(
      .with { $0.yearPart = .quarters(first: .number(input.number.value), last: .number(last.value)) }
    )
  }
}

/// What may stand after a quarter and belongs to it.
enum QuarterTail {
  /// The month of the quarter that 初, 底 or 末 names.
  static func month(_ cursor: inout TextCursor) -> Int? {
    if cursor.skip("末") || cursor.skip("底") { return 3 }
    guard cursor.holds("初"), !cursor.holds("初步"), !cursor.holds("初次") else { return nil }
    _ = cursor.skip("初")
    return 1
  }
}
