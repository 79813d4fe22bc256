import AnnalsCore

extension ConflictRule {
  /// A weekday that does not fit its date.
  ///
  /// **Matches** `2024年4月23日星期三`, `4月23日（周三）上午`. **Does not match** a date whose year is only guessed.
  /// **Yields** the weekday of that date as suggestion.
  static let weekday = ConflictRule(name: "weekday") { graph in
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      let text = page.page.text.utf8
      for index in graph.times(of: document, with: .withinDay) {
        guard let stated = statedWeekday(in: page.times[index].range, of: text) else { continue }
        let time = page.times[index]
        guard let start = time.interval?.start, time.interval?.lastDay == start.date,
          start.date.weekday != stated,
          time.anchor != .document || page.publication?.source != .inferred
        else { continue }
        let words = page.page.text.string(time.range)
        conflicts.append(
          Conflict(
            kind: "weekday",
            message: .weekday(words: words, day: start.date),
            spans: [graph.assembler.span(time.range, of: document)],
            events: [],
            suggestion: "\(start.date.weekday)"
          )
        )
      }
    }
    return conflicts
  }

  private static let weekdays = WordTable<Weekday>(
    ["星期", "周", "礼拜"].flatMap { word in
      zip("一二三四五六日天".unicodeScalars, Weekday.allCases + [.sunday]).map { (word + String($0), $1) }
    }
  )

  /// The weekday that the words give besides a day of the month; alone it is what the date was found by.
  private static func statedWeekday(in words: Range<Int>, of text: [UInt8]) -> Weekday? {
    guard let weekday = weekdays.first(in: text, words), days.first(in: text, words) != nil else {
      return nil
    }
    return weekday.value
  }

  private static let days = WordTable(words: "日 号 - / .")

  /// Two full dates of one article that differ in the year alone, one of them standing by itself as a signature.
  ///
  /// **Matches** `二○一○年六月四日` under a notice whose source line prints `2024年6月4日`.
  /// **Yields** one conflict a signature, with the first day of the article that it differs from.
  static let issueDate = ConflictRule(name: "issue-date") { graph in
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      let explicitDays = graph.times(of: document, with: .explicitDay)
      for article in page.page.articles {
        guard let first = article.blocks.first, let last = article.blocks.last else { continue }
        let hull = page.page.blocks[first].range.lowerBound..<page.page.blocks[last].range.upperBound
        let days = page.times(explicitDays, within: hull)
        guard days.count > 1 else { continue }
        let signatures = days.map { page.times[$0] }.filter { standsAlone($0, on: page) }
        guard !signatures.isEmpty else { continue }
        // 有效期至2026年6月4日 is no day of issue.
        let given = DaysOfIssue(days.map { page.times[$0] }.filter { !isDeadline($0, on: page) })
        for signature in signatures {
          guard let other = given.firstInAnotherYear(than: signature) else { continue }
          conflicts.append(
            Conflict(
              kind: "issue-date",
              message: .dayOfIssue(signed: signature.value, given: page.page.text.string(other.range)),
              spans: [signature, other].map { graph.assembler.span($0.range, of: document) },
              events: [],
              suggestion: signature.value
            )
          )
        }
      }
    }
    return conflicts
  }

  private static let until = WordTable(words: "至 到 自 从 截止 截至 于")

  /// Whether something begins or ends on a day: no day of issue.
  private static func isDeadline(_ time: ResolvedTime, on page: DatedPage) -> Bool {
    let text = page.page.text.utf8
    let before = max(0, time.range.lowerBound - 6)..<time.range.lowerBound
    return time.bound != nil
      || until.occurrences(in: text, before).last?.range.upperBound == before.upperBound
  }

  private static func standsAlone(_ time: ResolvedTime, on page: DatedPage) -> Bool {
    page.block(at: time.range.lowerBound).map {
      time.range.upperBound <= $0.range.upperBound && $0.range.count - time.range.count <= 6
    } ?? false
  }
}

/// The days that an article gives, by month and day: of each the first, and the first that lies in another year.
private struct DaysOfIssue {
  private struct Key: Hashable {
    let month: Int?
    let day: Int?
  }

  private var days: [Key: [ResolvedTime]] = [:]

  init(_ times: [ResolvedTime]) {
    for time in times {
      guard let date = time.interval?.start?.date else { continue }
      let key = Key(month: date.month, day: date.day)
      let known = days[key] ?? []
      if known.count < 2, known.first?.interval?.start?.date.year != date.year {
        days[key, default: []].append(time)
      }
    }
  }

  /// The first day that differs from another in the year alone.
  func firstInAnotherYear(than time: ResolvedTime) -> ResolvedTime? {
    guard let date = time.interval?.start?.date else { return nil }
    return days[Key(month: date.month, day: date.day)]?.first { $0.interval?.start?.date.year != date.year }
  }
}

extension DatedPage {
  /// The block that holds an offset; blocks follow one another in the logical text.
  ///
  /// - Complexity: O(log n) in the blocks.
  func block(at offset: Int) -> Block? { blockIndex(at: offset).map { page.blocks[$0] } }

  /// The index of the block that holds an offset.
  func blockIndex(at offset: Int) -> Int? {
    var low = 0
    var high = page.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if page.blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < page.blocks.count, page.blocks[low].range.contains(offset) else { return nil }
    return low
  }

  /// The times that begin inside a range, as indices.
  ///
  /// - Complexity: O(log n) in the times.
  func times(within range: Range<Int>) -> Range<Int> {
    firstTime(from: range.lowerBound)..<firstTime(from: range.upperBound)
  }

  private func firstTime(from offset: Int) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
