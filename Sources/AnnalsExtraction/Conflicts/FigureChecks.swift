import AnnalsCore

extension ConflictRule {
  /// Figures that do not add up to the total given with them.
  ///
  /// **Matches** `男职工120人、女职工80人，合计210人`: parts in one unit, all before the total of their sentence.
  /// **Does not match** rounded figures (约, 余, 多), other units, and lists without 合计, 共计 or 总计.
  /// **Yields** one conflict a total; which of the figures is wrong the text does not tell.
  static let sum = ConflictRule(name: "sum") { graph in
    graph.figureSentences.compactMap { sentence in
      guard let total = sentence.figures.last(where: { $0.isTotal }) else { return nil }
      let parts = sentence.figures.filter {
        $0.span.range.upperBound <= total.span.range.lowerBound && $0.unit == total.unit
      }
      guard parts.count > 1, !parts.contains(where: { $0.isRounded || $0.isTotal || $0.isChange }),
        !total.isRounded
      else { return nil }
      let whole = total.span.value
      let sum = parts.map(\.span.value).reduce(0, +)
      // Decimals are rounded, each by half of its last digit at most.
      let isExact = !(parts + [total]).contains { $0.text.utf8.contains(UInt8(ascii: ".")) }
      let tolerance = isExact ? 1e-6 : max(0.06 * Double(parts.count + 1), 0.002 * whole)
      guard abs(sum - whole) > tolerance else { return nil }
      return Conflict(
        kind: "sum",
        message: .sum(parts: parts.map(\.text), total: total.text),
        spans: (parts + [total]).map { graph.assembler.span($0.span.range, of: sentence.document) },
        events: [],
        suggestion: nil
      )
    }
  }

  /// A part that is more than its whole.
  ///
  /// **Matches** `在校生300人，其中走读生450人`. **Does not match** percentages, and changes (`其中…增加`).
  static let part = ConflictRule(name: "part") { graph in
    graph.figureSentences.compactMap { sentence in
      let text = graph.utf8(of: sentence.document)
      guard let mark = among.first(in: text, sentence.range),
        let whole = sentence.figures.last(where: { $0.span.range.upperBound <= mark.range.lowerBound }),
        !whole.isChange,
        mark.range.lowerBound - whole.span.range.upperBound <= 6
      else { return nil }
      let next = sentence.figures.first { $0.span.range.lowerBound >= mark.range.upperBound }
      guard let next, next.unit == whole.unit, next.unit != "%", !next.isChange, !next.isTotal,
        next.span.value > whole.span.value
      else { return nil }
      return Conflict(
        kind: "part",
        message: .part(next.text, whole: whole.text),
        spans: [whole, next].map { graph.assembler.span($0.span.range, of: sentence.document) },
        events: [],
        suggestion: nil
      )
    }
  }

  private static let among = WordTable(words: "其中")

  /// Two parts that make up a whole by their names, and do not by their figures.
  ///
  /// **Matches** `在校生400人，其中男生250人、女生180人`; `进出口总额90亿元（出口50亿元，进口30亿元）`.
  /// **Does not match** rounded figures, and parts that may overlap (`其中女生200人，党员150人`).
  static let halves = ConflictRule(name: "halves") { graph in
    graph.figureSentences.compactMap { sentence in
      let text = graph.utf8(of: sentence.document)
      for (index, whole) in sentence.figures.enumerated() {
        let parts = Array(sentence.figures[(index + 1)...].lazy.filter { $0.unit == whole.unit }.prefix(2))
        guard let first = parts.first, let second = parts.last, parts.count == 2,
          ![whole, first, second].contains(where: { $0.isRounded || $0.isChange }), !second.isTotal,
          whole.unit != "%",
          let mark = marks.opening(whole.span.range.upperBound..<first.span.range.lowerBound, of: text),
          areComplements(
            mark.range.upperBound..<first.span.range.lowerBound,
            first.span.range.upperBound..<second.span.range.lowerBound,
            text: text
          )
        else { continue }
        let isExact = ![whole, first, second].contains { $0.text.utf8.contains(UInt8(ascii: ".")) }
        let total = whole.span.value
        let rest = total - first.span.value - second.span.value
        guard abs(rest) > (isExact ? 1e-6 : 0.005 * total) else { continue }
        return Conflict(
          kind: "sum",
          message: .halves(first: first.text, second: second.text, whole: whole.text),
          spans: [whole, first, second].map { graph.assembler.span($0.span.range, of: sentence.document) },
          events: [],
          suggestion: nil
        )
      }
      return nil
    }
  }

