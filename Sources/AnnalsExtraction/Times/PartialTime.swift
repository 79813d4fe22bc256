import AnnalsCore

/// What the words of a time expression say, before anything that they leave out is filled in.
///
/// 去年5月底 says: year one before the reference, month 5, last third. Slots go from coarse to fine; a slot is
/// nil when the words do not speak of it. Two partial times stand for a range (``TimeMatch/last``).
struct PartialTime: Sendable, Equatable {
  /// A calendar unit by number, or counted from somewhere.
  enum Unit: Sendable, Equatable {
    /// The number written: 2024 in 2024年, 4 in 4月.
    case number(Int)
    /// Counted from the reference time: 0 今年, -1 去年, 1 下月.
    case offset(Int)
    /// Counted from the last time spoken of: 0 当年, 1 次日.
    case previous(Int)
    /// The year of an animal nearest to the reference, by its remainder modulo 12: 8 for 龙年.
    case cycle(Int)
    /// The year of the cycle of sixty nearest to the reference: 甲辰年.
    case sexagenary(SexagenaryYear)
    /// A year of an era whose name was used more than once: 太和三年.
    case reign(ReignYear)
  }

  /// A part of a year.
  enum YearPart: Sendable, Equatable {
    /// 上半年 is 1, 下半年 is 2.
    case half(Unit)
    /// 一季度, 前三季度; last is not before first.
    case quarters(first: Unit, last: Unit)
    /// 三季度末, 上季度初: the first or the last month of a quarter, 1 or 3.
    case monthOfQuarter(Unit, month: Int)
    /// Whole months, 1…12; a last month of 13 is January of the next year.
    case months(ClosedRange<Int>, named: Named)
    /// 春 is 1, 冬 is 4; meteorological seasons.
    case season(Int)

    /// Whether a report tells of the last one where the year is not said.
    var carriesYear: Bool {
      switch self {
      case .quarters, .monthOfQuarter, .season: true
      case .half, .months: false
      }
    }

    /// What the words call a run of months, for value and granularity.
    enum Named: Sendable {
      case start
      case middle
      case end
      case count
      case term
      /// 岁末年初: the turn of the year.
      case turn
      /// 2023—2024学年: September to August.
      case schoolYear
    }
  }

  /// A part of a month, in thirds: 上旬, 月初 are 1, 下旬, 月底 are 3; and its halves.
  enum MonthPart: Sendable, Equatable {
    case third(Int, named: YearPart.Named)
    /// 中下旬: two thirds.
    case thirds(ClosedRange<Int>)
    case half(Int)
  }

  /// A week, by distance or by number within the unit that is named before it.
  enum Week: Sendable, Equatable {
    case offset(Int)
    case number(Int)
    /// The last of the unit.
    case last
  }

  /// A time of the clock; hours reach from 0 to 24.
  struct Clock: Sendable, Equatable {
    @Compact var hour: Int
    @CompactOptional var minute: Int? = nil
    @CompactOptional var second: Int? = nil
    /// 3点半 may be in the afternoon as well; 15时 and 15:30 count to 24.
    var isSpoken = false
  }

  var century: Unit?
  /// The first year of a decade within its century: 80 for 80年代.
  @CompactOptional var decade: Int? = nil
  /// 初, 中叶, 末 of a century or decade.
  var eraPart: YearPart.Named?
  /// 头十年: the number of years from the beginning of a century.
  @CompactOptional var eraYears: Int? = nil
  var year: Unit?
  /// Two digits were written: 87年.
  var isShortYear = false
  @Rare var yearPart: YearPart?
  var month: Unit?
  @Rare var monthPart: MonthPart?
  var week: Week?
  /// The n-th day of that name within month or year: 第二个周日; -1 is the last.
  @CompactOptional var weekdayOrdinal: Int? = nil
  var day: Unit?
  @Rare var feast: Feast?
  /// 1 is Monday; 6…7 together are written as `weekend`.
  @CompactOptional var weekday: Int? = nil
  var isWeekend = false
  /// 三 and 五 of 每周一、三、五: a bit for each day.
  var otherWeekdays: UInt8 = 0
  var dayPart: DayPart?
  var clock: Clock?
  /// Month and day belong to the lunisolar calendar.
  var isLunar = false
  /// 二月十五: written so that the other calendar may be meant.
  var isOfEitherCalendar = false
  /// The lunar month is a leap month.
  var isLeapMonth = false
  /// A length of time; alone a duration, with a direction a shift.
  var length: TimeLength?
  /// What a length does with the time before it, or with the reference.
  var shift: Shift?
  /// A period or meeting of the table of named times.
  @Rare var named: NamedTime?
  /// 近日, 目前: a time with no edges of its own.
  var vague: VagueTime?
  /// 每: the rest recurs.
  var isSet = false
  /// The words are modified in themselves: 30余年.
  var modifier: TimeExpression.Modifier?
}

