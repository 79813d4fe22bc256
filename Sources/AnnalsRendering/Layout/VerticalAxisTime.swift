import AnnalsCore

/// What stands left of an even axis at the time of a group.
struct VerticalDate: Sendable, Equatable {
  /// The year, where it differs from that of the group before; else empty.
  let year: String
  /// Month and day; empty where the year is all that is known, or the words tell the date themselves.
  let day: String
}

/// Groups events by their time, and tells which part of their dates the axis tells for all of a group.
struct VerticalAxisTime: Sendable {
  /// The kept entries of each group, and the counted ones behind it.
  private let members: [(second: Double, kept: [Int], counted: [Int])]
  private let isProportional: Bool
  private let words: any Vocabulary
  let dates: [VerticalDate]
  /// The widest words of the axis.
  let dateWidth: Double

  /// Between a year and a day.
  static let gap = 7.0
  /// Longer days stand with the words.
  private static let widestDay = 64.0

  init(_ entries: [TimelineEntry], _ kept: [Bool], _ options: PictureOptions) {
    var members: [(second: Double, kept: [Int], counted: [Int])] = []
    for (index, entry) in entries.enumerated() {
      if kept[index] {
        if members.last?.second != entry.start || members.last?.counted.isEmpty == false {
          members.append((entry.start, [index], []))
        } else {
          members[members.count - 1].kept.append(index)
        }
      } else if members.isEmpty {
        members.append((entry.start, [], [index]))
      } else {
        members[members.count - 1].counted.append(index)
      }
    }
    let words = options.words
    let isProportional = options.scale == .proportional && options.fold == .none
    var year = ""
    dates = members.map { group in
      let own = words.year(VerticalAxisTime.year(of: group.second))
      defer { year = own }
      let days = group.kept.map { VerticalAxisTime.day(of: entries[$0], words) ?? "" }
      // A day beside words of which some have none would seem to be theirs, too.
      let hasAll = group.kept.allSatisfy { entries[$0].date != own }
      let most = days.max { first, second in days.count { $0 == first } < days.count { $0 == second } }
      let day = isProportional || !hasAll ? "" : most ?? ""
      return VerticalDate(year: own == year ? "" : own, day: day)
    }
    let years = dates.map { TextMetrics.width(of: $0.year, size: PictureMeasures.tickSize, weight: .bold) }
    let days = dates.map { TextMetrics.width(of: $0.day, size: PictureMeasures.tickSize) }
    let widestDay = days.max() ?? 0
    self.members = members
    self.words = words
    self.isProportional = isProportional
    // Ticks within a day tell day and hour.
    let tick = (entries.map(\.cell).min() ?? 86_400) < 86_400 ? 132.0 : 90
    dateWidth =
      isProportional
      ? tick : (years.max() ?? 0) + (widestDay > 0 ? VerticalAxisTime.gap + widestDay : 0)
  }

  /// The groups with their words in room of a width.
  func groups(_ entries: [TimelineEntry], width: Double) -> [VerticalPlan.Group] {
    zip(members, dates).map { group, date in
      VerticalPlan.Group(
        second: group.second,
        blocks: group.kept.map { index in
          let entry = entries[index]
          let isTold =
            !isProportional
            && (entry.date == words.year(VerticalAxisTime.year(of: group.second))
              || !date.day.isEmpty && VerticalAxisTime.day(of: entry, words) == date.day)
          return VerticalBlock(
            entry,
            index: index,
            date: isTold ? entry.source : entry.note,
            width: width
          )
        },
        counted: group.counted
      )
    }
  }

  /// Month and day of an event within a year, as short as the axis can tell it: not a range into other years.
  private static func day(of entry: TimelineEntry, _ words: any Vocabulary) -> String? {
    guard let day = words.withoutYear(entry.date, year(of: entry.start)) else { return nil }
    var digits = 0
    for byte in day.utf8 {
      digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? digits + 1 : 0
      if digits > 2 { return nil }
    }
    return TextMetrics.width(of: day, size: PictureMeasures.tickSize) <= widestDay ? day : nil
  }

  private static func year(of second: Double) -> Int {
    CalendarDate(dayNumber: Int(second).floored(by: 86_400)).year
  }
}
