import AnnalsCore

/// Reads how the words around use a time: 自…起, 截至, 前, 左右, 将.
enum BoundRefiner {
  private static let before = WordTable<TimeExpression.Bound>([
    ("自", .since), ("从", .since), ("自从", .since), ("從", .since), ("截至", .until), ("截止", .until),
    ("截至到", .until), ("截止到", .until),
    ("截止至", .until), ("到", .by), ("力争到", .by), ("直到", .until),
  ])
  private static let after = WordTable<TimeExpression.Bound>([
    ("以来", .since), ("以來", .since), ("起", .since), ("开始", .since), ("至今", .since), ("前", .before),
    ("之前", .before), ("以前", .before),
    ("及以前", .until), ("后", .after), ("之后", .after), ("以后", .after), ("之後", .after), ("以後", .after),
    ("後", .after), ("止", .until),
    ("为止", .until), ("或之后", .since), ("及以后", .since), ("及之后", .since), ("或以后", .since), ("或之前", .until),
    ("或以前", .until),
    ("及之前", .until), ("到现在", .since), ("或之後", .since), ("或以後", .since), ("及之後", .since), ("及以後", .since),
  ])
  private static let notAfter = WordTable<Void>([
    ("前后", ()), ("前往", ()), ("前夕", ()), ("前期", ()), ("前三", ()), ("前列", ()), ("前沿", ()), ("后勤", ()),
    ("后续", ()), ("前来", ()), ("后期", ()),
    ("起草", ()), ("起点", ()), ("起飞", ()), ("起步", ()), ("起火", ()), ("起诉", ()), ("前两", ()), ("前四", ()),
    ("前五", ()), ("前进", ()), ("后备", ()),
  ])
  private static let approximateBefore = WordTable<TimeExpression.Modifier>([
    ("约", .approximate), ("大约", .approximate), ("大概", .approximate), ("近", .lessThan), ("不到", .lessThan),
    ("超过", .moreThan), ("約", .approximate),
    ("约在", .approximate), ("将近", .lessThan), ("至少", .moreThan), ("足足", .moreThan),
  ])
  private static let approximateAfter = WordTable<TimeExpression.Modifier>([
    ("左右", .approximate), ("前后", .approximate), ("许", .approximate), ("上下", .approximate), ("以内", .lessThan),
    ("之内", .lessThan),
  ])
  private static let future = WordTable<Void>([
    ("将于", ()), ("将在", ()), ("将", ()), ("拟于", ()), ("拟", ()), ("定于", ()), ("计划于", ()), ("计划在", ()),
    ("预计", ()), ("预计在", ()), ("预计到", ()),
    ("力争", ()), ("力争到", ()), ("确保", ()), ("到", ()), ("有望在", ()), ("争取在", ()), ("即将于", ()),
  ])

  /// Sets bound, modifier and future cue of matches.
  static func read(_ matches: inout [TimeMatch], in cursor: TextCursor) {
    for index in matches.indices {
      let next = index + 1 < matches.count ? matches[index + 1].range.lowerBound : cursor.limit
      read(&matches[index], before: next, in: cursor)
    }
  }

  /// Reads the words around one match; the next one begins at `next`.
  private static func read(_ match: inout TimeMatch, before next: Int, in cursor: TextCursor) {
    let range = match.range
    let isLength = match.time.length != nil
    let hasDirection = match.time.shift != nil
    var after = cursor
    after.offset = range.upperBound
    match.isAnniversary = isLength && cursor.endsWith("周年", before: range.upperBound)
    if match.isAnniversary, let event = anniversaryOrigin(before: range.lowerBound, in: cursor) {
      match.origin = event
    }
    match.isOpenEnded = isOpenEnded(match, in: cursor)
    after.skipSpaces()
    if let modifier = approximateAfter.read(at: &after) {
      match.modifier = modifier
    } else if let modifier = approximateBefore.value(endingAt: range.lowerBound, in: cursor) {
      match.modifier = modifier
    }
    match.isFuture = isFuture(range, reach: match.time.vague == nil ? 3 : 24, in: cursor)
    var probe = after
    // 8点半开始 tells when, not since when.
    let isBeginning = after.holds("开始") && match.time.clock != nil
    let beforeBound = after.offset
    if !isBeginning, notAfter.read(at: &probe) == nil, let bound = self.after.read(at: &after) {
      match.bound = hasDirection && bound != .since ? nil : bound
      // 2015年1月1日或之后 is that day and what comes after it: one range, like 2015年至今.
      // 4月及以前年7月 has the year before last in it, and no 以前.
      if joinsBound(at: beforeBound, in: cursor), after.offset <= next {
        match.range = range.lowerBound..<after.offset
      }
      // 年底前 is by the end of the year, not before its last quarter.
      if bound == .before, match.isEnd { match.bound = .by }
    } else if !match.isRange, !hasDirection,
      let bound = before.value(endingAt: range.lowerBound, in: cursor)
    {
      if bound == .by, isReported(before: range.lowerBound, in: cursor) {
        match.bound = .until
        match.isFuture = false
        return
      }
      // 自2018年 says where something begins only with 起 or 以来 after it, or when nothing else follows.
      match.bound = bound == .by && isLength ? nil : bound
    }
    if isLength, !hasDirection { match.bound = nil }
    switch match.time.feast?.part {
    case .eve: match.bound = .before
    case .aftermath: match.bound = .after
    default: break
    }
    if match.bound != .before, match.isRange { match.bound = nil }
  }

