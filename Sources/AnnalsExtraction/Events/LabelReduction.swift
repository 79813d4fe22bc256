/// What can be left out of a clause, in the order in which a label lets go of it.
struct LabelReduction {
  let clause: Clause
  let words: LabelText
  /// Left out in any case.
  var always: [LabelCut] = []
  /// Whether a name stands before the label, for a pronoun or for nothing.
  let followsName: Bool

  var text: [UInt8] { words.text }
  private var tokens: TokenRun { clause.tokens }
  /// The subject as written, empty when what stands there is no more than a left-over particle.
  private(set) var subject: [UInt8] = []

  init(clause: Clause, words: LabelText, always: [LabelCut] = [], followsName: Bool = false) {
    self.followsName = followsName
    self.clause = LabelReduction.extended(clause)
    self.words = words
    self.always = always
    let joining = joiningCuts
    subject = words.utf8(self.clause.subject, tokens: tokens, without: joining)
    if UTF8Scan.scalarCount(subject.indices, in: subject) < 2 { subject = [] }
    self.always += joining
    if let end = announcementStart ?? speechStart {
      self.always.append(LabelCut(range: end..<clause.range.upperBound))
    }
    self.always += openingCuts
    if let perfect = perfectCut { self.always.append(perfect) }
    self.always += remarksInTitles.filter { holdsYear($0.range) }
  }

  /// 召开了会议: a headline does without 了 before an object.
  private var perfectCut: LabelCut? {
    let mark = ChineseClauseParser.perfectMark
    let cut = clause.verb.upperBound..<clause.verb.upperBound + mark.utf8CodeUnitCount
    guard !clause.verb.isEmpty, cut.upperBound + 6 <= clause.content.upperBound,
      UTF8Scan.matches(mark, in: text, at: cut.lowerBound, limit: clause.content.upperBound)
    else { return nil }
    return LabelCut(range: cut)
  }

  /// 联展2024年全国巡展在杭州举行: a time inside a name does not end the subject.
  private static func extended(_ clause: Clause) -> Clause {
    guard let time = clause.tokens.first(where: { $0.range.lowerBound == clause.middle.lowerBound }),
      case .time = time.form, !clause.subject.isEmpty
    else { return clause }
    let opener = clause.tokens.first {
      $0.range.lowerBound >= time.range.upperBound
        && !$0.roles.isDisjoint(with: ChineseClauseParser.predicateOpeners)
    }
    let end = min(opener?.range.lowerBound ?? clause.verb.lowerBound, clause.verb.lowerBound)
    guard end >= time.range.upperBound + 6 else { return clause }
    var extended = clause
    extended.subject = clause.subject.lowerBound..<end
    extended.middle = end..<clause.middle.upperBound
    return extended
  }

  /// The clause without cuts.
  func utf8(without cuts: [LabelCut]) -> [UInt8] {
    var content = clause.content
    if let length = LabelWords.leading.length(in: text, at: content.lowerBound, limit: content.upperBound) {
      // 起 goes from 起正式投产 but stays in 起草.
      let next = content.lowerBound + length
      let covered = tokens.token(at: content.lowerBound).map { $0.range.upperBound > next } ?? false
      let isFollowed = tokens.token(at: next) != nil
      if !covered, isFollowed || LabelReduction.alwaysLeading.contains(content.lowerBound..<next, of: text) {
        content = next..<content.upperBound
      }
    }
    var written = words.utf8(content, tokens: tokens, without: always + cuts)
    if clause.isAdjunct,
      let length = LabelWords.adjunctEnds.length(in: written, endingAt: written.count, from: 0)
    {
      written.removeLast(length)
    }
    lazy var lastToken = tokens.last.map { words.utf8($0.range, tokens: tokens) } ?? []
    var changed = true
    while changed, LabelWords.trailing.length(in: written, endingAt: written.count, from: 0) != nil {
      changed = false
      for word in LabelWords.trailing.words where written.ends(with: word) {
        guard UTF8Scan.scalarCount(written.indices, in: written) > word.count / 3 + 3 else { continue }
        // 通报称 goes on with what is said; 职称 ends with its own character.
        if let last = tokens.last, last.range.count > word.count, lastToken.ends(with: word),
          written.ends(with: lastToken), !last.roles.contains(.attribution)
        {
          continue
        }
        written.removeLast(word.count)
        changed = true
      }
    }
    return written
  }

