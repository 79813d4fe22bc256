/// What can be left out of a clause, in the order in which a label lets go of it.
struct LabelReduction {
  let clause: Clause
  let words: LabelText
  /// Left out in any case.
  var always: [LabelCut] = []

  var text: [UInt8] { words.text }
  private var tokens: [Token] { clause.tokens }
  /// The subject as written, empty when what stands there is no more than a left-over particle.
  var subject: [UInt8] {
    let written = words.utf8(clause.subject, tokens: tokens, without: joiningCuts)
    return UTF8Scan.scalarCount(written.indices, in: written) < 2 ? [] : written
  }

  init(clause: Clause, words: LabelText, always: [LabelCut] = []) {
    self.clause = LabelReduction.extended(clause)
    self.words = words
    self.always = always
    self.always += joiningCuts
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
    let cut = clause.verb.upperBound..<clause.verb.upperBound + mark.count
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
    for word in LabelWords.leading
    where UTF8Scan.matches(word, in: text, at: content.lowerBound, limit: content.upperBound) {
      // 起 goes from 起正式投产 but stays in 起草.
      let next = content.lowerBound + word.count
      let covered = tokens.token(at: content.lowerBound).map { $0.range.upperBound > next } ?? false
      let isFollowed = tokens.token(at: next) != nil
      if !covered, isFollowed || LabelReduction.alwaysLeading.contains(word) {
        content = next..<content.upperBound
      }
      break
    }
    var written = words.utf8(content, tokens: tokens, without: always + cuts)
    if clause.isAdjunct, let ending = LabelWords.adjunctEnds.first(where: { written.ends(with: $0) }) {
      written.removeLast(ending.count)
    }
    lazy var lastToken = tokens.last.map { words.utf8($0.range, tokens: tokens) } ?? []
    var changed = true
    while changed {
      changed = false
      for word in LabelWords.trailing where written.ends(with: word) {
        guard UTF8Scan.scalarCount(written.indices, in: written) > word.count / 3 + 3 else { continue }
        if let last = tokens.last, last.range.count > word.count, lastToken.ends(with: word),
          written.ends(with: lastToken)
        {
          continue
        }
        written.removeLast(word.count)
        changed = true
      }
    }
    return written
  }

  private static let alwaysLeading = ["的", "了", "也就是"].map { Array($0.utf8) }

  // MARK: Whether there is anything to tell

