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

  /// How many events stand side by side, and how finely the time is cut.
  struct Limits {
    /// In a stretch of time, before it is cut into shorter ones.
    let bucket: Int
    /// In a row.
    let row: Int
    /// In a row within one lane.
    let lane: Int

    /// For Graphviz's layout, which shares the page out among the lanes as they need it.
    static let shared = Limits(bucket: 8, row: 8, lane: 8)
  }

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

  /// Distributes the events, given the lane of each, without those that stand in `lists`.
  ///
  /// - Complexity: O(n log n)
  init(
    _ events: [Event],
    without lists: Set<Int> = [],
    lanes: [Int],
    limits: Limits,
    language: PictureLanguage
  ) {
    let shown = events.indices.filter { !lists.contains($0) }
    let finest = shown.map { (index: $0, bucket: GraphTimeRanks.bucket(of: events[$0])) }
    var perYear: [Bucket: Int] = [:]
    var perMonth: [Bucket: Int] = [:]
    for (_, bucket) in finest {
      perYear[Bucket(year: bucket.year), default: 0] += 1
      perMonth[Bucket(year: bucket.year, month: bucket.month), default: 0] += 1
    }
    var members: [Bucket: [Int]] = [:]
    for (index, bucket) in finest {
      var chosen = Bucket(year: bucket.year)
      if perYear[chosen, default: 0] > limits.bucket {
        chosen.month = bucket.month
        if perMonth[chosen, default: 0] > limits.bucket { chosen.day = bucket.day }
      }
      members[chosen, default: []].append(index)
    }
    var ranks: [Rank] = []
    for bucket in members.keys.sorted() {
      let rows = GraphTimeRanks.rows(members[bucket] ?? [], lanes: lanes, limits)
      for (index, row) in rows.enumerated() {
        ranks.append(
          Rank(heading: index == 0 ? GraphTimeRanks.heading(of: bucket, language) : "", events: row)
        )
      }
    }
    self.ranks = ranks
  }

  /// The row of each of `count` events.
  func rowOfEvent(count: Int) -> [Int] {
    var rows = Array(repeating: 0, count: count)
    for (row, rank) in ranks.enumerated() {
      for event in rank.events { rows[event] = row }
    }
    return rows
  }

  /// As few rows as the limits allow, the events in their order.
  private static func rows(_ events: [Int], lanes: [Int], _ limits: Limits) -> [[Int]] {
    var rows: [[Int]] = []
    // For each lane the first row that may still have room for it.
    var firstFree: [Int: Int] = [:]
    var used: [[Int: Int]] = []
    for event in events {
      var row = firstFree[lanes[event], default: 0]
      while row < rows.count,
        rows[row].count >= limits.row || used[row][lanes[event], default: 0] >= limits.lane
      {
        row += 1
      }
      if row == rows.count {
        rows.append([])
        used.append([:])
      }
      rows[row].append(event)
      used[row][lanes[event], default: 0] += 1
      firstFree[lanes[event]] = row
    }
    return rows
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
    guard let year = bucket.year else { return language.words.undated }
    let name = language.words.year(year)
    if bucket.month == 0 { return name }
    let month = name + "." + CalendarDate.twoDigits(bucket.month)
    return bucket.day == 0 ? month : month + "." + CalendarDate.twoDigits(bucket.day)
  }
}