  private static let alwaysLeading: WordSet = ["的", "了", "也就是"]

  // MARK: Whether there is anything to tell

  /// Whether the clause can stand alone: something acts and, where the verb wants one, something is acted on.
  func tellsSomething(hasSubject: Bool) -> Bool {
    if clause.verb.isEmpty { return true }
    let object = words.utf8(objectRange, tokens: tokens, without: always)
    let isEmptyObject = object.isEmpty || LabelWords.emptyObjects.contains(object)
    let whole = words.utf8(clause.content, tokens: tokens, without: always)
    if LabelWords.openEnds.length(in: whole, endingAt: whole.count, from: 1) != nil { return false }
    // 商品房销售面积，…: what is measured, the figure still to come.
    if clause.figures.isEmpty,
      let length = LabelWords.measured.length(in: object, endingAt: object.count, from: 1), length >= 6
    {
      return false
    }
    if LabelWords.comparisons.length(in: whole, at: 0, limit: whole.count) != nil { return false }
    if clause.triggerRoles.contains(.attribution), object.isEmpty { return false }
    let isTransitive = LabelWords.transitive.contains(clause.verb, of: text)
    if !hasSubject, !holdsNounBeforeVerb {
      if statesFigureOfSomething { return false }
      if !isEmptyObject, UTF8Scan.scalarCount(object.indices, in: object) >= 2 { return true }
      let isLong = UTF8Scan.scalarCount(clause.content, in: text) >= 12
      // 正在全力扑救中 goes on about what the article is about.
      if clause.cues.contains(.progressive), UTF8Scan.scalarCount(clause.content, in: text) >= 6 {
        return true
      }
      return clause.cues.contains(.passive) || (!isTransitive && holdsPhrase && (tellsMovement || isLong))
    }
    if isTransitive, isEmptyObject, !clause.cues.contains(.passive), !handlesSomething {
      return !subjectActs
    }
    return true
  }

  /// 达到, 力争增长: a figure of something that must be named.
  private var statesFigureOfSomething: Bool {
    if LabelReduction.ranks.contains(clause.verb, of: text) { return true }
    if LabelWords.states.contains(clause.verb, of: text) { return !clause.figures.isEmpty }
    guard clause.triggerRoles.contains(.goal) else { return false }
    var end = clause.verb.upperBound
    for token in tokens where token.range.lowerBound >= end {
      if case .time = token.form {
        end = token.range.upperBound
        continue
      }
      if LabelWords.beforeTime.contains(token.range, of: text) { continue }
      return LabelWords.states.contains(token.range, of: text)
    }
    return false
  }

  private static let ranks: WordSet = ["位居", "位列", "排名", "名列", "居"]

  /// Whether a remark gives a year, which a label does without.
  private func holdsYear(_ range: Range<Int>) -> Bool {
    let year = Array("年".utf8)
    return range.contains { UTF8Scan.matches(year, in: text, at: $0, limit: range.upperBound) }
  }

  private var tellsMovement: Bool {
    clause.kind.map { [.inspection, .diplomacy, .launch, .life].contains($0) } ?? false
  }

