/// Makes the label of an event: subject and predicate in at most 24 characters of good Chinese, no date.
///
/// Versions are tried from the fullest to the barest; the first that fits is taken. Nothing is ever cut inside
/// a token or a name.
struct LabelWriter {
  /// The most characters that a label may have.
  static let limit = 24

  let text: [UInt8]
  /// Times that name who acts (党的二十大) and so stay.
  let keptTimes: Set<Range<Int>>

  private static let attributiveMark = Array("的".utf8)

  /// The label of a clause; `subject` stands in for an elided one.
  func label(of clause: Clause, subject: Range<Int>?) -> String {
    let ownSubject = clause.subject.isEmpty ? subject : clause.subject
    let subjects = subjectVersions(ownSubject, tokens: clause.tokens)
    let middles = middleVersions(clause)
    let verb = clean(clause.verb, tokens: clause.tokens)
    let objects = objectVersions(clause.object, tokens: clause.tokens)
    // The subject goes only when no shorter object leaves room for it.
    for (subjects, objects) in [(subjects, objects), ([""], objects)] {
      for object in objects {
        for subject in subjects {
          for middle in middles {
            let label = subject + middle + verb + object
            if label.unicodeScalars.count <= LabelWriter.limit,
              verb.isEmpty || LabelWriter.isWhole(object, of: objects)
            {
              return LabelWriter.tidied(label)
            }
          }
        }
      }
    }
    return LabelWriter.tidied(LabelWriter.cut(verb + (objects.first ?? "")))
  }

  /// The label of an event in a relative clause: what stands before the verb, the verb, what follows 的.
  func label(attributive trigger: Token, in clause: Clause) -> String {
    let afterMark = min(trigger.range.upperBound + 3, clause.range.upperBound)
    var end = clause.range.upperBound
    if !clause.isAdjunct, clause.verb.lowerBound > afterMark { end = clause.middle.lowerBound }
    if let later = clause.tokens.first(where: {
      $0.range.lowerBound > afterMark && $0.roles.contains(.attribution)
    }) {
      end = min(end, later.range.lowerBound)
    }
    var start = clause.range.lowerBound
    if let opener = clause.tokens.first, opener.range.lowerBound == start, opener.roles.contains(.preposition)
    {
      start = opener.range.upperBound
    }
    let before = clean(start..<trigger.range.lowerBound, tokens: clause.tokens)
    let verb = clean(trigger.range, tokens: clause.tokens)
    let versions = objectVersions(afterMark..<max(afterMark, end), tokens: clause.tokens)
    for object in versions where (before + verb + object).unicodeScalars.count <= LabelWriter.limit {
      return LabelWriter.tidied(before + verb + object)
    }
    return LabelWriter.tidied(LabelWriter.cut(verb + (versions.last ?? "")))
  }

  /// The label of a headline: its first part that fits.
  func label(ofHeadline range: Range<Int>, clause: Clause) -> String {
    let whole = LabelWriter.tidied(clean(range, tokens: clause.tokens, keepsParentheses: false))
    if whole.unicodeScalars.count <= LabelWriter.limit { return whole }
    return label(of: clause, subject: nil)
  }

  /// A verb that has an object keeps some of it: 召开 alone says nothing.
  private static func isWhole(_ object: String, of objects: [String]) -> Bool {
    !object.isEmpty || objects.first?.isEmpty ?? true
  }

  // MARK: Versions

  private func subjectVersions(_ range: Range<Int>?, tokens: [Token]) -> [String] {
    guard let range, !range.isEmpty else { return [""] }
    let full = clean(range, tokens: tokens)
    var versions = [full]
    let names = NameReader.names(in: full)
    if let first = names.first {
      let joined = names.count == 1 ? first : names.count == 2 ? names[0] + names[1] : first + "等"
      if joined != full { versions.append(joined) }
    }
    if let head = LabelWriter.afterLastAttributive(full) { versions.append(head) }
    return versions
  }

  private func middleVersions(_ clause: Clause) -> [String] {
    let full = clean(clause.middle, tokens: clause.tokens)
    var bare = ""
    for token in clause.tokens where clause.middle.contains(token.range.lowerBound) {
      if !token.roles.isDisjoint(with: [.negation, .future, .passive]),
        token.range.upperBound <= clause.verb.lowerBound
      {
        // A passive keeps its agent.
        if token.roles.contains(.passive), !token.roles.contains(.trigger) {
          bare += clean(token.range.lowerBound..<clause.verb.lowerBound, tokens: clause.tokens)
          break
        }
        bare += clean(token.range, tokens: clause.tokens)
      }
    }
    return full == bare ? [full] : [full, bare]
  }

  private func objectVersions(_ range: Range<Int>, tokens: [Token]) -> [String] {
    let full = clean(range, tokens: tokens)
    var versions = [full]
    let short = clean(range, tokens: tokens, keepsParentheses: false)
    if short != full { versions.append(short) }
    versions += LabelWriter.prefixes(of: short)
    if let head = LabelWriter.afterLastAttributive(short) {
      versions += [head] + LabelWriter.prefixes(of: head)
    }
    versions.append("")
    return versions
  }

