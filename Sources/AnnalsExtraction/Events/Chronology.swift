import AnnalsCore

/// The entries of an article that is a chronology (大事记, 年表): paragraphs that open with their dates, in order of time.
///
/// An entry is there because it happened, so what it opens with is an event whichever words tell it.
struct Chronology: Sendable {
  private let entries: Set<Int>

  /// The blocks of an article that are entries; none when the article is no chronology.
  init(page: DatedPage, article: Int) {
    var entries: [(block: Int, start: CalendarDate)] = []
    var paragraphs = 0
    for index in page.page.articles[article].blocks {
      let block = page.page.blocks[index]
      guard block.kind == .paragraph || block.kind == .listItem else { continue }
      paragraphs += 1
      if let start = Chronology.openingDate(of: block.range, in: page) { entries.append((index, start)) }
    }
    let inversions = zip(entries, entries.dropFirst()).count { $1.start < $0.start }
    let isChronology =
      entries.count >= Chronology.fewest && entries.count * 5 >= paragraphs * 4
      && inversions * 5 <= entries.count
    self.entries = isChronology ? Set(entries.map(\.block)) : []
  }

  /// Whether a block is an entry.
  func isEntry(block: Int) -> Bool { entries.contains(block) }

  /// The first day of the date that a block opens with.
  private static func openingDate(of block: Range<Int>, in page: DatedPage) -> CalendarDate? {
    guard let first = page.times(within: block).first else { return nil }
    let time = page.times[first]
    guard time.kind == .date, time.range.lowerBound <= block.lowerBound + longestMark,
      time.granularity.map({ $0 <= .year }) ?? false
    else { return nil }
    return time.interval?.start?.date
  }

  /// Fewer dated paragraphs make no chronology.
  private static let fewest = 4
  /// A bullet or bracket before the date, in bytes.
  private static let longestMark = 6
}
