import AnnalsCore

/// A meeting or period that is known by name.
struct NamedTime: Sendable, Equatable {
  /// First and last day; nil when it depends on the reference or on what stands before.
  var days: ClosedRange<CalendarDate>?
  /// Whole years are named, not days.
  var years: ClosedRange<Int>?
  var granularity = Granularity.day
  /// The congress that a plenum belongs to, for the next one in a list.
  var congress: Int?
  /// A plenum whose congress stands before it.
  var plenum: Int?
  /// The annual sessions of a year: 全国两会.
  var isAnnualSessions = false
  /// Only a time before 以来, 后 and the like: 改革开放.
  var needsBound = false

  init(days: ClosedRange<CalendarDate>, congress: Int? = nil, needsBound: Bool = false) {
    self.days = days
    self.congress = congress
    self.needsBound = needsBound
  }

  init(years: ClosedRange<Int>, granularity: Granularity = .plan) {
    self.years = years
    self.granularity = granularity
  }

  init(plenum: Int) {
    self.plenum = plenum
  }

  private init(annualSessions: Bool) { isAnnualSessions = annualSessions }

  /// The sessions of the Consultative Conference and the People's Congress of a year.
  static let annualSessions = NamedTime(annualSessions: true)
}

/// The table of named times.
///
/// A date stands here only when it was looked up; the comment of each block says where. What could not be confirmed
/// is left out, and its name is then no time at all rather than a wrong one.
enum NamedTimes {
  /// The national congresses of the Communist Party of China.
  ///
  /// Source: the lists of congresses of China Internet Information Center (japanese.china.org.cn, 全国代表大会) and
  /// China Daily (cpcchina.chinadaily.com.cn/fastfacts/congresses.html); the 18th to the 20th from Xinhua's reports
  /// of their openings and closings. Of the first congress the lists say 31 July; research since has argued for the
  /// first days of August (共产党一大, zh.wikipedia.org: 3 August).
  static let congresses: [Int: ClosedRange<CalendarDate>] = table([
    1: "1921-07-23/1921-07-31", 2: "1922-07-16/1922-07-23", 3: "1923-06-12/1923-06-20",
    4: "1925-01-11/1925-01-22",
    5: "1927-04-27/1927-05-09", 6: "1928-06-18/1928-07-11", 7: "1945-04-23/1945-06-11",
    8: "1956-09-15/1956-09-27",
    9: "1969-04-01/1969-04-24", 10: "1973-08-24/1973-08-28", 11: "1977-08-12/1977-08-18",
    12: "1982-09-01/1982-09-11",
    13: "1987-10-25/1987-11-01", 14: "1992-10-12/1992-10-18", 15: "1997-09-12/1997-09-18",
    16: "2002-11-08/2002-11-14",
    17: "2007-10-15/2007-10-21", 18: "2012-11-08/2012-11-14", 19: "2017-10-18/2017-10-24",
    20: "2022-10-16/2022-10-22",
  ])

