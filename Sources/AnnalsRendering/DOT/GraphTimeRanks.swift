import AnnalsCore

/// The rows of a dependency graph: events of one stretch of time stand side by side, time runs down.
///
/// Years, unless a year holds more events than fit in a row: then its months, and in a busy month its days. What
/// is still too many goes on in further rows below the same heading.
struct GraphTimeRanks {
  /// A row: the heading on the spine, empty where the row continues the one above, and the events in it.
  struct Rank: Equatable {
    let heading: String
    /// Indices into the events given.
    let events: [Int]
  }

  /// The rows from top to bottom; never empty ones.
  let ranks: [Rank]

  /// More events than this do not share a row.
  static let widestRank = 8

  /// A stretch of time that shares a heading.
  private struct Bucket: Hashable, Comparable {
    /// The year, nil for events without any date.
    let year: Int?
    /// The month, 0 for the whole year.
    var month = 0
    /// The day, 0 for the whole month.
    var day = 0

    static func < (left: Bucket, right: Bucket) -> Bool {
      (left.year ?? .max, left.month, left.day) < (right.year ?? .max, right.month, right.day)
    }
  }

  /// Distributes the events.
  ///
  /// - Complexity: O(n log n)
  init(_ events: [Event], language: PictureLanguage) {
    let finest = events.map(GraphTimeRanks.bucket)
    var perYear: [Bucket: Int] = [:]
    var perMonth: [Bucket: Int] = [:]
    for bucket in finest {
      perYear[Bucket(year: bucket.year), default: 0] += 1
      perMonth[Bucket(year: bucket.year, month: bucket.month), default: 0] += 1
    }
    var members: [Bucket: [Int]] = [:]
    for (index, bucket) in finest.enumerated() {
      var chosen = Bucket(year: bucket.year)
      if perYear[chosen, default: 0] > GraphTimeRanks.widestRank {
        chosen.month = bucket.month
        if perMonth[chosen, default: 0] > GraphTimeRanks.widestRank { chosen.day = bucket.day }
      }
      members[chosen, default: []].append(index)
    }
    var ranks: [Rank] = []
    for bucket in members.keys.sorted() {
      let rest = members[bucket] ?? []
      for start in stride(from: 0, to: rest.count, by: GraphTimeRanks.widestRank) {
        let heading = start == 0 ? GraphTimeRanks.heading(of: bucket, language) : ""
        let row = rest[start..<min(start + GraphTimeRanks.widestRank, rest.count)]
        ranks.append(Rank(heading: heading, events: Array(row)))
      }
    }
    self.ranks = ranks
  }

  /// The day, month or year that an event stands at: its start; a target's end, for there it is due.
  private static func bucket(of event: Event) -> Bucket {
    let interval = event.time.interval
    let due = event.status == .target ? interval.lastDay : nil
    guard let day = due ?? interval.start?.date ?? interval.lastDay else { return Bucket(year: nil) }
    let (year, month, dayOfMonth) = day.fields
    switch event.time.granularity {
    case .year...: return Bucket(year: year)
    case .month...: return Bucket(year: year, month: month)
    default: return Bucket(year: year, month: month, day: dayOfMonth)
    }
  }

  private static func heading(of bucket: Bucket, _ language: PictureLanguage) -> String {
    guard let year = bucket.year else { return language.choose("时间不详", "undated") }
    let name = year > 0 ? String(year) : language.choose("前\(1 - year)", "\(1 - year) BCE")
    if bucket.month == 0 { return name }
    let month = name + "." + CalendarDate.twoDigits(bucket.month)
    return bucket.day == 0 ? month : month + "." + CalendarDate.twoDigits(bucket.day)
  }
}
