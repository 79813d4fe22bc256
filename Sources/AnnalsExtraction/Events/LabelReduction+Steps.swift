/// The steps by which a label grows shorter.
extension LabelReduction {
  /// Each step is a set of cuts; the steps add up.
  var steps: [[LabelCut]] {
    var steps: [[LabelCut]] = []
    func add(_ cuts: [LabelCut]) {
      if !cuts.isEmpty { steps.append(cuts) }
    }
    add(parentheses)
    add(furtherClauses)
    add(coordinated)
    add(beforeSubject)
    add(titlesOfPerson)
    add(titlesInObject)
    for adverb in adverbs { add([adverb]) }
    let phrases = phrasesBeforeVerb
    for phrase in phrases where !phrase.isEssential { add([LabelCut(range: phrase.range)]) }
    add(enumeration(in: objectPart))
    add(enumeration(in: clause.subject) + (distributive.map { [$0] } ?? []))
    add(itemsBeforeHead)
    for cuts in unwrappedTitle { add(cuts) }
    for modifier in modifiers(of: objectPart) { add([modifier]) }
    for modifier in modifiers(of: clause.subject) { add([modifier]) }
    add(apposition)
    add(secondName)
    add(leadingPlaces)
    for phrase in phrases where phrase.isEssential { add([LabelCut(range: phrase.range)]) }
    let tails = tails
    for cut in tails.atPhrases { add([cut]) }
    add(wholeSubject)
    for cut in tails.atVerbs { add([cut]) }
    return steps
  }

  private var text: [UInt8] { words.text }

  private var objectPart: Range<Int> {
    let end = min(clause.object.upperBound, clause.content.upperBound)
    return min(clause.object.lowerBound, end)..<end
  }

  private func tokens(in range: Range<Int>) -> [Token] {
    clause.tokens.filter { range.contains($0.range.lowerBound) }
  }

  // MARK: Remarks and second predicates

  /// （…） anywhere, also inside 《…》.
  private var parentheses: [LabelCut] {
    tokens(in: clause.content).compactMap {
      guard case .parenthesis = $0.form else { return nil }
      return LabelCut(range: $0.range)
    } + remarksInTitles
  }

  /// （2024年） and （试行） inside 《…》.
  var remarksInTitles: [LabelCut] {
    var cuts: [LabelCut] = []
    for token in tokens(in: clause.content) {
      guard case .workTitle = token.form else { continue }
      var offset = token.range.lowerBound
      while offset < token.range.upperBound {
        if let end = UTF8Scan.end(of: .parenthesis, in: text, at: offset, limit: token.range.upperBound) {
          cuts.append(LabelCut(range: offset..<end))
          offset = end
        } else {
          offset += UTF8Scan.scalarLength(text[offset])
        }
      }
    }
    return cuts
  }

  private static let commas = ["，", ",", "；"].map { Array($0.utf8) }

  /// What follows a comma inside a quotation that was taken as one clause.
  private var furtherClauses: [LabelCut] {
    let starts = LabelReduction.commas.flatMap { offsets(of: $0, in: objectPart) }
      .filter { $0 >= objectPart.lowerBound + 6 }
    guard let start = starts.min() else { return [] }
    return [LabelCut(range: start..<objectPart.upperBound)]
  }

  private static let joints = ["并", "并且", "以及", "暨"].map { Array($0.utf8) }

  private static let predicateRoles: WordRoles = [
    .trigger, .light, .policy, .attribution, .adverb, .preposition, .attendance, .agenda,
  ]

  /// 并发表重要讲话: a further predicate after the object.
  private var coordinated: [LabelCut] {
    let inside = tokens(in: objectPart)
    for (index, token) in inside.enumerated()
    where LabelReduction.joints.contains(where: { $0.elementsEqual(text[token.range]) })
      && token.range.lowerBound >= objectPart.lowerBound + 6
    {
      guard index + 1 < inside.count, inside[index + 1].range.lowerBound == token.range.upperBound,
        !inside[index + 1].roles.isDisjoint(with: LabelReduction.predicateRoles)
      else { continue }
      return [LabelCut(range: token.range.lowerBound..<objectPart.upperBound)]
    }
    return []
  }

  // MARK: Subject

