import AnnalsCore

/// The names of people that a text introduces, behind a title (国务院总理李强) or before what only people do (周若谷病逝),
/// for reading them wherever they stand alone: 李强强调.
enum PersonNames {
  /// The names, longest first, each as UTF-8.
  ///
  /// - Complexity: O(n) in the words of the text.
  static func introduced(
    in text: [UInt8],
    segmentation: Segmentation,
    lexicon: Lexicon,
    threads: Int = 1
  ) -> [[UInt8]] {
    let segments = segmentation.segments
    let share = threads == 1 ? max(1, segments.count) : max(1024, segments.count / (8 * threads))
    let shares = stride(from: 0, to: segments.count, by: share).map { $0..<min($0 + share, segments.count) }
    let found = parallelMap(shares, threads: threads) { names(in: text, segments[$0], lexicon: lexicon) }
    return found.reduce(into: Set()) { $0.formUnion($1) }.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
  }

  private static func names(
    in text: [UInt8],
    _ segments: ArraySlice<Segmentation.Segment>,
    lexicon: Lexicon
  ) -> Set<[UInt8]> {
    var names: Set<[UInt8]> = []
    let words = lexicon.words
    for segment in segments {
      let roles = words[segment.word].roles
      if roles.contains(.title), let name = name(in: text, at: segment.end, lexicon: lexicon) {
        names.insert(name)
      }
      if roles.contains(.attribution), let name = name(in: text, before: segment.start) {
        names.insert(name)
      }
      if words[segment.word].kind.map(personal.contains) ?? false,
        deeds.contains(segment.start..<segment.end, of: text),
        let name = name(in: text, before: segment.start, isBehindDate: true)
      {
        names.insert(name)
      }
    }
    return names
  }

  /// 。习近平强调: two or three characters between a mark, or a date, and a verb.
  private static func name(in text: [UInt8], before end: Int, isBehindDate: Bool = false) -> [UInt8]? {
    for count in [9, 6] where end - count >= 3 {
      let start = end - count
      guard
        boundaries.length(in: text, endingAt: start, from: 0) != nil
          || isBehindDate && endsDate(at: start, in: text)
      else { continue }
      guard text[start] >= 0xE4, surnames.contains(text.scalar(at: start).value),
        !isBehindDate || lookAlikes.length(in: text, at: start, limit: end) == nil
      else { return nil }
      return Array(text[start..<end])
    }
    return nil
  }

  /// Whether 年, 月 or 日 stands before an offset, behind a digit.
  private static func endsDate(at offset: Int, in text: [UInt8]) -> Bool {
    dateUnits.length(in: text, endingAt: offset, from: 1) != nil && (0x30...0x39).contains(text[offset - 4])
  }

  /// Kinds of events whose words may be those of ``deeds``.
  private static let personal: Set<EventKind> = [.life, .appointment]
  private static let deeds = WordSet(People.deeds)
  private static let lookAlikes = WordSet(People.lookAlikes)
  private static let dateUnits: WordSet = ["年", "月", "日"]
  private static let boundaries: WordSet = ["。", "，", "；", "\n", "”"]

  private static let surnames = ScalarSet(People.surnames)

  /// A surname and one or two characters more; the second only when no word begins there.
  private static func name(in text: [UInt8], at start: Int, lexicon: Lexicon) -> [UInt8]? {
    let isChinese =
      start + 3 <= text.count && text[start] >= 0xE4
      && surnames.contains(text.scalar(at: start).value)
    // 罗德里格斯 is longer than any Chinese name; 李强 is one, and 普京 begins with no surname.
    if let foreign = ForeignNames.end(in: text, at: start, limit: text.count, lexicon: lexicon),
      !isChinese || foreign - start > 9
    {
      return Array(text[start..<foreign])
    }
    var end = start
    for count in 0..<3 {
      guard end + 3 <= text.count, (0xE4...0xE9).contains(text[end]) else { break }
      if count == 0, !surnames.contains(text.scalar(at: start).value) { return nil }
      // 李强强调: the third character begins a word of two, so the name ends before it.
      if count == 2, let word = lexicon.longestMatch(in: text, at: end, limit: text.count),
        word.end - end > 3 || !word.word.roles.isDisjoint(with: followers)
      {
        break
      }
      end += 3
    }
    return end - start >= 6 ? Array(text[start..<end]) : nil
  }

  /// Single characters that follow a name rather than end it.
  private static let followers: WordRoles = [
    .preposition, .future, .perfect, .progressive, .negation, .modal, .attribution, .discourse, .trigger,
  ]
}
