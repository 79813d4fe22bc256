/// Leaves out what only looks like a time: document and issue numbers, quantities, names.
enum ContextGuard {
  /// What must not stand right before and after the matches of a rule.
  struct Exclusions: Sendable {
    fileprivate let before: [StaticString]
    fileprivate let after: [StaticString]
  }

  /// The exclusions of a rule; looked up once a rule and not once a match.
  static func exclusions(ofRule name: String) -> Exclusions {
    Exclusions(before: notBefore[name] ?? [], after: notAfter[name] ?? [])
  }

  private static let notBefore: [String: [StaticString]] = [
    "day": ["第", "〔", "No."],
    "month": ["第", "一个", "每个"],
    "year": ["〔"],
    "clock": ["第", "百分", "增长", "下降", "提高", "高出", "上升", "."],
    "relative-year": ["说", "证", "声"],
    "relative-day": ["说", "证", "声", "《", "最"],
    "relative-month": ["日"],
    "ordinal-quarter": ["》", "”"],
    "week": ["于", "晚"],
    "vague": ["立足", "针对", "作为", "呈", "体", "表", "展", "出", "实", "再", "浮", "显"],
    "quarter": ["这", "每"],
  ]
  private static let notAfter: [String: [StaticString]] = [
    "relative-month": ["球", "氏"],
    "ordinal": ["报"],
    "relative-year": ["同期", "龄", "轻", "明月", "级", "会", "画"],
    "relative-day": ["候", "性", "头条", "之星", "而语", "之后》"],
    "vague": ["的人", "的地", "的是", "的距"],
    "recurring": ["经济", "新闻", "电讯", "邮报"],
    "length": ["级", "龄", "生植物", "制", "老店", "大计", "两头", "一遇", "薪", "检", "限", "卡"],
    "day": ["游", "内瓦", "之计"],
    "month": ["亮", "球", "饼", "份额", "薪", "票"],
    "quarter": ["稻"],
  ]

  /// Whether a match is a time in its context.
  static func accepts(_ match: TimeMatch, without exclusions: Exclusions, in cursor: TextCursor) -> Bool {
    if match.time.isMarker
      || exclusions.before.contains(where: { cursor.endsWith($0, before: match.range.lowerBound) })
      || exclusions.after.contains(where: { cursor.holds($0, at: match.range.upperBound) })
    {
      return false
    }
    if isFigureOfSpeech(match, cursor) || cursor.holds("千百年", at: match.range.lowerBound) { return false }
    if !match.isRange, match.time.clock != nil, match.time.coarsest == .clock {
      return acceptsBareHour(match, cursor)
    }
    if !match.isRange, match.time.coarsest == .day, match.time.finest == .day {
      return acceptsBareDay(match, cursor)
    }
    return true
  }

  /// 关键的一年 praises a year and 百年大计 a plan: neither measures time.
  private static func isFigureOfSpeech(_ match: TimeMatch, _ cursor: TextCursor) -> Bool {
    guard match.rule == "length", match.time.shift == nil, match.range.count == 6 else { return false }
    if cursor.holds("百年", at: match.range.lowerBound) || cursor.holds("千年", at: match.range.lowerBound) {
      return !cursor.holds("以", at: match.range.upperBound) && !cursor.holds("历史", at: match.range.upperBound)
    }
    // 四周 is what lies around, unless something is counted from it.
    if cursor.holds("四周", at: match.range.lowerBound) { return true }
    if cursor.holds("一天", at: match.range.lowerBound) {
      return ["有", "某", "到"].contains { cursor.endsWith($0, before: match.range.lowerBound) }
        || cursor.holds("到晚", at: match.range.upperBound) || cursor.holds("天", at: match.range.upperBound)
    }
    guard cursor.holds("一年", at: match.range.lowerBound) else { return false }
    if ["一度", "四季", "到头", "到頭"].contains(where: { cursor.holds($0, at: match.range.upperBound) }) {
      return true
    }
    return ["的", "关键", "重要", "不平凡", "开局"].contains { cursor.endsWith($0, before: match.range.lowerBound) }
  }

  /// 两点 and 24点 are times only where the words around speak of time; 号 likewise.
  private static func acceptsBareHour(_ match: TimeMatch, _ cursor: TextCursor) -> Bool {
    guard match.rule == "clock", match.time.clock?.minute == nil, match.zone == nil else { return true }
    // 一时 is a while.
    if cursor.holds("一时", at: match.range.lowerBound) || cursor.holds("一時", at: match.range.lowerBound) {
      return isBound(match, cursor)
    }
    guard cursor.endsWith("点", before: match.range.upperBound) else { return true }
    // 24点5度 is a number with its decimals.
    guard Numerals.arabicDigit(cursor.scalar(at: match.range.upperBound)) == nil else { return false }
    return isAlone(match, cursor) || isBound(match, cursor)
  }

  private static func acceptsBareDay(_ match: TimeMatch, _ cursor: TextCursor) -> Bool {
    guard match.rule == "day", cursor.endsWith("号", before: match.range.upperBound) else { return true }
    return isAlone(match, cursor) || isBound(match, cursor)
  }

  private static func isAlone(_ match: TimeMatch, _ cursor: TextCursor) -> Bool {
    let before = cursor.scalar(before: match.range.lowerBound)
    let after = cursor.scalar(at: match.range.upperBound)
    let isOpen = before == 0 || before == 0x0A || TextCursor.isSpace(before) || before == 0xFF0C
    return isOpen
      && (after == 0 || after == 0x0A || TextCursor.isSpace(after) || after == 0xFF0C || after == 0x3002)
  }

  private static func isBound(_ match: TimeMatch, _ cursor: TextCursor) -> Bool {
    let before: [StaticString] = ["在", "从", "自", "于", "到", "至", "约", "大约", "的", "是"]
    let after: [StaticString] = [
      "前", "后", "以", "之", "左右", "许", "到", "至", "-", "的", "开", "过", "、", "出发", "见", "起",
    ]
    return before.contains { cursor.endsWith($0, before: match.range.lowerBound) }
      && !cursor.holds("建议", at: match.range.upperBound)
      || after.contains { cursor.holds($0, at: match.range.upperBound) }
  }
}
