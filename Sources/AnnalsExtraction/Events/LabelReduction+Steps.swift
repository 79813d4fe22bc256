/// The steps by which a label grows shorter.
extension LabelReduction {
  /// A kind of step: the sets of cuts that it finds, empty ones among them.
  typealias StepKind = @Sendable (LabelReduction) -> [[LabelCut]]

  /// The steps of some kinds, each a set of cuts; the steps add up.
  ///
  /// They are found one by one, for most labels need few.
  func steps(_ kinds: [StepKind]) -> some Sequence<[LabelCut]> {
    kinds.lazy.flatMap { $0(self) }.filter { !$0.isEmpty }
  }

  /// All kinds, in the order in which a label lets go.
  static let allSteps: [StepKind] =
    harmlessSteps + [
      { reduction in reduction.essentialPhrases.map { reduction.enumeration(in: $0) } },
      { $0.essentialPhrases.map { [LabelCut(range: $0)] } },
      { $0.tails.atPhrases.map { [$0] } },
      { $0.shortenedTitles },
      { [$0.wholeSubject] },
      { $0.tails.atVerbs.map { [$0] } },
    ]

  /// The steps that may make room for a subject taken over: neither what the verb is done to nor a further verb goes.
  static let gentleSteps: [StepKind] = harmlessSteps + [{ $0.tails.atPhrases.map { [$0] } }]

  /// The steps after which the label still says all that the verb is about.
  private static let harmlessSteps: [StepKind] = [
    { [$0.parentheses] },
    { [$0.furtherClauses] },
    { [$0.coordinated] },
    { [$0.beforeSubject] },
    { [$0.titlesOfPerson] },
    { [$0.titlesInObject] },
    { $0.adverbs.map { [$0] } },
    { reduction in
      reduction.phrasesBeforeVerb.filter { reduction.text.range($0.range, holdsAnyOf: listeners) }
        .map { [LabelCut(range: $0.range)] }
    },
    { $0.phrasesBeforeVerb.filter { !$0.isEssential }.map { [LabelCut(range: $0.range)] } },
    { [$0.enumeration(in: $0.objectPart)] },
    { [$0.enumeration(in: $0.clause.subject) + ($0.distributive.map { [$0] } ?? [])] },
    { [$0.itemsBeforeHead] },
    { $0.unwrappedTitle },
    { $0.modifiers(of: $0.objectPart).map { [$0] } },
    { $0.modifiers(of: $0.clause.subject).map { [$0] } },
    { [$0.apposition] },
    { [$0.secondName] },
    { [$0.leadingPlaces] },
  ]

  private var essentialPhrases: [Range<Int>] { phrasesBeforeVerb.filter(\.isEssential).map(\.range) }

  /// Who only hears what is said: 对媒体表示.
  static let listeners: [StaticString] = ["媒体", "记者", "采访"]

  var objectPart: Range<Int> {
    let end = min(clause.object.upperBound, clause.content.upperBound)
    return min(clause.object.lowerBound, end)..<end
  }

  func tokens(in range: Range<Int>) -> TokenRun { clause.tokens.beginning(in: range) }

  // MARK: Remarks and second predicates

  /// （…） anywhere, also inside 《…》.
  var parentheses: [LabelCut] {
    tokens(in: clause.content).compactMap {
      guard case .parenthesis = $0.form else { return nil }
      return LabelCut(range: $0.range)
    } + remarksInTitles
  }

  /// （2024年） and （试行） inside 《…》.
  var remarksInTitles: [LabelCut] {
    tokens(in: clause.content).flatMap { token -> [LabelCut] in
      guard case .workTitle = token.form else { return [] }
      return Enclosures(in: text, range: token.range).outermost(.parenthesis).map { LabelCut(range: $0) }
    }
  }

  static let commas: [StaticString] = ["，", ",", "；"]

