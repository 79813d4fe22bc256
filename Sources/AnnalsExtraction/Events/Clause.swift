import AnnalsCore

/// A clause taken apart: what opens it, its subject, what stands before the verb, the verb, what follows.
///
/// All ranges are offsets into the logical text; the parts follow one another in this order.
struct Clause: Sendable {
  /// The whole clause, without the punctuation that ends it.
  let range: Range<Int>
  let tokens: TokenRun
  /// All roles that any of its tokens has.
  let roles: WordRoles
  /// The clause without its opening: times, 据悉, 在…中.
  var content: Range<Int>
  /// The first noun phrase; empty when the clause takes its subject from the one before.
  var subject: Range<Int>
  /// Adverbs and prepositional phrases between subject and verb.
  var middle: Range<Int>
  /// The verb, a chain of verbs (主持召开) taken as one; empty when no verb was found.
  var verb: Range<Int>
  /// What follows the verb.
  var object: Range<Int>
  /// The word that the event is read from.
  var trigger: Token?
  /// The kind of event that the trigger or its noun reports.
  var kind: EventKind?
  /// All roles that words of the clause have before and at the verb, or just after it.
  var cues: WordRoles
  /// The roles of the trigger itself.
  var triggerRoles: WordRoles
  /// Places named after 在, and the clause's other places.
  var place: Range<Int>?
  /// The figures of the clause, in order.
  var figures: [FigureSpan]
  /// The time expressions that can date the clause, as indices into `DatedPage.times`, in order.
  var times: [Int]
  /// Times that qualify a noun after the verb: 举行2024年一季度发布会.
  var qualifyingTimes: [Int] = []
  /// Whether the clause ends with a length of time: …5年来.
  var endsWithSpan = false
  /// Events inside relative clauses with a time of their own: 4月1日上线的系统.
  var attributive: Token?
  /// Whether 的 stands behind the verb, so that the clause ends as a noun: 坚守岗位的职工.
  var endsAsNoun = false
  /// Whether the clause opens with a phrase (根据…, 针对…) that belongs to a later clause.
  var isAdjunct: Bool
  /// Whether the clause says behind a colon what sort of work something is: 硬化巷道、整修田间路.
  var listsWork = false
  /// Whether the clause only tells what was used: 利用担任县长的便利.
  var tellsMeans = false
  /// What kind of noun stands right before a figure of the clause.
  var figureNoun: FigureNoun?

  /// A noun that stands right before its figure.
  enum FigureNoun: Sendable {
    /// What a figure measures, which then ends the clause: 净利润3.6亿元.
    case measured
    /// A size of a thing: 全长5.6公里.
    case dimension
  }
}

extension Clause {
  /// Whether the clause opens by going back before what was told: 会前.
  var goesBack: Bool { tokens.first.map { $0.roles.contains(.earlier) } ?? false }

  /// Whether the clause says only that something went well: 获得圆满成功.
  func tellsSuccess(in text: [UInt8]) -> Bool {
    guard triggerRoles.contains(.light), !object.isEmpty, object.count <= 18 else { return false }
    return text.range(object.lowerBound..<min(object.upperBound, content.upperBound), hasSuffix: "成功")
  }

  /// Whether the clause says when the accident of the story was: 事故发生于…; its time holds for what follows.
  func pointsBackToIncident(in text: [UInt8]) -> Bool {
    guard kind == .incident, subject.count <= 18 else { return false }
    return text.range(subject, hasSuffixAmong: ["事故", "事件", "爆炸", "火灾", "地震", "灾害"])
      && text.range(verb, hasSuffix: "发生")
  }