  /// The plenums of the central committees, by congress and number.
  ///
  /// Sources: 11th to 13th and the first four of the 14th: 历次党代会和中央全会的召开时间 (cchere.com/article/4955137),
  /// agreeing with news.xinhuanet.com/ziliao/2003-01/20/content_696999_6.htm (12th, seventh) and
  /// en.wikipedia.org/wiki/14th_Central_Committee_of_the_Chinese_Communist_Party; all fifth plenums: China Daily,
  /// 23 October 2015; all sixth plenums up to the 18th: j.people.com.cn, 8 November 2021 (n3/2021/1108); 15th: third
  /// peopleschina.com, fourth marxdic.com/article/2055, seventh china.org.cn/english/features/47907.htm; 16th: second
  /// news.sohu.com/69/48/news206664869.shtml, seventh its communiqué; 17th: first Xinhua, 31 October 2012, fourth and
  /// seventh (japanese.beijingreview.com.cn, 5 November 2012) their communiqués; 18th: second
  /// japanese.china.org.cn, 1 March 2013, the others their communiqués; 19th and 20th: their communiqués (Xinhua).
  /// A first plenum meets on the day after its congress (j.people.cn/94474/8432398.html).
  ///
  /// Left out as not confirmed: the seventh of the 14th, the second of the 15th and of the 17th.
  static let plenums: [Int: [Int: ClosedRange<CalendarDate>]] = [
    11: table([
      1: "1977-08-19/1977-08-19", 2: "1978-02-18/1978-02-23", 3: "1978-12-18/1978-12-22",
      4: "1979-09-25/1979-09-28",
      5: "1980-02-23/1980-02-29", 6: "1981-06-27/1981-06-29", 7: "1982-08-06/1982-08-06",
    ]),
    12: table([
      1: "1982-09-12/1982-09-13", 2: "1983-10-11/1983-10-12", 3: "1984-10-20/1984-10-20",
      4: "1985-09-16/1985-09-16",
      5: "1985-09-24/1985-09-24", 6: "1986-09-28/1986-09-28", 7: "1987-10-20/1987-10-20",
    ]),
    13: table([
      1: "1987-11-02/1987-11-02", 2: "1988-03-15/1988-03-19", 3: "1988-09-26/1988-09-30",
      4: "1989-06-23/1989-06-24",
      5: "1989-11-06/1989-11-09", 6: "1990-03-09/1990-03-12", 7: "1990-12-25/1990-12-30",
      8: "1991-11-25/1991-11-29",
      9: "1992-10-05/1992-10-09",
    ]),
    14: table([
      1: "1992-10-19/1992-10-19", 2: "1993-03-05/1993-03-07", 3: "1993-11-11/1993-11-14",
      4: "1994-09-25/1994-09-28",
      5: "1995-09-25/1995-09-28", 6: "1996-10-07/1996-10-10",
    ]),
    15: table([
      1: "1997-09-19/1997-09-19", 3: "1998-10-12/1998-10-14",
      4: "1999-09-19/1999-09-22",
      5: "2000-10-09/2000-10-11", 6: "2001-09-24/2001-09-26", 7: "2002-11-03/2002-11-05",
    ]),
    16: table([
      1: "2002-11-15/2002-11-15", 2: "2003-02-24/2003-02-26", 3: "2003-10-11/2003-10-14",
      4: "2004-09-16/2004-09-19",
      5: "2005-10-08/2005-10-11", 6: "2006-10-08/2006-10-11", 7: "2007-10-09/2007-10-12",
    ]),
    17: table([
      1: "2007-10-22/2007-10-22", 3: "2008-10-09/2008-10-12",
      4: "2009-09-15/2009-09-18",
      5: "2010-10-15/2010-10-18", 6: "2011-10-15/2011-10-18", 7: "2012-11-01/2012-11-04",
    ]),
    18: table([
      1: "2012-11-15/2012-11-15", 2: "2013-02-26/2013-02-28", 3: "2013-11-09/2013-11-12",
      4: "2014-10-20/2014-10-23",
      5: "2015-10-26/2015-10-29", 6: "2016-10-24/2016-10-27", 7: "2017-10-11/2017-10-14",
    ]),
    19: table([
      1: "2017-10-25/2017-10-25", 2: "2018-01-18/2018-01-19", 3: "2018-02-26/2018-02-28",
      4: "2019-10-28/2019-10-31",
      5: "2020-10-26/2020-10-29", 6: "2021-11-08/2021-11-11", 7: "2022-10-09/2022-10-12",
    ]),
    20: table([
      1: "2022-10-23/2022-10-23", 2: "2023-02-26/2023-02-28", 3: "2024-07-15/2024-07-18",
      4: "2025-10-20/2025-10-23",
    ]),
  ]

  /// The sessions of the National People's Congress, by congress and session.
  ///
  /// Sources: 8th and 9th: 历届全国人民代表大会历次会议 (gov.cn/2009lh/content_1239776.htm, from 中国人大网); 11th: reports
  /// of the closing sittings (China News Service, 18 March 2008; China Daily, agenda of 2009; Xinhua, 2010 to 2012);
  /// 12th: People's Daily Online, 4 March 2014, and the lists of 历届全国两会时间 for 2015 to 2022; 13th: the same
  /// lists; 14th: the spokesmen's announcements before each session.
  static let peoplesCongresses: [Int: [Int: ClosedRange<CalendarDate>]] = [
    8: table([
      1: "1993-03-15/1993-03-31", 2: "1994-03-10/1994-03-22", 3: "1995-03-05/1995-03-18",
      4: "1996-03-05/1996-03-17",
      5: "1997-03-01/1997-03-15",
    ]),
    9: table([
      1: "1998-03-05/1998-03-19", 2: "1999-03-05/1999-03-16", 3: "2000-03-05/2000-03-15",
      4: "2001-03-05/2001-03-15",
      5: "2002-03-05/2002-03-15",
    ]),
    11: table([
      1: "2008-03-05/2008-03-18", 2: "2009-03-05/2009-03-13", 3: "2010-03-05/2010-03-14",
      4: "2011-03-05/2011-03-14",
      5: "2012-03-05/2012-03-14",
    ]),
    12: table([
      1: "2013-03-05/2013-03-17", 2: "2014-03-05/2014-03-13", 3: "2015-03-05/2015-03-15",
      4: "2016-03-05/2016-03-16",
      5: "2017-03-05/2017-03-15",
    ]),
    13: table([
      1: "2018-03-05/2018-03-20", 2: "2019-03-05/2019-03-15", 3: "2020-05-22/2020-05-28",
      4: "2021-03-05/2021-03-11",
      5: "2022-03-05/2022-03-11",
    ]),
    14: table([
      1: "2023-03-05/2023-03-13", 2: "2024-03-05/2024-03-11", 3: "2025-03-05/2025-03-11",
      4: "2026-03-05/2026-03-12",
    ]),
  ]

