import AnnalsCore

extension ConflictRule {
  /// Ranges whose two ends are the same unit.
  ///
  /// **Matches** `2024-2024年`. **Does not match** a range whose ends are written alike but belong to different units.
  /// **Yields** one conflict for all printings of one 《title》, with the period that it carries elsewhere as
  /// suggestion, where it does; one for each other range.
  static let emptyRange = ConflictRule(name: "empty-range") { graph in
    var conflicts: [Conflict] = []
    var titled: [String: Int] = [:]
    let periods = TitlePeriods(graph: graph)
    for (document, page) in graph.pages.enumerated() {
      for index in graph.times(of: document, with: .range) where page.times[index].value.repeatsItsEnd {
        let time = page.times[index]
        let words = page.page.text.string(time.range)
        let title = titleName(before: time.range.lowerBound, in: page.page.text.utf8)
        let conflict = Conflict(
          kind: "empty-range",
          message: .emptyRange(words: words, unit: time.granularity),
          spans: [graph.assembler.span(time.range, of: document)],
          events: [],
          suggestion: title.flatMap { periods.plan(titled: $0) }
            .map { "\($0.years.lowerBound)–\($0.years.upperBound)" }
        )
        if let title {
          if let first = titled[title + words] {
            conflicts[first].spans += conflict.spans
            continue
          }
          titled[title + words] = conflicts.count
        }
        conflicts.append(conflict)
      }
    }
    return conflicts
  }

  /// Ranges that end before they begin.
  ///
  /// **Matches** `5月8日至5月3日`, `2020—2016年`. **Does not match** what runs over into the next month or year: `12月28日至3日`,
  /// `9月至次年2月`.
  static let reversedRange = ConflictRule(name: "reversed-range") { graph in
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      let text = page.page.text.utf8
      for index in graph.times(of: document, with: .single)
      where joiners.first(in: text, page.times[index].range) != nil {
        let time = page.times[index]
        let words = page.page.text.string(time.range)
        guard RangeWords(words)?.isReversed ?? false else { continue }
        conflicts.append(
          Conflict(
            kind: "reversed-range",
            message: .reversedRange(words: words),
            spans: [graph.assembler.span(time.range, of: document)],
            events: [],
            suggestion: nil
          )
        )
      }
    }
    return conflicts
  }

  private static let joiners = WordTable(words: "- － — – ~ ～ 至 到")
}

/// The two ends of a range as its words give them: `2024年5月8日至3日`.
private struct RangeWords {
  /// Years, months and days, in this order, as far as an end gives them.
  private let ends: [[Int?]]

  /// The ends of a range; nil when the words are none, or hold more than years, months and days.
  init?(_ words: String) {
    var ends: [[Int?]] = [[nil, nil, nil]]
    var number: Int?
    var hasBareEnd = false
    for scalar in words.unicodeScalars {
      if let digit = RangeWords.digit(scalar) {
        number = min((number ?? 0) * 10 + digit, 9999)
      } else if let unit = RangeWords.units[scalar] {
        guard let value = number, ends[ends.count - 1][unit] == nil else { return nil }
        ends[ends.count - 1][unit] = value
        // 2020—2016年: the unit stands behind the second end only.
        if ends.count == 2, hasBareEnd {
          ends[0][unit] = ends[0][3]
          hasBareEnd = false
        }
        number = nil
      } else if RangeWords.joiners.contains(scalar) {
        guard ends.count == 1 else { return nil }
        hasBareEnd = number != nil
        ends[0].append(number)
        ends.append([nil, nil, nil])
        number = nil
      } else {
        return nil
      }
    }
    guard ends.count == 2, number == nil, !hasBareEnd else { return nil }
    self.ends = ends
  }

  private static let units: [UnicodeScalar: Int] = ["年": 0, "月": 1, "日": 2, "号": 2]
  private static let joiners = Set("-－—–~～至到".unicodeScalars)

  private static func digit(_ scalar: UnicodeScalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  /// Whether the second end lies before the first in the unit that both give; months may run on into the next year.
  var isReversed: Bool {
    for unit in 0...2 {
      guard let second = ends[1][unit] else { continue }
      guard let first = ends[0][unit] else { return false }
      // 1998—99年 and 11月至2月 run on.
      if second != first {
        return second < first && (unit == 0 ? second > 999 : unit == 2 || ends[1][0] != nil)
      }
    }
    return false
  }
}

extension String {
  /// Whether it is a range from one value to the same: `2024/2024`.
  fileprivate var repeatsItsEnd: Bool {
    let half = utf8.count / 2
    let (first, last) = (utf8.prefix(half), utf8.suffix(half))
    return half > 0 && utf8.count == 2 * half + 1 && first.elementsEqual(last)
      && utf8.dropFirst(half).first == UInt8(ascii: "/") && !first.contains(UInt8(ascii: "/"))
  }
}
