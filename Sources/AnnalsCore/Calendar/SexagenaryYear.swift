/// A year of the sexagenary cycle (干支): one of ten stems with one of twelve branches.
///
/// The name belongs to the lunisolar year, which begins in January or February of the Gregorian year.
///
///     SexagenaryYear(of: 2024).chineseName                 // "甲辰"
///     SexagenaryYear(chineseName: "辛亥")?.years(in: 1900...2000)      // [1911, 1971]
public struct SexagenaryYear: Hashable, Sendable {
  /// The place in the cycle, 0 (甲子) … 59 (癸亥).
  public let index: Int

  private static let stems: [Character] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
  private static let branches: [Character] = [
    "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥",
  ]
  private static let animals: [Character] = [
    "鼠", "牛", "虎", "兔", "龙", "蛇", "马", "羊", "猴", "鸡", "狗", "猪",
  ]

  /// The name of the lunisolar year that begins in an astronomical Gregorian year.
  public init(of year: Int) {
    // Year 4 CE was 甲子.
    index = (year.flooredRemainder(by: 60) + 56) % 60
  }

  /// The year of a name such as `甲辰`; nil for pairs that do not occur, such as `甲丑`.
  public init?(chineseName name: String) {
    guard let index = (0..<60).first(where: { SexagenaryYear.name(of: $0) == name }) else { return nil }
    self.index = index
  }

  /// Stem and branch, `甲辰`.
  public var chineseName: String { SexagenaryYear.name(of: index) }

  /// The animal of the year, `龙`.
  public var animal: Character { SexagenaryYear.animals[index % 12] }

  /// The years of a range that bear this name, in order.
  public func years(in range: ClosedRange<Int>) -> [Int] {
    let first =
      range.lowerBound + (index - SexagenaryYear(of: range.lowerBound).index).flooredRemainder(by: 60)
    return first > range.upperBound ? [] : Array(stride(from: first, through: range.upperBound, by: 60))
  }

  private static func name(of index: Int) -> String {
    String([stems[index % 10], branches[index % 12]])
  }
}
