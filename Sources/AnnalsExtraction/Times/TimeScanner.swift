/// Finds the time expressions of a stretch of text in one pass over its bytes.
///
/// A table of 65,536 classes says for every scalar whether a rule or a number can begin with it; everything else
/// is stepped over. Where several rules match, the longest expression wins, then the first in the list.
struct TimeScanner: Sendable {
  /// The class of a scalar: 0 is of no interest, 1 a digit, the rest are indices into `rulesByClass`.
  private let classes: [UInt8]
  private let rulesByClass: [[Candidate]]
  /// The class of a scalar after a number, an index into `rulesByUnitClass`; 0 is no unit.
  private let unitClasses: [UInt8]
  private let rulesByUnitClass: [[TimeRule]]
  private let numberRules: [TimeRule]
  /// What the words begin with that rules begin with.
  private let openings: WordOpenings
  /// Whether a scalar can go on a time that begins with a Chinese number.
  private let followsNumeral: [Bool]

  /// A rule that a scalar may begin, and the scalars after it that go on one of its words.
  fileprivate struct Candidate: Sendable {
    let rule: TimeRule
    /// A bit for each value of the lowest bits of a second scalar; all of them where any may follow.
    private var seconds: UInt64 = 0

    init(_ rule: TimeRule) { self.rule = rule }

    mutating func insert(_ second: UInt32?) { seconds |= second.map { 1 << UInt64($0 & 63) } ?? .max }

    /// Lets everything pass that another candidate of the same rule lets pass.
    mutating func merge(_ other: Candidate) { seconds |= other.seconds }

    @inline(__always)
    func mayGoOn(with second: UInt32) -> Bool { seconds >> UInt64(second & 63) & 1 == 1 }
  }

