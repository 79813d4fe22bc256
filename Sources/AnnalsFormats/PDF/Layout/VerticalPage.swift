extension PageOfWords {
  /// The page as it is to be read: one whose lines run from top to bottom, the first at the right, is turned so that
  /// they run from left to right, the first at the top.
  var uprightForReading: PageOfWords {
    let lengths = words.map { (word: $0, ems: Script.ems($0.text)) }
    let vertical = lengths.filter { $0.word.isVertical }.reduce(0) { $0 + $1.ems }
    guard vertical * 2 > lengths.reduce(0, { $0 + $1.ems }) else { return self }
    let turned = words.map { word in
      var word = word
      word.box = Box(x: word.box.y, y: Span(width - word.box.x.max, width - word.box.x.min))
      return word
    }
    return PageOfWords(width: height, height: width, words: turned)
  }
}

extension PlacedWord {
  /// Whether its characters stand below each other.
  fileprivate var isVertical: Bool {
    text.unicodeScalars.count > 1 && box.y.length > 1.5 * box.x.length
      && text.unicodeScalars.contains(where: Script.isFullWidth)
  }
}
