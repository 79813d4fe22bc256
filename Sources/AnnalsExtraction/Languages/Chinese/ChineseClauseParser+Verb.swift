import AnnalsCore

/// Which verb carries a clause.
extension ChineseClauseParser {
  struct Verb {
    var first: Int
    var last: Int
    var score: Int
  }

  /// What candidates for the verb of a clause are weighed in.
  private struct Field {
    let tokens: TokenRun
    /// All roles that any of the tokens has: what no token can be need not be looked for.
    let roles: WordRoles
    /// The last token that may be a verb carrying the clause, as an index; -1 for none.
    let lastVerb: Int
    /// Where the words begin that the opening leaves, and where the clause ends.
    let start: Int
    let limit: Int

    func hasLaterVerb(after index: Int) -> Bool { lastVerb > index }
  }

  /// The candidate with the best cues; the earlier of equals.
  ///
  /// `roles` are all that any of the tokens has.
  func chooseVerb(_ tokens: TokenRun, roles: WordRoles, from start: Int, limit: Int) -> Verb? {
    guard !roles.isDisjoint(with: ChineseClauseParser.verbRoles) else { return nil }
    let field = Field(
      tokens: tokens,
      roles: roles,
      lastVerb: tokens.lastIndex { !$0.roles.isDisjoint(with: [.trigger, .attribution, .measure]) } ?? -1,
      start: start,
      limit: limit
    )
    var best: Verb?
    var order = 0
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      guard token.range.lowerBound >= start, !token.roles.isDisjoint(with: ChineseClauseParser.verbRoles),
        !token.roles.contains(.blocker)
      else {
        index += 1
        continue
      }
      let last = chainEnd(tokens, from: index)
      if let score = score(first: index, last: last, order: order, in: field),
        best.map({ score > $0.score }) ?? true
      {
        best = Verb(first: index, last: last, score: score)
      }
      order += 1
      index = last + 1
    }
    return best
  }

  /// Whether 、 stands right beside a word, so that it is one name of a list: 催化裂化、连续重整、加氢裂化.
  func isEnumerated(_ range: Range<Int>, limit: Int) -> Bool {
    let mark = ChineseClauseParser.enumerationMark
    return UTF8Scan.matches(mark, in: text, at: range.lowerBound - mark.utf8CodeUnitCount, limit: limit)
      || UTF8Scan.matches(mark, in: text, at: range.upperBound, limit: limit)
  }

  /// Whether 、 after a verb leads to another verb, or does not follow it at all.
  private func joinsVerbs(_ tokens: TokenRun, at end: Int, limit: Int) -> Bool {
    let mark = ChineseClauseParser.enumerationMark
    guard UTF8Scan.matches(mark, in: text, at: end, limit: limit) else { return true }
    return tokens.token(at: end + mark.utf8CodeUnitCount).map {
      !$0.roles.isDisjoint(with: ChineseClauseParser.verbRoles) && !$0.roles.contains(.blocker)
    } ?? false
  }

  static let enumerationMark: StaticString = "、"

  /// Whether 的 follows directly.
  func isAttributive(_ token: Token) -> Bool {
    UTF8Scan.matches(
      ChineseClauseParser.attributiveMark,
      in: text,
      at: token.range.upperBound,
      limit: text.count
    )
  }

  /// The last verb of those that stand directly one after another: 审议通过 and 主持召开 are one verb.
  func chainEnd(_ tokens: TokenRun, from first: Int) -> Int {
    var last = first
    while last + 1 < tokens.count, tokens[last + 1].range.lowerBound == tokens[last].range.upperBound,
      tokens[last + 1].roles.contains(.trigger), !tokens[last + 1].roles.contains(.eventNoun),
      !tokens[last].roles.isDisjoint(with: [.trigger, .policy]), !isAttributive(tokens[last + 1]),
      // 开展非法集资、传销等活动: a name of a list is no verb.
      joinsVerbs(tokens, at: tokens[last + 1].range.upperBound, limit: text.count)
    {
      last += 1
    }
    return last
  }

  private func score(first: Int, last: Int, order: Int, in field: Field) -> Int? {
    let (tokens, start, limit) = (field.tokens, field.start, field.limit)
    let token = tokens[last]
    let end = token.range.upperBound
    if UTF8Scan.matches(ChineseClauseParser.attributiveMark, in: text, at: end, limit: limit) { return nil }
    if opensCircumstance(tokens, after: end, limit: limit) { return nil }
    if field.roles.contains(.locative), isInCircumstance(tokens, first: first, last: last) { return nil }
    // 位于江边的项目投产: where it lies qualifies the noun that a later verb is told of.
    if token.roles.contains(.state), field.hasLaterVerb(after: last),
      attributiveFollows(tokens, after: last)
    {
      return nil
    }
    // 停火对局势的影响: what acts on something is a noun.
    if tokens[first].range.lowerBound == start, let next = tokens.token(at: end),
      text.range(next.range, is: "对"),
      isQualified(next, before: limit)
    {
      return nil
    }
    // 受贿案, 诈骗罪: the deed names the case.
    if ChineseClauseParser.caseMarks.length(in: text, at: end, limit: limit) != nil { return nil }
    var score = baseScore(tokens, first: first, last: last) * 4
    if score <= 0 { return nil }
    let before = first > 0 ? tokens[first - 1] : nil
    if let before, before.range.upperBound == tokens[first].range.lowerBound {
      if !before.roles.isDisjoint(with: [.perfect, .future, .progressive, .modal, .goal]) { score += 8 }
      if before.roles.contains(.adverb) { score += 6 }
      if before.roles.contains(.passive) { score += 4 }
      if order == 0, case .time = before.form { score += 4 }
    }
    if order > 0, !field.roles.isDisjoint(with: ChineseClauseParser.leadingCues), cueLeads(tokens, to: first)
    {
      score += 6
    }
    let lower = tokens[first].range.lowerBound
    if lower >= start + 3,
      UTF8Scan.matches(ChineseClauseParser.attributiveMark, in: text, at: lower - 3, limit: limit)
    {
      // 大会作出的部署: nothing follows, so it is the noun that 的 qualifies.
      if skipMarks(end, limit) == limit { return nil }
      score -= 10
    }
    if UTF8Scan.matches(ChineseClauseParser.perfectMark, in: text, at: end, limit: limit) { score += 8 }
    // 加强…引进和培养: a clause that opens with a policy verb is about policy, whatever nouns follow.
    if tokens[first].roles.contains(.policy), opensPredicate(tokens, at: first, start: start),
      !endsWithLightPredicate(tokens, after: last, limit: limit)
    {
      score += 14
    }
    let verb = tokens[first].range.lowerBound..<end
    if isEnumerated(verb, limit: limit) {
      // 原料预处理、催化裂化: what stands beside a name is a name. 走访、慰问企业 are two verbs.
      guard joinsVerbs(tokens, at: end, limit: limit) else { return nil }
      score -= 6
    }
    if field.roles.contains(.preposition), isInsidePhrase(tokens, at: first, start: start) { score -= 8 }
    // A relative clause: the verb is followed by 的 and a later verb carries the sentence.
    if field.hasLaterVerb(after: last), attributiveFollows(tokens, after: last) { score -= 9 }
    // 第五场比赛17日晚落幕: the time stands between the subject and its verb.
    if let next = tokens.token(at: end), case .time(let time) = next.form,
      times[time].granularity.map({ $0 <= .day }) ?? false, field.hasLaterVerb(after: last)
    {
      score -= 10
    }
    if end == limit, lower == start { score -= 4 }
    return score - 2 * order
  }

  /// 爆炸后现场有明火, 接报时正在值班: 后 or 时 right behind a verb, and more to come, makes it a circumstance.
  private func opensCircumstance(_ tokens: TokenRun, after end: Int, limit: Int) -> Bool {
    guard let length = ChineseClauseParser.circumstanceMarks.length(in: text, at: end, limit: limit),
      tokens.token(at: end).map({ $0.roles.contains(.locative) }) ?? true,
      skipMarks(end + length, limit) < limit
    else { return false }
    // 在广东考察时强调: the saying tells that there was a visit.
    let speaks = tokens.token(at: end + length).map { $0.roles.contains(.attribution) } ?? false
    return !speaks && !tokens.contains(covering: end + length)
  }

  /// Whether 在 and a word of place or time enclose a verb with what it acts on, and a later verb carries the clause.
  ///
  /// **Matches** `在通车仪式上说`, `在发生爆炸后发现`. **Does not match** `在广东考察时强调`, where the saying tells that there
  /// was a visit.
  private func isInCircumstance(_ tokens: TokenRun, first: Int, last: Int) -> Bool {
    guard tokens[..<first].contains(where: { text.range($0.range, is: "在") }),
      let close = tokens[(last + 1)...].firstIndex(where: { $0.roles.contains(.locative) }),
      tokens[close].range.lowerBound - tokens[last].range.upperBound <= 12,
      let later = tokens[(close + 1)...].first(where: {
        !$0.roles.isDisjoint(with: [.trigger, .attribution, .light])
      })
    else { return false }
    return !later.roles.contains(.attribution)
      || !(tokens[last].word?.kind.map { ChineseClauseParser.stays.contains($0) } ?? false)
  }

  /// What someone is there for who then speaks.
  private static let stays: Set<EventKind> = [.inspection, .meeting, .diplomacy]

  private static let caseMarks: WordSet = ["案", "罪"]
  private static let circumstanceMarks: WordSet = ["之后", "以后", "后", "时"]

  /// 灾后重建规划将于8月编制完成: 将 stands between this verb and the one before, which so belongs to the subject.
  private func cueLeads(_ tokens: TokenRun, to verb: Int) -> Bool {
    for token in tokens[..<verb].reversed() {
      if !token.roles.isDisjoint(with: ChineseClauseParser.leadingCues),
        token.roles.isDisjoint(with: [.adverb, .state])
      {
        return true
      }
      if !token.roles.isDisjoint(with: ChineseClauseParser.verbRoles) { return false }
    }
    return false
  }

  private static let leadingCues: WordRoles = [.future, .perfect, .progressive]

  /// 推动绿色转型取得历史性成就: the light verb and its noun at the end carry the clause.
  func endsWithLightPredicate(_ tokens: TokenRun, after index: Int, limit: Int) -> Bool {
    guard let last = tokens.last, last.roles.contains(.eventNoun), limit - last.range.upperBound <= 3 else {
      return false
    }
    return tokens[(index + 1)...].contains { $0.roles.contains(.light) }
  }

  /// Whether only adverbs stand between the beginning and this token.
  func opensPredicate(_ tokens: TokenRun, at index: Int, start: Int) -> Bool {
    var end = start
    for token in tokens[..<index] where token.range.lowerBound >= start {
      guard token.range.lowerBound == end, token.roles.contains(.adverb) else { return false }
      end = token.range.upperBound
    }
    return tokens[index].range.lowerBound == end
  }

  /// Whether the token belongs to a phrase opened by 对, 为, 就 that a later verb closes: 对学习贯彻精神作了部署.
  func isInsidePhrase(_ tokens: TokenRun, at index: Int, start: Int) -> Bool {
    guard
      let opener = tokens[..<index].lastIndex(where: { token in
        token.range.lowerBound >= start
          && ChineseClauseParser.phraseOpeners.contains(token.range, of: text)
      })
    else { return false }
    let isFirstAfter = !tokens[(opener + 1)..<index].contains {
      !$0.roles.isDisjoint(with: [.trigger, .light, .attribution])
    }
    return isFirstAfter
      && tokens[(index + 1)...].contains {
        !$0.roles.isDisjoint(with: [.trigger, .light]) && !$0.roles.contains(.blocker)
      }
  }

  static let phraseOpeners: WordSet = ["对", "对于", "为", "就", "向", "关于", "以", "因", "因为", "由于"]

  /// How much a candidate counts by its roles; 0 for none.
  func baseScore(_ tokens: TokenRun, first: Int, last: Int) -> Int {
    let roles = tokens[last].roles.union(tokens[first].roles)
    var base = 0
    // 固定资产投资同比增长4.5%: the noun of measure before the verb is its subject.
    let isMeasured =
      last + 1 < tokens.count && tokens[last + 1].range.lowerBound == tokens[last].range.upperBound
      && tokens[last + 1].roles.contains(.measure) && !tokens[last + 1].roles.contains(.trigger)
      && LabelWords.changes.contains(tokens[last + 1].range, of: text)
      && first == last && figureFollows(tokens, after: last + 1)
    if roles.contains(.trigger) { base = isMeasured ? 0 : 4 }
    if roles.contains(.state) { base = 6 }
    if roles.contains(.light), tokens[(last + 1)...].contains(where: { $0.roles.contains(.eventNoun) }) {
      base = max(base, 4)
    }
    // 总产量达到: the noun of measure before the verb is its subject.
    let isNoun =
      last + 1 < tokens.count && tokens[last + 1].roles.contains(.measure)
      && tokens[last + 1].range.lowerBound == tokens[last].range.upperBound
      // 新增就业3万人: no noun, for what follows is none of the verbs that say how much.
      && LabelWords.states.contains(tokens[last + 1].range, of: text)
    if roles.contains(.measure), !isNoun, figureFollows(tokens, after: last) { base = max(base, 4) }
    if roles.contains(.attribution) { base = max(base, 3) }
    if roles.contains(.policy) { base = max(base, 2) }
    if roles.contains(.light) { base = max(base, 1) }
    return base
  }

  func figureFollows(_ tokens: TokenRun, after index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let isState = LabelWords.states.contains(tokens[index].range, of: text)
    for token in tokens[(index + 1)...].prefix(3) {
      if case .figure = token.form { return true }
      // 新增装机容量达到2.9亿千瓦: the verb nearer to the figure states it.
      if !isState, LabelWords.states.contains(token.range, of: text) { return false }
      // 累计完成投资446亿元: a noun of the doing that is measured.
      let isMeasured = tokens.token(at: token.range.upperBound).map {
        if case .figure = $0.form { true } else { false }
      }
      if token.roles.contains(.trigger), !(isMeasured ?? false) { return false }
    }
    return false
  }

  /// Whether 的 stands in the gap between this token and the next verb.
  func attributiveFollows(_ tokens: TokenRun, after index: Int) -> Bool {
    var offset = tokens[index].range.upperBound
    let next = tokens[(index + 1)...].first { !$0.roles.isDisjoint(with: [.trigger, .attribution]) }
    guard let limit = next?.range.lowerBound else { return false }
    while offset < limit {
      if UTF8Scan.matches(ChineseClauseParser.attributiveMark, in: text, at: offset, limit: limit) {
        return true
      }
      offset += UTF8Scan.scalarLength(text[offset])
    }
    return false
  }
}
