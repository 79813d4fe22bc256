import AnnalsCore

/// An anniversary of something whose year is known.
///
/// - Matches: 新中国成立75周年, 建党百年, 今年是改革开放45周年; 通车一周年 where the text says when that was; 一周年 in an
///   article with a dateline that states the year of what it looks back on.
/// - Does not match: 店庆十周年 of unknown beginning; an anniversary still to come (将迎来…).
/// - Yields: a proof of the year after 今年, 去年 or 明年; else the suggestion that it is the present one.
extension PublicationClue {
  static let anniversary = PublicationClue { text in
    let known = text.found.compactMap { block, index, match in ofTable(match, index, block, text) }
    if let best = known.first(where: { $0.force == .proves }) ?? known.last { return [best] }
    if let told = text.found.lazy.compactMap({ ofToldEvent($0.match, $0.index, $0.block, text) }).first {
      return [told]
    }
    return ofText(text).map { [$0] } ?? []
  }

  /// An anniversary of an event of the table of named times.
  private static func ofTable(
    _ match: TimeMatch,
    _ index: Int,
    _ block: Int,
    _ text: PublicationText
  ) -> PublicationFinding? {
    guard let count = match.years,
      match.isAnniversary || text.says(["百年"], before: match.range.upperBound, in: block),
      let event = match.origin?.named ?? named(before: match.range.lowerBound, text.cursor(block)),
      let year = event.days.map({ $0.lowerBound.year + count })
    else { return nil }
    if let present = text.presentYear(before: index, within: 24, in: block) {
      return PublicationFinding(
        .anniversary,
        .proves,
        DaySet(year: year - present.distance),
        [present.range, match.range]
      )
    }
    // 2019年，新中国成立70周年 tells its year; 将迎来 looks ahead.
    let isStated = text.neighbours(of: index, in: block).contains { $0.time.writtenYear == year }
    guard !isStated, !match.isFuture else { return nil }
    return PublicationFinding(.anniversary, .suggests, DaySet(year: year), [match.range])
  }

  private static func named(before offset: Int, _ cursor: TextCursor) -> NamedTime? {
    NamedTimes.anniversaries.value(endingAt: offset, in: cursor, longest: 36)
  }

  /// An anniversary in an article with a dateline that looks back on the first year it states.
  private static func ofText(_ text: PublicationText) -> PublicationFinding? {
    guard let article = text.article, article.dateline != nil, let stated = text.statedYears.first else {
      return nil
    }
    for match in text.matches[article.blocks].joined() {
      guard match.isAnniversary, let count = match.years, (1...9).contains(count) else { continue }
      return PublicationFinding(
        .anniversary,
        .suggests,
        DaySet(year: stated.year + count),
        [match.range, stated.range]
      )
    }
    return nil
  }
}

extension PublicationClue {
  /// An anniversary of something that the text itself dates: 大桥通车一周年 beside 2023年10月24日，大桥建成通车.
  ///
  /// The four scalars before the number name it; both pairs stand in the sentence of the year, after it.
  fileprivate static func ofToldEvent(
    _ match: TimeMatch,
    _ index: Int,
    _ block: Int,
    _ text: PublicationText
  ) -> PublicationFinding? {
    guard match.isAnniversary, let count = match.years, count > 0, !match.isFuture else { return nil }
    let cursor = text.cursor(block)
    var end = match.range.lowerBound
    for word: StaticString in ["迎来", "的", "第"] where cursor.endsWith(word, before: end) {
      end -= word.utf8CodeUnitCount
    }
    let names = [end - 2 * pair..<end - pair, end - pair..<end]
    guard names[0].lowerBound >= cursor.offset,
      names.allSatisfy({ cursor.scalar(at: $0.lowerBound) >= 0x4E00 }),
      !names.allSatisfy({ name in generic.contains { cursor.holds($0, at: name.lowerBound) } })
    else { return nil }
    for stated in text.found where stated.match.time.writtenYear != nil && stated.match.last == nil {
      guard let year = stated.match.time.writtenYear, !text.isAhead(stated.match, in: stated.block),
        names.allSatisfy({ text.repeats($0, after: stated.match.range.upperBound, in: stated.block) })
      else { continue }
      let present = text.presentYear(before: index, within: 24, in: block)
      return PublicationFinding(
        .anniversary,
        .suggests,
        DaySet(year: year + count - (present?.distance ?? 0)),
        [match.range, stated.match.range]
      )
    }
    return nil
  }

  /// Words that tell nothing of what began: 颁布实施一周年.
  private static let generic: [StaticString] = [
    "召开", "成立", "发布", "实施", "印发", "颁布", "举行", "开展", "启动", "建立", "出台", "公布", "正式", "全面", "部署",
  ]
  /// Two scalars of three bytes.
  private static let pair = 6
}

extension PublicationText {
  /// Whether the words of a range stand again between an offset and the end of its sentence.
  fileprivate func repeats(_ words: Range<Int>, after offset: Int, in block: Int) -> Bool {
    var cursor = cursor(block)
    cursor.offset = offset
    for _ in 0..<24 where !cursor.isAtEnd && !cursor.holds("。") {
      let end = cursor.offset + words.count
      if cursor.offset != words.lowerBound, end <= cursor.limit,
        cursor.utf8[cursor.offset..<end] == cursor.utf8[words]
      {
        return true
      }
      cursor.advance()
    }
    return false
  }
}

extension TimeMatch {
  /// The whole years of a length.
  fileprivate var years: Int? {
    guard let length = time.length, length.parts.count == 1, let part = length.parts.first, length.isWhole,
      !length.isVague
    else { return nil }
    switch part.unit {
    case .year: return part.thousandths / 1000
    case .century: return part.thousandths / 10
    default: return nil
    }
  }
}