extension PartialTime {
  /// How coarse a slot is, coarsest first; two expressions join where the second is finer.
  enum Rank: Int, Comparable {
    case marker, era, year, yearPart, month, monthPart, week, day, weekday, dayPart, clock, whole

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// The coarsest slot that is filled.
  var coarsest: Rank {
    if length != nil || vague != nil || isSet || named != nil { return .whole }
    if century != nil || decade != nil { return .era }
    if year != nil { return .year }
    if yearPart != nil { return .yearPart }
    if month != nil { return .month }
    if monthPart != nil { return .monthPart }
    if week != nil { return .week }
    if day != nil || feast != nil || weekdayOrdinal != nil { return .day }
    if weekday != nil || isWeekend { return .weekday }
    if dayPart != nil { return .dayPart }
    if clock != nil { return .clock }
    return .marker
  }

  /// The finest slot that is filled.
  var finest: Rank {
    if length != nil || vague != nil || named != nil { return .whole }
    if clock != nil { return .clock }
    if dayPart != nil { return .dayPart }
    if weekday != nil || isWeekend { return .weekday }
    if day != nil || feast != nil || weekdayOrdinal != nil { return .day }
    if week != nil { return .week }
    if monthPart != nil { return .monthPart }
    if month != nil { return .month }
    if yearPart != nil { return .yearPart }
    if year != nil { return .year }
    if century != nil || decade != nil { return .era }
    return .marker
  }

  /// Whether a day is named, by number, weekday or feast.
  var namesDay: Bool { day != nil || feast != nil || weekday != nil || isWeekend }

  /// Whether its coarsest unit is counted from the reference or from what was said before.
  var isRelative: Bool {
    switch year ?? month ?? day {
    case .offset?, .previous?, .cycle?, .sexagenary?: true
    case .number?, .reign?, nil: false
    }
  }

  /// Says year, month and day in full.
  mutating func place(on date: CalendarDate) {
    year = .number(date.year)
    isShortYear = false
    month = .number(date.month)
    day = .number(date.day)
    isLunar = false
  }

  /// This time with the slots that it leaves empty taken from a coarser one.
  func completed(by coarser: PartialTime) -> PartialTime {
    var whole = self
    whole.century = century ?? coarser.century
    whole.decade = decade ?? coarser.decade
    whole.eraYears = eraYears ?? coarser.eraYears
    if year == nil, coarser.year != nil {
      whole.year = coarser.year
      whole.isShortYear = coarser.isShortYear
    }
    whole.yearPart = yearPart ?? coarser.yearPart
    whole.month = month ?? coarser.month
    whole.monthPart = monthPart ?? coarser.monthPart
    whole.week = week ?? coarser.week
    whole.day = day ?? coarser.day
    whole.feast = feast ?? coarser.feast
    whole.weekday = weekday ?? coarser.weekday
    whole.weekdayOrdinal = weekdayOrdinal ?? coarser.weekdayOrdinal
    whole.isWeekend = isWeekend || coarser.isWeekend
    whole.otherWeekdays = otherWeekdays | coarser.otherWeekdays
    whole.dayPart = dayPart ?? coarser.dayPart
    whole.isLunar = isLunar || coarser.isLunar
    whole.isSet = isSet || coarser.isSet
    whole.isLeapMonth = isLeapMonth || coarser.isLeapMonth
    return whole
  }
}
