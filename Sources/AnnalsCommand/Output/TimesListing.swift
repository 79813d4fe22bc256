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
    text = extraction.chronicle.times.map { time in
      "\(places.place(of: time.span)): \(ErrorLine.printable(time.text)) = \(TimesListing.meaning(of: time))\n"
    }
    .joined()
  }

  /// The value with what the sentence makes of it, its days where they are not the value itself, and what it was
  /// resolved from where its own words did not tell.
  private static func meaning(of time: TimeExpression) -> String {
    let bound = time.bound.map { "\($0.rawValue) " } ?? ""
    let modifier = time.modifier.map { " \($0.rawValue)" } ?? ""
    var parts = ["\(bound)\(time.value)\(modifier)"]
    if let interval = time.interval, !saysItsDays(time) {
      parts.append(FactTable.words(interval))
    }
    if time.anchor != .explicit { parts.append("by \(FactTable.words(time.anchor))") }
    return parts.joined(separator: ", ")
  }

  /// Whether the value alone tells the days: `2025-12-05` does, `2024-Q1` and the END of `2024-04` do not.
  private static func saysItsDays(_ time: TimeExpression) -> Bool {
    (time.modifier == nil || time.modifier == .approximate)
      && time.value.utf8.allSatisfy { (0x30...0x39).contains($0) || "-/:T".utf8.contains($0) }
  }
}