  /// Whether the clause can stand alone: something acts and, where the verb wants one, something is acted on.
  func tellsSomething(hasSubject: Bool) -> Bool {
    if clause.verb.isEmpty { return true }
    let verb = text[clause.verb]
    let object = words.utf8(objectRange, tokens: tokens, without: always)
    let isEmptyObject = object.isEmpty || LabelWords.contains(object[...], in: LabelWords.emptyObjects)
    let whole = words.utf8(clause.content, tokens: tokens, without: always)
    if LabelWords.openEnds.contains(where: { whole.count > $0.count && whole.ends(with: $0) }) {
      return false
    }
    // 商品房销售面积，…: what is measured, the figure still to come.
    if clause.figures.isEmpty,
      LabelWords.measured.contains(where: {
        $0.count >= 6 && object.count > $0.count && object.ends(with: $0)
      })
    {
      return false
    }
    if LabelWords.comparisons.contains(where: { whole.starts(with: $0) }) { return false }
    if clause.triggerRoles.contains(.attribution), object.isEmpty { return false }
    let isTransitive = LabelWords.contains(verb, in: LabelWords.transitive)
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
    if LabelWords.contains(text[clause.verb], in: LabelWords.states) { return !clause.figures.isEmpty }
    guard clause.triggerRoles.contains(.goal) else { return false }
    var end = clause.verb.upperBound
    for token in tokens where token.range.lowerBound >= end {
      if case .time = token.form {
        end = token.range.upperBound
        continue
      }
      if LabelWords.contains(text[token.range], in: LabelWords.beforeTime) { continue }
      return LabelWords.contains(text[token.range], in: LabelWords.states)
    }
    return false
  }

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
    if LabelWords.measured.contains(where: {
      $0.count >= 6
        && UTF8Scan.matches($0, in: text, at: range.upperBound - $0.count, limit: range.upperBound)
    }) {
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
        && LabelWords.contains(text[$0.range], in: LabelReduction.handling)
    }
  }

  private static let handling = ["对", "把", "将", "就"].map { Array($0.utf8) }

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
    return !NameReader.names(in: subject[...]).isEmpty
  }

  private var objectRange: Range<Int> {
    let end = min(clause.object.upperBound, clause.content.upperBound)
    return min(clause.object.lowerBound, end)..<end
  }

  /// 举行发布会通报: the word that announces what follows the clause.
  private var announcementStart: Int? {
    guard let last = tokens.last, tokens.count > 1, last.range.lowerBound > clause.verb.upperBound + 6,
      clause.content.upperBound - last.range.upperBound <= 0,
      LabelWords.contains(text[last.range], in: LabelReduction.announcing)
    else { return nil }
    // 发出通报 has it for its object.
    return tokens[tokens.count - 2].range.upperBound == last.range.lowerBound ? last.range.lowerBound : nil
  }

  private static let announcing = ["通报", "宣布", "介绍", "通报称"].map { Array($0.utf8) }

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
      LabelWords.contains(text[tokens[index].range], in: LabelWords.sayingNouns),
      tokens[index].range.lowerBound > clause.verb.upperBound
    {
      return nil
    }
    var start = tokens[index].range.lowerBound
    for word in ["的时候", "期间", "时", "后", "中"].map({ Array($0.utf8) })
    where UTF8Scan.matches(word, in: text, at: start - word.count, limit: start) {
      start -= word.count
      break
    }
    return start >= clause.verb.upperBound ? start : nil
  }

  /// What an opening leaves behind: 根据, 其, 出版的 before what it qualifies.
  private var openingCuts: [LabelCut] {
    guard let first = tokens.first(where: { $0.range.lowerBound == clause.content.lowerBound }) else {
      return []
    }
    if clause.isAdjunct, first.roles.contains(.preposition),
      ChineseClauseParser.framePrepositions.contains(where: { $0.elementsEqual(text[first.range]) })
    {
      return [LabelCut(range: first.range)]
    }
    if text[first.range].elementsEqual("其".utf8) { return [LabelCut(range: first.range)] }
    let mark = ChineseClauseParser.attributiveMark
    if clause.content.lowerBound > clause.range.lowerBound, first.roles.contains(.trigger),
      first.range.lowerBound < clause.verb.lowerBound,
      UTF8Scan.matches(mark, in: text, at: first.range.upperBound, limit: clause.content.upperBound)
    {
      return [LabelCut(range: first.range.lowerBound..<first.range.upperBound + mark.count)]
    }
    return []
  }

  private static let contrast = Array("却".utf8)

  /// 又, 还, 却, 则 and the like at the beginning and between subject and verb.
  private var joiningCuts: [LabelCut] {
    var cuts: [LabelCut] = []
    let starts = [clause.content.lowerBound, clause.middle.lowerBound]
    for token in tokens
    where clause.middle.contains(token.range.lowerBound) || starts.contains(token.range.lowerBound)
      || (!clause.verb.isEmpty && token.range.upperBound == clause.verb.lowerBound)
    {
      let isLead = token.range.lowerBound == clause.content.lowerBound
      let words = isLead ? LabelWords.joining : LabelWords.joiningInside
      if LabelWords.contains(text[token.range], in: words) { cuts.append(LabelCut(range: token.range)) }
    }
    // 却引进: no noun ends so before a verb.
    let before = clause.verb.lowerBound - LabelReduction.contrast.count
    if !clause.verb.isEmpty, before > clause.content.lowerBound,
      UTF8Scan.matches(LabelReduction.contrast, in: text, at: before, limit: clause.verb.lowerBound)
    {
      cuts.append(LabelCut(range: before..<clause.verb.lowerBound))
    }
    for start in starts where !tokens.contains(where: { $0.range.lowerBound == start }) {
      for word in LabelWords.joining
      where UTF8Scan.matches(word, in: text, at: start, limit: clause.range.upperBound) {
        // 却 goes from 却总量达到; 先 stays in 先进.
        if tokens.contains(where: { $0.range.lowerBound == start + word.count }) {
          cuts.append(LabelCut(range: start..<start + word.count))
        }
        break
      }
    }
    return cuts
  }
}
