/// Lists, modifiers and tails of noun phrases that a label shortens.
extension LabelReduction {
  static let listMark: StaticString = "、"
  static let andSoOn: StaticString = "等"
  static let attributive: StaticString = "的"
  /// Nouns of change that figures measure: 货量增长超60%.
  static let growth: WordSet = ["增长", "增幅", "增速", "降幅", "涨幅", "下降", "额", "量", "率", "值"]
  static let conjunctions: [StaticString] = ["和", "及", "与", "以及"]

  /// Offsets in a range where a mark stands outside every token.
  func offsets(of mark: StaticString, in range: Range<Int>) -> [Int] {
    let inside = tokens(in: range)
    var found: [Int] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let token = inside.first(where: { $0.range.contains(offset) }),
        token.range.count > mark.utf8CodeUnitCount
      {
        offset = token.range.upperBound
        continue
      }
      if UTF8Scan.matches(mark, in: text, at: offset, limit: range.upperBound) { found.append(offset) }
      offset += UTF8Scan.scalarLength(text[offset])
    }
    return found
  }

  /// A、B、C等工作 becomes A等工作; without 等 and a head the rest of the list goes.
  func enumeration(in range: Range<Int>) -> [LabelCut] {
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
      // 规模宏大、结构优化的队伍: of qualities one is enough; 甲、乙的代表 are several.
      let isName = tokens(in: range.lowerBound..<first).last.map { $0.range.upperBound == first } ?? false
      return [LabelCut(range: first..<head, filler: isName ? "等" : "")]
    }
    // 参保人数 after a list is what its figures measure.
    if range.upperBound == clause.subject.upperBound,
      let length = LabelWords.measured.length(in: text, endingAt: range.upperBound, from: first + 1),
      length >= 6
    {
      let filler = distributive == nil ? "等" : ""
      return [LabelCut(range: first..<range.upperBound - length, filler: filler)]
    }
    let holdsFigure = tokens(in: range).contains { if case .figure = $0.form { true } else { false } }
    return [LabelCut(range: rest, filler: holdsFigure ? "" : "等")]
  }

  /// 招聘月等 before 专项活动: the head of the list says what its items are.
  var itemsBeforeHead: [LabelCut] {
    guard let mark = offsets(of: LabelReduction.andSoOn, in: objectPart).last,
      objectPart.upperBound - mark >= 18,
      // Documents that are named say more than their kind.
      !tokens(in: objectPart).contains(where: { if case .workTitle = $0.form { true } else { false } })
    else { return [] }
    return [LabelCut(range: objectPart.lowerBound..<mark + LabelReduction.andSoOn.utf8CodeUnitCount)]
  }

  static let about: StaticString = "《关于"
  static let aboutFurther: StaticString = "《关于进一步"

  /// 印发《关于促进消费的若干措施》 becomes 印发促进消费的若干措施.
  var unwrappedTitle: [[LabelCut]] {
    for token in Array(tokens(in: objectPart)) + tokens(in: clause.subject) {
      guard case .workTitle = token.form,
        token.range.lowerBound <= objectPart.lowerBound + 3
          || token.range.lowerBound == clause.subject.lowerBound
      else { continue }
      let close = LabelCut(range: token.range.upperBound - 3..<token.range.upperBound)
      let cuts = [LabelReduction.about, LabelReduction.aboutFurther].filter {
        UTF8Scan.matches($0, in: text, at: token.range.lowerBound, limit: token.range.upperBound)
      }
      return cuts.map {
        [LabelCut(range: token.range.lowerBound..<token.range.lowerBound + $0.utf8CodeUnitCount), close]
      }
    }
    return []
  }

  /// 印发《关于做好…重点群体就业工作的通知》, too long to tell: shorter and shorter ends of the title, at last its kind.
  var shortenedTitles: [[LabelCut]] {
    for token in Array(tokens(in: objectPart)) + tokens(in: clause.subject) {
      guard case .workTitle = token.form, token.range.count > 30 else { continue }
      let inner = token.range.lowerBound + 3..<token.range.upperBound - 3
      let close = LabelCut(range: inner.upperBound..<token.range.upperBound)
      var starts: [Int] = []
      var offset = inner.lowerBound
      while offset < inner.upperBound {
        if UTF8Scan.matches(LabelReduction.attributive, in: text, at: offset, limit: inner.upperBound) {
          starts.append(offset + LabelReduction.attributive.utf8CodeUnitCount)
        }
        offset += UTF8Scan.scalarLength(text[offset])
      }
      if let length = LabelReduction.documents.length(
        in: text,
        endingAt: inner.upperBound,
        from: inner.lowerBound
      ) {
        starts.append(inner.upperBound - length)
      }
      return starts.sorted().map { [LabelCut(range: token.range.lowerBound..<$0), close] }
    }
    return []
  }

  /// What a title says last of the document that it names.
  private static let documents = WordSet(
    """
    通知 意见 办法 规定 条例 细则 方案 规划 纲要 报告 公报 白皮书 蓝皮书 年报 公告 通告 决定 决议 措施 若干措施 指南 标准 规范 规程 目录 清单 计划 行动计划 声明 倡议 宣言 章程 准则 导则 建议 说明 法
    """
  )

  /// What stands before each 的 of a noun phrase, the shortest first; a figure after the last 的 needs its base.
  func modifiers(of whole: Range<Int>) -> [LabelCut] {
    var lower = whole.lowerBound
    // 为 of 确定为…的主题 belongs to the verb.
    if lower >= clause.verb.upperBound {
      lower += LabelWords.complements.length(in: text, at: lower, limit: whole.upperBound) ?? 0
    }
    let range = lower..<max(lower, whole.upperBound)
    return offsets(of: LabelReduction.attributive, in: range).compactMap { offset in
      let after = offset + LabelReduction.attributive.utf8CodeUnitCount
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
  func isFigure(_ tokens: TokenRun, after index: Int) -> Bool {
    guard index + 1 < tokens.count, case .figure = tokens[index + 1].form else { return false }
    return tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
  }

  /// Shorter and shorter beginnings of the object: ending with a phrase, and ending before a further verb.
  var tails: (atPhrases: [LabelCut], atVerbs: [LabelCut]) {
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
