/// Weighs whether a paragraph is the rest of another that was cut in mid-sentence.
///
/// A column's end cuts quotations, brackets, words and numbers. What closes the open quotation, completes a word
/// that the page uses elsewhere, or gives the number its unit is the rest; what shares the words of the cut
/// paragraph is likelier than what does not.
struct Continuity {
  /// From this weight on a paragraph is the rest of one that does not stand right before it.
  static let certain = 5

  /// How many bytes on each side of a cut are looked at.
  private static let reach = 1_200

  private let utf8: [UInt8]
  private let pairs: HanPairFilter

  /// Weighs the paragraphs of a page.
  init(blocks: [DraftBlock], utf8: [UInt8]) {
    self.utf8 = utf8
    pairs = HanPairFilter(blocks: blocks, utf8: utf8)
  }

  /// The end of a cut paragraph, as it is compared with one rest after the other.
  struct Cut {
    fileprivate let last: Range<Int>
    fileprivate let tail: Range<Int>
    /// What would close the outermost bracket that is open at the cut.
    fileprivate let unclosed: UInt32?
  }

  /// The beginning of a paragraph, as it is compared with one cut after the other.
  struct Rest {
    fileprivate let first: Range<Int>
    fileprivate let head: Range<Int>
    /// The first bracket that is closed and was not opened.
    fileprivate let unopened: UInt32?
  }

  /// The end of a cut paragraph; nil for one without words.
  func cut(_ block: DraftBlock) -> Cut? {
    guard let last = block.pieces.last, !last.isEmpty else { return nil }
    let tail = tail(of: last)
    return Cut(last: last, tail: tail, unclosed: Brackets.unclosed(in: tail, utf8))
  }

  /// The beginning of a paragraph; nil for one without words.
  func rest(_ block: DraftBlock) -> Rest? {
    guard let first = block.pieces.first, !first.isEmpty else { return nil }
    let head = head(of: first)
    return Rest(first: first, head: head, unopened: Brackets.firstUnopened(in: head, utf8))
  }

  /// The weight of the evidence that `rest` goes on where `cut` ends; negative is evidence against it.
  func weight(of rest: Rest?, after cut: Cut?) -> Int {
    guard let rest, let cut else { return 0 }
    let evidence = brackets(cut, rest) + join(cut.last, rest.first)
    // Shared words alone prove nothing.
    return evidence > 0 ? evidence + vocabulary(cut, rest) : evidence
  }

  /// What is opened and not closed before the cut must be closed after it, and nothing else.
  private func brackets(_ cut: Cut, _ rest: Rest) -> Int {
    switch (cut.unclosed, rest.unopened) {
    case (nil, nil): return 0
    case (let open?, let closing?): return open == closing ? 6 : -6
    case (nil, _?): return -6
    case (_?, nil): return -4
    }
  }

  /// What the scalars on both sides of the cut make together.
  private func join(_ last: Range<Int>, _ first: Range<Int>) -> Int {
    let before = utf8.scalar(before: last.upperBound).value
    let after = utf8.scalar(at: first.lowerBound).value
    if Self.continuing.contains(after) { return Self.continuing.contains(before) ? -6 : 5 }
    if ScalarClass(before) == .digit {
      return Self.units.contains(after) ? 5 : Self.counted.contains(after) ? 3 : 0
    }
    guard let pair = HanPairs.pair(before, after) else { return 0 }
    return pairs.contains(pair) ? 3 : -1
  }

  /// Up to 4 for a rest that uses the words of the cut paragraph.
  private func vocabulary(_ cut: Cut, _ rest: Rest) -> Int {
    let words = HanPairs.list(in: rest.head.prefix(400), utf8)
    guard !words.isEmpty else { return 0 }
    let known = HanPairSet(in: CollectionOfOne(cut.tail), utf8)
    return min(4, words.count { known.contains($0) } * 12 / words.count)
  }

  private func tail(of last: Range<Int>) -> Range<Int> {
    var start = max(last.lowerBound, last.upperBound - Self.reach)
    while start < last.upperBound, utf8[start] & 0xC0 == 0x80 { start += 1 }
    return start..<last.upperBound
  }

  private func head(of first: Range<Int>) -> Range<Int> {
    var end = min(first.upperBound, first.lowerBound + Self.reach)
    while end > first.lowerBound, end < first.upperBound, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return first.lowerBound..<end
  }

  /// ， 。 、 ； ： ！ ？ ” ’ ） 》 」 』 ): no paragraph begins with them.
  private static let continuing: Set<UInt32> = [
    0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x201D, 0x2019, 0xFF09, 0x300B, 0x300D, 0x300F,
  ]

  /// What follows a number and begins no paragraph: 年 月 日 时 万 亿 余 多 % ％ 岁 吨 元.
  private static let units: Set<UInt32> = [
    0x5E74, 0x6708, 0x65E5, 0x65F6, 0x4E07, 0x4EBF, 0x4F59, 0x591A, 0x25, 0xFF05, 0x5C81, 0x5428, 0x5143,
  ]

  /// What a number may count: 号 点 分 个 名 人 家 项 件 次 届 公.
  private static let counted: Set<UInt32> = [
    0x53F7, 0x70B9, 0x5206, 0x4E2A, 0x540D, 0x4EBA, 0x5BB6, 0x9879, 0x4EF6, 0x6B21, 0x5C4A, 0x516C,
  ]
}
