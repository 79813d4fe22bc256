/// Finds the time expressions of a stretch of text in one pass over its bytes.
///
/// A table of 65,536 classes says for every scalar whether a rule or a number can begin with it; everything else
/// is stepped over. Where several rules match, the longest expression wins, then the first in the list.
struct TimeScanner: Sendable {
  /// The class of a scalar: 0 is of no interest, 1 a digit, the rest are indices into `rulesByClass`.
  private let classes: [UInt8]
  private let rulesByClass: [[TimeRule]]
  private let rulesByUnit: [UInt32: [TimeRule]]
  private let numberRules: [TimeRule]

  /// A scanner for an ordered list of rules.
  init(rules: [TimeRule]) {
    var rulesByScalar: [UInt32: [TimeRule]] = [:]
    var rulesByUnit: [UInt32: [TimeRule]] = [:]
    var numberRules: [TimeRule] = []
    for rule in rules {
      for trigger in rule.triggers {
        switch trigger {
        case .scalars(let scalars):
          for scalar in scalars { rulesByScalar[scalar, default: []].append(rule) }
        case .units(let units):
          for scalar in units.unicodeScalars { rulesByUnit[scalar.value, default: []].append(rule) }
        case .number:
          numberRules.append(rule)
        }
      }
    }
    var classes = [UInt8](repeating: 0, count: 0x1_0000)
    var rulesByClass: [[TimeRule]] = [[], []]
    for scalar in UInt32(0)..<0x1_0000 where Numerals.arabicDigit(scalar) != nil || Numerals.isChinese(scalar) {
      classes[Int(scalar)] = 1
    }
    for scalar in rulesByScalar.keys.sorted() where scalar < 0x1_0000 {
      guard let rules = rulesByScalar[scalar], rulesByClass.count < 255 else { continue }
      // Digits come first in their class number so that a number is read before a word such as 七夕 is tried.
      classes[Int(scalar)] = UInt8(rulesByClass.count)
      rulesByClass.append(rules)
    }
    self.classes = classes
    self.rulesByClass = rulesByClass
    self.rulesByUnit = rulesByUnit
    self.numberRules = numberRules
  }

  /// The expressions of a block, in order and apart.
  func matches(in text: [UInt8], range: Range<Int>) -> [TimeMatch] {
    var matches: [TimeMatch] = []
    var cursor = TextCursor(utf8: text, offset: range.lowerBound, limit: range.upperBound)
    while cursor.offset < cursor.limit {
      let scalar = cursor.scalar
      let width = TextCursor.width(of: scalar)
      let type = scalar < 0x1_0000 ? classes[Int(scalar)] : 0
      guard type != 0 else {
        cursor.offset += width
        continue
      }
      if let match = match(at: cursor, class: type) {
        matches.append(match)
        cursor.offset = match.range.upperBound
      } else {
        stepOver(&cursor, scalar: scalar, class: type)
      }
    }
    return matches
  }

  /// After a failed match: Arabic digits are stepped over together, so that no number is found inside another.
  private func stepOver(_ cursor: inout TextCursor, scalar: UInt32, class type: UInt8) {
    guard Numerals.arabicDigit(scalar) != nil else {
      cursor.advance()
      return
    }
    while Numerals.arabicDigit(cursor.scalar) != nil { cursor.advance() }
    _ = cursor.readFraction()
  }

  private func match(at cursor: TextCursor, class type: UInt8) -> TimeMatch? {
    var best: TimeMatch?
    if type > 1 {
      for rule in rulesByClass[Int(type)] {
        attempt(rule, TimeRule.Input(cursor: cursor, start: cursor.offset), &best)
      }
    }
    let isArabic = Numerals.arabicDigit(cursor.scalar) != nil
    guard isArabic || Numerals.isChinese(cursor.scalar) else { return best }
    var input = TimeRule.Input(cursor: cursor, start: cursor.offset)
    if isArabic {
      for rule in numberRules { attempt(rule, input, &best) }
    }
    guard let number = input.cursor.readNumeral() else { return best }
    input.number = number
    let isDecimal = isArabic && best == nil
    if isDecimal, let thousandths = input.cursor.readFraction() { input.number.thousandths = thousandths }
    let afterNumber = input.cursor.offset
    input.cursor.skipSpaces()
    if let rules = rulesByUnit[input.cursor.scalar] {
      for rule in rules where input.number.thousandths == 0 || rule.readsFractions { attempt(rule, input, &best) }
    }
    if input.number.thousandths == 0, best == nil || isArabic {
      input.cursor.offset = afterNumber
      attemptSeries(input, &best)
    }
    return best
  }

  /// 1—3月, 2010－2020年: two numbers share the unit after the second.
  private func attemptSeries(_ first: TimeRule.Input, _ best: inout TimeMatch?) {
    var input = first
    input.cursor.skipSpaces()
    guard RangeJoiner.skip(&input.cursor), let last = input.cursor.readNumeral() else {
      attemptList(first, &best)
      return
    }
    input.lastNumber = last
    input.cursor.skipSpaces()
    guard let rules = rulesByUnit[input.cursor.scalar] else { return }
    for rule in rules { attempt(rule, input, &best) }
  }

  /// 4、6月: a number of a list borrows the unit after the last one; only the number is spanned.
  private func attemptList(_ first: TimeRule.Input, _ best: inout TimeMatch?) {
    var input = first
    let end = first.cursor.offset
    var items = 0
    while items < 8, input.cursor.skip("、"), input.cursor.readNumeral() != nil { items += 1 }
    guard items > 0, let rules = rulesByUnit[input.cursor.scalar], "月日号".unicodeScalars.contains(where: {
      $0.value == input.cursor.scalar
    }) else { return }
    for rule in rules {
      var found: TimeMatch?
      attempt(rule, input, &found)
      guard var match = found, match.last == nil else { continue }
      match.range = first.start..<end
      if best == nil { best = match }
    }
  }

  private func attempt(_ rule: TimeRule, _ start: TimeRule.Input, _ best: inout TimeMatch?) {
    var input = start
    guard let output = rule.match(&input), input.cursor.offset > start.start else { return }
    if let best, best.range.upperBound >= input.cursor.offset { return }
    best = TimeMatch(
      range: start.start..<input.cursor.offset,
      time: output.time,
      last: output.last,
      rule: rule.name
    )
  }
}

/// The words and marks that join the two ends of a range.
enum RangeJoiner {
  private static let words = WordTable<Void>([
    ("至", ()), ("到", ()), ("-", ()), ("－", ()), ("—", ()), ("——", ()), ("–", ()), ("~", ()), ("～", ()),
    ("―", ()), ("〜", ()), ("∼", ()), ("−", ()), ("‐", ()), ("直至", ()), ("直到", ()), ("起至", ()), ("起到", ()),
    ("--", ()), ("一直到", ()),
  ])

  /// Steps over a joiner and the spaces around it.
  static func skip(_ cursor: inout TextCursor) -> Bool {
    let start = cursor.offset
    cursor.skipSpaces()
    guard words.read(at: &cursor) != nil else {
      cursor.offset = start
      return false
    }
    cursor.skipSpaces()
    return true
  }
}
