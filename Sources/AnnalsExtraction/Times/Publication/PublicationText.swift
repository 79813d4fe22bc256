import AnnalsCore

/// What clues look at: a page or one article of it, with its time expressions and what is known besides.
struct PublicationText: Sendable {
  let page: Page
  /// The expressions of every block of the page.
  let matches: [[TimeMatch]]
  /// The blocks that are spoken of.
  private(set) var blocks: Range<Int>
  /// The article that is spoken of, if it is not the whole page.
  private(set) var article: ArticleLayout?
  let options: TimeTagger.Options
  /// Which expressions of the page may bear on which clue.
  private let traits: TraitIndex
  /// The years that the whole page states, in order.
  private var statedYearsOfPage: [StatedYear] = []
  /// The year that the whole page states most often.
  private(set) var usualYearOfPage: StatedYear?
  /// Whether the datelines of the whole page lie on both sides of New Year.
  private(set) var turnOfYear = TurnOfYear.none
  /// The dateline of each article of the whole page that names a day.
  private(set) var datelines: [ArticleDateline?] = []

  /// A page with its expressions.
  init(page: Page, matches: [[TimeMatch]], options: TimeTagger.Options) {
    self.page = page
    self.matches = matches
    self.options = options
    blocks = matches.indices
    traits = TraitIndex(matches, threads: options.threads)
    // Each is found with the help of those before it.
    statedYearsOfPage = findStatedYears()
    usualYearOfPage = StatedYear.usual(of: statedYearsOfPage[...])
    turnOfYear = TurnOfYear(self, usual: usualYearOfPage)
    let text = self
    datelines = parallelMap(page.articles, threads: options.threads) { ArticleDateline.find(in: $0, text) }
  }

  /// One article alone.
  func only(_ article: ArticleLayout) -> PublicationText {
    var text = self
    text.blocks = article.blocks
    text.article = article
    return text
  }

  /// A cursor over a block.
  func cursor(_ block: Int) -> TextCursor {
    let range = page.blocks[block].range
    return TextCursor(utf8: page.text.utf8, offset: range.lowerBound, limit: range.upperBound)
  }

  /// The expressions of the blocks that are spoken of, with their blocks and their places in them.
  var found: some Sequence<(block: Int, index: Int, match: TimeMatch)> {
    blocks.lazy.flatMap { block in
      matches[block].enumerated().lazy.map { (block: block, index: $0.offset, match: $0.element) }
    }
  }

  /// Those of them that have at least one of the traits.
  func found(with traits: MatchTraits) -> some Sequence<(block: Int, index: Int, match: TimeMatch)> {
    self.traits.places(in: blocks, with: traits).map {
      (block: $0.block, index: $0.index, match: matches[$0.block][$0.index])
    }
  }

  /// The expressions around one, itself included: as many as a sentence holds.
  func neighbours(of index: Int, in block: Int) -> ArraySlice<TimeMatch> {
    matches[block][max(0, index - 8)..<min(matches[block].count, index + 9)]
  }

  /// A year written in four digits outside ranges and not as something to come.
  struct StatedYear: Sendable {
    var year: Int
    var range: Range<Int>
    /// Whether a month is written with it: plans that look far ahead name years alone.
    var hasMonth: Bool
    /// The block that states it.
    var block: Int

    /// The year stated most often, where it is stated first; of equal ones the later.
    static func usual(of years: ArraySlice<StatedYear>) -> StatedYear? {
      var counts: [Int: Int] = [:]
      for stated in years { counts[stated.year, default: 0] += 1 }
      let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
      return years.first { $0.year == usual }
    }
  }

  /// The years stated, in order.
  var statedYears: ArraySlice<StatedYear> {
    let years = statedYearsOfPage
    let first = years.partitioningIndex { $0.block >= blocks.lowerBound }
    let end = years.partitioningIndex { $0.block >= blocks.upperBound }
    return years[first..<end]
  }

  private func findStatedYears() -> [StatedYear] {
    let places = Array(traits.places(in: blocks, with: .writtenYear))
    return .joining(
      parallelParts(of: places.count, size: 1024, threads: options.threads) { part in
        places[part].compactMap { statedYear(matches[$0.block][$0.index], in: $0.block) }
      }
    )
  }

  /// The year that an expression states, if it states one.
  private func statedYear(_ match: TimeMatch, in block: Int) -> StatedYear? {
    guard isWritten(match), let year = match.time.writtenYear, match.bound != .by, !isAhead(match, in: block)
    else { return nil }
    return StatedYear(year: year, range: match.range, hasMonth: match.time.month != nil, block: block)
  }

