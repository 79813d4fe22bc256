import AnnalsCore

/// The name of a plan around the years that it holds for.
enum PlanName {
  /// What a plan is called.
  private static let nouns = WordTable(
    words: "规划 纲要 计划 方案 规划纲要 发展规划 行动计划 行动方案 实施方案 工作方案 三年行动"
  )
  /// 规划建设12条线路 plans nothing but builds.
  private static let verbs = WordTable(words: "建设 新建 改造 布局 投资 项目 实施 新增 期")
  /// What ends a name before its noun is reached.
  private static let breaks = Set("，。；：、！？（）()《》“”\n的和与及是在将了".unicodeScalars)
  /// Between its number and its noun a name has at most so many bytes (fifteen characters).
  private static let reach = 45

  /// The name that a period belongs to: the 《title》 that holds it, else a number with the noun behind it.
  ///
  /// `《水利规划（2021—2025年）》`, `“十四五”水利规划`; nil for `“十四五”期间`, and in the title of a report on a plan.
  static func range(around time: ResolvedTime, in text: [UInt8]) -> Range<Int>? {
    if let title = WorkTitle.enclosing(time.range, in: text) {
      return isPlan(WorkTitle.normalised(String(decoding: text[title], as: UTF8.self))) ? title : nil
    }
    guard time.kind == .named, time.granularity == .plan else { return nil }
    var cursor = TextCursor(
      utf8: text,
      offset: time.range.upperBound,
      limit: min(text.count, time.range.upperBound + reach)
    )
    while !cursor.isAtEnd, !breaks.contains(where: { $0.value == cursor.scalar }) {
      let offset = cursor.offset
      if let noun = nouns.opening(offset..<text.count, of: text) {
        let rest = noun.range.upperBound..<text.count
        return verbs.opening(rest, of: text) == nil ? time.range.lowerBound..<noun.range.upperBound : nil
      }
      cursor.advance()
    }
    return nil
  }

  /// The times of a page that are plans by their numbers, as indices.
  static func numbered(on page: DatedPage) -> [Int] {
    page.times.indices.filter { page.times[$0].kind == .named && page.times[$0].granularity == .plan }
  }

  /// The names of plans in a range that stand outside 《》: `“十四五”规划`; `numbered` are those of the page.
  static func plain(in range: Range<Int>, of page: DatedPage, numbered: [Int]) -> [Range<Int>] {
    guard !numbered.isEmpty else { return [] }
    let text = page.page.text.utf8
    return page.times(numbered, within: range).compactMap { index in
      let time = page.times[index]
      guard let name = self.range(around: time, in: text), name.lowerBound == time.range.lowerBound,
        name.upperBound <= range.upperBound
      else { return nil }
      return name
    }
  }

  /// Whether a title is that of a plan, and not of a notice or a report about one.
  private static func isPlan(_ title: String) -> Bool {
    ["规划", "纲要", "计划", "方案", "三年行动"].contains { title.hasSuffix($0) }
  }

  /// Whether a time is a period that a plan may hold for: that of a number, or a range of years.
  static func isPeriod(_ time: ResolvedTime) -> Bool {
    switch time.kind {
    case .named: time.granularity == .plan
    case .date: time.granularity == .year && time.value.utf8.contains(UInt8(ascii: "/"))
    case .time, .duration, .set: false
    }
  }
}

extension WorkTitle {
  /// A title is looked for so many bytes (eighty characters) to either side.
  private static let reach = 240
  private static let marks = (open: Array("《".utf8), close: Array("》".utf8))

  /// The title in 《》 that holds a range, marks included.
  static func enclosing(_ range: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    guard let start = opening(before: range.lowerBound, in: text) else { return nil }
    return ranges(in: text, start..<min(text.count, range.upperBound + reach)).first.flatMap {
      $0.lowerBound == start && $0.upperBound >= range.upperBound ? $0 : nil
    }
  }

  /// The last 《 before an offset that nothing has closed.
  private static func opening(before offset: Int, in text: [UInt8]) -> Int? {
    var open = 1
    var start = offset
    while start > max(0, offset - reach), text[start - 1] != 0x0A {
      start -= 1
      if UTF8Scan.matches(marks.close, in: text, at: start, limit: offset) { open += 1 }
      guard UTF8Scan.matches(marks.open, in: text, at: start, limit: offset) else { continue }
      open -= 1
      if open == 0 { return start }
    }
    return nil
  }
}
