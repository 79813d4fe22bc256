/// The names of people that a text introduces behind a title (国务院总理李强), for reading them wherever they
/// stand alone: 李强强调.
enum PersonNames {
  /// The names, longest first, each as UTF-8.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  static func introduced(in text: [UInt8], lexicon: Lexicon, threads: Int = 1) -> [[UInt8]] {
    let found = parallelMap(stretches(of: text, count: threads == 1 ? 1 : 8 * threads), threads: threads) {
      names(in: text, range: $0, lexicon: lexicon)
    }
    return found.reduce(into: Set()) { $0.formUnion($1) }.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
  }

  /// The text in about so many stretches, cut at line ends, which no name and no word goes across.
  private static func stretches(of text: [UInt8], count: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let target = start + text.count / count
      let end = target < text.count ? text[target...].firstIndex(of: 0x0A).map { $0 + 1 } : nil
      stretches.append(start..<(end ?? text.count))
      start = end ?? text.count
    }
    return stretches
  }

  private static func names(in text: [UInt8], range: Range<Int>, lexicon: Lexicon) -> Set<[UInt8]> {
    var names: Set<[UInt8]> = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let match = lexicon.longestMatch(in: text, at: offset, limit: text.count) else {
        offset += UTF8Scan.scalarLength(text[offset])
        continue
      }
      if match.word.roles.contains(.title), let name = name(in: text, at: match.end, lexicon: lexicon) {
        names.insert(name)
      }
      if match.word.roles.contains(.attribution), let name = speaker(in: text, before: offset) {
        names.insert(name)
      }
      offset = match.end
    }
    return names
  }

  /// 。习近平强调: two or three characters between a mark and a verb of saying.
  private static func speaker(in text: [UInt8], before end: Int) -> [UInt8]? {
    for count in [9, 6] where end - count >= 3 {
      let start = end - count
      guard boundaries.contains(where: { UTF8Scan.matches($0, in: text, at: start - $0.count, limit: start) })
      else { continue }
      let name = Array(text[start..<end])
      return surnames.contains(Array(name[0..<3])) && name[0] >= 0xE4 ? name : nil
    }
    return nil
  }

  private static let boundaries = ["。", "，", "；", "\n", "”"].map { Array($0.utf8) }

  private static let surnames: Set<[UInt8]> = Set(
    People.surnames.unicodeScalars.map { Array(String($0).utf8) }
  )

  /// A surname and one or two characters more; the second only when no word begins there.
  private static func name(in text: [UInt8], at start: Int, lexicon: Lexicon) -> [UInt8]? {
    var end = start
    for count in 0..<3 {
      guard end + 3 <= text.count, (0xE4...0xE9).contains(text[end]) else { break }
      if count == 0, !surnames.contains(Array(text[start..<start + 3])) { return nil }
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
