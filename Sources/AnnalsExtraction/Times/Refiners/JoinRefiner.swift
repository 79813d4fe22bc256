/// Joins neighbours of which the second is finer: 去年 + 5月底, 12月5日 + 17时00分, 上周 + 星期三.
enum JoinRefiner {
  /// Joins neighbours where their slots go from coarse to fine.
  static func join(_ matches: inout [TimeMatch], in cursor: TextCursor) {
    merge(&matches, in: cursor)
    // 星期五，12月5日: the weekday waits until month and day are one.
    if matches.dropLast().contains(where: { $0.time.coarsest == .weekday }) { merge(&matches, in: cursor) }
  }

  private static func merge(_ matches: inout [TimeMatch], in cursor: TextCursor) {
    matches.mergeNeighbours(within: longestZone) { left, right in
      guard isNear(left, right, in: cursor), var whole = join(left, right) else { return nil }
      if right.range.lowerBound > left.range.upperBound { close(&whole, in: cursor) }
      whole.zone = left.zone ?? right.zone
      return whole
    }
  }

  /// 12月10日（星期三）: a bracket that opens inside the expression closes there.
  private static func close(_ match: inout TimeMatch, in cursor: TextCursor) {
    var after = cursor
    after.offset = match.range.upperBound
    guard after.holds("）") || after.holds(")") else { return }
    let (opening, closing): (StaticString, StaticString) = after.holds("）") ? ("（", "）") : ("(", ")")
    guard let opened = match.range.last(where: { cursor.holds(opening, at: $0) }),
      !(opened..<match.range.upperBound).contains(where: { cursor.holds(closing, at: $0) })
    else { return }
    after.advance()
    match.range = match.range.lowerBound..<after.offset
  }

  /// Joins restatements in brackets to the word that they explain.
  static func restate(_ matches: inout [TimeMatch], in cursor: TextCursor) {
    let count = matches.count
    matches.mergeNeighbours(within: 3) { left, right in restatement(left, right, in: cursor) }
    if matches.count < count { join(&matches, in: cursor) }
  }

  /// 今天（11月8日）: the date in brackets says which day the word means, and both are one expression.
  private static func restatement(_ left: TimeMatch, _ right: TimeMatch, in cursor: TextCursor) -> TimeMatch?
  {
    guard !left.isRange, !right.isRange, left.time.finest == .day, right.time.finest == .day,
      left.time.day != nil,
      left.time.month == nil, right.time.month != nil
    else { return nil }
    var between = cursor
    between.offset = left.range.upperBound
    guard between.skip("（") || between.skip("("), between.offset == right.range.lowerBound else { return nil }
    between.offset = right.range.upperBound
    guard between.skip("）") || between.skip(")") else { return nil }
    var whole = right
    whole.range = left.range.lowerBound..<between.offset
    return whole
  }

  private static func join(_ left: TimeMatch, _ right: TimeMatch) -> TimeMatch? {
    if let shifted = shift(right, from: left) { return shifted }
    if let repeated = repetition(left, right) { return repeated }
    guard right.coarsestIsJoinable || right.time.named?.isAnnualSessions == true else { return nil }
    let end = left.last ?? left.time
    if left.time.coarsest == .weekday, left.time.finest == .weekday, right.time.finest == .day,
      !right.isRange, right.time.feast == nil
    {
      // 周日, 二月十号: a weekday before a date confirms it.
      var whole = right
      whole.range = left.range.lowerBound..<right.range.upperBound
      whole.time.weekday = left.time.weekday
      return whole
    }
    guard fits(end, right.time) else { return nil }
    var whole = left
    whole.range = left.range.lowerBound..<right.range.upperBound
    var first = right.time.completed(by: end)
    first.length = first.length ?? end.length
    first.shift = first.shift ?? end.shift
    if !left.isRange {
      whole.time = first
      whole.last = right.last.map { $0.completed(by: left.time) }
    } else if !right.isRange {
      whole.last = first
    } else {
      return nil
    }
    return whole
  }

  /// 12月5日当晚, 元旦当天, 11月当月: the word only repeats the day or the month before it.
  private static func repetition(_ left: TimeMatch, _ right: TimeMatch) -> TimeMatch? {
    if right.rule == "relative-month", right.time == .with({ $0.month = .previous(0) }),
      left.range.upperBound == right.range.lowerBound, !left.isRange, left.time.finest == .month
    {
      var whole = left
      whole.range = left.range.lowerBound..<right.range.upperBound
      return whole
    }
    guard right.rule == "relative-day", right.time.day == .previous(0), right.time.clock == nil,
      !left.isRange,
      !right.isRange, left.time.finest == .day, left.range.upperBound == right.range.lowerBound,
      !left.time.isSet
    else { return nil }
    var whole = left
    whole.range = left.range.lowerBound..<right.range.upperBound
    whole.time.dayPart = right.time.dayPart
    return whole
  }

