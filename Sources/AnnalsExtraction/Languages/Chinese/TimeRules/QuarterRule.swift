/// A quarter by its number.
///
/// - Matches: 一季度, 第三季, 一至三季度.
/// - Does not match: 四季, 一季稻, 这一季度.
/// - Yields: the quarter or the run of quarters.
extension TimeRule {
  static let quarter = TimeRule("quarter", [.units("季")]) { input in
    guard (1...4).contains(input.number.value), input.number.digits == 1, input.cursor.skip("季") else {
      return nil
    }
    let hasUnit = input.cursor.skip("度")
    let isOrdinal = input.cursor.endsWith("第", before: input.start)
    guard hasUnit || isOrdinal else { return nil }
    guard let last = input.lastNumber else {
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
