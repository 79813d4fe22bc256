import Annals

/// Time expressions for reading: one a line, led by its place as compilers write it.
///
///     news.txt:3:7: 12月5日 = 2025-12-05, by the article's dateline
///     news.txt:3:18: 近日 = PAST_REF, 2025-11-29 to 2025-12-05, by the article's dateline
///     news.txt:4:2: 2035年 = by 2035
struct TimesListing {
  /// The lines as UTF-8.
  let utf8: [UInt8]

  /// The times of an extraction, in the order of the chronicle.
  ///
  /// - Parameters:
  ///   - extraction: The times, and the texts that their places are counted in.
  ///   - threads: How many threads may write at a time; the lines are the same for any number.
  init(_ extraction: Extraction, threads: Int = 1) {
    let places = SourcePlaces(extraction)
    let times = extraction.chronicle.times
    let parts = parallelMap(TimesListing.parts(of: times.count), threads: threads) { part in
      TimesListing.lines(of: times[part], places)
    }
    utf8 = .joining(parts)
  }

  /// Runs of times that are worth a turn of their own.
  private static func parts(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: 4096).map { $0..<min($0 + 4096, count) }
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
