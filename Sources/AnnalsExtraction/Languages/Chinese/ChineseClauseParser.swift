import AnnalsCore

/// Takes a Chinese clause apart: openings, subject, phrases before the verb, verb, object.
///
/// No parse tree: the first noun phrase is the subject, the verb is the candidate with the best cues around it.
struct ChineseClauseParser {
  let text: [UInt8]
  let times: [ResolvedTime]

  /// The clause that fills a range.
  func parse(_ range: Range<Int>, tokens given: TokenRun) -> Clause {
    let opening = skipOpening(of: range, tokens: given)
    let tokens = takingOffice(given, in: range, from: opening.end)
    let roles = tokens.roles
    var clause = Clause(
      range: range,
      tokens: tokens,
      roles: roles,
      content: opening.end..<max(opening.end, endOfWords(range)),
      subject: opening.end..<opening.end,
      middle: opening.end..<opening.end,
      verb: opening.end..<opening.end,
      object: opening.end..<range.upperBound,
      trigger: nil,
      kind: nil,
      cues: [],
      triggerRoles: [],
      place: opening.place,
      figures: figureSpans(tokens),
      times: timeIndices(tokens),
      attributive: roles.contains(.trigger) ? attributiveTrigger(tokens) : nil,
      isAdjunct: opening.isAdjunct
    )
    clause.cues = opening.cues
    clause.figureNoun = figureNoun(clause)
    clause.isAdjunct = clause.isAdjunct || endsAsAdjunct(range, tokens: tokens)
    if tellsInvitation(clause) {
      clause.isAdjunct = true
      return clause
    }
    guard let verb = chooseVerb(tokens, roles: roles, from: opening.end, limit: range.upperBound) else {
      clause.subject =
        opening
        .end..<(tokens.first { $0.range.lowerBound >= opening.end && endsSubject($0, tokens) }?
        .range.lowerBound ?? range.upperBound)
      clause.object = range.upperBound..<range.upperBound
      for token in tokens { clause.cues.formUnion(token.roles.intersection(ChineseClauseParser.cueRoles)) }
      return clause
    }
    let start = endOfSaying(at: opening.end, before: verb, tokens)
    clause.content = start..<max(start, clause.content.upperBound)
    divide(&clause, at: verb, subjectStart: start)
    return clause
  }

  /// Where the words begin that 宣布 or 称 opens: 宣布中方将举办会议 tells what 中方 does.
  private func endOfSaying(at start: Int, before verb: Verb, _ tokens: TokenRun) -> Int {
    guard let index = tokens[..<verb.first].firstIndex(where: { $0.range.lowerBound == start }),
      tokens[index].roles.contains(.attribution),
      tokens[index].roles.isDisjoint(with: [.future, .adverb, .exhorting, .light, .policy]),
      !isAttributive(tokens[index]), !isEnumerated(tokens[index].range, limit: text.count),
      tokens[verb.last].roles.isDisjoint(with: [.attribution, .state]),
      // 宣布中方将…: who acts must follow.
      let next = tokens[(index + 1)...].first(where: {
        endsSubject($0, tokens) || $0.range == tokens[verb.first].range
      }),
      next.range.lowerBound >= tokens[index].range.upperBound + 6
    else { return start }
    return tokens[index].range.upperBound
  }

  /// The roles that say whether and how an event is told.
  static let cueRoles: WordRoles = [
    .modal, .future, .goal, .perfect, .progressive, .negation, .passive,
  ]
  static let verbRoles: WordRoles = [.trigger, .light, .policy, .measure, .attribution, .state]
  /// Roles of words that end a subject.
  static let predicateOpeners: WordRoles = [
    .modal, .future, .goal, .perfect, .progressive, .negation, .passive, .preposition, .adverb,
  ]
  static let attributiveMark: StaticString = "的"
  static let perfectMark: StaticString = "了"

  /// Whether a named meeting acts (党的二十届三中全会作出部署) rather than dates: no mark or postposition follows it.
  func isActor(_ index: Int, limit: Int) -> Bool {
    let end = times[index].range.upperBound
    guard times[index].kind == .named, end < limit,
      ChineseClauseParser.meetingEnds.contains(end - 3..<end, of: text)
    else { return false }
    return skipPostposition(end, limit, TokenRun()) == end
  }

  /// Whether a plan's years are part of its name: 国家“一五”计划的重点工程.
  func namesPlan(_ index: Int) -> Bool {
    times[index].kind == .named
      && ChineseClauseParser.planNouns.length(
        in: text,
        at: times[index].range.upperBound,
        limit: text.count
      ) != nil
  }

  private static let planNouns: WordSet = ["计划", "规划", "纲要"]

  static let meetingEnds: WordSet = ["大", "会", "议"]

  // MARK: Division

