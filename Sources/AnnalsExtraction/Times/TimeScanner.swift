/// Finds the time expressions of a stretch of text in one pass over its bytes.
///
/// An index of the rules says for every place whether a rule or a number can begin there; everything else is stepped
/// over. Where several rules match, the longest expression wins, then the first in the list.
struct TimeScanner: Sendable {
  private let index: TimeRuleIndex

  /// A scanner for an ordered list of rules.
  init(rules: [TimeRule]) {
    index = TimeRuleIndex(rules, numeralFollowers: RangeJoiner.firstScalars + [TimeScanner.listMark])
  }

  /// What must not stand around a match.
  func exclusions(of match: TimeMatch) -> ContextGuard.Exclusions {
    index.matchers[match.ruleNumber].exclusions
  }

  /// The expressions of a block, in order and apart.
  func matches(in text: [UInt8], range: Range<Int>) -> [TimeMatch] {
    var matches: [TimeMatch] = []
    var input = TimeRule.Input(
      cursor: TextCursor(utf8: text, offset: range.lowerBound, limit: range.upperBound),
      start: range.lowerBound
    )
    while true {
      let opening = index.firstOpening(from: input.cursor.offset, in: input.cursor)
      guard opening < range.upperBound else { return matches }
      input.cursor.offset = opening
      input.start = opening
      if findMatch(&input, into: &matches) {
        input.cursor.offset = matches[matches.count - 1].range.upperBound
      } else {
        input.cursor.offset = opening
        TimeScanner.stepOver(&input.cursor)
      }
    }
  }

  /// After a failed match: Arabic digits are stepped over together, so that no number is found inside another.
  private static func stepOver(_ cursor: inout TextCursor) {
    guard Numerals.arabicDigit(cursor.scalar) != nil else {
      cursor.advance()
      return
    }
    while Numerals.arabicDigit(cursor.scalar) != nil { cursor.advance() }
    _ = cursor.readFraction()
  }

  /// Appends the longest match at the cursor, if there is any; leaves the cursor anywhere.
  private func findMatch(_ input: inout TimeRule.Input, into matches: inout [TimeMatch]) -> Bool {
    let count = matches.count
    let first = input.cursor.scalar
    input.number = .unwritten
    input.lastNumber = nil
    let candidates = index.candidates(beginningWith: first)
    if !candidates.isEmpty {
      let second = input.cursor.scalar(at: input.start + TextCursor.width(of: first))
      for place in candidates where index.candidates[place].mayGoOn(with: second) {
        attempt(index.candidates[place].rule, &input, &matches, count)
      }
    }
    let isArabic = Numerals.arabicDigit(first) != nil
    guard isArabic || Numerals.isChinese(first), let number = input.cursor.readNumeral() else {
      return matches.count > count
    }
    if isArabic { attemptNumberRules(number, &input, &matches, count) }
    input.number = number
    if isArabic, matches.count == count, let thousandths = input.cursor.readFraction() {
      input.number.thousandths = thousandths
    }
    let afterNumber = input.cursor.offset
    input.cursor.skipSpaces()
    attemptUnits(&input, &matches, count)
    if input.number.thousandths == 0, isArabic || matches.count == count {
      input.cursor.offset = afterNumber
      attemptSeries(&input, &matches, count)
    }
    return matches.count > count
  }

  /// Tries the rules that read a number themselves; the cursor stands after it, and is put back there.
  private func attemptNumberRules(
    _ number: Numeral,
    _ input: inout TimeRule.Input,
    _ matches: inout [TimeMatch],
    _ count: Int
  ) {
    let afterNumber = input.cursor.offset
    let follower = input.cursor.scalar
    input.cursor.offset = input.start
    for place in index.numberRules.indices
    where index.numberRules[place].mayMatch(digits: number.digits, before: follower) {
      attempt(index.numberRules[place].rule, &input, &matches, count)
    }
    input.cursor.offset = afterNumber
  }

  /// Tries the rules whose unit stands at the cursor, after a number.
  private func attemptUnits(_ input: inout TimeRule.Input, _ matches: inout [TimeMatch], _ count: Int) {
    for place in index.rules(forUnit: input.cursor.scalar) {
      attempt(index.unitRules[place], &input, &matches, count)
    }
  }

  /// 1—3月, 2010－2020年: two numbers share the unit after the second.
  private func attemptSeries(_ input: inout TimeRule.Input, _ matches: inout [TimeMatch], _ count: Int) {
    let afterNumber = input.cursor.offset
    input.cursor.skipSpaces()
    guard RangeJoiner.skip(&input.cursor), let last = input.cursor.readNumeral() else {
      input.cursor.offset = afterNumber
      attemptList(&input, &matches, count)
      return
    }
    input.lastNumber = last
    input.cursor.skipSpaces()
    attemptUnits(&input, &matches, count)
  }

  /// 4、6月: a number of a list borrows the unit after the last one; only the number is spanned.
  private func attemptList(_ input: inout TimeRule.Input, _ matches: inout [TimeMatch], _ count: Int) {
    guard matches.count == count, input.cursor.scalar == TimeScanner.listMark else { return }
    let afterNumber = input.cursor.offset
    var items = 0
    while items < TimeScanner.longestList, input.cursor.skip("、"), input.cursor.readNumeral() != nil {
      items += 1
    }
    guard items > 0, TimeScanner.listUnits.contains(input.cursor.scalar) else { return }
    for place in index.rules(forUnit: input.cursor.scalar) {
      attempt(index.unitRules[place], &input, &matches, count)
      guard matches.count > count else { continue }
      guard !matches[count].isRange, matches[count].time.length == nil else {
        matches.removeLast()
        continue
      }
      matches[count].range = input.start..<afterNumber
      return
    }
  }

  private static let longestList = 8
  /// The mark 、 between the items of a list.
  private static let listMark: UInt32 = 0x3001
  /// The units 年, 季, 月, 日 and 号.
  private static let listUnits: [UInt32] = [0x5E74, 0x5B63, 0x6708, 0x65E5, 0x53F7]

  /// Tries a rule; a match longer than the one found so far takes its place.
  ///
  /// One input serves all rules and is put back after each: copying it would count references per candidate.
  private func attempt(
    _ rule: Int,
    _ input: inout TimeRule.Input,
    _ matches: inout [TimeMatch],
    _ count: Int
  ) {
    let (offset, number, lastNumber) = (input.cursor.offset, input.number, input.lastNumber)
    guard number.thousandths == 0 || index.matchers[rule].readsFractions else { return }
    let output = index.matchers[rule].match(&input)
    let end = input.cursor.offset
    input.cursor.offset = offset
    input.number = number
    input.lastNumber = lastNumber
    guard let output, end > input.start else { return }
    if matches.count > count {
      guard matches[count].range.upperBound < end else { return }
      matches.removeLast()
    }
    matches.append(
      TimeMatch(
        range: input.start..<end,
        time: output.time,
        last: output.last,
        rule: index.matchers[rule].name,
        number: rule
      )
    )
  }
}
