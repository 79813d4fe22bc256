/// 将 as the preposition of what is acted on, not of the future: 将时间定为9月.
extension ChineseClauseParser {
  /// Whether a word of the future only leads what is acted on.
  ///
  /// **Matches** `将该案列为重点`, `将270万元拨付到位`, `将2024年确定为旅游年`, `将面包车撞翻`.
  /// **Does not match** `将于5月举行`, `将召开`, `将依法开展`, `将由三市承办`, `将极大提升`.
  func leadsObject(_ tokens: TokenRun, _ index: Int) -> Bool {
    let mark = tokens[index]
    guard text.range(mark.range, is: "将"), index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    let gap = next.range.lowerBound - mark.range.upperBound
    if gap == 0 { return namesSomething(next) }
    guard
      let verb = tokens[(index + 1)...].first(where: {
        !$0.roles.isDisjoint(with: ChineseClauseParser.verbRoles) && !$0.roles.contains(.blocker)
      }),
      !UTF8Scan.matches("地", in: text, at: next.range.lowerBound - 3, limit: text.count)
    else { return false }
    return ChineseClauseParser.handlings.contains(verb.range, of: text)
      || (verb.roles.isDisjoint(with: [.policy, .state])
        && ChineseClauseParser.results.length(in: text, at: verb.range.upperBound, limit: text.count) != nil)
  }

  /// What a deed with 将 comes to, right behind its verb: 将小镇打造成基地.
  private static let results: WordSet = ["为", "成", "到", "至", "往", "给", "在"]

  /// Verbs that need the object that 将 leads: 将明火扑灭.
  private static let handlings = WordSet(
    """
    扑灭 撞死 撞伤 撞翻 撞毁 撞倒 炸毁 烧毁 淹没 冲毁 抓获 捕获 击毙 击落 击沉 打死 打伤 刺伤 砍伤 送往 送至 送到 送医 运往 运抵 移送 移交 救出 营救 解救
    扣押 没收 查封 冻结 推翻 拘留 刑拘 逮捕 批捕 拘捕 抓捕 开除 开除党籍 移送审查起诉 起诉 释放 遣返 驱逐 处死 处决 列为 评为 拨付 发放 归还 退还 转移 疏散 撤离 安置
    """
  )

  /// Whether a token is a thing or a person by itself.
  private func namesSomething(_ token: Token) -> Bool {
    switch token.form {
    case .figure(let figure): figure.unit != nil
    case .person, .workTitle, .quotation: true
    case .time(let time): times[time].kind == .date && opensName(token)
    case .parenthesis: false
    case .word(let word):
      !word.roles.isDisjoint(with: [.pronoun, .organisation, .place])
        && word.roles.isDisjoint(with: [.preposition, .adverb, .future])
    }
  }

  /// Whether 确定为 or 作为 follows a time, so that the time is what is acted on.
  private func opensName(_ time: Token) -> Bool {
    ChineseClauseParser.namings.length(in: text, at: time.range.upperBound, limit: text.count) != nil
  }

  private static let namings: WordSet = ["确定为", "定为", "作为", "设为", "命名为", "列为", "宣布为"]
}
