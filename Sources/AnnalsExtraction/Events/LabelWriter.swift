/// Makes the label of an event: the clause itself in at most 24 characters of good Chinese, no date.
///
/// Parts are left out in a fixed order until the rest fits; what turns out not to have been in the way comes
/// back. Nothing is cut inside a token or a name. A clause of which nothing can be told has no label.
struct LabelWriter {
  /// The most characters that a label may have.
  static let limit = 24

  let words: LabelText
  var text: [UInt8] { words.text }

  /// What a subject that the clause does not have itself is taken from.
  struct Subject {
    var range: Range<Int>
    var tokens: TokenRun
    /// Whether it names someone or something, so that the rest of the label makes room for it.
    var isName = true
  }

  /// The label of a clause, empty when the clause tells nothing alone.
  ///
  /// `subject` stands in for an elided one.
  func label(of clause: Clause, subject: Subject?) -> String {
    label(of: reduction(of: clause), subject: subject)
  }

  /// What a label of the clause can leave out, and its subject as written.
  func reduction(of clause: Clause) -> LabelReduction { LabelReduction(clause: clause, words: words) }

  /// The label of a clause whose reduction is known.
  func label(of reduction: LabelReduction, subject: Subject?) -> String {
    let lead = subject.map(shortened) ?? []
    guard reduction.tellsSomething(hasSubject: !lead.isEmpty || !reduction.subject.isEmpty) else { return "" }
    if !lead.isEmpty, subject?.isName ?? true {
      let named = LabelReduction(clause: reduction.clause, words: words, followsName: true)
      let label = fitted(lead, named, LabelReduction.gentleSteps)
      if !label.isEmpty { return label }
    }
    let bare = fitted([], reduction)
    // A mere noun is said again only where nothing has to make room for it.
    let whole = lead + Array(bare.utf8)
    guard !lead.isEmpty, !bare.isEmpty, UTF8Scan.scalarCount(whole.indices, in: whole) <= LabelWriter.limit
    else { return bare }
    return String(decoding: LabelText.tidied(whole), as: UTF8.self)
  }

  /// A subject taken over: a person by name only, the first of several bodies.
  private func shortened(_ subject: Subject) -> [UInt8] {
    let whole = words.utf8(subject.range, tokens: subject.tokens)
    let names = NameReader.names(in: whole)
    if names.count == 1, NameReader.isPersonalName(names[0]), whole.ends(with: names[0]) {
      return names[0]
    }
    return names.count > 2 ? names[0] + Array("等".utf8) : whole
  }

  /// The fullest version that fits: steps are taken one by one, then undone where there is room.
  private func fitted(
    _ lead: [UInt8],
    _ reduction: LabelReduction,
    _ kinds: [LabelReduction.StepKind] = LabelReduction.allSteps
  ) -> String {
    var taken: [[LabelCut]] = []
    func write(_ steps: [[LabelCut]]) -> String? {
      let body = reduction.utf8(without: steps.flatMap { $0 })
      let label = LabelText.tidied(lead + body)
      guard UTF8Scan.scalarCount(label.indices, in: label) <= LabelWriter.limit else { return nil }
      return String(decoding: label, as: UTF8.self)
    }
    if let whole = write([]) { return whole }
    for step in reduction.steps(kinds) {
      taken.append(step)
      guard var label = write(taken) else { continue }
      for index in taken.indices.dropLast().reversed() {
        let kept = taken[index]
        taken[index] = []
        if let fuller = write(taken) { label = fuller } else { taken[index] = kept }
      }
      return label
    }
    return ""
  }