  /// How long something takes that begins on a day already told: 为期一年.
  func statedLength(among all: [ResolvedTime], in text: [UInt8]) -> CalendarInterval? {
    for token in tokens {
      guard case .time(let index) = token.form, let length = all[index].interval,
        length.start != nil, length.end != nil
      else { continue }
      // 签署为期五年的协议: so long is what is acted on.
      guard !text.has("的", at: token.range.upperBound, before: range.upperBound) else { continue }
      let before = range.lowerBound..<token.range.lowerBound
      if all[index].kind == .duration, text.range(before, hasSuffixAmong: ["为期", "历时"]) { return length }
      // 持续时间为3月1日至5月1日: from when to when.
      if text.range(before, hasSuffixAmong: Clause.validities) { return length }
    }
    return nil
  }

  /// Whether one word of a role is all of the subject.
  func hasSubject(of role: WordRoles) -> Bool {
    roles.isSuperset(of: role)
      && tokens.token(at: subject.lowerBound).map { $0.range == subject && $0.roles.isSuperset(of: role) }
        ?? false
  }

  /// Whether the reporter acts: 记者来到山村.
  var isReporters: Bool {
    tokens.contains {
      $0.roles.isSuperset(of: [.title, .discourse]) && $0.range.upperBound <= verb.lowerBound
        && $0.range.upperBound >= subject.upperBound
    }
  }

  private static let validities: [StaticString] = [
    "持续时间为", "持续时间", "有效期为", "有效期", "冻结期限为", "期限为", "时间为", "会期为", "展期为",
  ]

  /// Whether a light verb stands before the verb, which so is its noun: 作出全面部署.
  var bearsItsVerb: Bool {
    roles.contains(.light)
      && tokens.contains { $0.roles.contains(.light) && $0.range.upperBound <= verb.lowerBound }
  }

  /// Whether the clause says during what something else took place: 对接活动期间.
  var isWhile: Bool {
    guard let last = tokens.last, last.roles.contains(.during), range.upperBound - last.range.upperBound <= 3
    else { return false }
    // 事故发生在专项整治期间 tells when.
    return tokens.token(at: verb.upperBound).map { !$0.roles.contains(.preposition) } ?? true
  }

  /// Whether the clause holds the name of a document or a work.
  var holdsWorkTitle: Bool {
    tokens.contains { if case .workTitle = $0.form { true } else { false } }
  }

  /// Whether the clause opens by singling out a part of what was counted: 其中.
  var breaksDown: Bool { tokens.first.map { $0.roles.contains(.breakdown) } ?? false }

  /// Whether what the clause tells is only demanded or advised: 要求各地把部署落到实处.
  var isDemanded: Bool {
    // 会议提出了要求 names the demand alone.
    if triggerRoles.contains(.transitive), let last = tokens.last, last.roles.contains(.exhorting),
      last.range.lowerBound >= verb.upperBound, range.upperBound - last.range.upperBound <= 3
    {
      return true
    }
    return roles.contains(.exhorting) && !triggerRoles.contains(.exhorting)
      && tokens.contains { $0.roles.contains(.exhorting) && $0.range.upperBound <= verb.lowerBound }
  }

  /// Whether a copula before the verb makes the clause a description: 背后却是非法集资.
  var isDescription: Bool {
    guard roles.contains(.copula),
      let copula = tokens.last(where: { $0.roles.contains(.copula) && $0.range.upperBound <= verb.lowerBound }
      )
    else { return false }
    // 这是最好的成绩 describes, 大桥是2018年建成的 tells when.
    return copula.roles.contains(.pronoun)
      || !tokens.contains { token in
        guard case .time = token.form else { return false }
        return token.range.lowerBound >= copula.range.upperBound && token.range.upperBound <= verb.lowerBound
      }
  }

  /// Whether someone takes a position that an editor would date: 外长11日称, not the opening of figures or demands.
  var isAnswerable: Bool {
    triggerRoles.contains(.position) && !subject.isEmpty && !isAdjunct && !cues.contains(.negation)
  }

