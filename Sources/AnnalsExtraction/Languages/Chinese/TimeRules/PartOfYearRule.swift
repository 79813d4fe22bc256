/// Half-years, seasons, terms and the beginning, middle and end of a year.
///
/// - Matches: 上半年, 年初, 年底, 岁末年初, 春季, 秋季学期, 上季度.
/// - Does not match: 半年 (a length).
/// - Yields: the part of the year.
extension TimeRule {
  static let partOfYear = TimeRule.words(
    "part-of-year",
    [
      ("年初", .months(1...3, named: .start)), ("开年", .months(1...3, named: .start)),
      ("岁首", .months(1...3, named: .start)),
      ("年中", .months(5...8, named: .middle)), ("年底", .months(10...12, named: .end)),
      ("年末", .months(10...12, named: .end)),
      ("岁末年初", .months(10...15, named: .turn)), ("年尾", .months(10...12, named: .end)),
      ("岁末", .months(10...12, named: .end)), ("歲末", .months(10...12, named: .end)),
      ("歲末年初", .months(10...15, named: .turn)), ("開年", .months(1...3, named: .start)),
      ("歲首", .months(1...3, named: .start)), ("年尾", .months(10...12, named: .end)),
      ("上半年", .half(.number(1))), ("下半年", .half(.number(2))), ("前半年", .half(.number(1))),
      ("后半年", .half(.number(2))),
      ("上个半年", .half(.offset(-1))), ("本季度", .quarters(first: .offset(0), last: .offset(0))),
      ("上季度", .quarters(first: .offset(-1), last: .offset(-1))),
      ("上个季度", .quarters(first: .offset(-1), last: .offset(-1))),
      ("下季度", .quarters(first: .offset(1), last: .offset(1))),
      ("下个季度", .quarters(first: .offset(1), last: .offset(1))),
      ("这个季度", .quarters(first: .offset(0), last: .offset(0))),
      ("当季", .quarters(first: .offset(0), last: .offset(0))),
      ("季初", .monthOfQuarter(.offset(0), month: 1)), ("季末", .monthOfQuarter(.offset(0), month: 3)),
      ("季度末", .monthOfQuarter(.offset(0), month: 3)), ("本季度末", .monthOfQuarter(.offset(0), month: 3)),
      ("上季度初", .monthOfQuarter(.offset(-1), month: 1)), ("上季度末", .monthOfQuarter(.offset(-1), month: 3)),
      ("上季末", .monthOfQuarter(.offset(-1), month: 3)), ("下季度初", .monthOfQuarter(.offset(1), month: 1)),
      ("春季学期", .months(2...7, named: .term)), ("秋季学期", .months(9...13, named: .term)),
      ("暑假", .months(7...8, named: .term)), ("暑期", .months(7...8, named: .term)),
      ("寒假", .months(1...2, named: .term)), ("春季", .season(1)), ("夏季", .season(2)), ("秋季", .season(3)),
      ("冬季", .season(4)),
      ("春天", .season(1)), ("夏天", .season(2)), ("秋天", .season(3)), ("冬天", .season(4)),
    ].map { word, part in (word, .with { $0.yearPart = part }) }
      + [
        (
          "今春",
          PartialTime.with {
            $0.year = .offset(0)
            $0.yearPart = .season(1)
          }
        ),
        (
          "今夏",
          .with {
            $0.year = .offset(0)
            $0.yearPart = .season(2)
          }
        ),
        (
          "今秋",
          .with {
            $0.year = .offset(0)
            $0.yearPart = .season(3)
          }
        ),
        (
          "今冬",
          .with {
            $0.year = .offset(0)
            $0.yearPart = .season(4)
          }
        ),
        (
          "去冬",
          .with {
            $0.year = .offset(-1)
            $0.yearPart = .season(4)
          }
        ),
      ]
  )
}
