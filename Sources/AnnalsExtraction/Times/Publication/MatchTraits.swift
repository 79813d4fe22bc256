/// What the clues ask of an expression first.
///
/// Most expressions of a page bear on no clue: each is looked at once, and a clue only at those that may.
struct MatchTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// One year in four digits: 2024年, 2024-04-23.
  static let writtenYear = MatchTraits(rawValue: 1)
  /// 今年, 去年, 明年.
  static let relativeYear = MatchTraits(rawValue: 1 << 1)
  /// A day of the calendar without its year: 12月5日.
  static let dayWithoutYear = MatchTraits(rawValue: 1 << 2)
  /// A plan of five years.
  static let plan = MatchTraits(rawValue: 1 << 3)
  /// Something of the table of named times whose days are known.
  static let namedDays = MatchTraits(rawValue: 1 << 4)
  /// A length in whole years or centuries.
  static let wholeYears = MatchTraits(rawValue: 1 << 5)
  /// 一周年.
  static let anniversary = MatchTraits(rawValue: 1 << 6)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The traits of an expression.
  init(_ match: TimeMatch) {
    self = []
    let isOne = !match.isRange
    if isOne, match.time.writtenYear != nil { insert(.writtenYear) }
    if match.distanceOfYear != nil { insert(.relativeYear) }
    if isOne, match.time.year == nil, match.time.writtenDay != nil { insert(.dayWithoutYear) }
    if match.rule == "five-year-plan" { insert(.plan) }
    if match.time.named?.days != nil { insert(.namedDays) }
    if match.years != nil { insert(.wholeYears) }
    if match.isAnniversary { insert(.anniversary) }
  }
}

/// The expressions of a page that have any traits, in order.
struct TraitIndex: Sendable {
  /// An expression: its block, and its place among the expressions of that block.
  struct Place: Sendable {
    let block: Int
    let index: Int
    let traits: MatchTraits
  }

  private let places: [Place]

  /// The index of the expressions of a page, by block.
  init(_ matches: [[TimeMatch]], threads: Int) {
    places = .joining(
      parallelParts(of: matches.count, size: 4096, threads: threads) {
        TraitIndex.places(of: matches, in: $0)
      }
    )
  }

  private static func places(of matches: [[TimeMatch]], in blocks: Range<Int>) -> [Place] {
    var places: [Place] = []
    for block in blocks {
      // A match is large: it is looked at where it is.
      matches[block].withUnsafeBufferPointer { matches in
        for index in matches.indices {
          let traits = MatchTraits(matches[index])
          if !traits.isEmpty { places.append(Place(block: block, index: index, traits: traits)) }
        }
      }
    }
    return places
  }

  /// The expressions of some blocks that have at least one of the traits.
  ///
  /// - Complexity: O(log n) to begin with.
  func places(in blocks: Range<Int>, with traits: MatchTraits) -> some Sequence<Place> {
    let first = places.partitioningIndex { $0.block >= blocks.lowerBound }
    return places[first...].lazy.prefix { $0.block < blocks.upperBound }
      .filter { !$0.traits.isDisjoint(with: traits) }
  }
}

extension Array {
  /// The index of the first element of which a condition holds; it holds of all after it too.
  ///
  /// - Complexity: O(log n)
  func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
