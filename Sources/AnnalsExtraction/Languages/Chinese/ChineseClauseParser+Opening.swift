import AnnalsCore

/// What stands before the subject of a clause, and where a clause ends as a mere circumstance.
extension ChineseClauseParser {
  struct Opening {
    var end: Int
    var place: Range<Int>?
    var cues: WordRoles = []
    var isAdjunct = false
  }

  /// Skips times, 据悉 and the like, and 在…中 phrases at the beginning.
  func skipOpening(of range: Range<Int>, tokens: TokenRun) -> Opening {
    // “千人计划” and “十四五”前四年 keep their mark.
    let opensWithName = tokens.first.map {
      $0.range.lowerBound == range.lowerBound && $0.range.upperBound < endOfWords(range)
    }
    var opening = Opening(
      end: opensWithName ?? false ? range.lowerBound : skipMarks(range.lowerBound, range.upperBound)
    )
    if let end = endOfAgency(in: opening.end..<range.upperBound) {
      opening.end = skipMarks(end, range.upperBound)
    }
    var index = 0
    while true {
      while index < tokens.count, tokens[index].range.lowerBound < opening.end { index += 1 }
      guard index < tokens.count, tokens[index].range.lowerBound == opening.end else { break }
      let token = tokens[index]
      if case .figure(let figure) = token.form, figure.unit == nil,
        token.range.lowerBound == range.lowerBound,
        skipMarks(token.range.upperBound, range.upperBound) > token.range.upperBound
      {
        // 1. or 2、 numbers a list, 10大政策 counts.
        opening.end = skipMarks(token.range.upperBound, range.upperBound)
      } else if case .time(let time) = token.form, !isActor(time, limit: range.upperBound) {
        opening.end = skipPostposition(token.range.upperBound, range.upperBound, tokens)
      } else if case .parenthesis = token.form {
        opening.end = skipMarks(token.range.upperBound, range.upperBound)
      } else if let end = timeAfterForecast(tokens, index, range.upperBound) {
        opening.cues.formUnion(token.roles.intersection(ChineseClauseParser.cueRoles))
        opening.end = end
      } else if token.roles.contains(.preposition), let end = timeAfterPreposition(tokens, index) {
        opening.end = skipPostposition(end, range.upperBound, tokens)
      } else if token.roles.contains(.preposition), let end = locativePhrase(tokens, index, range.upperBound),
        // 在进出口总值中的占比: the phrase qualifies a noun.
        !UTF8Scan.matches(
          ChineseClauseParser.attributiveMark,
          in: text,
          at: end.phrase,
          limit: range.upperBound
        )
      {
        opening.place = opening.place ?? token.range.upperBound..<end.noun
        opening.end = skipMarks(end.phrase, range.upperBound)
      } else if !token.roles.isDisjoint(with: [.discourse, .connective]),
        !token.roles.contains(.trigger), !countsSomething(token, limit: range.upperBound)
      {
        if token.roles.contains(.connective) || isFramePreposition(token) {
          opening.isAdjunct = true
        }
        opening.cues.formUnion(token.roles.intersection(ChineseClauseParser.cueRoles))
        opening.end = skipMarks(token.range.upperBound, range.upperBound)
      } else if isFramePreposition(token) {
        opening.isAdjunct = true
        break
      } else {
        break
      }
    }
    return opening
  }

  /// Where 据新华社电 ends that says from whom a report is taken.
  private func endOfAgency(in range: Range<Int>) -> Int? {
    guard text.range(range, hasPrefix: "据") else { return nil }
    let reach = range.lowerBound..<min(range.upperBound, range.lowerBound + 30)
    return text.firstOffset(of: ChineseClauseParser.wire, in: reach).map {
      $0 + ChineseClauseParser.wire.utf8CodeUnitCount
    }
  }

  private static let wire: StaticString = "社电"

  /// 第三 of 第三届论坛 counts; 第三，… opens a clause.
  private func countsSomething(_ token: Token, limit: Int) -> Bool {
    UTF8Scan.matches(ChineseClauseParser.ordinalMark, in: text, at: token.range.lowerBound, limit: limit)
      && skipMarks(token.range.upperBound, limit) == token.range.upperBound
  }

  static let ordinalMark: StaticString = "第"

  static let framePrepositions: WordSet = [
    "根据", "按照", "针对", "围绕", "通过", "依据", "依照", "随着", "经", "经过", "据", "关于", "至于", "以", "面对", "遵照",
  ]

  func isFramePreposition(_ token: Token) -> Bool {
    token.roles.contains(.preposition)
      && ChineseClauseParser.framePrepositions.contains(token.range, of: text)
  }

