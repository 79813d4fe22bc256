/// The title that a numbered paragraph opens with: 高技能人才 in `（六）高技能人才。到2030年，…`.
enum ParagraphTopic {
  /// The longest title, in bytes (sixteen characters).
  private static let longest = 48
  private static let numbering = ScalarSet("一二三四五六七八九十0123456789、.．()（） 　")
  private static let ends = ["。", "：", "——", "；", "."].map { Array($0.utf8) }

  /// The title within the first sentence of a block; nil when the block has no number or the sentence a verb.
  static func range(in sentence: Range<Int>, tokens: TokenRun, text: [UInt8]) -> Range<Int>? {
    var lower = sentence.lowerBound
    while lower < sentence.upperBound {
      let (scalar, count) = text.scalar(at: lower)
      guard numbering.contains(scalar) else { break }
      lower += count
    }
    guard lower > sentence.lowerBound + 3 else { return nil }
    var upper = sentence.upperBound
    for end in ends where UTF8Scan.matches(end, in: text, at: upper - end.count, limit: upper) {
      upper -= end.count
    }
    guard upper - lower >= 6, upper - lower <= longest else { return nil }
    let holdsVerb = tokens.beginning(in: lower..<upper).contains {
      $0.range.upperBound <= upper
        && (!$0.roles.isDisjoint(with: [.trigger, .light, .attribution, .modal])
          // 企业经营管理人才 holds 管理 as a noun; 加强队伍建设 begins with its verb.
          || ($0.roles.contains(.policy) && $0.range.lowerBound == lower))
    }
    return holdsVerb ? nil : lower..<upper
  }
}