  /// 中共中央总书记、国家主席习近平: the titles before the only person.
  private var titlesOfPerson: [LabelCut] {
    let persons = tokens(in: clause.subject).filter { if case .person = $0.form { true } else { false } }
    if persons.count == 1, persons[0].range.lowerBound > clause.subject.lowerBound {
      return [LabelCut(range: clause.subject.lowerBound..<persons[0].range.lowerBound)]
    }
    let names = NameReader.names(in: subject)
    guard persons.isEmpty, names.count == 1, NameReader.isPersonalName(names[0]) else { return [] }
    let name = Array(names[0].utf8)
    let start = clause.subject.upperBound - name.count
    guard start > clause.subject.lowerBound, text[start..<clause.subject.upperBound].elementsEqual(name)
    else {
      return []
    }
    return [LabelCut(range: clause.subject.lowerBound..<start)]
  }

  private static let placeEndings = ["省", "市", "县", "区", "自治区", "镇"].map { Array($0.utf8) }

  /// 辽宁省盘锦市 before the name of a company; the last place stays when nothing else follows.
  private var leadingPlaces: [LabelCut] {
    var end = clause.subject.lowerBound
    for token in tokens(in: clause.subject)
    where token.range.lowerBound == end && token.roles.contains(.place) {
      end = token.range.upperBound
      for ending in LabelReduction.placeEndings
      where UTF8Scan.matches(ending, in: text, at: end, limit: clause.subject.upperBound) {
        end += ending.count
        break
      }
    }
    guard end > clause.subject.lowerBound, clause.subject.upperBound - end >= 12 else { return [] }
    return [LabelCut(range: clause.subject.lowerBound..<end)]
  }

  /// The subject goes only when the verb keeps an object.
  private var wholeSubject: [LabelCut] {
    guard !clause.subject.isEmpty, objectPart.count >= 6,
      !LabelWords.contains(text[clause.verb], in: LabelWords.states)
    else { return [] }
    return [LabelCut(range: clause.subject)]
  }

  /// 全国已有 before what is counted.
  private var beforeSubject: [LabelCut] {
    guard clause.subject.lowerBound > clause.content.lowerBound, !clause.subject.isEmpty else { return [] }
    return [LabelCut(range: clause.content.lowerBound..<clause.subject.lowerBound)]
  }

  /// 国家标准 before 《…》: the name says enough.
  private var apposition: [LabelCut] {
    for token in tokens(in: clause.subject) where token.range.lowerBound > clause.subject.lowerBound {
      if case .workTitle = token.form {
        return [LabelCut(range: clause.subject.lowerBound..<token.range.lowerBound)]
      }
    }
    return []
  }

  private static let secondNames = ["暨"].map { Array($0.utf8) }

  /// …江苏站暨…交流会: the second name of a double event.
  private var secondName: [LabelCut] {
    for mark in LabelReduction.secondNames {
      if let start = offsets(of: mark, in: clause.subject).first, start > clause.subject.lowerBound + 12 {
        return [LabelCut(range: start..<clause.subject.upperBound)]
      }
    }
    return []
  }

  /// 国务院总理 before 李强 in the object, with further titles before it.
  private var titlesInObject: [LabelCut] {
    let inside = tokens(in: objectPart)
    for (index, token) in inside.enumerated() {
      guard case .person = token.form, index > 0, inside[index - 1].roles.contains(.title),
        inside[index - 1].range.upperBound == token.range.lowerBound
      else { continue }
      var start = inside[index - 1].range.lowerBound
      for earlier in inside[..<(index - 1)].reversed() {
        guard start - earlier.range.upperBound <= 3,
          !earlier.roles.isDisjoint(with: [.title, .organisation, .place])
        else { break }
        start = earlier.range.lowerBound
      }
      return [LabelCut(range: start..<token.range.lowerBound)]
    }
    return []
  }

  /// 分别, which goes with the further items of a list.
  private var distributive: LabelCut? {
    tokens(in: clause.middle).first { text[$0.range].elementsEqual("分别".utf8) }
      .map { LabelCut(range: $0.range) }
  }

  // MARK: Before the verb

  private var adverbs: [LabelCut] {
    tokens(in: clause.middle).filter {
      $0.roles.contains(.adverb) && $0.range.upperBound <= clause.verb.lowerBound
        && $0.roles.isDisjoint(with: [.negation, .future, .passive, .measure, .preposition])
    }
    .map { LabelCut(range: $0.range) }
  }

  struct Phrase {
    var range: Range<Int>
    var isEssential: Bool
  }

