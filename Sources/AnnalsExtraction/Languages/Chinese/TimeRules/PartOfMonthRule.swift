/// The beginning, middle and end of the month.
///
/// - Matches: 月初, 月底, 上旬, 上半月.
/// - Does not match: 二十岁上下.
/// - Yields: the third or half of the month.
extension TimeRule {
  static let partOfMonth = TimeRule.words(
    "part-of-month",
    [
      ("月初", .third(1, named: .start)), ("月中", .third(2, named: .middle)), ("月底", .third(3, named: .end)),
      ("月末", .third(3, named: .end)), ("上旬", .third(1, named: .count)), ("中旬", .third(2, named: .count)),
      ("下旬", .third(3, named: .count)), ("中下旬", .thirds(2...3)), ("上中旬", .thirds(1...2)), ("上半月", .half(1)),
      ("下半月", .half(2)),
    ].map { word, part in (word, .with { $0.monthPart = part }) }
  )
}
