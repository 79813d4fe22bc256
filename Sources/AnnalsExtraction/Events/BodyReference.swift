/// Finds the bodies that a clause names in full, and tells when a later subject only points back to one: 该公司.
struct BodyReference {
  let text: [UInt8]

  /// The body that a clause names last: its full name, ending included; nil when it names none.
  ///
  /// Most name none, which ``mayName(in:)`` tells for a whole sentence.
  ///
  ///     据云岭化工有限公司官网，…    // 云岭化工有限公司
  ///     该公司、一家公司、公司          // nil
  func name(in clause: Clause) -> Range<Int>? {
    var end = clause.range.upperBound
    while end > clause.range.lowerBound {
      let length = BodyReference.endings.length(in: text, endingAt: end, from: clause.range.lowerBound)
      if let length {
        let start = start(ofNameEndingAt: end, in: clause)
        if end - start >= length + BodyReference.shortestName,
          BodyReference.pointers.length(in: text, at: start, limit: end) == nil,
          !BodyReference.sorts.contains(start..<end - length, of: text),
          BodyReference.sortEnds.length(in: text, endingAt: end - length, from: start) == nil
        {
          return start..<end
        }
        end -= length
      } else {
        end -= text.scalar(before: end).1
      }
    }
    return nil
  }

  /// How much of a subject points back to a body that a name can stand for: 该公司 of 该公司, 公司 of 公司海外基地.
  func pointer(in subject: Range<Int>, to name: Range<Int>) -> Range<Int>? {
    guard
      let length = BodyReference.references.length(
        in: text,
        at: subject.lowerBound,
        limit: subject.upperBound
      )
    else { return nil }
    let pointer = subject.lowerBound..<subject.lowerBound + length
    // 该集团 is no 有限公司; 该企业 is any of them.
    let ending =
      text.has("企业", at: pointer.upperBound - 6, before: text.count)
      ? nil : pointer.upperBound - 6..<pointer.upperBound
    guard let ending else { return pointer }
    return text[name].suffix(6).elementsEqual(text[ending]) ? pointer : nil
  }

  /// Whether a body may be named in a range: whether an ending of one may stand in it.
  func mayName(in range: Range<Int>) -> Bool {
    BodyReference.endings.words.contains {
      UTF8Scan.holds($0[$0.count - 2], $0[$0.count - 1], in: text, range)
    }
  }

  /// Where the name begins that ends at an offset: behind the last mark or word that no name holds.
  private func start(ofNameEndingAt end: Int, in clause: Clause) -> Int {
    var start = clause.range.lowerBound
    for token in clause.tokens where token.range.upperBound < end && !belongsToName(token) {
      start = token.range.upperBound
    }
    var offset = start
    while offset < end {
      let (scalar, count) = text.scalar(at: offset)
      offset += count
      if BodyReference.marks.contains(scalar) { start = offset }
    }
    return start
  }

  private func belongsToName(_ token: Token) -> Bool {
    guard case .word(let word) = token.form else { return false }
    return word.roles.isDisjoint(with: BodyReference.foreign)
  }

  private static let foreign: WordRoles = [
    .attribution, .preposition, .adverb, .light, .perfect, .future, .progressive, .negation, .discourse,
    .connective, .pronoun, .state, .modal, .title,
  ]
  private static let endings: WordSet = ["公司", "集团"]
  private static let references: WordSet = [
    "该公司", "该集团", "该企业", "这家公司", "这家企业", "该有限公司", "公司", "集团",
  ]
  private static let pointers: WordSet = ["该", "这", "本", "我", "一家", "某", "各", "有关", "相关", "两家", "多家", "几家"]
  /// What sort of body it is, which names none: 上市公司.
  private static let sorts: WordSet = [
    "上市", "控股", "参股", "全资", "合资", "外资", "民营", "国有", "私营", "跨国", "股份", "有限", "有限责任", "股份有限", "科技", "互联网", "上述",
    "目标",
    "关联", "项目", "平台", "多元", "大型", "中小", "龙头", "初创", "创业",
  ]
  /// How names of sorts end, whatever stands before them: 归属于上市公司.
  private static let sortEnds: WordSet = ["上市", "参股", "上述", "全资子", "控股子", "下属子", "境外子", "海外子"]
  private static let marks = ScalarSet("，、。：；“”‘’（）()《》的和与及 ")
  /// Two characters before the ending.
  private static let shortestName = 6
}
