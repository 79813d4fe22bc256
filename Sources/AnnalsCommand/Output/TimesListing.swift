import Annals

/// Time expressions for reading: one a line, led by its place as compilers write it.
///
///     news.txt:3:7: 12月5日 = 2025-12-05, by the article's dateline
///     news.txt:3:18: 近日 = PAST_REF, 2025-11-29 to 2025-12-05, by the article's dateline
///     news.txt:4:2: 2035年 = by 2035
struct TimesListing {
  /// The lines.
  let text: String

  /// The times of an extraction, in the order of the chronicle.
  init(_ extraction: Extraction) {
    let places = SourcePlaces(extraction)
    var text = ""
    for time in extraction.chronicle.times {
      let words = ErrorLine.printable(time.text)
      text += "\(places.place(of: time.span)): \(words) = \(FactTable.words(time))"
      if time.anchor != .explicit { text += ", by \(FactTable.words(time.anchor))" }
      text += "\n"
    }
    self.text = text
  }
}
