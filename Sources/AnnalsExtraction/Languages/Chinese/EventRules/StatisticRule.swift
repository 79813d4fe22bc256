import AnnalsCore

extension EventRule {
  /// Reads a figure for a period.
  ///
  /// **Matches** a verb of measure with a figure after it, dated by clause, sentence or paragraph:
  /// `1—3月，全国城镇新增就业303万人`; an event verb with a total: `累计签署55份文件`.
  /// **Does not match** figures in exhortations or with no date at all.
  /// **Yields** statistic; planned for a forecast.
  static let statistic = EventRule(name: "statistic", needs: ChineseClauseParser.verbRoles) { candidate in
    let clause = candidate.clause
    guard !candidate.context.isExhortation, clause.hasMeasuredFigure else { return nil }
    guard !clause.triggerRoles.contains(.state), !clause.isAdjunct else { return nil }
    guard let dating = candidate.statedDate ?? candidate.carriedPeriod else { return nil }
    guard dating.leader != .relative || dating.interval.end != nil else { return nil }
    if candidate.speaksOfFuture {
      return EventReading(kind: .statistic, status: .planned, dating: dating)
    }
    // 全年社零额增长5%以上, while the year still runs, is aimed at.
    if dating.granularity > .month, candidate.isAhead(dating), !clause.cues.contains(.perfect),
      clause.roles.contains(.floor)
    {
      return EventReading(kind: .target, status: .target, dating: dating)
    }
    // 议题有两项 counts what the text goes on to list.
    if clause.triggerRoles.contains(.existence), clause.figures.allSatisfy({ $0.value < 10 }) {
      return nil
    }
    if clause.figureQualifiesDeed || clause.lacksWhatIsCounted || clause.tellsDimensions { return nil }
    let isMeasure = clause.triggerRoles.contains(.measure) || clause.triggerRoles.contains(.light)
    let isTotal =
      clause.triggerRoles.contains(.trigger)
      && (clause.statesTotal(at: dating) || clause.countsSubject)
    guard isMeasure || isTotal else { return nil }
    return EventReading(kind: .statistic, status: .statistic, dating: dating)
  }

  /// Reads a figure that stands right behind what it measures, without a verb.
  ///
  /// **Matches** `第三季度净利润3.6亿元`: a noun of measure, then the figure that ends the clause.
  /// **Does not match** figures of things: `大桥2座`.
  /// **Yields** statistic.
  static let nominalStatistic = EventRule(name: "nominal-statistic") { candidate in
    let clause = candidate.clause
    guard clause.verb.isEmpty, clause.figureNoun == .measured, !clause.isAdjunct,
      !candidate.context.isExhortation,
      !clause.tellsDimensions, let dating = candidate.statedDate ?? candidate.carriedPeriod,
      dating.leader != .relative || dating.interval.end != nil, !candidate.isAhead(dating)
    else { return nil }
    return EventReading(kind: .statistic, status: .statistic, dating: dating)
  }

  /// Reads the victims of an accident: figures of dead, injured and missing.
  ///
  /// **Matches** `事故已造成5人死亡、8人失联`. **Yields** statistic of kind incident, dated by 目前 or the report when
  /// the sentence states no date.
  static let casualties = EventRule(name: "casualties", needs: .trigger) { candidate in
    let clause = candidate.clause
    guard !candidate.context.isExhortation, clause.statesCasualties else { return nil }
    guard let dating = candidate.statedDate ?? candidate.reportDate ?? candidate.inheritedDate else {
      return nil
    }
    return EventReading(kind: .incident, status: .statistic, dating: dating)
  }
}

extension EventCandidate {
  /// The date of an undated figure: the period its paragraph speaks of, else the report when it is a total to date.
  var carriedPeriod: EventDating? {
    // 2024年1月，她破获一案: a happening took place then; what is counted after it was not counted then.
    let period = inheritedDate.flatMap { $0.isTold && !$0.isReviewed ? nil : $0 }
    if let period, period.granularity > .day { return period }
    guard clause.statesRunningTotal else { return nil }
    return inheritedDate.flatMap { $0.granularity <= .day ? $0 : nil } ?? period ?? reportDate
  }
}

extension Clause {
  /// Whether only a verb of being somewhere stands before the figure: 住着近1700万人.
  fileprivate var lacksWhatIsCounted: Bool {
    hasSubject(of: .dwelling)
  }

  /// Whether the clause says how large a thing is, which holds at any time: 大桥全长5.6公里.
  fileprivate var tellsDimensions: Bool {
    figureNoun == .dimension && triggerRoles.isDisjoint(with: [.trigger, .light])
  }

  /// Whether the figure only says how large the deed was that ends the clause: 完成12亿元融资.
  var figureQualifiesDeed: Bool {
    guard triggerRoles.contains(.light), let last = tokens.last,
      !last.roles.isDisjoint(with: [.trigger, .eventNoun]), last.range.lowerBound >= verb.upperBound
    else { return false }
    return range.upperBound - last.range.upperBound <= 3
      && figures.contains {
        $0.range.lowerBound >= verb.upperBound && $0.range.upperBound <= last.range.lowerBound
      }
  }

  /// Whether the clause gives a total to date: 累计, 共, and a number of some size.
  var statesRunningTotal: Bool {
    roles.isSuperset(of: Clause.totals) && tokens.contains { $0.roles.isSuperset(of: Clause.totals) }
      && figures.contains { $0.unit != nil && $0.value >= 10 }
  }

  /// 累计, 共计.
  private static let totals: WordRoles = [.measure, .adverb, .perfect]

  /// Whether a figure that counts something stands at or after the verb.
  var hasMeasuredFigure: Bool {
    guard !verb.isEmpty else { return false }
    return figures.contains { figure in
      // 降至50.3: a bare number counts right after a verb of measure; 有113万人再就业: a counted subject.
      let isAtVerb = figure.range.lowerBound == verb.upperBound && triggerRoles.contains(.measure)
      // Few are named, many are counted: 两市签署协议 states no figure.
      let isSubject =
        figure.range.lowerBound == subject.lowerBound && figure.unit != nil && figure.value >= 10
      return isAtVerb || isSubject || (figure.unit != nil && figure.range.lowerBound >= verb.lowerBound)
    }
  }

  /// Whether the clause says that its figure is a total: 累计, 共, 截至…已, or 已 with a number too large to name.
  func statesTotal(at dating: EventDating) -> Bool {
    roles.isSuperset(of: [.measure, .adverb])
      && tokens.contains { $0.roles.isSuperset(of: [.measure, .adverb]) }
      || (cues.contains(.perfect)
        && (dating.bound == .until || figures.contains { $0.value >= Clause.countedFrom }))
  }

  /// Whether the subject is a number of people or things rather than known bodies: 31个省份召开会议 is a happening.
  var countsSubject: Bool {
    figures.contains { $0.range.lowerBound == subject.lowerBound && $0.value >= Clause.countedFrom }
  }

  /// From so many on, those who act are counted, not known one by one.
  private static let countedFrom = 100.0

  /// Whether a count of people stands beside a word for death, injury or loss.
  var statesCasualties: Bool {
    guard kind == .incident else { return false }
    for (index, token) in tokens.enumerated() {
      guard case .figure = token.form, index + 1 < tokens.count else { continue }
      let next = tokens[index + 1]
      if next.range.lowerBound == token.range.upperBound, next.roles.contains(.casualty) { return true }
    }
    return false
  }
}