  /// Whether nouns stand before the verb though the parser saw no subject: 原定发布的就业数据…延迟.
  private var holdsNounBeforeVerb: Bool {
    let range = clause.middle
    // 在总产量中的占比提升至8%: what is measured stands right before the verb.
    if let length = LabelWords.measured.length(in: text, endingAt: range.upperBound, from: 0), length >= 6 {
      return true
    }
    guard !range.isEmpty,
      !tokens.contains(where: {
        range.contains($0.range.lowerBound)
          && ($0.roles.contains(.preposition) || $0.roles.contains(.passive))
      })
    else { return false }
    var cuts: [LabelCut] = []
    for token in tokens
    where range.contains(token.range.lowerBound) && !token.roles.isEmpty
      && token.roles.isDisjoint(with: [.eventNoun, .organisation, .place])
    {
      cuts.append(LabelCut(range: token.range))
    }
    let nouns = words.utf8(range, tokens: tokens, without: cuts)
    return UTF8Scan.scalarCount(nouns.indices, in: nouns) >= 4
  }

  private var holdsPhrase: Bool {
    tokens.contains { clause.middle.contains($0.range.lowerBound) && $0.roles.contains(.preposition) }
      && clause.middle.count >= 9
  }

  /// Whether a phrase before the verb names what it is done to: 对该起事故进行了通报.
  private var handlesSomething: Bool {
    tokens.contains {
      clause.middle.contains($0.range.lowerBound)
        && LabelReduction.handling.contains($0.range, of: text)
    }
  }

  private static let handling: WordSet = ["对", "把", "将", "就"]

  /// Whether the subject is someone who could publish or sign: a person, a body.
  private var subjectActs: Bool {
    let range = clause.subject
    // 运动会在杭州举办: what is held is no one who holds it.
    if tokens.contains(where: { $0.range.upperBound == range.upperBound && $0.roles.contains(.eventNoun) }) {
      return false
    }
    if tokens.contains(where: {
      guard range.contains($0.range.lowerBound) else { return false }
      if case .person = $0.form { return true }
      return !$0.roles.isDisjoint(with: [.organisation, .title])
    }) {
      return true
    }
    return !NameReader.names(in: subject).isEmpty
  }

  private var objectRange: Range<Int> {
    let end = min(clause.object.upperBound, clause.content.upperBound)
    return min(clause.object.lowerBound, end)..<end
  }

  /// 举行发布会通报: the word that announces what follows the clause.
  private var announcementStart: Int? {
    guard let last = tokens.last, tokens.count > 1, last.range.lowerBound > clause.verb.upperBound + 6,
      clause.content.upperBound - last.range.upperBound <= 0,
      LabelReduction.announcing.contains(last.range, of: text)
    else { return nil }
    // 发出通报 has it for its object.
    return tokens[tokens.count - 2].range.upperBound == last.range.lowerBound ? last.range.lowerBound : nil
  }

  private static let announcing: WordSet = ["通报", "宣布", "介绍", "通报称"]

  /// 在广东考察时强调, 座谈会强调: where the words go over to what is said, after the event was told.
  private var speechStart: Int? {
    guard !clause.verb.isEmpty,
      !clause.triggerRoles.contains(.attribution) || clause.triggerRoles.contains(.trigger)
    else { return nil }
    guard
      let index = tokens.firstIndex(where: {
        $0.range.lowerBound > clause.verb.upperBound && $0.roles.contains(.attribution)
          && !$0.roles.contains(.trigger)
      })
        ?? tokens.firstIndex(where: {
          $0.range.lowerBound == clause.verb.upperBound + 3 && $0.roles.contains(.attribution)
        }), tokens[index].range.lowerBound > clause.verb.upperBound
    else { return nil }
    if tokens[index].range.upperBound >= clause.content.upperBound,
      LabelWords.sayingNouns.contains(tokens[index].range, of: text),
      tokens[index].range.lowerBound > clause.verb.upperBound
    {
      return nil
    }
    var start = tokens[index].range.lowerBound
    start -= LabelReduction.circumstanceEnds.length(in: text, endingAt: start, from: 0) ?? 0
    return start >= clause.verb.upperBound ? start : nil
  }

