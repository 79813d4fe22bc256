import AnnalsCore

/// Takes a Chinese clause apart: openings, subject, phrases before the verb, verb, object.
///
/// No parse tree: the first noun phrase is the subject, the verb is the candidate with the best cues around it.
struct ChineseClauseParser {
  let text: [UInt8]
  let figures: [FigureSpan]
  let times: [ResolvedTime]

  /// The clause that fills a range.
  func parse(_ range: Range<Int>, tokens: [Token]) -> Clause {
    let opening = skipOpening(of: range, tokens: tokens)
    var clause = Clause(
      range: range, tokens: tokens, subject: opening.end..<opening.end, middle: opening.end..<opening.end,
      verb: opening.end..<opening.end, object: opening.end..<range.upperBound, trigger: nil, kind: nil, cues: [],
      triggerRoles: [], place: opening.place, figures: figureSpans(tokens), times: timeIndices(tokens),
      attributive: attributiveTrigger(tokens), isAdjunct: opening.isAdjunct
    )
    clause.cues = opening.cues
    clause.isAdjunct = clause.isAdjunct || endsAsAdjunct(range, tokens: tokens)
    guard let verb = chooseVerb(tokens, from: opening.end, limit: range.upperBound) else {
      clause.subject = opening.end..<(tokens.first { $0.range.lowerBound >= opening.end && endsSubject($0) }?
        .range.lowerBound ?? range.upperBound)
      clause.object = range.upperBound..<range.upperBound
      for token in tokens { clause.cues.formUnion(token.roles.intersection(ChineseClauseParser.cueRoles)) }
      return clause
    }
    divide(&clause, at: verb, subjectStart: opening.end)
    return clause
  }

  /// The roles that say whether and how an event is told.
  private static let cueRoles: WordRoles = [
    .modal, .future, .goal, .perfect, .progressive, .negation, .passive,
  ]
  private static let verbRoles: WordRoles = [.trigger, .light, .policy, .measure, .attribution, .state]
  /// Roles of words that end a subject.
  private static let predicateOpeners: WordRoles = [
    .modal, .future, .goal, .perfect, .progressive, .negation, .passive, .preposition, .adverb,
  ]
  private static let attributiveMark = Array("的".utf8)
  private static let perfectMark = Array("了".utf8)

  // MARK: Opening

  private struct Opening {
    var end: Int
    var place: Range<Int>?
    var cues: WordRoles = []
    var isAdjunct = false
  }

  /// Skips times, 据悉 and the like, and 在…中 phrases at the beginning.
  private func skipOpening(of range: Range<Int>, tokens: [Token]) -> Opening {
    var opening = Opening(end: skipMarks(range.lowerBound, range.upperBound))
    var index = 0
    while true {
      while index < tokens.count, tokens[index].range.lowerBound < opening.end { index += 1 }
      guard index < tokens.count, tokens[index].range.lowerBound == opening.end else { break }
      let token = tokens[index]
      if case .figure(let figure) = token.form, figures[figure].unit == nil, token.range.lowerBound == range.lowerBound {
        // 1. or 2、 numbers a list.
        opening.end = skipMarks(token.range.upperBound, range.upperBound)
      } else if case .time = token.form {
        opening.end = skipPostposition(token.range.upperBound, range.upperBound, tokens)
      } else if case .parenthesis = token.form {
        opening.end = skipMarks(token.range.upperBound, range.upperBound)
      } else if token.roles.contains(.preposition), let end = timeAfterPreposition(tokens, index) {
        opening.end = skipPostposition(end, range.upperBound, tokens)
      } else if token.roles.contains(.preposition), let end = locativePhrase(tokens, index, range.upperBound) {
        opening.place = opening.place ?? token.range.upperBound..<end.noun
        opening.end = skipMarks(end.phrase, range.upperBound)
      } else if !token.roles.isDisjoint(with: [.discourse, .connective]),
        !token.roles.contains(.trigger)
      {
        if token.roles.contains(.connective) || isFramePreposition(token) {
          opening.isAdjunct = true
        }
        opening.cues.formUnion(token.roles.intersection(ChineseClauseParser.cueRoles))
        opening.end = skipMarks(token.range.upperBound, range.upperBound)
      } else if isFramePreposition(token) {
        opening.isAdjunct = true
        break
      } else {
        break
      }
    }
    return opening
  }

