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
    var tokens: [Token]
  }

  /// The label of a clause; `subject` stands in for an elided one. Empty when the clause tells nothing alone.
  func label(of clause: Clause, subject: Subject?) -> String {
    let lead = subject.map { words.string($0.range, tokens: $0.tokens) } ?? ""
    let reduction = LabelReduction(clause: clause, words: words)
    guard reduction.tellsSomething(hasSubject: !lead.isEmpty || !reduction.subject.isEmpty) else { return "" }
    if !lead.isEmpty {
      let label = fitted(lead, reduction)
      if !label.isEmpty { return label }
    }
    return fitted("", reduction)
  }

  /// The fullest version that fits: steps are taken one by one, then undone where there is room.
  private func fitted(_ lead: String, _ reduction: LabelReduction) -> String {
    var taken: [[LabelCut]] = []
    func write(_ steps: [[LabelCut]]) -> String? {
      let body = reduction.string(without: steps.flatMap { $0 })
      let label = LabelText.tidied(lead + body)
      guard label.unicodeScalars.count <= LabelWriter.limit else { return nil }
      return label
    }
    if let whole = write([]) { return whole }
    for step in reduction.steps {
      taken.append(step)
      guard var label = write(taken) else { continue }
      for index in taken.indices.dropLast() {
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
    var end = clause.range.upperBound
    if !clause.isAdjunct, clause.verb.lowerBound > mark.upperBound {
      end = clause.middle.lowerBound > mark.upperBound ? clause.middle.lowerBound : clause.verb.lowerBound
    }
    if let later = clause.tokens.first(where: {
      $0.range.lowerBound > mark.upperBound && $0.roles.contains(.attribution)
    }) {
      end = min(end, later.range.lowerBound)
    }
    guard start <= trigger.range.lowerBound, end > mark.upperBound else { return "" }
    var told = clause
    told.content = start..<end
    told.subject = start..<start
    told.middle = start..<start
    if let opener = clause.tokens.first, opener.range.lowerBound == start, opener.roles.contains(.preposition),
      opener.range.upperBound <= trigger.range.lowerBound
    {
      told.content = opener.range.upperBound..<end
    }
    told.subject = told.content.lowerBound..<trigger.range.lowerBound
    told.middle = trigger.range.lowerBound..<trigger.range.lowerBound
    told.verb = trigger.range
    told.object = mark.upperBound..<end
    told.trigger = trigger
    return fitted("", LabelReduction(clause: told, words: words, always: [LabelCut(range: mark)]))
  }

  /// The label of a headline: the half that tells the event, the whole when it has no halves.
  func label(ofHeadline range: Range<Int>, clause: Clause) -> String {
    let anchor = clause.trigger?.range.lowerBound ?? range.lowerBound
    let half = HeadlineHalves.half(of: range, at: anchor, in: text)
    guard half.lowerBound < half.upperBound else { return "" }
    let whole = words.string(half, tokens: clause.tokens)
    if whole.unicodeScalars.count <= LabelWriter.limit { return whole }
    var told = clause
    told.content = half
    told.subject = max(half.lowerBound, clause.subject.lowerBound)..<max(
      half.lowerBound,
      min(clause.subject.upperBound, half.upperBound)
    )
    told.object = min(clause.object.lowerBound, half.upperBound)..<half.upperBound
    return fitted("", LabelReduction(clause: told, words: words))
  }

  /// The words of a clause without its times, for comparing.
  func content(of clause: Clause) -> String { words.string(clause.range, tokens: clause.tokens) }
}