  private static let marks = WordTable(words: "，其中 ,其中 （其中 ，其中， ，其中： （ ( ：")
  private static let complements: [(WordTable<Bool>, WordTable<Bool>)] = [
    ("男", "女"), ("城镇", "农村 乡村"), ("出口", "进口"), ("境内 国内", "境外 国外 国际"), ("省内", "省外"), ("市内", "市外"),
    ("公办", "民办"), ("线上", "线下"), ("中央", "地方"), ("汉族", "少数民族"),
  ].map { (WordTable(words: $0), WordTable(words: $1)) }

  private static func areComplements(_ left: Range<Int>, _ right: Range<Int>, text: [UInt8]) -> Bool {
    complements.contains { one, other in
      one.first(in: text, left) != nil && other.first(in: text, right) != nil
        || other.first(in: text, left) != nil && one.first(in: text, right) != nil
    }
  }

  /// Shares of one whole that together are more than all of it, or less where all of them are given.
  ///
  /// **Matches** `第一、二、三产业分别占8%、45%、57%`. **Does not match** two shares, which may overlap, and three of more than
  /// three.
  static let shares = ConflictRule(name: "shares") { graph in
    graph.figureSentences.compactMap { sentence in
      let text = graph.utf8(of: sentence.document)
      guard let mark = sharing.first(in: text, sentence.range) else { return nil }
      var shares: [FigureSentence.Item] = []
      for figure in sentence.figures where figure.span.range.lowerBound >= mark.range.upperBound {
        // The shares stand side by side; what follows further on belongs to something else.
        if let last = shares.last, figure.span.range.lowerBound - last.span.range.upperBound > 6 { break }
        guard figure.unit == "%" else { break }
        shares.append(figure)
      }
      let sum = shares.map(\.span.value).reduce(0, +)
      // Whole percents are rounded by a half each.
      let slack = shares.contains { $0.text.utf8.contains(UInt8(ascii: ".")) } ? 0.5 : 1.5
      let areAll = shares.count == 3 && industries.first(in: text, sentence.range) != nil
      guard shares.count > 2, sum > 100 + slack || areAll && sum < 100 - slack else { return nil }
      return Conflict(
        kind: "shares",
        message: .shares(shares.map(\.text), areTooMuch: sum > 100),
        spans: shares.map { graph.assembler.span($0.span.range, of: sentence.document) },
        events: [],
        suggestion: nil
      )
    }
  }

  static let industries = WordTable(words: "一、二、三产业 一二三产业 三次产业 一、二、三次产业")

  /// The shares of the three industries in short form, when they are not the whole together.
  ///
  /// **Matches** `三次产业结构为8:40:62`. **Does not match** ratios of anything else.
  static let ratio = ConflictRule(name: "ratio") { graph in
    graph.tellings(with: .namesIndustries).flatMap { index -> [Conflict] in
      let telling = graph.tellings[index]
      let text = graph.utf8(of: telling.document)
      guard let word = industries.first(in: text, telling.range)
      else { return [] }
      return Ratio.all(in: word.range.upperBound..<telling.range.upperBound, of: text).compactMap { ratio in
        guard ratio.parts.count == 3, abs(ratio.parts.reduce(0, +) - 100) > 1.5 else { return nil }
        let words = String(decoding: text[ratio.range], as: UTF8.self)
        return Conflict(
          kind: "shares",
          message: .ratio(words),
          spans: [graph.assembler.span(ratio.range, of: telling.document)],
          events: [],
          suggestion: nil
        )
      }
    }
  }
  private static let sharing = WordTable(words: "分别占 各占 占比分别为 比重分别为 占比分别是 比例分别为")
}

/// Numbers with colons between: 8.1:40.5:51.4.
private struct Ratio {
  let range: Range<Int>
  let parts: [Double]

  private static let colons = WordTable(words: ": ： ∶")

