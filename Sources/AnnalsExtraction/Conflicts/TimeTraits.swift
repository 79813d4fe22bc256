import AnnalsCore

/// What the checks ask of a time expression first.
///
/// Most times bear on no check: each is looked at once, and a check only at those that may concern it.
struct TimeTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// A date from one time to another: 2021—2025年.
  static let range = TimeTraits(rawValue: 1)
  /// Any other date.
  static let single = TimeTraits(rawValue: 1 << 1)
  /// A date of one year or of several.
  static let years = TimeTraits(rawValue: 1 << 2)
  /// Years behind others with nothing but blanks between: columns of a table.
  static let continuesYears = TimeTraits(rawValue: 1 << 3)
  /// Years by whose end something is to be done: 到2025年.
  static let deadline = TimeTraits(rawValue: 1 << 4)
  /// A day, or a part of one.
  static let withinDay = TimeTraits(rawValue: 1 << 5)
  /// A day that the text gives in full.
  static let explicitDay = TimeTraits(rawValue: 1 << 6)
  /// A plan by its number: “十四五”.
  static let numberedPlan = TimeTraits(rawValue: 1 << 7)
  /// A date, no range, that says in full which year a paragraph goes on about.
  static let givesYear = TimeTraits(rawValue: 1 << 8)
  /// A length in whole years: 60周年.
  static let lengthInYears = TimeTraits(rawValue: 1 << 9)

  /// The traits of all times of a page.
  ///
  /// - Complexity: O(n) in the times.
  static func all(on page: DatedPage) -> [TimeTraits] {
    var traits: [TimeTraits] = []
    traits.reserveCapacity(page.times.count)
    for index in page.times.indices {
      var own = TimeTraits.traits(of: page.times[index])
      if own.contains(.years), let previous = traits.last, previous.contains(.years),
        page.page.text.utf8.isBlank(
          page.times[index - 1].range.upperBound..<page.times[index].range.lowerBound
        )
      {
        own.insert(.continuesYears)
      }
      traits.append(own)
    }
    return traits
  }

  /// The traits of a time by itself.
  private static func traits(of time: ResolvedTime) -> TimeTraits {
    var traits: TimeTraits = []
    switch time.kind {
    case .date:
      let isRange = time.value.utf8.contains(UInt8(ascii: "/"))
      traits.insert(isRange ? .range : .single)
      if time.granularity == .year { traits.insert(.years) }
      if !isRange, time.anchor == .explicit,
        time.granularity == .year || time.granularity == .month || time.granularity == .day
      {
        traits.insert(.givesYear)
      }
    case .named:
      if time.granularity == .plan { traits.insert(.numberedPlan) }
    case .duration:
      if time.value.utf8.first == UInt8(ascii: "P"), time.value.utf8.last == UInt8(ascii: "Y") {
        traits.insert(.lengthInYears)
      }
    case .time, .set: break
    }
    guard let granularity = time.granularity else { return traits }
    if granularity == .year, time.bound == .by { traits.insert(.deadline) }
    if granularity <= .day { traits.insert(.withinDay) }
    if granularity == .day, time.anchor == .explicit { traits.insert(.explicitDay) }
    return traits
  }
}

extension [UInt8] {
  /// Whether nothing but blanks and rules of a table stands in a range.
  fileprivate func isBlank(_ range: Range<Int>) -> Bool {
    self[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "|") }
  }
}

extension EventGraph {
  /// The times of a document that have one of some traits, as indices in reading order.
  func times(of document: Int, with wanted: TimeTraits) -> [Int] {
    let traits = timeTraits[document]
    return traits.indices.filter { !traits[$0].isDisjoint(with: wanted) }
  }
}

extension DatedPage {
  /// Those of some times, which are indices in reading order, that begin inside a range.
  ///
  /// - Complexity: O(log n) in the times, O(k) in those in the range.
  func times(_ indices: [Int], within range: Range<Int>) -> ArraySlice<Int> {
    let first = indices.partitioningIndex { times[$0].range.lowerBound >= range.lowerBound }
    return indices[first...].prefix { times[$0].range.lowerBound < range.upperBound }
  }

  /// The blocks that some times, which are indices in reading order, stand in, each once.
  func blocks(of indices: [Int]) -> [Int] {
    var blocks: [Int] = []
    for index in indices {
      if let block = blockIndex(at: times[index].range.lowerBound), block != blocks.last {
        blocks.append(block)
      }
    }
    return blocks
  }

  /// The last time before one that is meant and does not end before an offset.
  func time(before index: Int, from offset: Int, where isMeant: (Int) -> Bool) -> Int? {
    times.indices[..<index].reversed().prefix { times[$0].range.upperBound >= offset }.first(where: isMeant)
  }
}
