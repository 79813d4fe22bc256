/// Foreign names in Chinese characters, known by the characters that write sounds: 米舒斯京, 内塔尼亚胡.
enum ForeignNames {
  private static let sounds = ScalarSet(People.transliteration)

  /// The end of the foreign name that begins at an offset behind a title; nil when none does.
  ///
  /// **Matches** two to twelve characters that write sounds, up to the first other one: `总理米舒斯京在`.
  /// **Does not match** a Chinese name or a noun: `总理李强`, `主任医师`.
  static func end(in text: [UInt8], at start: Int, limit: Int, lexicon: Lexicon) -> Int? {
    var end = start
    while end + 2 <= limit, end - start < longest {
      // 访 of 总统马克龙访华 and other words end the name.
      if end - start >= shortest, let word = lexicon.longestMatch(in: text, at: end, limit: limit),
        word.end - end > 3
      {
        break
      }
      let (scalar, count) = text.scalar(at: end)
      guard sounds.contains(scalar) else { break }
      end += count
    }
    return end - start >= shortest ? end : nil
  }

  /// Whether a character writes sounds.
  static func writesSound(_ scalar: UInt32) -> Bool { sounds.contains(scalar) }

  /// Whether a stretch of text is made of such characters only.
  static func isName(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    guard (9...longest).contains(range.count) else { return false }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, count) = text.scalar(at: offset)
      guard sounds.contains(scalar) else { return false }
      offset += count
    }
    return true
  }

  /// Two characters, and twelve with points between them.
  private static let shortest = 6
  private static let longest = 40
}