  /// A scanner for an ordered list of rules.
  init(rules: [TimeRule]) {
    var rulesByScalar: [UInt32: [Candidate]] = [:]
    var rulesByUnit: [UInt32: [TimeRule]] = [:]
    var numberRules: [TimeRule] = []
    var openings = WordOpenings()
    for rule in rules {
      var candidates: [UInt32: Candidate] = [:]
      for trigger in rule.triggers {
        switch trigger {
        case .scalars(let scalars):
          for scalar in scalars {
            candidates[scalar, default: Candidate(rule)].insert(nil)
            openings.insert(scalar)
          }
        case .words(let words):
          for word in words {
            let scalars = word.unicodeScalars.prefix(2).map(\.value)
            guard let first = scalars.first else { continue }
            candidates[first, default: Candidate(rule)].insert(scalars.dropFirst().first)
            openings.insert(word)
          }
        case .units(let units):
          for scalar in units.unicodeScalars { rulesByUnit[scalar.value, default: []].append(rule) }
        case .number:
          numberRules.append(rule)
        }
      }
      for (scalar, candidate) in candidates { rulesByScalar[scalar, default: []].append(candidate) }
    }
    self.openings = openings
    var classes = [UInt8](repeating: 0, count: 0x1_0000)
    var rulesByClass: [[Candidate]] = [[], []]
    for scalar in UInt32(0)..<0x1_0000 where Numerals.arabicDigit(scalar) != nil || Numerals.isChinese(scalar)
    {
      classes[Int(scalar)] = 1
    }
    // Scalars that begin words of the same rules share a class, and the last class takes what is left over: a rule is
    // then tried in vain at worst.
    var classesByRules: [[String]: Int] = [:]
    for scalar in rulesByScalar.keys.sorted() where scalar < 0x1_0000 {
      guard let rules = rulesByScalar[scalar] else { continue }
      let names = rules.map(\.rule.name)
      let known = classesByRules[names] ?? (rulesByClass.count > UInt8.max ? Int(UInt8.max) : nil)
      let number = known ?? rulesByClass.count
      classesByRules[names] = number
      classes[Int(scalar)] = UInt8(number)
      if known == nil {
        rulesByClass.append(rules)
      } else {
        for rule in rules { rulesByClass[number].merge(rule) }
      }
    }
    self.classes = classes
    self.rulesByClass = rulesByClass
    var unitClasses = [UInt8](repeating: 0, count: 0x1_0000)
    var rulesByUnitClass: [[TimeRule]] = [[]]
    for scalar in rulesByUnit.keys.sorted() where scalar < 0x1_0000 {
      guard let rules = rulesByUnit[scalar], rulesByUnitClass.count < 255 else { continue }
      unitClasses[Int(scalar)] = UInt8(rulesByUnitClass.count)
      rulesByUnitClass.append(rules)
    }
    var followsNumeral = unitClasses.map { $0 != 0 }
    let others = RangeJoiner.firstScalars + Numerals.openings.compactMap { $0.unicodeScalars.first?.value }
    for scalar in others { followsNumeral[Int(scalar)] = true }
    followsNumeral[Int(TimeScanner.listMark)] = true
    self.followsNumeral = followsNumeral
    self.unitClasses = unitClasses
    self.rulesByUnitClass = rulesByUnitClass
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
      guard type != 0, mayBegin(with: scalar, at: cursor.offset + width, in: cursor) else {
        cursor.offset += width
        continue
      }
      if findMatch(at: cursor, class: type, into: &matches) {
        cursor.offset = matches[matches.count - 1].range.upperBound
      } else {
        stepOver(&cursor, scalar: scalar)
      }
    }
    return matches
  }

  /// Whether a time may begin with a scalar that rules or numbers begin with, by the scalar after it.
  @inline(__always)
  private func mayBegin(with scalar: UInt32, at next: Int, in cursor: TextCursor) -> Bool {
    if Numerals.arabicDigit(scalar) != nil { return true }
    let second = cursor.scalar(at: next)
    if openings.mayBegin(with: scalar, second) { return true }
    return Numerals.isChinese(scalar) && second < 0x1_0000 && followsNumeral[Int(second)]
  }

  /// After a failed match: Arabic digits are stepped over together, so that no number is found inside another.
  private func stepOver(_ cursor: inout TextCursor, scalar: UInt32) {
    guard Numerals.arabicDigit(scalar) != nil else {
      cursor.advance()
      return
    }
    while Numerals.arabicDigit(cursor.scalar) != nil { cursor.advance() }
    _ = cursor.readFraction()
  }

  /// Appends the longest match at the cursor, if there is any.
  private func findMatch(at cursor: TextCursor, class type: UInt8, into matches: inout [TimeMatch]) -> Bool {
    let count = matches.count
    var input = TimeRule.Input(cursor: cursor, start: cursor.offset)
    if type > 1 {
      let second = cursor.scalar(at: cursor.offset + TextCursor.width(of: cursor.scalar))
      for candidate in rulesByClass[Int(type)] where candidate.mayGoOn(with: second) {
        attempt(candidate.rule, &input, &matches, count)
      }
    }
    let isArabic = Numerals.arabicDigit(cursor.scalar) != nil
    guard isArabic || Numerals.isChinese(cursor.scalar) else { return matches.count > count }
    if isArabic { attempt(numberRules, &input, &matches, count) }
    guard let number = input.cursor.readNumeral() else { return matches.count > count }
    input.number = number
    if isArabic, matches.count == count, let thousandths = input.cursor.readFraction() {
      input.number.thousandths = thousandths
    }
    let afterNumber = input.cursor.offset
    input.cursor.skipSpaces()
    attempt(rules(forUnitAt: input.cursor), &input, &matches, count)
    if input.number.thousandths == 0, isArabic || matches.count == count {
      input.cursor.offset = afterNumber
      attemptSeries(input, &matches, count)
    }
    return matches.count > count
  }

  private func rules(forUnitAt cursor: TextCursor) -> [TimeRule] {
    let scalar = cursor.scalar
    return scalar < 0x1_0000 ? rulesByUnitClass[Int(unitClasses[Int(scalar)])] : []
  }

  /// 1—3月, 2010－2020年: two numbers share the unit after the second.
  private func attemptSeries(_ first: TimeRule.Input, _ matches: inout [TimeMatch], _ count: Int) {
    var input = first
    input.cursor.skipSpaces()
    guard RangeJoiner.skip(&input.cursor), let last = input.cursor.readNumeral() else {
      attemptList(first, &matches, count)
      return
    }
    input.lastNumber = last
    input.cursor.skipSpaces()
    attempt(rules(forUnitAt: input.cursor), &input, &matches, count)
  }

  /// 4、6月: a number of a list borrows the unit after the last one; only the number is spanned.
  private func attemptList(_ first: TimeRule.Input, _ matches: inout [TimeMatch], _ count: Int) {
    guard matches.count == count, first.cursor.scalar == TimeScanner.listMark else { return }
    var input = first
    var items = 0
    while items < TimeScanner.longestList, input.cursor.skip("、"), input.cursor.readNumeral() != nil {
      items += 1
    }
    guard items > 0, TimeScanner.listUnits.contains(input.cursor.scalar) else { return }
    for rule in rules(forUnitAt: input.cursor) {
      attempt(rule, &input, &matches, count)
      guard matches.count > count else { continue }
      guard !matches[count].isRange, matches[count].time.length == nil else {
        matches.removeLast()
        continue
      }
      matches[count].range = first.start..<first.cursor.offset
      return
    }
  }

  private static let longestList = 8
  /// The mark 、 between the items of a list.
  private static let listMark: UInt32 = 0x3001
  /// The units 年, 季, 月, 日 and 号.
  private static let listUnits: [UInt32] = [0x5E74, 0x5B63, 0x6708, 0x65E5, 0x53F7]

  /// Tries rules one after the other.
  private func attempt(
    _ rules: [TimeRule],
    _ input: inout TimeRule.Input,
    _ matches: inout [TimeMatch],
    _ count: Int
  ) {
    for rule in rules { attempt(rule, &input, &matches, count) }
  }

  /// Tries a rule; a match longer than the one found so far takes its place.
  ///
  /// One input serves all rules and is put back after each: copying it would count references per candidate.
  private func attempt(
    _ rule: TimeRule,
    _ input: inout TimeRule.Input,
    _ matches: inout [TimeMatch],
    _ count: Int
  ) {
    let (offset, number, lastNumber) = (input.cursor.offset, input.number, input.lastNumber)
    guard number.thousandths == 0 || rule.readsFractions else { return }
    let output = rule.match(&input)
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
      TimeMatch(range: input.start..<end, time: output.time, last: output.last, rule: rule.name)
    )
  }
}

extension [TimeScanner.Candidate] {
  /// Adds a candidate, or what it lets pass to the one of its rule.
  fileprivate mutating func merge(_ candidate: TimeScanner.Candidate) {
    if let index = firstIndex(where: { $0.rule.name == candidate.rule.name }) {
      self[index].merge(candidate)
    } else {
      append(candidate)
    }
  }
}

/// The words and marks that join the two ends of a range.
enum RangeJoiner {
  private static let words = WordTable<Void>([
    ("至", ()), ("到", ()), ("-", ()), ("－", ()), ("—", ()), ("——", ()), ("–", ()), ("~", ()), ("～", ()),
    ("―", ()), ("〜", ()), ("∼", ()), ("−", ()), ("‐", ()), ("直至", ()), ("直到", ()), ("起至", ()), ("起到", ()),
    ("--", ()), ("一直到", ()),
  ])

  /// The scalars that joiners begin with.
  static let firstScalars = words.spellings.compactMap { $0.unicodeScalars.first?.value }

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
