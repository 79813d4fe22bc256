/// A year whose century an apostrophe stands for.
///
/// - Matches: ’98抗洪, '99昆明世博会.
/// - Does not match: '24小时' and ‘98元’ (quotation marks), 5'30 (minutes).
/// - Yields: the year, in the century nearest to the reference.
extension TimeRule {
  static let apostropheYear = TimeRule("apostrophe-year", [.scalars(of: "’'‘＇")]) { input in
    let before = input.cursor.scalar(before: input.start)
    guard NumericGuard.isNoLetterOrDigit(before) else { return nil }
    input.cursor.advance()
    guard let number = input.cursor.readNumeral(), number.script == .arabic, number.digits == 2 else {
      return nil
    }
    let measures = "年个個条條项項月日号號天小时時分元人万萬亿億岁歲周次名家位度点點%％.-—’'”"
    guard NumericGuard.isNoLetterOrDigit(input.cursor.scalar), input.cursor.scalar > 0x2E80,
      !measures.unicodeScalars.contains(where: { $0.value == input.cursor.scalar }),
      !isClosed(input.cursor)
    else { return nil }
    return Output(
      .with {
        $0.year = .number(number.value)
        $0.isShortYear = true
      }
    )
  }

  /// Whether a closing mark follows soon: then the apostrophe is a quotation mark.
  private static func isClosed(_ after: TextCursor) -> Bool {
    var cursor = after
    for _ in 0..<longestQuotation {
      if cursor.holds("’") || cursor.holds("'") || cursor.holds("＇") { return true }
      if cursor.isAtEnd { return false }
      cursor.advance()
    }
    return false
  }

  private static let longestQuotation = 16
}