  func divide(_ clause: inout Clause, at verb: Verb, subjectStart: Int) {
    let tokens = clause.tokens
    let verbStart = tokens[verb.first].range.lowerBound
    let verbEnd = tokens[verb.last].range.upperBound
    var subjectEnd = verbStart
    for token in tokens[..<verb.first] where token.range.lowerBound >= subjectStart {
      if endsSubject(token, tokens), !opensNoun(token, tokens, at: subjectStart),
        // 位于江边的项目: where it lies belongs to what it is.
        !(token.range.lowerBound == subjectStart && token.roles.contains(.state)
          && isQualified(token, before: verbStart))
      {
        subjectEnd = token.range.lowerBound
        break
      }
    }
    if let counted = existential(tokens, before: verb.first, from: subjectStart) {
      clause.subject = counted..<max(counted, verbStart)
      for token in tokens[..<verb.first] where token.range.lowerBound > counted && endsSubject(token, tokens)
      {
        clause.subject = counted..<token.range.lowerBound
        break
      }
    } else {
      clause.subject = subjectStart..<max(subjectStart, subjectEnd)
    }
    // 他因此荣获一等奖: what joins the clause to the one before is no part of who acts.
    if let first = tokens.token(at: subjectStart), first.roles.contains(.pronoun),
      let next = tokens.token(at: first.range.upperBound), next.range.upperBound <= subjectEnd,
      !next.roles.isDisjoint(with: [.discourse, .connective])
    {
      clause.subject = first.range
    }
    if let first = tokens.token(at: subjectStart), first.roles.contains(.light),
      !clause.subject.isEmpty, !isQualified(first, before: verbStart)
    {
      // 进行二次审议: the light verb is no subject of its noun.
      clause.subject = subjectStart..<subjectStart
    }
    if !clause.subject.isEmpty, let end = measuredEnd(tokens, verb: verb, from: clause.subject.upperBound) {
      clause.subject = clause.subject.lowerBound..<end
    }
    if opensWithManner(at: subjectStart, before: verbStart, tokens) {
      clause.content = verbStart..<max(verbStart, clause.content.upperBound)
      clause.subject = verbStart..<verbStart
    }
    clause.middle = clause.subject.upperBound..<verbStart
    clause.verb = verbStart..<verbEnd
    clause.object = verbEnd..<clause.range.upperBound
    clause.trigger = tokens[verb.last]
    clause.triggerRoles = tokens[verb.last].roles.union(tokens[verb.first].roles)
    clause.kind = kind(tokens, verb: verb)
    for (index, token) in tokens[..<verb.first].enumerated()
    where !token.roles.isDisjoint(with: ChineseClauseParser.cueRoles)
      && (!isQualified(token, before: verbStart) || leadsPhrase(tokens, index))
    {
      let isObject = token.roles.contains(.future) && leadsObject(tokens, index)
      let cues = isObject ? ChineseClauseParser.cueRoles.subtracting(.future) : ChineseClauseParser.cueRoles
      clause.cues.formUnion(token.roles.intersection(cues))
    }
    if UTF8Scan.matches(
      ChineseClauseParser.perfectMark,
      in: text,
      at: verbEnd,
      limit: clause.range.upperBound
    ) {
      clause.cues.insert(.perfect)
    }
    if clause.place == nil { clause.place = placeInMiddle(clause) }
    splitTimes(&clause)
    clause.endsWithSpan = endsWithSpan(clause)
    clause.endsAsNoun = endsAsNoun(clause)
    clause.listsWork = listsWork(clause, behind: verb)
    // 利用担任县长的便利: what was used is no deed of its own.
    if clause.endsAsNoun, clause.roles.contains(.means),
      tokens[...verb.first].contains(where: { $0.roles.contains(.means) })
    {
      clause.isAdjunct = true
      clause.tellsMeans = true
    }
  }

  /// Whether a clause behind a colon joins deeds with 、 that nobody does, in no number.
  private func listsWork(_ clause: Clause, behind verb: Verb) -> Bool {
    guard clause.figures.isEmpty, clause.subject.isEmpty || goesOnInList(clause.verb.lowerBound),
      ChineseClauseParser.colons.length(in: text, endingAt: clause.range.lowerBound, from: 0) != nil
    else { return false }
    return clause.tokens[verb.first...].contains {
      !$0.roles.isDisjoint(with: [.trigger, .light, .policy]) && goesOnInList($0.range.lowerBound)
    }
  }

  /// Whether 、 stands right before an offset.
  private func goesOnInList(_ offset: Int) -> Bool {
    let mark = ChineseClauseParser.enumerationMark
    return UTF8Scan.matches(mark, in: text, at: offset - mark.utf8CodeUnitCount, limit: offset)
  }

  private static let colons: WordSet = ["：", ":"]

  /// 打着合作的幌子开展诈骗: a verb with 着 opens a phrase that tells how, no subject.
  private func opensWithManner(at start: Int, before verb: Int, _ tokens: TokenRun) -> Bool {
    var offset = start
    for count in 0..<3 {
      guard offset + ChineseClauseParser.mannerMark.utf8CodeUnitCount < verb else { return false }
      if count > 0,
        UTF8Scan.matches(ChineseClauseParser.mannerMark, in: text, at: offset, limit: verb)
      {
        // 着力 and 着手 are verbs of their own, 围绕着 is a preposition.
        return tokens.token(at: offset) == nil
      }
      offset += UTF8Scan.scalarLength(text[offset])
    }
    return false
  }

