import AnnalsCore

/// Who and what an article goes on about from clause to clause.
extension ArticleReader {
  /// What a sentence is about, for the next one if that opens without a subject.
  ///
  ///     大桥全长5公里。2019年动工。    // 大桥
  func topic(of clauses: [Clause], in context: ClauseContext) -> Range<Int>? {
    guard let first = clauses.first(where: { !$0.subject.isEmpty && !isPronoun($0) }), !first.verb.isEmpty,
      first.subject.count <= 36, !clauses.contains(where: { $0.triggerRoles.contains(.attribution) })
    else { return nil }
    let tokens = tokens(ofBlock: context.blockIndex)
    let isTopic =
      antecedents.isPlainNoun(first.subject, tokens: tokens)
      || antecedents.isNamed(first.subject, tokens: tokens)
    guard isTopic else { return nil }
    // 其主编的《桥梁史话》: whose it is was said before.
    let start = antecedents.leadingPronoun(of: first)?.range.upperBound ?? first.subject.lowerBound
    return start..<first.subject.upperBound
  }

  /// Whether the headline announces the life of a person: 沈明生平, or the name alone.
  func isSubjectOfHeadline(_ person: Range<Int>) -> Bool {
    guard let headline = layout.headline else { return false }
    let range = page.page.blocks[headline].range
    let name = NameReader.firstName(in: text, person) ?? person
    guard UTF8Scan.first(Array(text[name]), in: text, range) != nil else { return false }
    return range.count <= name.count + 6 || text.range(range, holdsAnyOf: ArticleReader.livesOfPeople)
  }

  private static let livesOfPeople: [StaticString] = [
    "生平", "简历", "小传", "传略", "年谱", "年表", "简介", "履历", "讣告",
  ]

  /// Remembers the person that a clause names as its subject, or that another subject has come.
  func remember(subjectOf clause: Clause, in reading: inout ArticleReading) {
    guard !clause.subject.isEmpty, !isPronoun(clause), !isComparison(clause), !clause.isAdjunct else {
      return
    }
    // 沈明（1907年—1992年），物理学家: the years stand apart from the name.
    let remark = clause.tokens.beginning(in: clause.subject).first {
      if case .parenthesis = $0.form { true } else { false }
    }
    let named = clause.subject.lowerBound..<(remark?.range.lowerBound ?? clause.subject.upperBound)
    if let name = NameReader.firstName(in: text, named), NameReader.isPersonalName(name, in: text),
      !isWord(name)
    {
      reading.person = named
      reading.isAboutPerson = true
    } else {
      reading.isAboutPerson = false
    }
  }

  /// Remembers what a clause acts on, for a clause that goes on about it.
  func remember(what clause: Clause, in context: inout ClauseContext) {
    for token in clause.tokens {
      if case .workTitle = token.form { context.lastTitle = token.range }
    }
    if let accident = clause.tokens.last(where: {
      $0.roles.contains(.eventNoun) && $0.word?.kind == .incident
        && $0.range.upperBound <= clause.content.upperBound
    }), !clause.triggerRoles.contains(.causing) {
      context.incident = accident.range
    }
    let object = clause.object.clamped(to: clause.content)
    let isThing = clause.triggerRoles.contains(.trigger) && clause.figures.isEmpty && object.count >= 9
    context.lastObject = isThing ? object : context.lastObject
  }

  /// Whether 同比 or 环比 stands where a subject would: no later clause takes it over.
  func isComparison(_ clause: Clause) -> Bool {
    clause.hasSubject(of: .measure)
  }

  /// Whether a clause without a known verb opens with one nevertheless: 会留下一笔.
  func isPredicate(_ clause: Clause) -> Bool {
    clause.verb.isEmpty && text.prefix(of: clause.subject, among: ArticleReader.auxiliaries) != nil
  }

  private static let auxiliaries: [StaticString] = ["会", "能", "可以", "已", "被", "有了", "没有", "不"]

  /// Whether a name is or begins with a word of the lexicon: 白皮书 is no one of the family 白, and 毕业后 says when.
  private func isWord(_ name: Range<Int>) -> Bool {
    let match = ChineseEvents.lexicon.longestMatch(in: text, at: name.lowerBound, limit: name.upperBound)
    return match.map { $0.end - name.lowerBound >= 6 } ?? false
  }

  func isPronoun(_ clause: Clause) -> Bool { clause.hasSubject(of: .pronoun) }
}