  /// The sessions of the National Committee of the Consultative Conference, by committee and session.
  ///
  /// Sources: 11th: Xinhua and People's Daily Online on the closing sittings of 2008, 2009, 2011 and 2012; 12th:
  /// Zhejiang Online, 12 March 2013; Xinhua, 12 March 2014; China News Service, 13 March 2015; China Radio
  /// International, 14 March 2016; 2017 and the 13th: the lists of 历届全国两会时间; 14th: the spokesmen's
  /// announcements, and China Review, 11 March 2026.
  ///
  /// Left out as not confirmed: the closing of the third session of the 11th.
  static let consultativeConferences: [Int: [Int: ClosedRange<CalendarDate>]] = [
    11: table([
      1: "2008-03-03/2008-03-14", 2: "2009-03-03/2009-03-12",
      4: "2011-03-03/2011-03-13",
      5: "2012-03-03/2012-03-13",
    ]),
    12: table([
      1: "2013-03-03/2013-03-12", 2: "2014-03-03/2014-03-12", 3: "2015-03-03/2015-03-13",
      4: "2016-03-03/2016-03-14",
      5: "2017-03-03/2017-03-13",
    ]),
    13: table([
      1: "2018-03-03/2018-03-15", 2: "2019-03-03/2019-03-13", 3: "2020-05-21/2020-05-27",
      4: "2021-03-04/2021-03-10",
      5: "2022-03-04/2022-03-10",
    ]),
    14: table([
      1: "2023-03-04/2023-03-11", 2: "2024-03-04/2024-03-10", 3: "2025-03-04/2025-03-10",
      4: "2026-03-04/2026-03-11",
    ]),
  ]

  /// Periods and events that are used as times.
  ///
  /// 改革开放 begins with the third plenum of the eleventh central committee; 新中国成立 is the National Day of 1949.
  static let periods: [(String, NamedTime)] = [
    ("改革开放", event("1978-12-18/1978-12-22")), ("新中国成立", event("1949-10-01/1949-10-01")),
    ("中华人民共和国成立", event("1949-10-01/1949-10-01")), ("建国", event("1949-10-01/1949-10-01")),
    ("全国两会", .annualSessions), ("全國兩會", .annualSessions), ("两会", .annualSessions), ("兩會", .annualSessions),
  ]

  /// Events whose anniversaries are counted, by the day on which they are kept.
  ///
  /// 1 July is the day of the Party by its own directive of June 1941, not that of its first congress (邵维正,
  /// 党的一大召开日期的考证); 3 September by the decision of the Standing Committee of the National People's Congress of
  /// 27 February 2014; 1 August 1927 by the decision of the government in Ruijin of 11 July 1933.
  static let anniversaries = WordTable<NamedTime>([
    ("新中国成立", event("1949-10-01/1949-10-01")), ("中华人民共和国成立", event("1949-10-01/1949-10-01")),
    ("中华人民共和国", event("1949-10-01/1949-10-01")), ("改革开放", event("1978-12-18/1978-12-22")),
    ("中国共产党成立", event("1921-07-01/1921-07-01")), ("建党", event("1921-07-01/1921-07-01")),
    ("抗日战争胜利", event("1945-09-03/1945-09-03")), ("抗战胜利", event("1945-09-03/1945-09-03")),
    ("建军", event("1927-08-01/1927-08-01")),
  ])

  /// The days of the two annual sessions of a year.
  static func annualSessions(of year: Int) -> ClosedRange<CalendarDate>? {
    func session(_ table: [Int: [Int: ClosedRange<CalendarDate>]]) -> ClosedRange<CalendarDate>? {
      table.values.lazy.flatMap(\.values).first { $0.lowerBound.year == year }
    }
    guard let congress = session(peoplesCongresses), let conference = session(consultativeConferences) else {
      return nil
    }
    return min(congress.lowerBound, conference.lowerBound)...max(congress.upperBound, conference.upperBound)
  }

  private static func event(_ days: String) -> NamedTime {
    range(days).map { NamedTime(days: $0, needsBound: true) } ?? NamedTime(plenum: 0)
  }

  private static func table(_ entries: [Int: String]) -> [Int: ClosedRange<CalendarDate>] {
    entries.compactMapValues(range)
  }

  private static func range(_ days: String) -> ClosedRange<CalendarDate>? {
    let ends = days.split(separator: "/").compactMap { CalendarDate(iso8601: $0) }
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }
}
