/// Joins neighbours of which the second is finer: 去年 + 5月底, 12月5日 + 17时00分, 上周 + 星期三.
enum JoinRefiner {
  /// The matches with neighbours joined where their slots go from coarse to fine.
  static func joined(_ matches: [TimeMatch], in cursor: TextCursor) -> [TimeMatch] {
    var joined: [TimeMatch] = []
    joined.reserveCapacity(matches.count)
    for match in matches {
      guard let left = joined.last, isNear(left, match, in: cursor),
        let whole = join(left, match)
      else {
        joined.append(match)
        continue
      }
      joined[joined.count - 1] = whole
    }
    return joined
  }

  private static func join(_ left: TimeMatch, _ right: TimeMatch) -> TimeMatch? {
    guard right.coarsestIsJoinable else { return nil }
    let end = left.last ?? left.time
    guard fits(end, right.time) else { return nil }
    var whole = left
    whole.range = left.range.lowerBound..<right.range.upperBound
    if left.time.isMarker || right.time.isMarker || left.last == nil { whole.rule = right.time.isMarker ? left.rule : left.rule }
    if left.time.isMarker { whole.rule = right.rule }
    let first = right.time.completed(by: end)
    if left.last == nil {
      whole.time = first
      whole.last = right.last.map { $0.completed(by: left.time) }
    } else if right.last == nil {
      whole.last = first
    } else {
      return nil
    }
    return whole
  }

  /// Whether a finer time may stand under a coarser one.
  static func fits(_ coarse: PartialTime, _ fine: PartialTime) -> Bool {
    if coarse.isSet { return !fine.isSet && fine.length == nil && fine.vague == nil && fine.named == nil }
    guard coarse.coarsest != .whole, coarse.finest != .whole, fine.coarsest != .whole else { return false }
    if coarse.isMarker || fine.isMarker { return coarse.finest <= .year || coarse.isMarker }
    guard coarse.finest < fine.coarsest else { return false }
    switch fine.coarsest {
    case .year: return coarse.century == nil && coarse.decade == nil
    case .yearPart, .month: return coarse.finest == .year
    case .monthPart: return coarse.finest == .month
    case .week:
      if case .offset = fine.week { return false }
      return coarse.finest <= .month
    case .day:
      if fine.feast != nil { return coarse.finest == .year }
      if fine.weekdayOrdinal != nil { return coarse.finest <= .month }
      if case .offset = fine.day { return coarse.finest <= .month }
      return coarse.finest == .month
    case .weekday: return coarse.finest >= .week
    case .dayPart, .clock: return coarse.finest >= .day
    case .marker, .era, .whole: return false
    }
  }

  /// Nothing, spaces or 的 between them; a weekday may also stand after a comma or in brackets.
  private static func isNear(_ left: TimeMatch, _ right: TimeMatch, in cursor: TextCursor) -> Bool {
    var between = cursor
    between.offset = left.range.upperBound
    guard right.range.lowerBound - left.range.upperBound <= 8 else { return false }
    between.skipSpaces()
    if between.offset == right.range.lowerBound { return true }
    if right.time.coarsest == .weekday {
      _ = between.skip("，") || between.skip(",") || between.skip("（") || between.skip("(")
    } else if right.time.coarsest >= .dayPart {
      _ = between.skip("的") || between.skip("T") || between.skip("-") || between.skip("，")
    } else {
      _ = between.skip("的")
    }
    between.skipSpaces()
    return between.offset == right.range.lowerBound
  }
}

extension PartialTime {
  /// Whether nothing but the choice of the lunisolar calendar is said.
  var isMarker: Bool { coarsest == .marker }
}

extension TimeMatch {
  fileprivate var coarsestIsJoinable: Bool { time.coarsest != .whole }
}