  /// 9月1号的3天后, 明天的之后三天, 去年的前10天, 2025年第一天: the length counts from the time before it.
  private static func shift(_ right: TimeMatch, from left: TimeMatch) -> TimeMatch? {
    guard right.time.length != nil, let shift = right.time.shift, !right.isRange, !left.isRange,
      right.origin == nil,
      !left.time.isSet, left.time.coarsest != .whole, left.time.coarsest > .era
    else { return nil }
    var whole = right
    whole.range = left.range.lowerBound..<right.range.upperBound
    whole.origin = left.time
    let isDay = left.time.finest >= .day
    switch shift {
    case .before, .after, .future, .nextUnits: guard isDay else { return nil }
    case .past, .previousUnits:
      guard left.time.finest <= .month, right.rule == "directed-length" else { return nil }
      whole.time.shift = .first
    case .ordinal:
      // 春节假期第三天 is counted from the first of its days.
      let isFeast = left.time.feast.map { $0.part == .holidays } ?? false
      guard left.time.finest <= .month || isFeast else { return nil }
    case .first, .within, .term, .tenure: return nil
    }
    return whole
  }

  /// Whether a finer time may stand under a coarser one.
  static func fits(_ coarse: PartialTime, _ fine: PartialTime) -> Bool {
    if coarse.isSet { return !fine.isSet && fine.length == nil && fine.vague == nil && fine.named == nil }
    if coarse.length != nil, let shift = coarse.shift, [.before, .after, .ordinal].contains(shift) {
      return fine.coarsest >= .dayPart && fine.coarsest <= .clock
    }
    if fine.named?.isAnnualSessions == true {
      return coarse.year != nil && coarse.finest == .year && coarse.coarsest == .year
    }
    let (finest, next) = (coarse.finest, fine.coarsest)
    guard finest != .whole, next != .whole, coarse.coarsest != .whole else { return false }
    if coarse.isMarker || fine.isMarker { return finest <= .year || coarse.isMarker }
    guard finest < next else { return false }
    switch next {
    case .year: return coarse.century == nil && coarse.decade == nil
    case .yearPart, .month: return finest == .year
    case .monthPart: return finest == .month
    case .week:
      if case .offset = fine.week { return false }
      return finest <= .month
    case .day:
      if fine.feast != nil { return finest == .year }
      if fine.weekdayOrdinal != nil { return finest <= .month }
      if case .offset = fine.day { return finest <= .month }
      return finest == .month
    case .weekday: return finest >= .week
    case .dayPart, .clock: return finest >= .day
    case .marker, .era, .whole: return false
    }
  }

  /// The longest name of a zone in brackets between a day and its hour, in bytes.
  private static let longestZone = 44

  /// Nothing, spaces or 的 between them; a weekday may also stand after a comma or in brackets.
  private static func isNear(_ left: TimeMatch, _ right: TimeMatch, in cursor: TextCursor) -> Bool {
    var between = cursor
    between.offset = left.range.upperBound
    let distance = right.range.lowerBound - left.range.upperBound
    guard distance <= 8 || right.zone != nil && distance <= longestZone else { return false }
    between.skipSpaces()
    if between.offset == right.range.lowerBound { return true }
    if right.time.coarsest >= .dayPart, ZoneRefiner.skip(&between) {
      between.skipSpaces()
      return between.offset == right.range.lowerBound
    }
    if right.time.coarsest == .weekday || left.time.finest == .weekday && right.time.finest == .day {
      _ = between.skip("，") || between.skip(",") || between.skip("（") || between.skip("(")
    } else if right.time.coarsest == .dayPart || right.time.coarsest == .clock {
      _ = between.skip("的") || between.skip("T") || between.skip("-") || between.skip("，")
    } else {
      _ = between.skip("的")
    }
    between.skipSpaces()
    return between.offset == right.range.lowerBound
  }
}

extension [TimeMatch] {
  /// Puts one match in the place of two neighbours wherever `merge` makes one of them, from left to right and in
  /// place: most matches stay as they are, and they are large.
  ///
  /// Only neighbours are looked at that lie within so many bytes.
  mutating func mergeNeighbours(
    within reach: Int,
    _ merge: (_ left: TimeMatch, _ right: TimeMatch) -> TimeMatch?
  ) {
    guard count > 1 else { return }
    var last = 0
    for index in 1..<count {
      let distance = self[index].range.lowerBound - self[last].range.upperBound
      if distance <= reach, let whole = merge(self[last], self[index]) {
        self[last] = whole
      } else {
        last += 1
        if last != index { self[last] = self[index] }
      }
    }
    removeLast(count - 1 - last)
  }
}

extension PartialTime {
  /// Whether nothing but the choice of the lunisolar calendar is said.
  var isMarker: Bool { coarsest == .marker }
}

extension TimeMatch {
  fileprivate var coarsestIsJoinable: Bool { time.coarsest != .whole }
}
