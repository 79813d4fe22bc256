extension Language {
  /// Chinese, simplified and traditional.
  static let chinese = Language(
    tag: "zh",
    timeRules: [
      .year, .apostropheYear, .month, .day, .numericDate, .clock, .numericClock, .dayPart,
      .relativeYear, .relativeMonth, .relativeDay, .week, .ordinalWeek,
      .quarter, .ordinalQuarter, .partOfYear, .seasonOnset, .partOfMonth, .countedMonths,
      .fiveYearPlan, .partyCongress, .laterPlenum, .peoplesCongress, .namedPeriod, .historicalPeriod,
      .activityPeriod,
      .century, .relativeCentury, .decade,
      .holiday, .festival, .solarTerm, .lunarMarker, .lunarMonth, .lunarDay, .reignYear, .beforeCommonEra,
      .sexagenaryYear, .animalYear,
      .ordinal, .pair, .bareYear, .monthAndDay,
      .vagueTime, .recurring, .recurringDays, .length, .directedLength,
    ]
  )
}
