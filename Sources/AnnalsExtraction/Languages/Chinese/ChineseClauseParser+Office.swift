/// 任 as a verb, which no list of words can hold: it begins 任何 and 任务 as well as names.
extension ChineseClauseParser {
  /// The tokens with 任 as a trigger where it stands before a title that ends the clause: 王明任县委书记.
  func takingOffice(_ tokens: TokenRun, in range: Range<Int>, from start: Int) -> TokenRun {
    guard let title = tokens.last, title.roles.contains(.title),
      endOfWords(range) == title.range.upperBound,
      let offset = [start, start + 6, start + 9].first(where: { offset in
        text.has("任", at: offset, before: title.range.lowerBound) && !tokens.contains(covering: offset)
          && tokens.token(at: offset) == nil
          && (offset == start || NameReader.isPersonalName(start..<offset, in: text))
      })
    else { return tokens }
    let verb = Token(
      range: offset..<offset + 3,
      form: .word(Word(roles: .trigger, kind: .appointment))
    )
    return TokenRun(
      tokens.filter { $0.range.upperBound <= offset } + [verb]
        + tokens.filter { $0.range.lowerBound > offset }
    )
  }
}
