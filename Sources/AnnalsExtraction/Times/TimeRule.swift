import AnnalsCore

/// A rule that finds one kind of time expression: a value with a name, what it begins with, and a matcher.
///
/// The scanner calls the matcher only where a trigger stands. A matcher reads from the cursor and leaves it after
/// the expression, or returns nil; it never looks at more than a bounded number of scalars.
struct TimeRule: Sendable {
  /// What a rule begins with.
  enum Trigger: Sendable {
    /// One of these scalars: 前 of 前5个月.
    case scalars([UInt32])
    /// One of these words: 今年.
    case words([String])
    /// A number followed by one of these scalars: 年 of 2024年. The number is read by the scanner.
    case units(String)
    /// A number of so many digits before one of these scalars, or before anything where they are none: 2024-04-23.
    ///
    /// The number is left to the rule.
    case number(of: ClosedRange<Int>, before: String = "")

    /// One of these words with a number after it, blanks between them left aside: 第3.
    static func number(after words: [String]) -> Trigger {
      .words(words.flatMap { word in Numerals.openings.map { word + $0 } })
    }

    /// One of the scalars of a string.
    static func scalars(of text: String) -> Trigger { .scalars(text.unicodeScalars.map(\.value)) }
  }

  /// What a matcher is given.
  struct Input {
    /// Stands at the trigger: at the word, or after the number, at its unit.
    var cursor: TextCursor
    /// Where the expression begins.
    var start: Int
    /// The number before the unit.
    var number = Numeral.unwritten
    /// The second number of a series: 3 in 1—3月.
    var lastNumber: Numeral?
  }

  /// What a matcher yields.
  ///
  /// Most matchers find nothing most of the time, and times are large: nothing takes no room.
  final class Output {
    let time: PartialTime
    /// The end of a range, when the words hold both ends.
    let last: PartialTime?

    init(_ time: PartialTime, through last: PartialTime? = nil) {
      self.time = time
      self.last = last
    }
  }

  /// The name that results carry.
  let name: String
  /// What it begins with.
  let triggers: [Trigger]
  /// Whether the number before the unit may have a fraction.
  var readsFractions = false
  /// Reads the expression.
  let match: @Sendable (inout Input) -> Output?

  /// A rule.
  init(
    _ name: String,
    _ triggers: [Trigger],
    readsFractions: Bool = false,
    match: @escaping @Sendable (inout Input) -> Output?
  ) {
    self.name = name
    self.triggers = triggers
    self.readsFractions = readsFractions
    self.match = match
  }
}

/// A time expression found in the text, not yet resolved.
struct TimeMatch: Sendable {
  /// Where the words stand.
  var range: Range<Int>
  var time: PartialTime
  /// How the words around use it.
  var bound: TimeExpression.Bound?
  /// What the words around say of it: 约, 左右.
  var modifier: TimeExpression.Modifier?
  /// The time zone that the words around name.
  var zone: TimeZoneName?
  /// The name of the rule that found it.
  var rule: String
  /// The place of the rule in the language's list.
  var ruleNumber: Int
  /// It is an anniversary: 一周年.
  var isAnniversary = false
  /// 三天以后 rather than 三天后: all that comes from then on may be meant.
  var isOpenEnded = false
  /// The sentence speaks of the future.
  var isFuture = false
  /// The other end of a range.
  @Rare var last: PartialTime?
  /// What a shift counts from: 9月1号 in 9月1号的3天后.
  @Rare var origin: PartialTime?

  init(range: Range<Int>, time: PartialTime, last: PartialTime?, rule: String, number ruleNumber: Int) {
    self.range = range
    self.time = time
    self.rule = rule
    self.ruleNumber = ruleNumber
    self.last = last
  }

  /// Whether there is another end; to ask this is much cheaper than to look at it.
  var isRange: Bool { _last.isPresent }
}
