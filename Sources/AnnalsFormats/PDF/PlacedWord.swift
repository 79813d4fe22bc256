/// A word as it stands on a page: in Chinese text, a run of characters without a gap.
struct PlacedWord: Hashable, Sendable {
  /// Its characters.
  let text: String
  /// Where it stands.
  var box: Box
  /// The size of its type: the side of the square that a Chinese character fills, in points.
  private(set) var em: Double

  /// A word whose size of type is told from itself alone.
  init(text: String, box: Box) {
    self.text = text
    self.box = box
    em = PlacedWord.em(text, box, ofHeight: PlacedWord.commonPartOfHeight)
  }

  /// Tells the sizes of type of a document's words.
  ///
  /// The width of Chinese characters gives it. poppler's height of a word is ascent and descent together and so
  /// depends on the font; which part of it is the size is taken for Latin words from the Chinese ones.
  static func measure(in pages: inout [PageOfWords]) {
    let parts = pages.flatMap(\.words).compactMap { word -> Double? in
      let height = word.box.y.length
      return word.text.unicodeScalars.contains(where: Script.isFullWidth)
        ? min(word.box.x.length / Script.ems(word.text), height) / height : nil
    }
    guard let part = parts.median else { return }
    for page in pages.indices {
      for index in pages[page].words.indices {
        let word = pages[page].words[index]
        pages[page].words[index].em = em(word.text, word.box, ofHeight: part)
      }
    }
  }

  private static func em(_ text: String, _ box: Box, ofHeight part: Double) -> Double {
    let height = box.y.length
    guard text.unicodeScalars.contains(where: Script.isFullWidth) else { return height * part }
    return min(max(box.x.length, height) / Script.ems(text), min(box.x.length, height))
  }

  /// What most fonts for Chinese have: 1.44 times their size from descent to ascent, of which poppler counts
  /// all but little.
  private static let commonPartOfHeight = 0.7
}
