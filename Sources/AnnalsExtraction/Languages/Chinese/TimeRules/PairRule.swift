/// Two neighbouring times in one word.
///
/// - Matches: 今明两年, 明后天, 今明两天, 去冬今春, 昨夜今晨.
/// - Does not match: 两年 (a length).
/// - Yields: the range from the one to the other.
extension TimeRule {
  static let pair: TimeRule = {
    let table = WordTable(pairs)
    return TimeRule("pair", [.words(table.spellings)]) { input in
      table.read(at: &input.cursor).map { Output($0.first, through: $0.last) }
    }
  }()

  private struct Pair {
    let first: PartialTime
    let last: PartialTime
  }

  private static let pairs: [(String, Pair)] =
    ([
      ("今明两年", 0, 1), ("今明年", 0, 1), ("去今两年", -1, 0), ("明后两年", 1, 2), ("今明兩年", 0, 1),
      ("去今兩年", -1, 0), ("明後兩年", 1, 2),
    ].map { word, first, last in
      (word, Pair(first: .with { $0.year = .offset(first) }, last: .with { $0.year = .offset(last) }))
    }
      + [
        ("今明两天", 0, 1), ("今明天", 0, 1), ("明后两天", 1, 2), ("明后天", 1, 2), ("昨今两天", -1, 0), ("明后大后三天", 1, 3),
        ("今明两日", 0, 1), ("明後天", 1, 2), ("今明兩天", 0, 1), ("昨今兩天", -1, 0), ("今明后三天", 0, 2), ("今明後三天", 0, 2),
      ].map { word, first, last in
        (word, Pair(first: .with { $0.day = .offset(first) }, last: .with { $0.day = .offset(last) }))
      }
      + [("去冬今春", -1), ("今冬明春", 0)].map { word, year in
        (word, Pair(first: season(4, year), last: season(1, year + 1)))
      }
      + [("昨夜今晨", DayPart.night), ("昨晚今晨", .evening)].map { word, part in
        (word, Pair(first: dayPart(part, -1), last: dayPart(.dawn, 0)))
      })

  private static func season(_ season: Int, _ year: Int) -> PartialTime {
    .with {
      $0.year = .offset(year)
      $0.yearPart = .season(season)
    }
  }

  private static func dayPart(_ part: DayPart, _ day: Int) -> PartialTime {
    .with {
      $0.day = .offset(day)
      $0.dayPart = part
    }
  }
}
