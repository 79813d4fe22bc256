/// Which subject a clause without one, or with a pronoun, takes in its label: only a certain one.
///
/// A subject is taken over within a sentence, from someone or something that has a name. A figure is taken over
/// from what it measures, never from whoever gave it.
struct Antecedents {
  let words: LabelText
  private var text: [UInt8] { words.text }

  /// Pronouns of persons; 该公司 and the like name their subject well enough.
  private static let personal: WordSet = ["他", "她", "它", "他们", "她们", "它们", "其"]
  /// Who speaks: a label does without, and no name stands for it.
  private static let speaker: WordSet = ["我", "我们"]

  /// Nouns that stand for what the text is about: 公司成立于…，在…建成产线.
  private static let definite: WordSet = ["公司", "集团", "企业", "学校", "大学", "医院", "银行", "法院", "警方", "该校", "该厂"]

  /// Whether the clause begins with 我们 or the like.
  func opensWithSpeaker(_ clause: Clause) -> Bool {
    Antecedents.speaker.contains(clause.subject, of: text)
  }

  /// Whether the clause begins with a pronoun that a name should stand for.
  func opensWithPronoun(_ clause: Clause) -> Bool {
    clause.hasSubject(of: .pronoun)
      && Antecedents.personal.contains(clause.subject, of: text)
  }

  /// The pronoun that the subject begins with and goes on from: 其排放量, 他主持培育的品种.
  func leadingPronoun(of clause: Clause) -> Token? {
    guard clause.subject.count >= 9, let first = clause.tokens.token(at: clause.subject.lowerBound),
      Antecedents.personal.contains(first.range, of: text)
    else { return nil }
    return first
  }

  /// Whether a clause may take over `subject`; `tokens` are those of its block.
  ///
  /// A mere noun is taken over only where it did something before, or where its figures go on.
  func accepts(_ subject: Range<Int>, tokens: TokenRun, for clause: Clause, as role: SubjectRole) -> Bool {
    let isState = LabelWords.states.contains(clause.verb, of: text)
    if !clause.figures.isEmpty, clause.triggerRoles.contains(.measure) || isState, isMeasured(subject) {
      return true
    }
    if role == .measured, !clause.figures.isEmpty, clause.triggerRoles.contains(.measure),
      isPlainNoun(subject, tokens: tokens)
    {
      return true
    }
    if isState { return false }
    // 线路停运，8月初陆续恢复: what has no object goes on about what was told.
    // 公司违规排放，造成河水污染: what was done brought it about, not who did it.
    if clause.triggerRoles.contains(.causing) { return false }
    return isNamed(subject, tokens: tokens) || (role == .agent && isPlainNoun(subject, tokens: tokens))
      || (clause.content.upperBound <= clause.verb.upperBound && !clause.verb.isEmpty
        && !LabelWords.transitive.contains(clause.verb, of: text))
  }

  /// Whether the clause says how much of something there is without saying of what: 总量达到300万人.
  func lacksWhatIsMeasured(_ clause: Clause) -> Bool {
    guard !clause.verb.isEmpty, !clause.figures.isEmpty else { return false }
    let subject = words.utf8(clause.subject, tokens: clause.tokens)
    if subject.starts(with: "占".utf8)
      || (clause.subject.isEmpty && text[clause.content].starts(with: "占".utf8))
    {
      return true
    }
    return LabelWords.measured.contains(subject)
  }

  /// Whether nothing but a noun of measure stands before the first figure: 总金额8亿元.
  func isBareMeasure(_ clause: Clause) -> Bool {
    guard let figure = clause.figures.first, figure.range.lowerBound > clause.content.lowerBound else {
      return false
    }
    var end = figure.range.lowerBound
    end -= LabelWords.beforeFigure.length(in: text, endingAt: end, from: clause.content.lowerBound) ?? 0
    return LabelWords.measured.contains(clause.content.lowerBound..<end, of: text)
  }

  /// Whether a subject is a noun phrase of a few characters, which so is easily said again: 三名工人, 代表团.
  func isPlainNoun(_ subject: Range<Int>, tokens: TokenRun) -> Bool {
    guard (9...Antecedents.longestNoun).contains(subject.count), !isMeasured(subject) else { return false }
    return !tokens.beginning(in: subject).contains { token in
      switch token.form {
      case .word(let word):
        !word.roles.isDisjoint(with: Antecedents.predicates)
          && word.roles.isDisjoint(with: [.eventNoun, .blocker])
      case .time, .parenthesis: true
      default: false
      }
    }
  }

  /// Twelve characters.
  private static let longestNoun = 36
  private static let predicates: WordRoles = [
    .trigger, .light, .policy, .state, .attribution, .preposition, .connective, .discourse, .pronoun,
    .negation,
  ]

  private func isMeasured(_ subject: Range<Int>) -> Bool {
    LabelWords.measured.length(in: text, endingAt: subject.upperBound, from: subject.lowerBound + 1) != nil
  }

  /// Whether a subject ends with a person's name.
  func isPerson(_ subject: Range<Int>, tokens: TokenRun) -> Bool {
    guard let last = tokens.last(before: subject.upperBound), last.range.upperBound == subject.upperBound,
      case .person = last.form
    else { return false }
    return true
  }

  /// Whether a subject ends with a person's name or with the title behind one: 李明同志.
  func endsWithPerson(_ subject: Range<Int>, tokens: TokenRun) -> Bool {
    guard let last = tokens.last(before: subject.upperBound), last.range.upperBound == subject.upperBound
    else {
      return false
    }
    return isPerson(subject, tokens: tokens) || last.roles.contains(.title)
  }

  /// A person, a body, a place or a meeting.
  func isNamed(_ subject: Range<Int>, tokens: TokenRun) -> Bool {
    let inside = tokens.beginning(in: subject)
    if Antecedents.definite.contains(subject, of: text) { return true }
    if let last = inside.last, last.range.upperBound == subject.upperBound {
      switch last.form {
      case .person, .workTitle, .quotation: return true
      case .word(let word)
      where !word.roles.isDisjoint(with: [.organisation, .title, .place])
        || word.roles.contains(.eventNoun):
        return true
      default: break
      }
    }
    return !NameReader.names(in: words.utf8(subject, tokens: inside)).isEmpty
  }
}