  private static let mannerMark: StaticString = "着"

  /// 已有100余家企业的600余款车型通过认证: the subject is what is counted after 有.
  func existential(_ tokens: TokenRun, before verb: Int, from start: Int) -> Int? {
    for index in tokens.indices where index + 1 < verb && tokens[index].range.lowerBound >= start {
      guard
        ChineseClauseParser.counting.contains(tokens[index].range, of: text)
      else { continue }
      if case .figure = tokens[index + 1].form { return tokens[index + 1].range.lowerBound }
    }
    return nil
  }

  private static let counting: WordSet = ["有", "共有", "已有"]

  /// Whether 的 stands between a cue and the verb, so that the cue belongs to a relative clause: 仍需履职的雇员.
  func isQualified(_ token: Token, before verb: Int) -> Bool {
    var offset = token.range.upperBound
    while offset < verb {
      if UTF8Scan.matches(ChineseClauseParser.attributiveMark, in: text, at: offset, limit: verb) {
        return true
      }
      offset += UTF8Scan.scalarLength(text[offset])
    }
    return false
  }

  /// 正向城市的西部推进: a preposition right behind a cue goes on to the verb, whatever 的 it holds.
  private func leadsPhrase(_ tokens: TokenRun, _ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
      && LabelWords.essentialPrepositions.contains(tokens[index + 1].range, of: text)
  }

  /// 主要劳动年龄人口: an adverb that begins the clause and has a name behind it belongs to the name.
  func opensNoun(_ token: Token, _ tokens: TokenRun, at start: Int) -> Bool {
    token.range.lowerBound == start && token.roles.subtracting(.blocker) == .adverb
      && !tokens.contains { $0.range.lowerBound == token.range.upperBound }
  }

  func endsSubject(_ token: Token, _ tokens: TokenRun) -> Bool {
    if case .time(let time) = token.form {
      return !namesPlan(time) && !isActor(time, limit: text.count)
    }
    // 近 in 习近平 and 又 in 又称: an adverb of one character counts only before another word.
    if token.roles.contains(.adverb), token.range.count == 3,
      token.roles.isDisjoint(with: [.perfect, .negation, .preposition]),
      !tokens.contains(where: { $0.range.lowerBound == token.range.upperBound })
    {
      return false
    }
    // “千人计划”, “一五”计划: a plan by its name, no intention.
    if token.roles.isSuperset(of: [.future, .eventNoun]),
      let before = tokens.last(before: token.range.lowerBound),
      before.range.upperBound == token.range.lowerBound
    {
      switch before.form {
      case .time(let time) where times[time].kind == .named: return false
      case .quotation: return false
      default: break
      }
    }
    // 非化石能源: 非 alone begins a noun.
    if text.range(token.range, is: "非") { return false }
    // 和 and 与 join subjects as often as they open a phrase; 的 decides nothing here.
    if token.roles.contains(.preposition), text.range(token.range, is: "和") { return false }
    return !token.roles.isDisjoint(with: ChineseClauseParser.predicateOpeners)
  }

  /// A light verb takes the kind of its noun, and so does 举行.
  func kind(_ tokens: TokenRun, verb: Verb) -> EventKind? {
    let noun = tokens[(verb.last + 1)...].last { $0.roles.contains(.eventNoun) }
    let own = tokens[verb.last].word?.kind ?? tokens[verb.first].word?.kind
    if tokens[verb.last].roles.contains(.light), let kind = noun?.word?.kind { return kind }
    if own == .activity || own == .incident, let kind = noun?.word?.kind { return kind }
    return own
  }

  /// 在重庆主持召开: the noun after 在 up to the next opener.
  func placeInMiddle(_ clause: Clause) -> Range<Int>? {
    guard !clause.middle.isEmpty else { return nil }
    let inside = clause.tokens.beginning(in: clause.middle)
    for (position, token) in inside.enumerated() where text.range(token.range, is: "在") {
      var end = clause.verb.lowerBound
      for later in inside[(position + 1)...]
      where !later.roles.isDisjoint(with: [.adverb, .locative, .preposition, .perfect]) {
        end = later.range.lowerBound
        break
      }
      if end > token.range.upperBound { return token.range.upperBound..<end }
    }
    return nil
  }

  /// A trigger with a time of its own inside a relative clause: 5日公布的《…》, 4月1日上线的系统.
  func attributiveTrigger(_ tokens: TokenRun) -> Token? {
    var sawTime = false
    for token in tokens {
      if case .time = token.form { sawTime = true }
      guard sawTime, token.roles.contains(.trigger) else { continue }
      if UTF8Scan.matches(
        ChineseClauseParser.attributiveMark,
        in: text,
        at: token.range.upperBound,
        limit: text.count
      ) {
        return token
      }
    }
    return nil
  }

  func figureSpans(_ tokens: TokenRun) -> [FigureSpan] {
    tokens.compactMap { if case .figure(let figure) = $0.form { figure } else { nil } }
  }
}