  private static let framePrepositions = ["根据", "按照", "针对", "围绕", "通过", "依据", "依照", "随着", "经", "经过", "据", "关于", "以", "面对", "遵照"]
    .map { Array($0.utf8) }

  private func isFramePreposition(_ token: Token) -> Bool {
    token.roles.contains(.preposition)
      && ChineseClauseParser.framePrepositions.contains { $0.elementsEqual(text[token.range]) }
  }

  private func timeAfterPreposition(_ tokens: [Token], _ index: Int) -> Int? {
    guard index + 1 < tokens.count, case .time = tokens[index + 1].form,
      tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
    else { return nil }
    return tokens[index + 1].range.upperBound
  }

  /// 在…中: where the noun ends and where the phrase ends; nil when nothing closes it before a verb.
  private func locativePhrase(_ tokens: [Token], _ index: Int, _ limit: Int) -> (noun: Int, phrase: Int)? {
    guard text[tokens[index].range].elementsEqual("在".utf8) else { return nil }
    for token in tokens[(index + 1)...] {
      if token.roles.contains(.locative) { return (token.range.lowerBound, token.range.upperBound) }
      if token.roles.contains(.trigger), !token.roles.contains(.eventNoun) { return nil }
    }
    return nil
  }

  private static let marks: [[UInt8]] = ["，", "、", "：", "“", "”", "‘", "’", "—", "　", "·", ".", "．", "●", "△", "■", "▲", "◆"].map { Array($0.utf8) }
  private static let postpositions: [[UInt8]] = ["以来", "之后", "以后", "之前", "前后", "左右", "期间", "起", "后", "前", "许", "间", "时", "内"]
    .map { Array($0.utf8) }

  private func skipMarks(_ start: Int, _ limit: Int) -> Int {
    var offset = start
    scan: while offset < limit {
      if text[offset] == 0x20 || text[offset] == UInt8(ascii: ",") || text[offset] == UInt8(ascii: ":")
        || text[offset] == UInt8(ascii: "\"") || text[offset] == UInt8(ascii: ".") || text[offset] == UInt8(ascii: "*")
      {
        offset += 1
        continue
      }
      for mark in ChineseClauseParser.marks where UTF8Scan.matches(mark, in: text, at: offset, limit: limit) {
        offset += mark.count
        continue scan
      }
      break
    }
    return offset
  }

  private func skipPostposition(_ start: Int, _ limit: Int, _ tokens: [Token]) -> Int {
    for word in ChineseClauseParser.postpositions
    where UTF8Scan.matches(word, in: text, at: start, limit: limit) {
      // 前 of 前往 and 后 of 后勤 belong to the word that follows.
      let covers = tokens.contains {
        $0.range.lowerBound == start && $0.range.upperBound > start + word.count
      }
      if !covers { return skipMarks(start + word.count, limit) }
    }
    return skipMarks(start, limit)
  }

  private static let adjunctEnds = ["后", "时", "之际", "过程中", "期间", "以来", "之前", "之后", "前", "的同时", "基础上", "之时", "中", "上"]
    .map { Array($0.utf8) }