  /// The clause with the one that follows as its object.
  func joined(with next: Clause) -> Clause {
    var joined = Clause(
      range: range.lowerBound..<next.range.upperBound,
      tokens: TokenRun(Array(tokens) + next.tokens),
      roles: roles.union(next.roles),
      content: content.lowerBound..<max(content.upperBound, next.content.upperBound),
      subject: subject,
      middle: middle,
      verb: verb,
      object: next.range,
      trigger: trigger,
      kind: kind,
      cues: cues,
      triggerRoles: triggerRoles,
      place: place,
      figures: figures + next.figures,
      times: times,
      attributive: nil,
      isAdjunct: false,
      figureNoun: figureNoun ?? next.figureNoun
    )
    joined.qualifyingTimes = next.times + next.qualifyingTimes
    return joined
  }

  /// Whether the verb stands at the end, without an object.
  var endsWithVerb: Bool { object.count <= 3 }

  /// Whether the clause is a time and nothing else (4月20日，).
  var holdsOnlyTime: Bool { verb.isEmpty && subject.isEmpty && !times.isEmpty }

  /// Whether the clause only announces what follows (总体目标是：).
  var announces: Bool { triggerRoles.contains(.state) && object.count <= 3 }
}

/// What a subject did in its own clause, which later clauses without one may go on with.
enum SubjectRole: Sendable {
  /// It stood before a verb of doing.
  case agent
  /// It stood before a figure of its own: 三项基金收入2.2万亿元.
  case measured
  case other
}

/// Where a clause stands and what surrounds it.
struct ClauseContext: Sendable {
  /// What kind of block it is part of.
  let block: Block.Kind
  /// The index of the block.
  let blockIndex: Int
  /// The level of a heading.
  let level: Int
  /// The article, as an index into `Page.articles`; nil outside any.
  let article: Int?
  /// The index of the sentence within the page, counted over all blocks.
  let sentence: Int
  /// The sentence.
  let sentenceRange: Range<Int>
  /// Whether an earlier clause of the sentence, or this one, exhorts (要, 必须).
  var isExhortation: Bool
  /// Whether the clause is what someone says (X强调，…).
  var isReported: Bool
  /// The subject that an elided or pronominal one stands for.
  var inheritedSubject: Range<Int>?
  /// What that subject stood before.
  var subjectRole = SubjectRole.other
  /// What the sentence before was about.
  var topic: Range<Int>?
  /// Whether the article has spoken of one person last.
  var isAboutPerson = false
  /// The subject before that of the clause itself: whose 其排放量 is.
  var possessor: Range<Int>?
  /// What the sentence announced to list: 总体目标是.
  var announced: Range<Int>?
  /// The name of the meeting that the sentence told last: whose 审议 is.
  var meeting: Range<Int>?
  /// Whether the sentence may name a body in full.
  var mayNameBody = false
  /// The body named in full last, and the block it stands in: what 该公司 points to.
  var body: (name: Range<Int>, block: Int)?
  /// The accident that the sentence told last: what 造成5人死亡 is said of.
  var incident: Range<Int>?
  /// The date of a clause that held nothing else (4月20日，), for the clause that follows it.
  var leadingDate: EventDating?
  /// Whether an earlier clause of the sentence set a goal, which further figures belong to.
  var setsGoals = false
  /// What the clauses before acted on last, and the last document that they named: 建设基地，预计2025年投产.
  var lastObject: Range<Int>?
  var lastTitle: Range<Int>?
  /// Whether the sentence opens by carrying the article's story on: 事故发生后.
  var carriesStory = false
  /// Whether the sentence opens by going back before what was told: 会前.
  var goesBack = false
  /// Whether an earlier clause of the sentence spoke of the future.
  var looksAhead = false
  /// Whether the clause that follows says what comes of this one when it is done: 就能.
  var isCondition = false
  /// Whether the article has a headline.
  var hasHeadline = false
  /// The day of the last happening that the sentence told.
  var toldDate: EventDating?
  /// Whether the sentence opens an entry of a chronology.
  var isChronologyEntry = false
  /// The kind of the event that the sentence told before, if it told one.
  var previousKind: EventKind?
  /// Whether the sentence is the first of its article after headline and byline.
  var isLead: Bool
}
