import Annals

/// Time expressions for reading: one a line, led by its place as compilers write it.
///
///     news.txt:3:7: 12月5日 = 2025-12-05 (dateline)
struct TimesListing {
  /// The lines.
  let text: String

  /// The times of an extraction, in the order of the chronicle.
  init(_ extraction: Extraction) {
    let places = SourcePlaces(extraction)
    var text = ""
    for time in extraction.chronicle.times {
      let words = ErrorLine.printable(time.text)
      let bound = time.bound.map { " \($0.rawValue)" } ?? ""
      let modifier = time.modifier.map { " \($0.rawValue)" } ?? ""
      text += "\(places.place(of: time.span)): \(words) =\(bound) \(time.value)\(modifier)"
      if let interval = time.interval { text += " [\(interval))" }
      text += " (\(time.anchor.rawValue))\n"
    }
    self.text = text
  }
}
