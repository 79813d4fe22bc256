/// Combines two times with a joiner between them into one range: 5月25日-26日, 即日起至2026年3月3日, 去年到现在.
enum RangeRefiner {
  /// Combines the ends of ranges.
  static func combine(_ matches: inout [TimeMatch], in cursor: TextCursor) {
    matches.mergeNeighbours { left, right in
      guard isJoined(left, right, in: cursor) else { return nil }
      return lengthRange(left, right) ?? range(left, right)
    }
  }

  private static func range(_ left: TimeMatch, _ right: TimeMatch) -> TimeMatch? {
    guard left.last == nil, right.last == nil, canEnd(left.time, right.time) else { return nil }
    var whole = left
    whole.range = left.range.lowerBound..<right.range.upperBound
    whole.last = inherit(right.time, from: left.time)
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
    if rank == .clock, let hour = last.clock?.hour, let from = first.clock?.hour, hour > from || hour < 12 {
      coarse.dayPart = first.dayPart
    }
    coarse.isLunar = first.isLunar && rank > .month
    whole = whole.completed(by: coarse)
    return whole
  }

  private static func isJoined(_ left: TimeMatch, _ right: TimeMatch, in cursor: TextCursor) -> Bool {
    guard right.range.lowerBound - left.range.upperBound <= 16 else { return false }
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
