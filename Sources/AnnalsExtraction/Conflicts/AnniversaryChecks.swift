import AnnalsCore

extension ConflictRule {
  /// An anniversary in a year that is not its own.
  ///
  /// **Matches** `中华人民共和国成立60周年` in a paragraph about 2024; `2023年…学校建校70周年` where the article tells that it was
  /// `创建于1952年`.
  /// **Does not match** preparations the year before (`迎接新中国成立70周年`), and what is only recalled
  /// (`在庆祝建党95周年大会上的讲话`).
  /// **Yields** the year of the anniversary as suggestion.
  static let anniversary = ConflictRule(name: "anniversary") { graph in
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      var sentences = SentenceLookup(page.page)
      var lastDated: Int?
      for index in graph.times(of: document, with: [.givesYear, .lengthInYears]) {
        if graph.timeTraits[document][index].contains(.givesYear) { lastDated = index }
        guard let count = years(of: page.times[index]) else { continue }
        let time = page.times[index]
        guard let dated = lastDated.map({ page.times[$0] }),
          let block = page.block(at: time.range.lowerBound), block.range.contains(dated.range.lowerBound),
          let governing = dated.interval?.start.map({ (year: $0.date.year, range: dated.range) }),
          let founding = founding(of: index, on: page, sentences: &sentences),
          governing.year != founding.year + count,
          abs(governing.year - founding.year - count) > founding.slack,
          !isRecalled(time, since: governing.range, in: page),
          !isPrepared(time, for: founding.year + count, in: governing.year, on: page)
        else { continue }
        let words = page.page.text.string(time.range)
        conflicts.append(
          Conflict(
            kind: "anniversary",
            message: .anniversary(words: words, due: founding.year + count, told: governing.year),
            spans: [governing.range, time.range].map { graph.assembler.span($0, of: document) },
            events: [],
            suggestion: String(founding.year + count)
          )
        )
      }
    }
    return conflicts
  }

  private static let foundings = WordTable<Int>([
    ("中华人民共和国成立", 1949), ("新中国成立", 1949), ("中国共产党成立", 1921), ("建党", 1921), ("抗日战争胜利", 1945), ("红军长征胜利", 1936),
    ("五四运动", 1919), ("辛亥革命", 1911), ("改革开放", 1978), ("香港回归祖国", 1997), ("澳门回归祖国", 1999),
  ])
  /// The words of a founding stand right before the count of years, within so many bytes.
  private static let reach = 27

  /// The year that an anniversary counts from: a known one, else that of what the article tells the founding of.
  private static func founding(
    of index: Int,
    on page: DatedPage,
    sentences: inout SentenceLookup
  ) -> (year: Int, slack: Int)? {
    let text = page.page.text.utf8
    let offset = page.times[index].range.lowerBound
    let before = max(0, offset - reach)..<offset
    if let known = foundings.occurrences(in: text, before).last, known.range.upperBound == offset {
      return (known.value, 0)
    }
    guard let verb = Founding.verbs.occurrences(in: text, before).last, verb.range.upperBound == offset else {
      return nil
    }
    // An own jubilee may be kept some months early or late.
    return Founding.year(of: index, on: page, sentences: &sentences).map { ($0, 1) }
  }

  private static let recalling = WordTable(words: "大会 大会上 讲话 上的 时的 时， 以来 后， 纪念章 勋章 奖章 前夕 之际，")

  /// So many bytes (a hundred characters) before an anniversary may say that it is kept.
  private static let holdingReach = 300
  private static let holding = WordTable(words: "举行 召开 举办 隆重 我们")
  private static let speaking = WordTable(words: "大会上 讲话 上的")

  /// Whether the words behind an anniversary only recall it: 60周年大会上的讲话.
  private static func isRecalled(
    _ time: ResolvedTime,
    since governing: Range<Int>,
    in page: DatedPage
  ) -> Bool {
    let text = page.page.text.utf8
    let rest = time.range.upperBound..<min(text.count, time.range.upperBound + 18)
    guard recalling.opening(rest, of: text) != nil else { return false }
    let before = max(governing.upperBound, time.range.lowerBound - holdingReach)..<time.range.lowerBound
    return holding.first(in: text, before) == nil || speaking.first(in: text, rest) != nil
  }

  private static let preparing = WordTable(words: "迎接 喜迎 迎来 即将 将迎 筹备 献礼 迎")

  private static func isPrepared(_ time: ResolvedTime, for year: Int, in now: Int, on page: DatedPage) -> Bool
  {
    let before = max(0, time.range.lowerBound - 2 * reach)..<time.range.lowerBound
    return now == year - 1 && preparing.first(in: page.page.text.utf8, before) != nil
  }

  /// 60 of 60周年, which is P60Y.
  private static func years(of time: ResolvedTime) -> Int? {
    guard time.kind == .duration, time.value.hasPrefix("P"), time.value.hasSuffix("Y") else { return nil }
    return Int(time.value.dropFirst().dropLast())
  }
}

/// What an article tells of when something was founded.
private enum Founding {
  static let verbs = WordTable(
    words: "成立 创建 创立 创办 建立 组建 始建 建校 建院 建厂 建县 建市 建馆 建社 建团 建会 创刊 开馆 通车 诞生 开业"
  )
  private static let at = Array("于".utf8)
  /// A founding told further away than so many times belongs to something else.
  private static let memory = 40
  /// A name stands within so many bytes (a hundred characters) before what is said of it.
  private static let nameReach = 300
  /// So many characters of a name in common tell that one thing is meant.
  private static let shared = 4

  /// The year in which what has an anniversary was founded, by `…创建于1952年` before it in the article.
  static func year(of index: Int, on page: DatedPage, sentences: inout SentenceLookup) -> Int? {
    let text = page.page.text.utf8
    let anniversary = page.times[index].range
    guard let sentence = sentence(at: anniversary.lowerBound, on: page, &sentences) else { return nil }
    let words = words(before: anniversary.lowerBound, in: sentence, of: text)
    for time in page.times[..<index].suffix(memory).reversed() where time.anchor == .explicit {
      let offset = time.range.lowerBound
      guard UTF8Scan.matches(at, in: text, at: offset - at.count, limit: offset),
        let start = time.interval?.start,
        let verb = verbs.occurrences(in: text, max(0, offset - 12)..<offset - at.count).last,
        verb.range.upperBound == offset - at.count,
        let told = self.sentence(at: time.range.lowerBound, on: page, &sentences)
      else { continue }
      let name = self.words(before: verb.range.lowerBound, in: told, of: text)
      if told == sentence || SharedRun.length(of: name, and: words) >= shared { return start.date.year }
    }
    return nil
  }

  /// The words of a sentence before an offset, so far as a name reaches.
  private static func words(before offset: Int, in sentence: Range<Int>, of text: [UInt8]) -> String {
    var start = max(sentence.lowerBound, offset - nameReach)
    while start < offset, text[start] & 0xC0 == 0x80 { start += 1 }
    return String(decoding: text[start..<max(start, offset)], as: UTF8.self)
  }

  private static func sentence(
    at offset: Int,
    on page: DatedPage,
    _ sentences: inout SentenceLookup
  ) -> Range<Int>? {
    page.blockIndex(at: offset).flatMap { sentences.sentence(at: offset, inBlock: $0) }
  }
}
