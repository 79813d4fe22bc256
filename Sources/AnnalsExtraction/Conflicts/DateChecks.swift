import AnnalsCore

extension ConflictRule {
  /// A weekday that does not fit its date: `2024年4月23日星期三`.
  static let weekday = ConflictRule(name: "weekday") { graph in
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      for time in page.times where time.granularity == .day {
        let words = page.page.text.string(time.range)
        guard let stated = statedWeekday(in: words), let start = time.interval?.start,
          time.interval?.lastDay == start.date, start.date.weekday != stated
        else { continue }
        conflicts.append(
          Conflict(
            kind: "weekday",
            message: "\(words) is not that weekday: \(start.date.iso8601) is a \(start.date.weekday)",
            spans: [graph.assembler.span(time.range, of: document)],
            events: [],
            suggestion: "\(start.date.weekday)"
          )
        )
      }
    }
    return conflicts
  }

  private static let weekdayWords = ["星期", "周", "礼拜"]
  private static let weekdayNumbers: [UnicodeScalar: Weekday] = [
    "一": .monday, "二": .tuesday, "三": .wednesday, "四": .thursday, "五": .friday, "六": .saturday, "日": .sunday,
    "天": .sunday,
  ]

  private static func statedWeekday(in words: String) -> Weekday? {
    guard let last = words.unicodeScalars.last, let weekday = weekdayNumbers[last] else { return nil }
    return weekdayWords.contains { words.hasSuffix($0 + String(last)) } ? weekday : nil
  }

  /// Two full dates of one article that differ in the year alone, one of them standing by itself as a signature.
  ///
  /// **Matches** `二○一○年六月四日` under a notice whose source line prints `2024年6月4日`.
  static let issueDate = ConflictRule(name: "issue-date") { graph in
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      for article in page.page.articles {
        guard let first = article.blocks.first, let last = article.blocks.last else { continue }
        let hull = page.page.blocks[first].range.lowerBound..<page.page.blocks[last].range.upperBound
        let days = page.times[page.times(within: hull)].filter {
          $0.granularity == .day && $0.anchor == .explicit
        }
        guard days.count > 1 else { continue }
        for signature in days where standsAlone(signature, on: page) {
          for other in days where differsInYearOnly(signature, other) {
            conflicts.append(
              Conflict(
                kind: "issue-date",
                message:
                  "signed \(signature.value), but \(page.page.text.string(other.range)) is given as its date",
                spans: [signature, other].map { graph.assembler.span($0.range, of: document) },
                events: [],
                suggestion: signature.value
              )
            )
          }
        }
      }
    }
    return conflicts
  }

  private static func standsAlone(_ time: ResolvedTime, on page: DatedPage) -> Bool {
    page.block(at: time.range.lowerBound).map {
      time.range.upperBound <= $0.range.upperBound && $0.range.count - time.range.count <= 6
    } ?? false
  }

  private static func differsInYearOnly(_ left: ResolvedTime, _ right: ResolvedTime) -> Bool {
    guard let first = left.interval?.start?.date, let second = right.interval?.start?.date else {
      return false
    }
    return first.year != second.year && first.month == second.month && first.day == second.day
  }

  /// An anniversary in a year that is not its own: `中华人民共和国成立60周年` in a paragraph about 2024.
  static let anniversary = ConflictRule(name: "anniversary") { graph in
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      for time in page.times {
        guard let count = years(of: time), let founding = founding(before: time.range.lowerBound, in: page)
        else { continue }
        guard let block = page.block(at: time.range.lowerBound) else { continue }
        let earlier = page.times(within: block.range.lowerBound..<time.range.lowerBound)
        let governing = page.times[earlier].last {
          $0.granularity == .year && $0.kind == .date && !$0.value.utf8.contains(UInt8(ascii: "/"))
        }
        guard let governing, let year = governing.interval?.start?.date.year, year != founding + count else {
          continue
        }
        conflicts.append(
          Conflict(
            kind: "anniversary",
            message:
              "\(page.page.text.string(time.range)) falls in \(founding + count), the paragraph speaks of \(year)",
            spans: [governing, time].map { graph.assembler.span($0.range, of: document) },
            events: [],
            suggestion: String(founding + count)
          )
        )
      }
    }
    return conflicts
  }

  private static let foundings: [(words: [UInt8], year: Int)] = [
    (Array("中华人民共和国成立".utf8), 1949), (Array("新中国成立".utf8), 1949), (Array("中国共产党成立".utf8), 1921),
    (Array("抗日战争胜利".utf8), 1945), (Array("红军长征胜利".utf8), 1936), (Array("五四运动".utf8), 1919),
    (Array("辛亥革命".utf8), 1911), (Array("改革开放".utf8), 1978), (Array("香港回归祖国".utf8), 1997),
    (Array("澳门回归祖国".utf8), 1999),
  ]

  private static func founding(before offset: Int, in page: DatedPage) -> Int? {
    foundings.first {
      UTF8Scan.matches($0.words, in: page.page.text.utf8, at: offset - $0.words.count, limit: offset)
    }?.year
  }

  /// P60Y of 60周年.
  private static func years(of time: ResolvedTime) -> Int? {
    guard time.kind == .duration, time.value.hasPrefix("P"), time.value.hasSuffix("Y") else { return nil }
    return Int(time.value.dropFirst().dropLast())
  }
}

extension DatedPage {
  /// The block that holds an offset; blocks follow one another in the logical text.
  ///
  /// - Complexity: O(log n) in the blocks.
  fileprivate func block(at offset: Int) -> Block? {
    var low = 0
    var high = page.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if page.blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < page.blocks.count, page.blocks[low].range.contains(offset) else { return nil }
    return page.blocks[low]
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