  /// 预计到年底，: where a forecast ends that says no more than when.
  private func timeAfterForecast(_ tokens: TokenRun, _ index: Int, _ limit: Int) -> Int? {
    guard !tokens[index].roles.isDisjoint(with: [.future, .goal]), index + 1 < tokens.count else {
      return nil
    }
    var next = index + 1
    if tokens[next].roles.contains(.preposition), next + 1 < tokens.count { next += 1 }
    guard case .time = tokens[next].form,
      tokens[next].range.lowerBound == tokens[next - 1].range.upperBound,
      tokens[index].range.upperBound == tokens[index + 1].range.lowerBound,
      skipPostposition(tokens[next].range.upperBound, limit, tokens) >= limit
    else { return nil }
    return limit
  }

  func timeAfterPreposition(_ tokens: TokenRun, _ index: Int) -> Int? {
    guard index + 1 < tokens.count, case .time(let time) = tokens[index + 1].form,
      tokens[index + 1].range.lowerBound == tokens[index].range.upperBound,
      !isActor(time, limit: text.count),
      // 对未来五年发展: the time qualifies what 对 leads.
      LabelWords.beforeTime.contains(tokens[index].range, of: text)
    else { return nil }
    return tokens[index + 1].range.upperBound
  }

  /// 在…中: where the noun ends and where the phrase ends; nil when nothing closes it before a verb.
  func locativePhrase(_ tokens: TokenRun, _ index: Int, _ limit: Int) -> (noun: Int, phrase: Int)? {
    guard text.range(tokens[index].range, is: "在") else { return nil }
    for token in tokens[(index + 1)...] {
      if token.roles.contains(.locative) { return (token.range.lowerBound, token.range.upperBound) }
      if token.roles.contains(.trigger), !token.roles.contains(.eventNoun) { return nil }
    }
    return nil
  }

  /// Marks that stand around the words of a clause.
  private static let marks = ScalarSet("，、：“”‘’—　·.．●△■▲◆ ,:\"*")
  static let postpositions: WordSet = [
    "的时候", "时候", "赛季", "以来", "以前", "之后", "以后", "之前", "前后", "左右", "期间", "起", "后", "前", "许", "间", "时", "内",
  ]

  func skipMarks(_ start: Int, _ limit: Int) -> Int {
    var offset = start
    // Inside a character no mark begins.
    while offset < limit, text[offset] & 0xC0 != 0x80 {
      let (scalar, count) = text.scalar(at: offset)
      guard offset + count <= limit, isMark(scalar, of: ChineseClauseParser.marks) else { break }
      offset += count
    }
    return offset
  }

  func skipPostposition(_ start: Int, _ limit: Int, _ tokens: TokenRun) -> Int {
    if let length = ChineseClauseParser.postpositions.length(in: text, at: start, limit: limit),
      // 前 of 前往 and 后 of 后勤 belong to the word that follows.
      !(tokens.token(at: start).map { $0.range.count > length } ?? false)
    {
      return skipMarks(start + length, limit)
    }
    return skipMarks(start, limit)
  }

  /// A range without the marks that close it.
  func wordsOf(_ range: Range<Int>) -> Range<Int> { range.lowerBound..<endOfWords(range) }

  /// The end of a range without the marks that close it.
  func endOfWords(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let (scalar, count) = text.scalar(before: end)
      guard isMark(scalar, of: ChineseClauseParser.closingMarks) else { break }
      end -= count
    }
    return end
  }

  private static let closingMarks = ScalarSet("，。；：！？、…—　 ,;:!?.")

  /// Whether a scalar is one of some marks, which Han characters never are.
  private func isMark(_ scalar: UInt32, of marks: ScalarSet) -> Bool {
    !(0x4E00...0x9FFF).contains(scalar) && marks.contains(scalar)
  }

  /// Whether the clause only says at whose invitation: 应省长李明邀请.
  func tellsInvitation(_ clause: Clause) -> Bool {
    text.range(clause.content, hasPrefix: "应")
      && text.range(clause.content, hasSuffixAmong: ["邀请", "之邀", "的邀请", "请求", "要求", "约请"])
  }

  static let adjunctEnds: WordSet = [
    "后", "时", "之际", "过程中", "期间", "以来", "之前", "之后", "前", "的同时", "基础上", "之时", "中", "上",
  ]

  /// Whether the clause ends as a phrase of time or circumstance: 建成后, 在实施过程中.
  func endsAsAdjunct(_ range: Range<Int>, tokens: TokenRun) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, skipMarks(end - 1, range.upperBound) == range.upperBound { end -= 1 }
    if end > range.lowerBound {
      let (scalar, count) = text.scalar(before: end)
      if isMark(scalar, of: ChineseClauseParser.marks) { end -= count }
    }
    return ChineseClauseParser.adjunctEnds.length(in: text, endingAt: end, from: range.lowerBound + 1) != nil
  }
}