  /// What follows a comma inside a quotation that was taken as one clause.
  var furtherClauses: [LabelCut] {
    let starts = LabelReduction.commas.flatMap { offsets(of: $0, in: objectPart) }
      .filter { $0 >= objectPart.lowerBound + 6 }
    guard let start = starts.min() else { return [] }
    return [LabelCut(range: start..<objectPart.upperBound)]
  }

  static let joints: WordSet = ["并", "并且", "以及", "暨"]

  static let predicateRoles: WordRoles = [
    .trigger, .light, .policy, .attribution, .adverb, .preposition, .attendance, .agenda,
  ]

  /// 并发表重要讲话: a further predicate after the object.
  var coordinated: [LabelCut] {
    let inside = tokens(in: objectPart)
    for (index, token) in inside.enumerated()
    where LabelReduction.joints.contains(token.range, of: text)
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
  var titlesOfPerson: [LabelCut] {
    let persons = tokens(in: clause.subject).filter { if case .person = $0.form { true } else { false } }
    if persons.count == 1, persons[0].range.lowerBound > clause.subject.lowerBound {
      return [LabelCut(range: clause.subject.lowerBound..<persons[0].range.lowerBound)]
    }
    let subject = subject
    let names = NameReader.names(in: subject)
    guard persons.isEmpty, names.count == 1, NameReader.isPersonalName(names[0]) else { return [] }
    let name = names[0]
    let start = clause.subject.upperBound - name.count
    guard start > clause.subject.lowerBound, text[start..<clause.subject.upperBound].elementsEqual(name)
    else {
      return []
    }
    return [LabelCut(range: clause.subject.lowerBound..<start)]
  }

  static let placeEndings: WordSet = ["省", "市", "县", "区", "自治区", "镇"]

  /// 辽宁省盘锦市 before the name of a company; the last place stays when nothing else follows.
  var leadingPlaces: [LabelCut] {
    var end = clause.subject.lowerBound
    for token in tokens(in: clause.subject)
    where token.range.lowerBound == end && token.roles.contains(.place) {
      end = token.range.upperBound
      end +=
        LabelReduction.placeEndings.length(in: text, at: end, limit: clause.subject.upperBound) ?? 0
    }
    guard end > clause.subject.lowerBound, clause.subject.upperBound - end >= 12 else { return [] }
    return [LabelCut(range: clause.subject.lowerBound..<end)]
  }

  /// The subject goes only when the verb keeps an object.
  var wholeSubject: [LabelCut] {
    guard !clause.subject.isEmpty, objectPart.count >= 6,
      !LabelWords.states.contains(clause.verb, of: text)
    else { return [] }
    return [LabelCut(range: clause.subject)]
  }

  /// 全国已有 before what is counted.
  var beforeSubject: [LabelCut] {
    guard clause.subject.lowerBound > clause.content.lowerBound, !clause.subject.isEmpty else { return [] }
    return [LabelCut(range: clause.content.lowerBound..<clause.subject.lowerBound)]
  }

  /// 国家标准 before 《…》: the name says enough.
  var apposition: [LabelCut] {
    for token in tokens(in: clause.subject) where token.range.lowerBound > clause.subject.lowerBound {
      if case .workTitle = token.form {
        return [LabelCut(range: clause.subject.lowerBound..<token.range.lowerBound)]
      }
    }
    return []
  }

  static let secondNames: [StaticString] = ["暨"]

  /// …江苏站暨…交流会: the second name of a double event.
  var secondName: [LabelCut] {
    for mark in LabelReduction.secondNames {
      if let start = offsets(of: mark, in: clause.subject).first, start > clause.subject.lowerBound + 12 {
        return [LabelCut(range: start..<clause.subject.upperBound)]
      }
    }
    return []
  }

  /// 国务院总理 before 李强 in the object, with further titles before it.
  var titlesInObject: [LabelCut] {
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
  var distributive: LabelCut? {
    tokens(in: clause.middle).first { text.range($0.range, is: "分别") }
      .map { LabelCut(range: $0.range) }
  }
}
