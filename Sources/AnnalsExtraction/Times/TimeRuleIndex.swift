/// Says which rules may match at a place, by the first scalars that stand there.
///
/// Most characters begin no time, and most of those that could are followed by one that rules it out: the index answers
/// both questions from tables, before any rule is called.
struct TimeRuleIndex: Sendable {
  /// What of a rule is needed to try it.
  struct Matcher: Sendable {
    let name: String
    let readsFractions: Bool
    let exclusions: ContextGuard.Exclusions
    let match: @Sendable (inout TimeRule.Input) -> TimeRule.Output?
  }

  /// A rule that a scalar may begin, and the scalars after it that go on one of its words.
  struct Candidate: Sendable {
    /// The index of the rule in `matchers`.
    let rule: Int
    /// A bit for each value of the lowest bits of a second scalar; all of them where any may follow.
    private var seconds: UInt64 = 0

    init(_ rule: Int) { self.rule = rule }

    mutating func insert(_ second: UInt32?) { seconds |= second.map { 1 << UInt64($0 & 63) } ?? .max }

    @inline(__always)
    func mayGoOn(with second: UInt32) -> Bool { seconds >> UInt64(second & 63) & 1 == 1 }
  }

  /// A rule that reads a number itself, and what the number must be like.
  struct NumberCandidate: Sendable {
    /// The index of the rule in `matchers`.
    let rule: Int
    private let digits: ClosedRange<Int>
    /// What must follow the number; nil where anything may.
    private let followers: ScalarFilter?

    init(_ rule: Int, digits: ClosedRange<Int>, before followers: String) {
      self.rule = rule
      self.digits = digits
      var filter = ScalarFilter()
      for scalar in followers.unicodeScalars { filter.insert(scalar.value) }
      self.followers = followers.isEmpty ? nil : filter
    }

    func mayMatch(digits: Int, before follower: UInt32) -> Bool {
      self.digits.contains(digits) && (followers?.mayHold(follower) ?? true)
    }
  }

  /// The rules in the order in which they are tried.
  let matchers: [Matcher]
  /// The rules that read a number themselves.
  let numberRules: [NumberCandidate]
  /// The class of a scalar that words begin with, an index into `candidatesByClass`; 0 begins none.
  private let classes: ScalarTable
  private let candidatesByClass: [Range<Int>]
  /// The candidates of all classes, those of one beside each other.
  let candidates: [Candidate]
  /// The class of a scalar after a number, an index into `rulesByUnitClass`; 0 is no unit.
  private let unitClasses: ScalarTable
  private let rulesByUnitClass: [Range<Int>]
  /// The indices in `matchers` of the rules of all classes.
  let unitRules: [Int]
  /// What a time may begin with: the words of the rules, digits, and a Chinese number before what goes on one.
  private let openings: WordOpenings

  /// The index of an ordered list of rules; `numeralFollowers` go on a Chinese number besides the units.
  init(_ rules: [TimeRule], numeralFollowers: [UInt32]) {
    var candidates: [(scalar: UInt32, member: Candidate)] = []
    var units: [(scalar: UInt32, member: Int)] = []
    var numberRules: [NumberCandidate] = []
    var openings = WordOpenings()
    var own: [UInt32: Candidate] = [:]
    for (index, rule) in rules.enumerated() {
      own.removeAll(keepingCapacity: true)
      for trigger in rule.triggers {
        switch trigger {
        case .scalars(let scalars):
          for scalar in scalars {
            own[scalar, default: Candidate(index)].insert(nil)
            openings.insert(scalar)
          }
        case .words(let words):
          for word in words {
            var scalars = word.unicodeScalars.makeIterator()
            guard let first = scalars.next()?.value else { continue }
            let second = scalars.next()?.value
            own[first, default: Candidate(index)].insert(second)
            if let second { openings.insert(first, second) } else { openings.insert(first) }
          }
        case .units(let scalars):
          for scalar in scalars.unicodeScalars { units.append((scalar.value, index)) }
        case .number(let digits, let followers):
          numberRules.append(NumberCandidate(index, digits: digits, before: followers))
        }
      }
      for (scalar, candidate) in own { candidates.append((scalar, candidate)) }
    }
    candidates.sort { ($0.scalar, $0.member.rule) < ($1.scalar, $1.member.rule) }
    units.sort { $0 < $1 }
    matchers = rules.map { rule in
      Matcher(
        name: rule.name,
        readsFractions: rule.readsFractions,
        exclusions: ContextGuard.exclusions(ofRule: rule.name),
        match: rule.match
      )
    }
    self.numberRules = numberRules
    (classes, candidatesByClass, self.candidates) = TimeRuleIndex.classes(of: candidates)
    (unitClasses, rulesByUnitClass, unitRules) = TimeRuleIndex.classes(of: units)
    let followers = units.map(\.scalar) + numeralFollowers + Numerals.scalars + TextCursor.spaces
    for scalar in Numerals.scalars {
      if Numerals.arabicDigit(scalar) != nil {
        openings.insert(scalar)
      } else {
        for follower in followers { openings.insert(scalar, follower) }
      }
    }
    self.openings = openings
  }

  /// Numbers the scalars of a table, which is sorted by them, from 1 on: the numbers, where the members of each stand,
  /// and all members; class 0 has none.
  private static func classes<Member>(
    of table: [(scalar: UInt32, member: Member)]
  ) -> (numbers: ScalarTable, places: [Range<Int>], members: [Member]) {
    var numbers: [UInt32: UInt16] = [:]
    var places: [Range<Int>] = [0..<0]
    for (place, entry) in table.enumerated() {
      if place > 0, table[place - 1].scalar == entry.scalar {
        places[places.count - 1] = places[places.count - 1].lowerBound..<place + 1
      } else {
        numbers[entry.scalar] = UInt16(places.count)
        places.append(place..<place + 1)
      }
    }
    return (ScalarTable(numbers), places, table.map(\.member))
  }

  // MARK: Questions

  /// The offset of the first scalar from `start` on that a time may begin with, by it and the one after it; `limit`
  /// when there is none.
  ///
  /// - Complexity: O(n); all of a document goes through here.
  func firstOpening(from start: Int, in cursor: TextCursor) -> Int {
    let limit = cursor.limit
    guard start < limit else { return limit }
    return cursor.utf8.withUnsafeBufferPointer { openings.firstOffset(in: $0, from: start, before: limit) }
  }

  /// Where the rules of whose words a scalar is the first stand in `candidates`.
  ///
  /// A slice would count a reference for every place that is looked at.
  @inline(__always)
  func candidates(beginningWith scalar: UInt32) -> Range<Int> {
    candidatesByClass[Int(classes[scalar])]
  }

  /// Where the rules of whose units, which stand after a number, a scalar is the first stand in `unitRules`.
  @inline(__always)
  func rules(forUnit scalar: UInt32) -> Range<Int> {
    rulesByUnitClass[Int(unitClasses[scalar])]
  }
}