  /// Whether an expression is a year in words or a date with marks between its numbers; 20231105 may be anything.
  private func isWritten(_ match: TimeMatch) -> Bool {
    switch match.rule {
    case "year": true
    case "numeric-date": match.range.count > 8
    default: false
    }
  }

  /// Whether a time is still to come: 将于2026年, 2026年，我国将, 为2035年基本实现, 自2026年1月1日起施行.
  func isAhead(_ match: TimeMatch, in block: Int) -> Bool {
    if match.isFuture || says(PublicationText.goals, after: match.range.upperBound, within: 4, in: block) {
      return true
    }
    var cursor = cursor(block)
    cursor.offset = match.range.upperBound
    _ = cursor.skip("，")
    // 活动时间：2024年5月1日 on a line is a programme as often as a record; 答：2024年 begins a sentence.
    if !isSentence(block), says(["：", ":"], before: match.range.lowerBound, in: block) { return true }
    if says(["距离", "距離", "距"], before: match.range.lowerBound, in: block) { return true }
    // 有效期至2026年3月3日, but not 截至.
    if match.bound == nil, says(["至"], before: match.range.lowerBound, in: block) { return true }
    if says(["将", "將"], after: cursor.offset, within: 12, in: block) { return true }
    return match.bound == .since && match.time.namesDay
      && !says(["以来", "以來", "至今"], after: match.range.upperBound, within: 1, in: block)
  }

  /// Words right after a time that is still to come.
  private static let goals: [StaticString] = ["基本实现", "远景", "遠景", "目标", "目標", "力争"]

  /// How many years ahead the text looks: 1 where it speaks of 明年, 0 where of no year to come.
  var yearsAhead: Int {
    found(with: .relativeYear).lazy.compactMap(\.match.distanceOfYear).reduce(0, max)
  }

  /// The year stated most often; of equal ones the later.
  var usualYear: StatedYear? { StatedYear.usual(of: statedYears) }

  /// Whether a block ends in a full stop.
  func isSentence(_ block: Int) -> Bool {
    cursor(block).endsWith("。", before: page.blocks[block].range.upperBound)
  }

  /// Whether one of the words stands within so many scalars after an offset, in the same clause.
  func says(_ words: [StaticString], after offset: Int, within reach: Int, in block: Int) -> Bool {
    var cursor = cursor(block)
    cursor.offset = offset
    for _ in 0..<reach where !cursor.isAtEnd {
      if words.contains(where: { cursor.holds($0) }) { return true }
      if ["。", "；", "，"].contains(where: { cursor.holds($0) }) { return false }
      cursor.advance()
    }
    return false
  }

  /// Whether one of the words ends right before an offset.
  func says(_ words: [StaticString], before offset: Int, in block: Int) -> Bool {
    let cursor = cursor(block)
    return words.contains { cursor.endsWith($0, before: offset) }
  }

  /// 今年, 去年 or 明年, where the expression at `index` follows it with at most `reach` scalars of the same sentence
  /// and no other year between them.
  func presentYear(before index: Int, within reach: Int, in block: Int) -> (distance: Int, range: Range<Int>)?
  {
    let offset = matches[block][index].range.lowerBound
    let before = neighbours(of: index, in: block).last {
      $0.range.upperBound <= offset && $0.time.year != nil
    }
    guard let match = before, let distance = match.distanceOfYear else { return nil }
    var cursor = cursor(block)
    cursor.offset = match.range.upperBound
    for _ in 0...reach {
      if cursor.offset >= offset { return (distance, match.range) }
      if cursor.holds("。") || cursor.holds("；") { return nil }
      cursor.advance()
    }
    return nil
  }
}

extension PartialTime {
  /// The year in four digits, if one is written.
  var writtenYear: Int? {
    guard case .number(let year)? = year, !isShortYear, (1900...2100).contains(year) else { return nil }
    return year
  }

  /// Month and day of the calendar, if both are written and such a day exists in some year.
  var writtenDay: (month: Int, day: Int)? {
    guard case .number(let month)? = month, case .number(let day)? = day, !isLunar,
      CalendarDate(year: 2000, month: month, day: day) != nil
    else { return nil }
    return (month, day)
  }

  /// The day, if year, month and day are written.
  var fullDate: CalendarDate? {
    guard case .number(let year)? = year, !isShortYear, let (month, day) = writtenDay else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