  /// The label of an event in a relative clause: what stands before the verb, the verb, what follows 的.
  func label(attributive trigger: Token, in clause: Clause) -> String {
    let start = max(clause.content.lowerBound, clause.range.lowerBound)
    let mark = trigger.range.upperBound..<min(trigger.range.upperBound + 3, clause.range.upperBound)
    var end = clause.content.upperBound
    if !clause.isAdjunct, clause.verb.lowerBound > mark.upperBound {
      end = clause.middle.lowerBound > mark.upperBound ? clause.middle.lowerBound : clause.verb.lowerBound
    }
    if let later = clause.tokens.first(where: {
      $0.range.lowerBound > mark.upperBound && $0.roles.contains(.attribution)
        && !LabelWords.sayingNouns.contains($0.range, of: text)
    }) {
      end = min(end, later.range.lowerBound)
    }
    guard start <= trigger.range.lowerBound, end > mark.upperBound else { return "" }
    var told = clause
    told.content = start..<end
    told.subject = start..<start
    told.middle = start..<start
    if let opener = clause.tokens.first, opener.range.lowerBound == start,
      opener.roles.contains(.preposition),
      opener.range.upperBound <= trigger.range.lowerBound
    {
      told.content = opener.range.upperBound..<end
    }
    told.subject = told.content.lowerBound..<trigger.range.lowerBound
    told.middle = trigger.range.lowerBound..<trigger.range.lowerBound
    told.verb = trigger.range
    told.object = mark.upperBound..<end
    told.trigger = trigger
    return fitted([], LabelReduction(clause: told, words: words, always: [LabelCut(range: mark)]))
  }

  /// The label of a headline: the half that tells the event, the whole when it has no halves.
  func label(ofHeadline range: Range<Int>, clause: Clause) -> String {
    let half = HeadlineHalves.half(of: range, at: anchor(of: clause, in: range), in: text)
    guard half.lowerBound < half.upperBound,
      // ——论…: a second headline comments on the first.
      !text.range(range, hasPrefix: "——")
    else { return "" }
    var told = clause
    told.content = half
    told.isAdjunct = false
    told.subject = clause.subject.clamped(to: half)
    told.object = max(half.lowerBound, min(clause.object.lowerBound, half.upperBound))..<half.upperBound
    return fitted([], LabelReduction(clause: told, words: words, always: officialFrame(of: told)))
  }

  /// 关于 and 的通知 around what a notice does: 市政府关于印发《方案》的通知 tells that it issues the plan.
  private func officialFrame(of clause: Clause) -> [LabelCut] {
    guard let mark = text.firstOffset(of: LabelWriter.about, in: clause.content),
      let length = LabelWriter.notices.length(
        in: text,
        endingAt: clause.content.upperBound,
        from: mark + LabelWriter.about.utf8CodeUnitCount
      )
    else { return [] }
    let matter = mark + LabelWriter.about.utf8CodeUnitCount..<clause.content.upperBound - length
    guard LabelWriter.issuings.length(in: text, at: matter.lowerBound, limit: matter.upperBound) != nil else {
      return []
    }
    return [
      LabelCut(range: mark..<matter.lowerBound),
      LabelCut(range: matter.upperBound..<clause.content.upperBound),
    ]
  }

  private static let about: StaticString = "关于"
  private static let notices: WordSet = ["的通知", "的通告", "的公告", "的决定", "的批复", "的命令", "的通报"]
  private static let issuings = WordSet("印发 转发 批转 发布 公布 颁布 下达 废止 成立 设立 命名 表彰 授予 任命 召开 举办 启动 撤销")

  /// What the telling half of a headline holds: the trigger, or the figure when the trigger only says that it goes well.
  private func anchor(of clause: Clause, in range: Range<Int>) -> Int {
    let trigger = clause.trigger?.range ?? range.lowerBound..<range.lowerBound
    guard let figure = clause.figures.first(where: { $0.unit != nil })?.range.lowerBound else {
      return trigger.lowerBound
    }
    let half = HeadlineHalves.half(of: range, at: trigger.lowerBound, in: text)
    let isBare = half.upperBound - trigger.upperBound <= 6 && !half.contains(figure)
    return isBare ? figure : trigger.lowerBound
  }

  /// The words of a clause without its times, for comparing; of a headline in two halves those of the half that
  /// tells it.
  func content(of clause: Clause, isHeadline: Bool) -> String {
    let range =
      isHeadline ? HeadlineHalves.half(of: clause.range, at: clause.verb.lowerBound, in: text) : clause.range
    return String(decoding: words.utf8(range, tokens: clause.tokens), as: UTF8.self)
  }
}
