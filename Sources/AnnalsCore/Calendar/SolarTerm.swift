/// One of the twenty-four solar terms (二十四节气): the day on which the sun reaches a multiple of 15° of
/// ecliptic longitude, in Beijing time.
///
///     SolarTerm.clearAndBright.day(inYear: 2024)?.iso8601      // "2024-04-04"
///     SolarTerm(on: day)?.chineseName                          // "清明"
public enum SolarTerm: Int, CaseIterable, Sendable {
  /// 小寒, 4 to 7 January.
  case minorCold
  /// 大寒, 19 to 21 January.
  case majorCold
  /// 立春, 3 to 5 February.
  case beginningOfSpring
  /// 雨水, 18 to 20 February.
  case rainWater
  /// 惊蛰, 4 to 7 March.
  case insectsAwaken
  /// 春分, 19 to 22 March.
  case springEquinox
  /// 清明, 4 to 6 April.
  case clearAndBright
  /// 谷雨, 19 to 21 April.
  case grainRain
  /// 立夏, 4 to 7 May.
  case beginningOfSummer
  /// 小满, 20 to 22 May.
  case grainFull
  /// 芒种, 4 to 7 June.
  case grainInEar
  /// 夏至, 20 to 22 June.
  case summerSolstice
  /// 小暑, 6 to 8 July.
  case minorHeat
  /// 大暑, 22 to 24 July.
  case majorHeat
  /// 立秋, 6 to 9 August.
  case beginningOfAutumn
  /// 处暑, 22 to 24 August.
  case endOfHeat
  /// 白露, 6 to 9 September.
  case whiteDew
  /// 秋分, 22 to 24 September.
  case autumnEquinox
  /// 寒露, 7 to 9 October.
  case coldDew
  /// 霜降, 22 to 24 October.
  case frostDescent
  /// 立冬, 6 to 8 November.
  case beginningOfWinter
  /// 小雪, 21 to 23 November.
  case minorSnow
  /// 大雪, 6 to 8 December.
  case majorSnow
  /// 冬至, 21 to 23 December.
  case winterSolstice

  /// The Gregorian years of the table.
  public static let years = 1900...2100

  /// The name in simplified characters.
  public var chineseName: String { SolarTerm.names[rawValue].simplified }

  /// The name in traditional characters.
  public var traditionalName: String { SolarTerm.names[rawValue].traditional }

  /// The term with a Chinese name, simplified or traditional.
  public init?(chineseName name: String) {
    let isNamed = { (pair: (simplified: String, traditional: String)) in
      pair.simplified == name || pair.traditional == name
    }
    guard let index = SolarTerm.names.firstIndex(where: isNamed) else { return nil }
    self.init(rawValue: index)
  }

  /// The apparent longitude of the sun at which the term begins, in degrees, 0..<360.
  public var solarLongitude: Int { (285 + 15 * rawValue) % 360 }

  /// The day of the term in a Gregorian year, or nil outside ``years``.
  public func day(inYear year: Int) -> CalendarDate? {
    guard SolarTerm.years.contains(year) else { return nil }
    let offset = Int(SolarTerm.offsets[year - SolarTerm.years.lowerBound] >> (2 * rawValue)) & 0b11
    return CalendarDate(year: year, month: rawValue / 2 + 1, day: SolarTerm.earliestDays[rawValue] + offset)
  }

  /// The term that begins on a day, or nil when none does.
  public init?(on day: CalendarDate) {
    let (year, month, _) = day.fields
    let terms = [2 * month - 2, 2 * month - 1].compactMap(SolarTerm.init(rawValue:))
    guard let term = terms.first(where: { $0.day(inYear: year) == day }) else { return nil }
    self = term
  }
}