  // MARK: Words

  /// The words of a clause without its times.
  func words(of clause: Clause) -> String { clean(clause.range, tokens: clause.tokens) }

  /// The words of a range without times, their prepositions and 据悉; outer punctuation gone.
  private func clean(_ range: Range<Int>, tokens: [Token], keepsParentheses: Bool = true) -> String {
    guard !range.isEmpty else { return "" }
    var bytes: [UInt8] = []
    var offset = range.lowerBound
    for token in tokens where range.contains(token.range.lowerBound) {
      guard token.range.lowerBound >= offset else { continue }
      bytes += text[offset..<token.range.lowerBound]
      offset = min(token.range.upperBound, range.upperBound)
      switch token.form {
      case .time where keptTimes.contains(token.range): bytes += text[token.range]
      case .time:
        LabelWriter.dropPreposition(&bytes)
        // 2020年的16.0%: with the year goes its 的.
        if UTF8Scan.matches(LabelWriter.attributiveMark, in: text, at: offset, limit: range.upperBound) {
          offset += LabelWriter.attributiveMark.count
        }
      case .parenthesis where !keepsParentheses: break
      default: bytes += text[token.range.lowerBound..<offset]
      }
    }
    bytes += text[offset..<range.upperBound]
    return LabelWriter.trimmed(String(decoding: bytes, as: UTF8.self))
  }

  /// 于, 在, 自 and the like that led a time.
  private static func dropPreposition(_ bytes: inout [UInt8]) {
    for preposition in ["截至", "自", "于", "从", "到", "至"] {
      let word = Array(preposition.utf8)
      if bytes.count >= word.count, bytes.suffix(word.count).elementsEqual(word) {
        bytes.removeLast(word.count)
        return
      }
    }
  }

  /// What remains after the last 的, when it is long enough to stand alone.
  private static func afterLastAttributive(_ phrase: String) -> String? {
    guard let mark = phrase.unicodeScalars.lastIndex(of: "的") else { return nil }
    let rest = phrase.unicodeScalars[phrase.unicodeScalars.index(after: mark)...]
    return rest.count >= 2 ? String(String.UnicodeScalarView(rest)) : nil
  }

  /// Shorter versions that end before a joint of the phrase: 、 和 并 以及 and commas, longest first.
  private static func prefixes(of phrase: String) -> [String] {
    let scalars = Array(phrase.unicodeScalars)
    var cuts: [Int] = []
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      if "《（(“".unicodeScalars.contains(scalar) { depth += 1 }
      if "》）)”".unicodeScalars.contains(scalar) { depth -= 1 }
      guard depth == 0, index >= 4 else { continue }
      if "、，,；和并及与".unicodeScalars.contains(scalar) { cuts.append(index) }
      if scalar == "》" || scalar == "”" { cuts.append(index + 1) }
    }
    return cuts.reversed().map { String(String.UnicodeScalarView(scalars[..<$0])) }
  }

  /// The last resort: whole scalars up to the limit, never inside a number, a Latin word, 《》 or “”.
  private static func cut(_ label: String) -> String {
    let scalars = Array(label.unicodeScalars)
    guard scalars.count > limit else { return label }
    var end = limit
    func joins(_ index: Int) -> Bool {
      index > 0 && index < scalars.count && isNumeric(scalars[index]) && isNumeric(scalars[index - 1])
    }
    while end > 4, joins(end) { end -= 1 }
    for (open, close) in zip("《“（(".unicodeScalars, "》”）)".unicodeScalars) {
      let head = scalars[..<end]
      if let lastOpen = head.lastIndex(of: open), !head[lastOpen...].contains(close), lastOpen > 4 {
        end = lastOpen
      }
    }
    return String(String.UnicodeScalarView(scalars[..<end]))
  }

  private static func isNumeric(_ scalar: UnicodeScalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
      || (0x61...0x7A).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
      || scalar == "." || scalar == "%" || scalar == "万" || scalar == "亿"
  }

  private static let outerMarks = Set("，。、；：,.;: 　！？!?“”\"—-…的了".unicodeScalars)

  private static func trimmed(_ phrase: String) -> String {
    var scalars = phrase.unicodeScalars[...]
    while let first = scalars.first, "，。、；：,.;: 　！？!?”—…".unicodeScalars.contains(first) {
      scalars.removeFirst()
    }
    while let last = scalars.last, "，。、；：,.;: 　！？!?“—…".unicodeScalars.contains(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// No blanks, no loose mark at either end, every bracket and quotation mark with its partner.
  static func tidied(_ label: String) -> String {
    var scalars = trimmed(label).unicodeScalars.filter { $0 != " " && $0 != "　" && $0 != "\n" }
    while let last = scalars.last, last == "的" || last == "了" { scalars.removeLast() }
    for (open, close) in zip("《“（(‘〈".unicodeScalars, "》”）)’〉".unicodeScalars) {
      let opened = scalars.filter { $0 == open }.count
      let closed = scalars.filter { $0 == close }.count
      if opened != closed { scalars.removeAll { $0 == open || $0 == close } }
    }
    return trimmed(String(String.UnicodeScalarView(scalars)))
  }
}