  private static let circumstanceEnds: WordSet = ["的时候", "期间", "时", "后", "中"]

  /// What an opening leaves behind: 根据, 其, 出版的 before what it qualifies.
  private var openingCuts: [LabelCut] {
    guard let first = tokens.first(where: { $0.range.lowerBound == clause.content.lowerBound }) else {
      return []
    }
    if clause.isAdjunct, first.roles.contains(.preposition),
      ChineseClauseParser.framePrepositions.contains(first.range, of: text)
    {
      return [LabelCut(range: first.range)]
    }
    if text.range(first.range, is: "其") { return [LabelCut(range: first.range)] }
    let mark = ChineseClauseParser.attributiveMark
    // 他主持设计的大桥 keeps what he did where his name stands for him.
    let standsForSomeone =
      followsName && tokens.last(before: clause.content.lowerBound)?.roles.contains(.pronoun) ?? false
    if clause.content.lowerBound > clause.range.lowerBound, !standsForSomeone, first.roles.contains(.trigger),
      first.range.lowerBound < clause.verb.lowerBound,
      UTF8Scan.matches(mark, in: text, at: first.range.upperBound, limit: clause.content.upperBound)
    {
      return [LabelCut(range: first.range.lowerBound..<first.range.upperBound + mark.utf8CodeUnitCount)]
    }
    return []
  }

  private static let contrast: StaticString = "却"

  /// 早在3月26日就举行: 就 behind a time only goes on; 就有关问题 is what is spoken of.
  private func leadsOn(_ token: Token) -> Bool {
    guard text.range(token.range, is: "就"), let time = tokens.last(before: token.range.lowerBound),
      time.range.upperBound == token.range.lowerBound, case .time = time.form
    else { return false }
    return tokens.token(at: token.range.upperBound).map {
      !$0.roles.isDisjoint(with: [.adverb, .trigger, .light])
        && $0.roles.isDisjoint(with: [.preposition, .blocker])
    } ?? false
  }

  /// 又, 还, 却, 则 and the like at the beginning and between subject and verb.
  private var joiningCuts: [LabelCut] {
    var cuts: [LabelCut] = []
    for token in tokens
    where clause.middle.contains(token.range.lowerBound)
      || token.range.lowerBound == clause.content.lowerBound
      || token.range.lowerBound == clause.middle.lowerBound
      || (!clause.verb.isEmpty && token.range.upperBound == clause.verb.lowerBound)
    {
      let isLead = token.range.lowerBound == clause.content.lowerBound
      let joins =
        isLead
        ? LabelWords.joining.contains(token.range, of: text)
        : LabelWords.joiningInside.contains(token.range, of: text)
      // 宜都的 ends a name.
      let endsName =
        !isLead
        && UTF8Scan.matches(
          ChineseClauseParser.attributiveMark,
          in: text,
          at: token.range.upperBound,
          limit: clause.content.upperBound
        )
      if joins && !endsName || leadsOn(token) { cuts.append(LabelCut(range: token.range)) }
    }
    // 却引进: no noun ends so before a verb.
    let before = clause.verb.lowerBound - LabelReduction.contrast.utf8CodeUnitCount
    if !clause.verb.isEmpty, before > clause.content.lowerBound,
      UTF8Scan.matches(LabelReduction.contrast, in: text, at: before, limit: clause.verb.lowerBound)
    {
      cuts.append(LabelCut(range: before..<clause.verb.lowerBound))
    }
    for start in [clause.content.lowerBound, clause.middle.lowerBound]
    where !tokens.contains(where: { $0.range.lowerBound == start }) {
      guard let length = LabelWords.joining.length(in: text, at: start, limit: clause.range.upperBound) else {
        continue
      }
      // 却 goes from 却总量达到; 先 stays in 先进.
      if tokens.token(at: start + length) != nil { cuts.append(LabelCut(range: start..<start + length)) }
    }
    return cuts
  }
}