  /// Whether 或 or 及 joins what follows to the time itself: 或之后, 及以前.
  private static func joinsBound(at offset: Int, in cursor: TextCursor) -> Bool {
    cursor.holds("或", at: offset) || cursor.holds("及", at: offset)
  }

  /// 两天以前, 三天之后 and 过十周; 两天前 and 三天后 are points.
  private static func isOpenEnded(_ match: TimeMatch, in cursor: TextCursor) -> Bool {
    guard match.time.shift == .before || match.time.shift == .after else { return false }
    return match.rule == "directed-length"
      || openEnds.value(endingAt: match.range.upperBound, in: cursor) != nil
  }

  private static let openEnds = WordTable<Void>(
    ["以前", "之前", "以后", "之后", "以後", "之後"].map { ($0, ()) }
  )

  /// 据统计，到2023年2月: figures that are known reach up to a time, they do not aim at it.
  private static func isReported(before offset: Int, in cursor: TextCursor) -> Bool {
    var end = offset - 3
    if cursor.endsWith("，", before: end) || cursor.endsWith(",", before: end) {
      end -= cursor.endsWith(",", before: end) ? 1 : 3
    }
    return reports.value(endingAt: end, in: cursor) != nil
  }

  private static let reports = WordTable<Void>([
    ("据统计", ()), ("统计", ()), ("统计显示", ()), ("数据显示", ()), ("据介绍", ()), ("據統計", ()),
  ])

  /// The event of the table whose name stands right before an anniversary, or before a verb like 迎来.
  private static func anniversaryOrigin(before offset: Int, in cursor: TextCursor) -> PartialTime? {
    var end = offset
    for word: StaticString in ["迎来", "迎來", "的", "第"] where cursor.endsWith(word, before: end) {
      end -= word.utf8CodeUnitCount
    }
    let named = NamedTimes.anniversaries.value(endingAt: end, in: cursor, longest: 36)
    return named.map { named in .with { $0.named = named } }
  }

  /// 将 and its like right before, or within `reach` scalars of the same sentence after.
  private static func isFuture(_ range: Range<Int>, reach: Int, in cursor: TextCursor) -> Bool {
    if future.value(endingAt: range.lowerBound, in: cursor) != nil { return true }
    var after = cursor
    after.offset = range.upperBound
    // 1月1日起施行 announces.
    if after.skip("起"), after.holds("正式") ? after.skip("正式") : true,
      ["施行", "实施", "執行", "执行", "生效", "實施"].contains(where: { after.holds($0) })
    {
      return true
    }
    after.offset = range.upperBound
    for _ in 0..<reach {
      // 近期出台或即将出台: only the second is ahead.
      if after.holds("将"), !after.holds("将军"), !cursor.endsWith("或即", before: after.offset) { return true }
      if after.holds("。") { return false }
      after.advance()
    }
    return false
  }
}

extension TimeMatch {
  /// Whether the words name the end of a year or month.
  fileprivate var isEnd: Bool {
    if case .months(_, named: .end)? = time.yearPart { return true }
    if case .third(3, named: .end)? = time.monthPart { return true }
    if case .monthOfQuarter(_, month: 3)? = time.yearPart { return true }
    return false
  }
}