  /// 在北京, 为…, 按照…: each from its preposition to the next one, to its end word or to the verb.
  private var phrasesBeforeVerb: [Phrase] {
    let inside = tokens(in: clause.middle)
    var phrases: [Phrase] = []
    var index = 0
    while index < inside.count {
      let token = inside[index]
      let isFused = isFusedPreposition(token)
      guard token.roles.contains(.preposition) || token.roles.contains(.passive) || isFused,
        token.range.upperBound < clause.verb.lowerBound,
        // 将持续开展: 将 before another word is the future.
        !(token.roles.contains(.future)
          && (index + 1 < inside.count && inside[index + 1].range.lowerBound == token.range.upperBound))
      else {
        index += 1
        continue
      }
      let runs = LabelWords.contains(text[token.range], in: LabelWords.runningPrepositions)
      var end = clause.verb.lowerBound
      // Adverbs right before the verb stay with it.
      for later in inside.reversed()
      where later.range.upperBound == end && later.range.lowerBound > token.range.upperBound {
        guard !later.roles.isDisjoint(with: [.adverb, .future, .negation, .perfect, .progressive]) else {
          break
        }
        end = later.range.lowerBound
      }
      if runs, let light = lightOpening(after: token.range.upperBound, before: end) { end = light }
      var next = index + 1
      while next < inside.count, !runs {
        let later = inside[next]
        if later.roles.contains(.locative) {
          end = later.range.upperBound
          next += 1
          break
        }
        if !later.roles.isDisjoint(with: [.preposition, .adverb, .future, .negation, .passive, .perfect]),
          later.range.lowerBound > token.range.upperBound
        {
          end = later.range.lowerBound
          break
        }
        next += 1
      }
      let essential = LabelWords.contains(text[token.range], in: LabelWords.essentialPrepositions)
      if end > token.range.upperBound {
        let start = isFused ? token.range.upperBound - 3 : token.range.lowerBound
        phrases.append(Phrase(range: start..<end, isEssential: essential || isFused))
      }
      index = runs ? inside.count : max(next, index + 1)
    }
    return phrases
  }

  private static let fused = ["与", "对", "在", "由", "为", "被"].map { Array($0.utf8) }

  /// 已与, 已对: a preposition that the lexicon holds together with 已.
  private func isFusedPreposition(_ token: Token) -> Bool {
    token.range.count == 6 && token.roles.contains(.perfect)
      && LabelReduction.fused.contains { $0.elementsEqual(text[token.range].suffix(3)) }
  }

  /// Where 作了 or 进行 begins the predicate of a phrase with 对.
  private func lightOpening(after start: Int, before end: Int) -> Int? {
    var offset = start + 3
    while offset < end {
      if LabelWords.lightOpenings.contains(where: { UTF8Scan.matches($0, in: text, at: offset, limit: end) })
      {
        return offset
      }
      offset += UTF8Scan.scalarLength(text[offset])
    }
    return nil
  }

  // MARK: Lists and modifiers

  private static let listMark = Array("、".utf8)
  private static let andSoOn = Array("等".utf8)
  private static let attributive = Array("的".utf8)
  private static let conjunctions = ["和", "及", "与", "以及"].map { Array($0.utf8) }

