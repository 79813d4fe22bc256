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
  func utf8(_ range: Range<Int>, tokens: TokenRun, without cuts: [LabelCut] = []) -> [UInt8] {
    let all = cuts + timeCuts(in: range, tokens: tokens)
    guard !all.isEmpty else { return LabelText.tidied(text, range) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count + 3)
    var offset = range.lowerBound
    let inOrder = all.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    for cut in inOrder where cut.range.upperBound > offset && cut.range.lowerBound < range.upperBound {
      let lower = max(cut.range.lowerBound, offset)
      bytes += text[offset..<lower]
      bytes += cut.filler.utf8
      offset = min(cut.range.upperBound, range.upperBound)
    }
    bytes += text[offset..<range.upperBound]
    return LabelText.tidied(bytes)
  }

  /// The times of a range with the words that lead them (于, 截至) and follow them (以来, 的).
  private func timeCuts(in range: Range<Int>, tokens: TokenRun) -> [LabelCut] {
    var cuts: [LabelCut] = []
    let inside = tokens.beginning(in: range)
    for index in inside.indices {
      let token = inside[index]
      guard case .time = token.form, !isAnniversary(token.range), !isLength(token.range) else { continue }
      if keptTimes.contains(token.range) {
        // 2026年春节 keeps its name, not its year.
        if let year = yearEnd(of: token.range) { cuts.append(LabelCut(range: token.range.lowerBound..<year)) }
        continue
      }
      var lower = token.range.lowerBound
      var isLed = false
      let previous = tokens.last(before: lower)
      if let length = LabelWords.beforeTime.length(in: text, endingAt: lower, from: range.lowerBound),
        // 到 of 达到 is no preposition.
        let previous, previous.range.upperBound == lower,
        previous.range.lowerBound >= lower - length
          || !previous.roles.isDisjoint(with: [.future, .perfect]),
        // 从现在的1.1亿人增加到1.8亿人, 增长到2024年的5184亿元: the word leads the figure.
        !isOfFigure(token, tokens)
      {
        lower -= length
        isLed = true
      }
      var upper = upperEnd(of: token, in: range, tokens: tokens)
      // 发生在春节前夕和专项整治期间: what else 在 leads stays.
      // 3日与外商签约 goes on with who else signs.
      if let length = LabelText.conjunctions.length(in: text, at: upper, limit: range.upperBound),
        isLed || isTime(at: upper + length, tokens)
      {
        upper += length
        lower = token.range.lowerBound
      }
      cuts.append(LabelCut(range: lower..<upper))
    }
    return cuts
  }

  private func isTime(at offset: Int, _ tokens: TokenRun) -> Bool {
    if case .time = tokens.token(at: offset)?.form { true } else { false }
  }

  /// Whether a time only says when a figure held: 2024年的5184亿元.
  private func isOfFigure(_ token: Token, _ tokens: TokenRun) -> Bool {
    let mark = ChineseClauseParser.attributiveMark
    guard UTF8Scan.matches(mark, in: text, at: token.range.upperBound, limit: text.count),
      case .figure = tokens.token(at: token.range.upperBound + mark.utf8CodeUnitCount)?.form
    else { return false }
    return true
  }

  /// What a length is said of: 为期五年的协议, 工期两年的隧道.
  private static let termWords: [StaticString] = ["为期", "工期", "期限", "历时", "任期", "有效期"]

  /// 为期五年的协议: so long is what is told of.
  private func isLength(_ range: Range<Int>) -> Bool {
    text.range(0..<range.lowerBound, hasSuffixAmong: LabelText.termWords)
      && UTF8Scan.matches(
        ChineseClauseParser.attributiveMark,
        in: text,
        at: range.upperBound,
        limit: text.count
      )
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
    return digits.endIndex + LabelText.year.utf8CodeUnitCount
  }

  private static let anniversary: StaticString = "周年"
  private static let year: StaticString = "年"
  private static let conjunctions: WordSet = ["以及", "和", "及", "与", "、"]

  private func upperEnd(of token: Token, in range: Range<Int>, tokens: TokenRun) -> Int {
    var upper = token.range.upperBound
    while let length = LabelWords.afterTime.length(in: text, at: upper, limit: range.upperBound) {
      // 前 of 前往 and 后 of 后勤 belong to the word that follows.
      if tokens.token(at: upper).map({ $0.range.count > length }) ?? false { break }
      upper += length
    }
    return upper
  }

  // MARK: Marks and particles

  private static let outerMarks = ScalarSet("，。、；：,.;: 　！？!?—…·●△■▲◆*\n\r\t")

  /// A range without the marks around it, and without quotation marks that stand the wrong way round.
  private static func trimmed(_ label: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper {
      let (scalar, count) = label.scalar(at: lower)
      guard outerMarks.contains(scalar) || scalar == 0x201D || scalar == 0x2019 else { break }
      lower += count
    }
    while lower < upper {
      let (scalar, count) = label.scalar(before: upper)
      guard outerMarks.contains(scalar) || scalar == 0x201C || scalar == 0x2018 else { break }
      upper -= count
    }
    return lower..<upper
  }

  /// No blanks, no loose mark at either end, every bracket and quotation mark with its partner, ASCII digits.
  static func tidied(_ label: [UInt8]) -> [UInt8] { tidied(label, label.indices) }

  /// The same for a stretch of text.
  static func tidied(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var tidy = folded(text, trimmed(text, range))
    dropUnpaired(&tidy)
    var range = trimmed(tidy, tidy.indices)
    while tidy.range(range, hasSuffixAmong: particles) { range = range.lowerBound..<range.upperBound - 3 }
    while tidy.prefix(of: range, among: particles) != nil { range = range.lowerBound + 3..<range.upperBound }
    range = trimmed(tidy, range)
    return range == tidy.indices ? tidy : Array(tidy[range])
  }

  /// The same as a string.
  static func tidiedString(_ text: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: tidied(text, range), as: UTF8.self)
  }

  private static let particles: [StaticString] = ["的", "了"]

  /// Blanks and quotation marks of typewriters go; full-width digits, letters and the percent sign become ASCII.
  private static func folded(_ label: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    // What stands as it is, from here on, goes over in one piece.
    var start = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      let lead = label[offset]
      guard lead <= 0x22 || lead == 0xE3 || lead == 0xEF else {
        offset += UTF8Scan.scalarLength(lead)
        continue
      }
      let (scalar, count) = label.scalar(at: offset)
      let ascii: UInt8?
      switch scalar {
      case 0x20, 0x3000, 0x0A, 0x0D, 0x09, 0x22: ascii = nil
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF05, 0xFF0E: ascii = UInt8(scalar - 0xFEE0)
      default:
        offset += count
        continue
      }
      folded += label[start..<offset]
      if let ascii { folded.append(ascii) }
      offset += count
      start = offset
    }
    folded += label[start..<range.upperBound]
    return folded
  }

  /// Removes the marks of every pair of which one side occurs more often than the other.
  private static func dropUnpaired(_ label: inout [UInt8]) {
    var balances = SIMD8<Int32>()
    var offset = 0
    while offset < label.count {
      let lead = label[offset]
      // Brackets and quotation marks begin with these bytes.
      if (0x28...0x29).contains(lead) || lead == 0xE2 || lead == 0xE3 || lead == 0xEF,
        let (pair, step) = pairing(label.scalar(at: offset).value)
      {
        balances[pair] += step
      }
      offset += UTF8Scan.scalarLength(lead)
    }
    guard balances != SIMD8() else { return }
    var kept: [UInt8] = []
    offset = 0
    while offset < label.count {
      let (scalar, count) = label.scalar(at: offset)
      let isLoose = pairing(scalar).map { balances[$0.pair] != 0 } ?? false
      if !isLoose { kept.append(contentsOf: label[offset..<offset + count]) }
      offset += count
    }
    label = kept
  }

  /// The pair that a mark belongs to, and whether it opens (1) or closes (−1).
  private static func pairing(_ scalar: UInt32) -> (pair: Int, step: Int32)? {
    // Han characters are no marks.
    guard scalar < 0x3400 || scalar >= 0xFF00 else { return nil }
    for (index, pair) in pairs.enumerated() {
      if pair.open == scalar { return (index, 1) }
      if pair.close == scalar { return (index, -1) }
    }
    return nil
  }

  private static let pairs = zip("《“（(‘〈【".unicodeScalars, "》”）)’〉】".unicodeScalars)
    .map { (open: $0.0.value, close: $0.1.value) }
}
