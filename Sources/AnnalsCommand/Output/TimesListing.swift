import Annals

/// Time expressions for reading: one a line, led by its place as compilers write it.
///
///     news.txt:3:7: 12月5日 = 2025-12-05, by the article's dateline
///     news.txt:3:18: 近日 = PAST_REF, 2025-11-29 to 2025-12-05, by the article's dateline
///     news.txt:4:2: 2035年 = by 2035
struct TimesListing {
  /// The lines.
  let text: PiecewiseText

  /// The times of an extraction, in the order of the chronicle, and the texts that their places are counted in.
  init(_ extraction: Extraction) {
    let places = SourcePlaces(extraction)
    let times = extraction.chronicle.times
    let parts = stride(from: 0, to: times.count, by: 4096).map { $0..<min($0 + 4096, times.count) }
    text = PiecewiseText(count: parts.count) { TimesListing.lines(of: times[parts[$0]], places) }
  }

  private static func lines(of times: ArraySlice<TimeExpression>, _ places: SourcePlaces) -> [UInt8] {
    var text = UTF8Writer()
    // Most lines are shorter than this.
    text.reserve(times.count * 80)
    var following = FollowingPlaces(places)
    // Lines for programs as much as for people: they are in one language.
    let words = EnglishExplanation()
    for time in times {
      following.write(time.span, to: &text)
      text.write(": ")
      text.write(ErrorLine.printable(time.text))
      text.write(" = ")
      FactTable.write(time, in: words, to: &text)
      if time.anchor != .explicit {
        text.write(", by ")
        text.write(words.anchor(time.anchor))
      }
      text.write("\n")
    }
    return text.bytes
  }
}