  /// Whether the clause ends as a phrase of time or circumstance: 建成后, 在实施过程中.
  private func endsAsAdjunct(_ range: Range<Int>, tokens: [Token]) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, skipMarks(end - 1, range.upperBound) == range.upperBound { end -= 1 }
    for mark in ChineseClauseParser.marks
    where UTF8Scan.matches(mark, in: text, at: end - mark.count, limit: end) {
      end -= mark.count
      break
    }
    return ChineseClauseParser.adjunctEnds.contains {
      UTF8Scan.matches($0, in: text, at: end - $0.count, limit: end) && end - $0.count > range.lowerBound
    }
  }

  // MARK: Verb

  private struct Verb {
    var first: Int
    var last: Int
    var score: Int
  }

  /// The candidate with the best cues; the earlier of equals.
  private func chooseVerb(_ tokens: [Token], from start: Int, limit: Int) -> Verb? {
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
      if let score = score(tokens, first: index, last: last, order: order, start: start, limit: limit),
        best.map({ score > $0.score }) ?? true
      {
        best = Verb(first: index, last: last, score: score)
      }
      order += 1
      index = last + 1
    }
    return best
  }

  /// Verbs that stand directly one after another are one: 审议通过, 主持召开.
  private func chainEnd(_ tokens: [Token], from first: Int) -> Int {
    var last = first
    while last + 1 < tokens.count, tokens[last + 1].range.lowerBound == tokens[last].range.upperBound,
      tokens[last + 1].roles.contains(.trigger), !tokens[last + 1].roles.contains(.eventNoun),
      !tokens[last].roles.isDisjoint(with: [.trigger, .policy])
    {
      last += 1
    }
    return last
  }

  private func score(
    _ tokens: [Token], first: Int, last: Int, order: Int, start: Int, limit: Int
  ) -> Int? {
    let token = tokens[last]
    let end = token.range.upperBound
    if UTF8Scan.matches(ChineseClauseParser.attributiveMark, in: text, at: end, limit: limit) { return nil }
    var score = baseScore(tokens, first: first, last: last) * 4
    if score <= 0 { return nil }
    let before = first > 0 ? tokens[first - 1] : nil
    if let before, before.range.upperBound == tokens[first].range.lowerBound {
      if !before.roles.isDisjoint(with: [.perfect, .future, .progressive, .modal, .goal]) { score += 8 }
      if before.roles.contains(.adverb) { score += 6 }
      if before.roles.contains(.passive) { score += 4 }
      if case .time = before.form { score += 4 }
    }
    let lower = tokens[first].range.lowerBound
    if lower >= start + 3,
      UTF8Scan.matches(ChineseClauseParser.attributiveMark, in: text, at: lower - 3, limit: limit)
    {
      score -= 10
    }
    if UTF8Scan.matches(ChineseClauseParser.perfectMark, in: text, at: end, limit: limit) { score += 8 }
    // 加强…引进和培养: a clause that opens with a policy verb is about policy, whatever nouns follow.
    if tokens[first].roles.contains(.policy), opensPredicate(tokens, at: first, start: start) { score += 14 }
    if isInsidePhrase(tokens, at: first, start: start) { score -= 8 }
    // A relative clause: the verb is followed by 的 and a later verb carries the sentence.
    if hasLaterVerb(tokens, after: last), attributiveFollows(tokens, after: last) { score -= 9 }
    if end == limit, lower == start { score -= 4 }
    return score - 2 * order
  }

  /// Whether only adverbs stand between the beginning and this token.
  private func opensPredicate(_ tokens: [Token], at index: Int, start: Int) -> Bool {
    var end = start
    for token in tokens[..<index] where token.range.lowerBound >= start {
      guard token.range.lowerBound == end, token.roles.contains(.adverb) else { return false }
      end = token.range.upperBound
    }
    return tokens[index].range.lowerBound == end
  }

  /// Whether the token belongs to a phrase opened by 对, 为, 就 that a later verb closes: 对学习贯彻精神作了部署.
  private func isInsidePhrase(_ tokens: [Token], at index: Int, start: Int) -> Bool {
    guard let opener = tokens[..<index].lastIndex(where: { token in
      token.range.lowerBound >= start && ChineseClauseParser.phraseOpeners.contains { $0.elementsEqual(text[token.range]) }
    }) else { return false }
    let isFirstAfter = !tokens[(opener + 1)..<index].contains { !$0.roles.isDisjoint(with: [.trigger, .light, .attribution]) }
    return isFirstAfter
      && tokens[(index + 1)...].contains { !$0.roles.isDisjoint(with: [.trigger, .light]) && !$0.roles.contains(.blocker) }
  }

  private static let phraseOpeners = ["对", "对于", "为", "就", "向", "关于", "以"].map { Array($0.utf8) }

  /// How much a candidate counts by its roles; 0 for none.
  private func baseScore(_ tokens: [Token], first: Int, last: Int) -> Int {
    let roles = tokens[last].roles.union(tokens[first].roles)
    var base = 0
    if roles.contains(.trigger) { base = 4 }
    if roles.contains(.state) { base = 6 }
    if roles.contains(.light), tokens[(last + 1)...].contains(where: { $0.roles.contains(.eventNoun) }) {
      base = max(base, 4)
    }
    if roles.contains(.measure), figureFollows(tokens, after: last) { base = max(base, 4) }
    if roles.contains(.attribution) { base = max(base, 3) }
    if roles.contains(.policy) { base = max(base, 2) }
    if roles.contains(.light) { base = max(base, 1) }
    return base
  }

  private func figureFollows(_ tokens: [Token], after index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    for token in tokens[(index + 1)...].prefix(3) {
      if case .figure = token.form { return true }
      if token.roles.contains(.trigger) { return false }
    }
    return false
  }

  private func hasLaterVerb(_ tokens: [Token], after index: Int) -> Bool {
    tokens[(index + 1)...].contains { !$0.roles.isDisjoint(with: [.trigger, .attribution, .measure]) }
  }

  /// Whether 的 stands in the gap between this token and the next verb.
  private func attributiveFollows(_ tokens: [Token], after index: Int) -> Bool {
    var offset = tokens[index].range.upperBound
    let next = tokens[(index + 1)...].first { !$0.roles.isDisjoint(with: [.trigger, .attribution]) }
    guard let limit = next?.range.lowerBound else { return false }
    while offset < limit {
      if UTF8Scan.matches(ChineseClauseParser.attributiveMark, in: text, at: offset, limit: limit) { return true }
      offset += UTF8Scan.scalarLength(text[offset])
    }
    return false
  }

  // MARK: Division

  private func divide(_ clause: inout Clause, at verb: Verb, subjectStart: Int) {
    let tokens = clause.tokens
    let verbStart = tokens[verb.first].range.lowerBound
    let verbEnd = tokens[verb.last].range.upperBound
    var subjectEnd = verbStart
    for token in tokens[..<verb.first] where token.range.lowerBound >= subjectStart {
      if endsSubject(token) {
        subjectEnd = token.range.lowerBound
        break
      }
    }
    if let counted = existential(tokens, before: verb.first, from: subjectStart) {
      clause.subject = counted..<max(counted, verbStart)
      for token in tokens[..<verb.first] where token.range.lowerBound > counted && endsSubject(token) {
        clause.subject = counted..<token.range.lowerBound
        break
      }
    } else {
      clause.subject = subjectStart..<max(subjectStart, subjectEnd)
    }
    clause.middle = clause.subject.upperBound..<verbStart
    clause.verb = verbStart..<verbEnd
    clause.object = verbEnd..<clause.range.upperBound
    clause.trigger = tokens[verb.last]
    clause.triggerRoles = tokens[verb.last].roles.union(tokens[verb.first].roles)
    clause.kind = kind(tokens, verb: verb)
    for token in tokens[..<verb.first] {
      clause.cues.formUnion(token.roles.intersection(ChineseClauseParser.cueRoles))
    }
    if UTF8Scan.matches(ChineseClauseParser.perfectMark, in: text, at: verbEnd, limit: clause.range.upperBound) {
      clause.cues.insert(.perfect)
    }
    if clause.place == nil { clause.place = placeInMiddle(clause) }
    splitTimes(&clause)
  }

  /// 已有100余家企业的600余款车型通过认证: the subject is what is counted after 有.
  private func existential(_ tokens: [Token], before verb: Int, from start: Int) -> Int? {
    for index in tokens.indices where index + 1 < verb && tokens[index].range.lowerBound >= start {
      guard text[tokens[index].range].elementsEqual("有".utf8) || text[tokens[index].range].elementsEqual("共有".utf8)
      else { continue }
      if case .figure = tokens[index + 1].form { return tokens[index + 1].range.lowerBound }
    }
    return nil
  }

  /// 从现在的1.14亿人增加到1.8亿人: where it comes from does not date the figure.
  private func leadsFrom(_ index: Int, in clause: Clause) -> Bool {
    guard times[index].value == "PRESENT_REF" else { return false }
    return clause.tokens.contains {
      $0.range.upperBound == times[index].range.lowerBound && text[$0.range].elementsEqual("从".utf8)
    }
  }

  /// Times after the verb that no preposition leads qualify a noun.
  private func splitTimes(_ clause: inout Clause) {
    let led = Set(clause.times.filter { index in
      let start = times[index].range.lowerBound
      if leadsFrom(index, in: clause) { return false }
      if start < clause.verb.lowerBound { return true }
      return clause.tokens.contains { $0.range.upperBound == start && $0.roles.contains(.preposition) }
        || clause.tokens.contains {
          $0.range.lowerBound == times[index].range.upperBound && $0.roles.contains(.future)
        }
    })
    clause.qualifyingTimes = clause.times.filter { !led.contains($0) }
    clause.times = clause.times.filter { led.contains($0) }
  }

  private func endsSubject(_ token: Token) -> Bool {
    if case .time = token.form { return true }
    // 和 and 与 join subjects as often as they open a phrase; 的 decides nothing here.
    if token.roles.contains(.preposition), text[token.range].elementsEqual("和".utf8) { return false }
    return !token.roles.isDisjoint(with: ChineseClauseParser.predicateOpeners)
  }

  /// A light verb takes the kind of its noun, and so does 举行.
  private func kind(_ tokens: [Token], verb: Verb) -> EventKind? {
    let noun = tokens[(verb.last + 1)...].last { $0.roles.contains(.eventNoun) }
    let own = tokens[verb.last].word?.kind ?? tokens[verb.first].word?.kind
    if tokens[verb.last].roles.contains(.light), let kind = noun?.word?.kind { return kind }
    if own == .activity || own == .incident, let kind = noun?.word?.kind { return kind }
    return own
  }

  /// 在重庆主持召开: the noun after 在 up to the next opener.
  private func placeInMiddle(_ clause: Clause) -> Range<Int>? {
    let inside = clause.tokens.filter { clause.middle.contains($0.range.lowerBound) }
    for (position, token) in inside.enumerated() where text[token.range].elementsEqual("在".utf8) {
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
  private func attributiveTrigger(_ tokens: [Token]) -> Token? {
    var sawTime = false
    for token in tokens {
      if case .time = token.form { sawTime = true }
      guard sawTime, token.roles.contains(.trigger) else { continue }
      if UTF8Scan.matches(
        ChineseClauseParser.attributiveMark, in: text, at: token.range.upperBound, limit: text.count)
      {
        return token
      }
    }
    return nil
  }

  private func figureSpans(_ tokens: [Token]) -> [FigureSpan] {
    tokens.compactMap { if case .figure(let index) = $0.form { figures[index] } else { nil } }
  }

  private func timeIndices(_ tokens: [Token]) -> [Int] {
    tokens.compactMap { if case .time(let index) = $0.form { index } else { nil } }
  }
}
