import AnnalsCore

/// The date under a document.
///
/// - Matches: a last line that is nothing but 2024年4月23日 or 二○一○年六月四日; 办公室2024年4月23日印发.
/// - Does not match: a date inside a sentence; the date under one of several documents pasted together says only that
///   the whole is not older.
/// - Yields: a suggestion that the document went out on that day; of several documents, not before the latest.
extension PublicationClue {
  static let signature = PublicationClue { text in
    let articles = text.page.articles.filter { text.blocks.contains($0.blocks.lowerBound) }
    let signatures = articles.compactMap { ArticleSignature.find(in: $0, text) }
    guard let latest = signatures.max(by: { $0.day < $1.day }) else { return [] }
    let isOneDocument = articles.count == 1
    return [
      PublicationFinding(
        .signature,
        .suggests,
        isOneDocument ? DaySet(latest.day) : DaySet(from: latest.day),
        [latest.range]
      )
    ]
  }
}

/// The day under an article, which is the reference of what it says.
struct ArticleSignature: Equatable {
  var day: CalendarDate
  /// Where it stands in the logical text.
  var range: Range<Int>

  /// The day that stands alone, or before 印发, in one of the last lines of an article without a dateline.
  static func find(in article: ArticleLayout, _ text: PublicationText) -> ArticleSignature? {
    guard article.dateline == nil else { return nil }
    for block in article.blocks.suffix(lastBlocks).reversed() {
      if text.isSentence(block) { return find(before: "印发", in: block, text) }
      guard block > article.blocks.lowerBound, let match = text.matches[block].first,
        text.matches[block].count == 1, let day = match.time.fullDate
      else { continue }
      let isAlone = match.range == text.page.blocks[block].range
      if isAlone || isInBrackets(match.range, text.cursor(block)) {
        return ArticleSignature(day: day, range: match.range)
      }
      if let issued = find(before: "印发", in: block, text) { return issued }
    }
    return nil
  }

  /// The last date of a block, where a word follows it at once.
  private static func find(
    before word: StaticString,
    in block: Int,
    _ text: PublicationText
  ) -> ArticleSignature? {
    guard let match = text.matches[block].last, let day = match.time.fullDate,
      text.cursor(block).holds(word, at: match.range.upperBound)
    else { return nil }
    return ArticleSignature(day: day, range: match.range)
  }

  /// 2018年1月15日 of （2018年1月15日）.
  private static func isInBrackets(_ range: Range<Int>, _ cursor: TextCursor) -> Bool {
    cursor.limit - range.upperBound == 3 && cursor.endsWith("（", before: range.lowerBound)
      && cursor.holds("）", at: range.upperBound)
  }

  /// How many of the last blocks may hold it.
  private static let lastBlocks = 4
}
