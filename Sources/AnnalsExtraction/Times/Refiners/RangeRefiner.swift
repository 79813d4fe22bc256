/// Combines two times with a joiner between them into one range: 5月25日-26日, 即日起至2026年3月3日, 去年到现在.
enum RangeRefiner {
  /// The longest words between the ends of a range, in bytes.
  private static let longestJoiner = 16

  /// Combines the ends of ranges.
  static func combine(_ matches: inout [TimeMatch], in cursor: TextCursor) {
    matches.mergeNeighbours(within: longestJoiner) { left, right in
      guard isJoined(left, right, in: cursor) else { return nil }
      return lengthRange(left, right) ?? range(left, right)
    }
    for index in matches.indices { reachToNow(&matches[index], in: cursor) }
  }

  /// 2020年至今: the present is the other end.
  private static func reachToNow(_ match: inout TimeMatch, in cursor: TextCursor) {
    var after = cursor
    after.offset = match.range.upperBound
    after.skipSpaces()
    _ = after.skip("起") || after.skip("以来") || after.skip("以來")
    _ = after.skip("，")
    guard RangeJoiner.skip(&after), after.skip("今"),
      !"天日年晚晨".unicodeScalars.contains(where: { $0.value == after.scalar })
    else { return }
    let now = PartialTime.with { $0.vague = .now }
    guard !match.isRange, canEnd(match.time, now), match.time.vague == nil else { return }
    match.range = match.range.lowerBound..<after.offset
    match.last = now
  }

  private static func range(_ left: TimeMatch, _ right: TimeMatch) -> TimeMatch? {
    guard !left.isRange, !right.isRange, canEnd(left.time, right.time) else { return nil }
    var whole = left
    whole.range = left.range.lowerBound..<right.range.upperBound
    whole.last = inherit(right.time, from: left.time)
    whole.zone = left.zone ?? right.zone
    return whole
  }

  /// 3天——8天: two lengths of one unit are one length, as long as the longer.
  private static func lengthRange(_ left: TimeMatch, _ right: TimeMatch) -> TimeMatch? {
    guard let first = left.time.length, let last = right.time.length, left.time.shift == nil,
      right.time.shift == nil,
      !left.time.isSet, !right.time.isSet, first.parts.count == 1, last.parts.count == 1,
      first.parts[0].unit == last.parts[0].unit
    else { return nil }
    var whole = right
    whole.range = left.range.lowerBound..<right.range.upperBound
    return whole
  }

  private static func canEnd(_ first: PartialTime, _ last: PartialTime) -> Bool {
    func isPoint(_ time: PartialTime) -> Bool {
      if time.length != nil, !time.isSet { return false }
      switch time.vague {
      case nil: return time.named?.plenum == nil
      case .present, .now, .fromToday: return true
      default: return false
      }
    }
    return isPoint(first) && isPoint(last) && !last.isSet && !first.isMarker && !last.isMarker
  }

  /// The end takes from the beginning what is coarser than anything it says itself.
  static func inherit(_ last: PartialTime, from first: PartialTime) -> PartialTime {
    var whole = last
    let rank = last.coarsest
    // 从上个月到今天: a day counted from the reference lies in no month but its own.
    guard rank != .whole, !last.isRelative else { return last }
    var coarse = PartialTime()
    if rank > .year {
      coarse.year = first.year
      coarse.isShortYear = first.isShortYear
    }
    if rank > .month, last.weekday == nil, last.feast == nil { coarse.month = first.month }
    if rank == .weekday { coarse.week = first.week }
    if rank > .weekday {
      coarse.week = first.week
      coarse.weekday = first.weekday
      coarse.day = first.day
      coarse.feast = first.feast
    }
    if rank == .clock, let hour = last.clock?.hour, let from = first.clock?.hour, hour >= from {
      coarse.dayPart = first.dayPart
    }
    if last.isLunar, last.month == nil, let month = first.feast?.lunarMonth {
      // 大年初一至初七 lies in one month of one year.
      coarse.month = .number(month)
      let year = first.year ?? .offset(0)
      coarse.year = first.feast?.day == .newYearsEve ? year.next : year
    }
    coarse.isLunar = first.isLunar && rank > .month
    whole = whole.completed(by: coarse)
    whole.carry(past: first, said: last)
    return whole
  }

  private static func isJoined(_ left: TimeMatch, _ right: TimeMatch, in cursor: TextCursor) -> Bool {
    var between = cursor
    between.offset = left.range.upperBound
    between.skipSpaces()
    _ = between.skip("起") || between.skip("开始")
    if RangeJoiner.skip(&between) { return between.offset == right.range.lowerBound }
    guard between.skip("和") || between.skip("与"), between.offset == right.range.lowerBound else {
      return false
    }
    return cursor.holds("之间", at: right.range.upperBound) || cursor.holds("间", at: right.range.upperBound)
  }
}

extension PartialTime {
  /// 2025年12月28日至1月3日 ends in the next year, 12月28日至3日 in the next month: an end that inherits would lie
  /// before the beginning.
  fileprivate mutating func carry(past first: PartialTime, said last: PartialTime) {
    guard case .number(let month)? = month, case .number(let firstMonth)? = first.month else { return }
    if last.month == nil {
      guard case .number(let day)? = day, case .number(let firstDay)? = first.day, day < firstDay else {
        return
      }
      self.month = .number(month % 12 + 1)
      if month == 12 { year = year?.next }
    } else if last.year == nil, month < firstMonth {
      year = year?.next
    }
  }
}

extension PartialTime.Unit {
  /// The unit after this one, where that can be said without the calendar.
  fileprivate var next: PartialTime.Unit {
    switch self {
    case .number(let number): .number(number + 1)
    case .offset(let distance): .offset(distance + 1)
    case .previous(let distance): .previous(distance + 1)
    case .cycle, .sexagenary, .reign: self
    }
  }
}
