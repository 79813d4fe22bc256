/// What can be left out of a clause, in the order in which a label lets go of it.
struct LabelReduction {
  let clause: Clause
  let words: LabelText
  /// Left out in any case.
  var always: [LabelCut] = []

  private var text: [UInt8] { words.text }
  private var tokens: [Token] { clause.tokens }
  var subject: String { words.string(clause.subject, tokens: tokens, without: joiningCuts) }

  init(clause: Clause, words: LabelText, always: [LabelCut] = []) {
    self.clause = clause
    self.words = words
    self.always = always
    self.always += joiningCuts
    if let end = speechStart { self.always.append(LabelCut(range: end..<clause.range.upperBound)) }
  }

  /// The clause without cuts.
  func string(without cuts: [LabelCut]) -> String {
    var content = clause.content
    for word in LabelWords.leading
    where UTF8Scan.matches(word, in: text, at: content.lowerBound, limit: content.upperBound) {
      // 起 goes from 起正式投产 but stays in 起草.
      let next = content.lowerBound + word.count
      let covered = tokens.contains { $0.range.lowerBound == content.lowerBound && $0.range.upperBound > next }
      let isFollowed = tokens.contains { $0.range.lowerBound == next }
      if !covered, isFollowed || LabelReduction.alwaysLeading.contains(word) { content = next..<content.upperBound }
      break
    }
    var written = words.string(content, tokens: tokens, without: always + cuts)
    var changed = true
    while changed {
      changed = false
      for word in LabelWords.trailing {
        let ending = String(decoding: word, as: UTF8.self)
        guard written.hasSuffix(ending), written.unicodeScalars.count > word.count / 3 + 3 else { continue }
        if let last = tokens.last, last.range.count > word.count, words.string(last.range, tokens: tokens).hasSuffix(ending),
          written.hasSuffix(words.string(last.range, tokens: tokens))
        {
          continue
        }
        written.unicodeScalars.removeLast(word.count / 3)
        changed = true
      }
    }
    return written
  }

  private static let alwaysLeading = [Array("的".utf8), Array("了".utf8)]

  // MARK: Whether there is anything to tell

  /// Whether the clause can stand alone: something acts and, where the verb wants one, something is acted on.
  func tellsSomething(hasSubject: Bool) -> Bool {
    if clause.verb.isEmpty { return true }
    let verb = text[clause.verb]
    let object = words.string(objectRange, tokens: tokens, without: always)
    let objectBytes = Array(object.utf8)
    let isEmptyObject = LabelWords.contains(objectBytes[...], in: LabelWords.emptyObjects)
    if !hasSubject {
      if LabelWords.contains(verb, in: LabelWords.states) { return false }
      let phrase = words.string(clause.middle, tokens: tokens, without: always)
      if object.unicodeScalars.count < 2 { return phrase.unicodeScalars.count >= 4 && clause.cues.contains(.passive) }
      return !isEmptyObject
    }
    let isTransitive = LabelWords.transitive.contains { verb.count >= $0.count && verb.suffix($0.count).elementsEqual($0) }
    if isTransitive, object.isEmpty || isEmptyObject, !clause.cues.contains(.passive) {
      return !subjectActs || clause.triggerRoles.contains(.agenda) && !object.isEmpty
    }
    return true
  }

  /// Whether the subject is someone who could publish or sign: a person, a body.
  private var subjectActs: Bool {
    let range = clause.subject
    if tokens.contains(where: {
      guard range.contains($0.range.lowerBound) else { return false }
      if case .person = $0.form { return true }
      return !$0.roles.isDisjoint(with: [.organisation, .title])
    }) {
      return true
    }
    return !NameReader.names(in: subject).isEmpty
  }

  private var objectRange: Range<Int> {
    let end = min(clause.object.upperBound, clause.content.upperBound)
    return min(clause.object.lowerBound, end)..<end
  }

  /// 在广东考察时强调, 座谈会强调: where the words go over to what is said, after the event was told.
  private var speechStart: Int? {
    guard !clause.verb.isEmpty, !clause.triggerRoles.contains(.attribution) || clause.triggerRoles.contains(.trigger)
    else { return nil }
    guard
      let index = tokens.firstIndex(where: {
        $0.range.lowerBound > clause.verb.upperBound && $0.roles.contains(.attribution)
          && !$0.roles.contains(.trigger)
      }) ?? tokens.firstIndex(where: {
        $0.range.lowerBound == clause.verb.upperBound + 3 && $0.roles.contains(.attribution)
      }), tokens[index].range.lowerBound > clause.verb.upperBound
    else { return nil }
    var start = tokens[index].range.lowerBound
    for word in ["的时候", "期间", "时", "后", "中"].map({ Array($0.utf8) })
    where UTF8Scan.matches(word, in: text, at: start - word.count, limit: start) {
      start -= word.count
      break
    }
    return start >= clause.verb.upperBound ? start : nil
  }

  /// 又, 还, 却, 则 and the like at the beginning and between subject and verb.
  private var joiningCuts: [LabelCut] {
    var cuts: [LabelCut] = []
    let starts = [clause.content.lowerBound, clause.middle.lowerBound]
    for token in tokens where clause.middle.contains(token.range.lowerBound) || starts.contains(token.range.lowerBound) {
      if LabelWords.contains(text[token.range], in: LabelWords.joining) { cuts.append(LabelCut(range: token.range)) }
    }
    for start in starts where !tokens.contains(where: { $0.range.lowerBound == start }) {
      for word in LabelWords.joining where UTF8Scan.matches(word, in: text, at: start, limit: clause.range.upperBound) {
        // 却 goes from 却总量达到; 先 stays in 先进.
        if tokens.contains(where: { $0.range.lowerBound == start + word.count }) {
          cuts.append(LabelCut(range: start..<start + word.count))
        }
        break
      }
    }
    return cuts
  }
}