  /// The ratios in a range, in order.
  static func all(in range: Range<Int>, of text: [UInt8]) -> [Ratio] {
    var ratios: [Ratio] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (parts, end) = ratio(from: offset, limit: range.upperBound, text: text)
      if parts.count > 1 { ratios.append(Ratio(range: offset..<end, parts: parts)) }
      offset = max(end, offset + UTF8Scan.scalarLength(text[offset]))
    }
    return ratios
  }

  private static func ratio(from start: Int, limit: Int, text: [UInt8]) -> (parts: [Double], end: Int) {
    var parts: [Double] = []
    var end = start
    var offset = start
    while true {
      let digits = text[offset..<limit].prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      guard let value = Double(String(decoding: digits, as: UTF8.self)) else { return (parts, end) }
      parts.append(value)
      end = digits.endIndex
      guard let colon = colons.opening(end..<limit, of: text) else { return (parts, end) }
      offset = colon.range.upperBound
    }
  }
}

/// A sentence with the figures it gives.
struct FigureSentence: Sendable {
  /// A figure with what the words around it make of it.
  struct Item: Sendable {
    let span: FigureSpan
    let text: String
    let unit: String
    /// 合计, 共计, 总计 before it.
    let isTotal: Bool
    /// 约, 近, 余, 多: not exact.
    let isRounded: Bool
    /// 增加, 下降, 比…: a change, not an amount.
    let isChange: Bool
  }

  let document: Int
  let range: Range<Int>
  let figures: [Item]

  private static let totals = WordTable(words: "合计 共计 总计")
  private static let rounding = WordTable(words: "约 近 超 超过 逾 不足 余 多 以上 以下 左右")
  private static let changes = WordTable(words: "增加 增长 下降 减少 同比 环比 比 提高 上升 高于 低于 新增 净增")
  /// So many bytes before a figure are looked at for such words (six characters).
  private static let reach = 18

  /// The sentences with two figures or more, in running text.
  static func all(
    of tellings: [Telling],
    with traits: [TellingTraits],
    in pages: [DatedPage],
    threads: Int
  ) -> [FigureSentence] {
    let parts = parallelParts(of: tellings.count, size: 1000, threads: threads) { part in
      part.compactMap { index -> FigureSentence? in
        guard traits[index].contains(.relatesFigures) else { return nil }
        let telling = tellings[index]
        let text = pages[telling.document].page.text.utf8
        let figures = items(in: telling.range, text: text)
        guard figures.count > 1 else { return nil }
        return FigureSentence(document: telling.document, range: telling.range, figures: figures)
      }
    }
    return .joining(parts)
  }

  /// Only sentences with one of these can be wrong in a way that is looked for.
  static let cues = WordTable(
    words: "合计 共计 总计 其中 分别占 各占 占比分别为 比重分别为 占比分别是 比例分别为"
  )

  private static func items(in range: Range<Int>, text: [UInt8]) -> [Item] {
    var items: [Item] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard
        let span = FigureScan.figure(
          in: text,
          at: offset,
          limit: range.upperBound,
          lexicon: ChineseEvents.lexicon
        )
      else {
        offset += UTF8Scan.scalarLength(text[offset])
        continue
      }
      if let unit = span.unit {
        let before = max(range.lowerBound, span.range.lowerBound - reach)..<span.range.lowerBound
        let words = String(decoding: text[span.range], as: UTF8.self)
        items.append(
          Item(
            span: span,
            text: words,
            unit: String(decoding: text[unit], as: UTF8.self),
            isTotal: totals.occurrences(in: text, before).last.map {
              before.upperBound - $0.range.upperBound <= 6
            } ?? false,
            isRounded: isRounded(span, before: before, text: text),
            isChange: changes.occurrences(in: text, before).last.map {
              before.upperBound - $0.range.upperBound <= 9
            } ?? false
          )
        )
      }
      offset = span.range.upperBound
    }
    return items
  }

  private static func isRounded(_ span: FigureSpan, before: Range<Int>, text: [UInt8]) -> Bool {
    if rounding.first(in: text, span.range) != nil { return true }
    if let word = rounding.occurrences(in: text, before).last, word.range.upperBound == before.upperBound {
      return true
    }
    let after = span.range.upperBound..<min(text.count, span.range.upperBound + 6)
    return rounding.opening(after, of: text) != nil
  }
}
