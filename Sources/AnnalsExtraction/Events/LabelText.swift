/// A stretch of a clause that a label leaves out, and what stands there instead.
struct LabelCut: Sendable, Equatable {
  var range: Range<Int>
  /// 等 after the first item of a list; mostly empty.
  var filler = ""
}

/// Writes out a range of text without its times, joining words and the cuts that a label asks for.
struct LabelText: Sendable {
  let text: [UInt8]
  /// Times that name who acts (党的二十大) and so stay.
  let keptTimes: Set<Range<Int>>

  /// The words of a range; outer punctuation and left-over particles gone, full-width digits folded.
  func string(_ range: Range<Int>, tokens: [Token], without cuts: [LabelCut] = []) -> String {
    guard !range.isEmpty else { return "" }
    var bytes: [UInt8] = []
    var offset = range.lowerBound
    let all = (cuts + timeCuts(in: range, tokens: tokens)).sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    for cut in all where cut.range.upperBound > offset && cut.range.lowerBound < range.upperBound {
      let lower = max(cut.range.lowerBound, offset)
      bytes += text[offset..<lower]
      bytes += Array(cut.filler.utf8)
      offset = min(cut.range.upperBound, range.upperBound)
    }
    bytes += text[offset..<range.upperBound]
    return LabelText.tidied(String(decoding: bytes, as: UTF8.self))
  }

  /// The times of a range with the words that lead them (于, 截至) and follow them (以来, 的).
  private func timeCuts(in range: Range<Int>, tokens: [Token]) -> [LabelCut] {
    var cuts: [LabelCut] = []
    for (index, token) in tokens.enumerated() where range.contains(token.range.lowerBound) {
      guard case .time = token.form, !isAnniversary(token.range) else { continue }
      if keptTimes.contains(token.range) {
        // 2026年春节 keeps its name, not its year.
        if let year = yearEnd(of: token.range) { cuts.append(LabelCut(range: token.range.lowerBound..<year)) }
        continue
      }
      var lower = token.range.lowerBound
      let previous = index > 0 ? tokens[index - 1] : nil
      for word in LabelWords.beforeTime
      where UTF8Scan.matches(word, in: text, at: lower - word.count, limit: lower)
        && lower - word.count >= range.lowerBound
      {
        // 到 of 达到 is no preposition.
        guard let previous, previous.range.upperBound == lower,
          previous.range.lowerBound >= lower - word.count || !previous.roles.isDisjoint(with: [.future])
        else { break }
        lower -= word.count
        break
      }
      var upper = upperEnd(of: token, in: range, tokens: tokens)
      // 发生在春节前夕和专项整治期间: what else 在 leads stays.
      for word in LabelText.conjunctions
      where UTF8Scan.matches(word, in: text, at: upper, limit: range.upperBound) {
        upper += word.count
        lower = token.range.lowerBound
        break
      }
      cuts.append(LabelCut(range: lower..<upper))
    }
    return cuts
  }

  /// 六十周年 names what is celebrated.
  private func isAnniversary(_ range: Range<Int>) -> Bool {
    UTF8Scan.matches(LabelText.anniversary, in: text, at: range.upperBound - 6, limit: range.upperBound)
  }

  /// The offset after the four digits and 年 that a time begins with.
  private func yearEnd(of range: Range<Int>) -> Int? {
    let digits = text[range].prefix { (0x30...0x39).contains($0) }
    guard digits.count == 4,
      UTF8Scan.matches(LabelText.year, in: text, at: digits.endIndex, limit: range.upperBound)
    else { return nil }
    return digits.endIndex + LabelText.year.count
  }

  private static let anniversary = Array("周年".utf8)
  private static let year = Array("年".utf8)
  private static let conjunctions = ["以及", "和", "及", "与", "、"].map { Array($0.utf8) }

  private func upperEnd(of token: Token, in range: Range<Int>, tokens: [Token]) -> Int {
    var upper = token.range.upperBound
    var follows = true
    while follows {
      follows = false
      for word in LabelWords.afterTime
      where UTF8Scan.matches(word, in: text, at: upper, limit: range.upperBound) {
        // 前 of 前往 and 后 of 后勤 belong to the word that follows.
        if tokens.contains(where: { $0.range.lowerBound == upper && $0.range.count > word.count }) { break }
        upper += word.count
        follows = true
        break
      }
    }
    return upper
  }

  // MARK: Marks and particles

  private static let outerMarks = Set("，。、；：,.;: 　！？!?—…·●△■▲◆*\n\r\t".unicodeScalars)

  private static func trimmed(_ phrase: String) -> String {
    var scalars = phrase.unicodeScalars[...]
    while let first = scalars.first, outerMarks.contains(first) || first == "”" || first == "’" {
      scalars.removeFirst()
    }
    while let last = scalars.last, outerMarks.contains(last) || last == "“" || last == "‘" {
      scalars.removeLast()
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// No blanks, no loose mark at either end, every bracket and quotation mark with its partner, ASCII digits.
  static func tidied(_ label: String) -> String {
    var scalars = trimmed(label).unicodeScalars.compactMap(folded)
    let pairs = zip("《“（(‘〈【".unicodeScalars, "》”）)’〉】".unicodeScalars)
    for (open, close) in pairs {
      let opened = scalars.filter { $0 == open }.count
      let closed = scalars.filter { $0 == close }.count
      if opened != closed { scalars.removeAll { $0 == open || $0 == close } }
    }
    var tidy = trimmed(String(String.UnicodeScalarView(scalars)))
    while tidy.hasSuffix("的") || tidy.hasSuffix("了") { tidy.unicodeScalars.removeLast() }
    while tidy.hasPrefix("的") || tidy.hasPrefix("了") { tidy.unicodeScalars.removeFirst() }
    return trimmed(tidy)
  }

  /// Blanks and quotation marks of typewriters go; full-width digits, letters and the percent sign become ASCII.
  private static func folded(_ scalar: UnicodeScalar) -> UnicodeScalar? {
    switch scalar.value {
    case 0x20, 0x3000, 0x0A, 0x0D, 0x09, 0x22: nil
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF05, 0xFF0E:
      UnicodeScalar(scalar.value - 0xFEE0)
    default: scalar
    }
  }
}