  /// Offsets in a range where a mark stands outside every token.
  private func offsets(of mark: [UInt8], in range: Range<Int>) -> [Int] {
    let inside = tokens(in: range)
    var found: [Int] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let token = inside.first(where: { $0.range.contains(offset) }), token.range.count > mark.count {
        offset = token.range.upperBound
        continue
      }
      if UTF8Scan.matches(mark, in: text, at: offset, limit: range.upperBound) { found.append(offset) }
      offset += UTF8Scan.scalarLength(text[offset])
    }
    return found
  }

  /// A、B、C等工作 becomes A等工作; without 等 and a head the rest of the list goes.
  private func enumeration(in range: Range<Int>) -> [LabelCut] {
    guard let first = offsets(of: LabelReduction.listMark, in: range).first, first > range.lowerBound + 3
    else {
      return []
    }
    let rest = first..<range.upperBound
    if let mark = offsets(of: LabelReduction.andSoOn, in: rest).last {
      return [LabelCut(range: first..<mark)]
    }
    // A的“甲”、B的“乙”: items with 的 of their own share no head.
    let ownMarks = offsets(of: LabelReduction.attributive, in: range.lowerBound..<first)
    if ownMarks.isEmpty, let head = offsets(of: LabelReduction.attributive, in: rest).last {
      return [LabelCut(range: first..<head, filler: "等")]
    }
    // 参保人数 after a list is what its figures measure.
    for word in LabelWords.measured where word.count >= 6 && range.upperBound == clause.subject.upperBound {
      let start = range.upperBound - word.count
      if start > first, UTF8Scan.matches(word, in: text, at: start, limit: range.upperBound) {
        return [LabelCut(range: first..<start, filler: distributive == nil ? "等" : "")]
      }
    }
    let holdsFigure = tokens(in: range).contains { if case .figure = $0.form { true } else { false } }
    return [LabelCut(range: rest, filler: holdsFigure ? "" : "等")]
  }

  /// 招聘月等 before 专项活动: the head of the list says what its items are.
  private var itemsBeforeHead: [LabelCut] {
    guard let mark = offsets(of: LabelReduction.andSoOn, in: objectPart).last,
      objectPart.upperBound - mark >= 18
    else { return [] }
    return [LabelCut(range: objectPart.lowerBound..<mark + LabelReduction.andSoOn.count)]
  }

  private static let about = Array("《关于".utf8)
  private static let aboutFurther = Array("《关于进一步".utf8)

  /// 印发《关于促进消费的若干措施》 becomes 印发促进消费的若干措施.
  private var unwrappedTitle: [[LabelCut]] {
    for token in tokens(in: objectPart) + tokens(in: clause.subject) {
      guard case .workTitle = token.form,
        token.range.lowerBound <= objectPart.lowerBound + 3
          || token.range.lowerBound == clause.subject.lowerBound
      else { continue }
      let close = LabelCut(range: token.range.upperBound - 3..<token.range.upperBound)
      let cuts = [LabelReduction.about, LabelReduction.aboutFurther].filter {
        UTF8Scan.matches($0, in: text, at: token.range.lowerBound, limit: token.range.upperBound)
      }
      return cuts.map {
        [LabelCut(range: token.range.lowerBound..<token.range.lowerBound + $0.count), close]
      }
    }
    return []
  }

  /// What stands before each 的 of a noun phrase, the shortest first; a figure after the last 的 needs its base.
  private func modifiers(of whole: Range<Int>) -> [LabelCut] {
    var lower = whole.lowerBound
    // 为 of 确定为…的主题 belongs to the verb.
    if lower >= clause.verb.upperBound {
      for word in LabelWords.complements
      where UTF8Scan.matches(word, in: text, at: lower, limit: whole.upperBound) {
        lower += word.count
        break
      }
    }
    let range = lower..<max(lower, whole.upperBound)
    return offsets(of: LabelReduction.attributive, in: range).compactMap { offset in
      let after = offset + LabelReduction.attributive.count
      guard range.upperBound - after >= 6 else { return nil }
      if tokens(in: range).contains(where: {
        if case .figure = $0.form {
          return $0.range.lowerBound >= range.lowerBound && $0.range.lowerBound <= after
        }
        return false
      }), range.lowerBound >= clause.verb.upperBound {
        return nil
      }
      return LabelCut(range: range.lowerBound..<after)
    }
  }

  /// 投资60亿元: the figure belongs to the noun before it.
  private func isFigure(_ tokens: [Token], after index: Int) -> Bool {
    guard index + 1 < tokens.count, case .figure = tokens[index + 1].form else { return false }
    return tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
  }

  /// Shorter and shorter beginnings of the object: ending with a phrase, and ending before a further verb.
  private var tails: (atPhrases: [LabelCut], atVerbs: [LabelCut]) {
    var ends = offsets(of: LabelReduction.listMark, in: objectPart)
    var verbs: [Int] = []
    let inside = tokens(in: objectPart)
    for word in LabelReduction.conjunctions { ends += offsets(of: word, in: objectPart) }
    for (index, token) in inside.enumerated() {
      let next = index + 1 < inside.count ? inside[index + 1].range.lowerBound : objectPart.upperBound
      switch token.form {
      case .workTitle: ends += [token.range.lowerBound, token.range.upperBound]
      case .word(let word) where word.roles.contains(.trigger) && !word.roles.contains(.eventNoun):
        verbs.append(token.range.lowerBound)
      case .word(let word)
      where word.roles.contains(.eventNoun) && token.range.count >= 6 && !isFigure(inside, after: index)
        && (word.kind == .meeting || next == token.range.upperBound):
        ends.append(token.range.upperBound)
      default: break
      }
    }
    func cuts(_ offsets: Set<Int>) -> [LabelCut] {
      offsets.sorted(by: >).filter { $0 >= objectPart.lowerBound + 6 && $0 < objectPart.upperBound }
        .map { LabelCut(range: $0..<objectPart.upperBound) }
    }
    return (cuts(Set(ends)), cuts(Set(verbs).subtracting(ends)))
  }
}
