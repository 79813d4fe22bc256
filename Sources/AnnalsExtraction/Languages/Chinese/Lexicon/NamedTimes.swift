import AnnalsCore

/// A meeting or period that is known by name.
struct NamedTime: Sendable, Equatable {
  /// First and last day; nil when it depends on the reference or on what stands before.
  var days: ClosedRange<CalendarDate>?
  /// Whole years are named, not days.
  var years: ClosedRange<Int>?
  var granularity = Granularity.day
  /// The congress that a plenum belongs to, for the next one in a list.
  @CompactOptional var congress: Int? = nil
  /// A plenum whose congress stands before it.
  @CompactOptional var plenum: Int? = nil
  /// The annual sessions of a year: 全国两会.
  var isAnnualSessions = false
  /// Only a time before 以来, 后 and the like: 改革开放.
  var needsBound = false
  private var given = Given.none

  /// What a user has defined, if the name is the user's.
  var definition: NamedTimeDefinition? {
    if case .definition(let definition) = given { definition } else { nil }
  }

  /// Few names are a user's, and every partial time has room for one: it lives apart.
  private indirect enum Given: Sendable, Equatable {
    case none
    case definition(NamedTimeDefinition)
  }

  init(days: ClosedRange<CalendarDate>, congress: Int? = nil, needsBound: Bool = false) {
    self.days = days
    self.congress = congress
    self.needsBound = needsBound
  }

  init(years: ClosedRange<Int>, granularity: Granularity = .plan) {
    self.years = years
    self.granularity = granularity
  }

  /// A time that a user has named.
  init(_ definition: NamedTimeDefinition) {
    given = .definition(definition)
  }

  init(plenum: Int) {
    self.plenum = plenum
  }

  private init(annualSessions: Bool) { isAnnualSessions = annualSessions }

  /// Something that lasts, of which nothing says when.
  static let undated = NamedTime(annualSessions: false)

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
  /// en.wikipedia.org/wiki/14th_Central_Committee_of_the_Chinese_Communist_Party; all fifth plenums: China
  /// Daily, 23 October 2015; all sixth plenums up to the 18th: j.people.com.cn, 8 November 2021
  /// (n3/2021/1108); 15th: third peopleschina.com, fourth marxdic.com/article/2055, seventh
  /// china.org.cn/english/features/47907.htm; 16th: second news.sohu.com/69/48/news206664869.shtml, seventh
  /// its communiqué; 17th: first Xinhua, 31 October 2012, second
  /// japanese.beijingreview.com.cn/zt/txt/2008-02/28/content_101260.htm, fourth and seventh
  /// (japanese.beijingreview.com.cn, 5 November 2012) their communiqués; 18th: second japanese.china.org.cn,
  /// 1 March 2013, the others their communiqués; 19th and 20th: their communiqués (Xinhua). A first plenum
  /// meets on the day after its congress (j.people.cn/94474/8432398.html).
  ///
  /// The earlier ones: 6th: 历届中央全会时间表 (360docs.net/doc/9f15982450.html), the seventh also 新中国建设大辞典, p. 516;
  /// 7th: jmedia.wiki, 7th Central Committee, the first also history.wenewstw.com (19 June 1945), the third
  /// 周锟, 吕臻, 纪念中共七届三中全会召开70周年; 8th:
  /// en.wikipedia.org/wiki/8th_Central_Committee_of_the_Chinese_Communist_Party, the sixth
  /// zgkjsz.com/page/2019/1118/11144852.shtml, the seventh its communiqué
  /// (cpc.people.com.cn/64162/64168/64560/65350/4442062.html), the eighth its communiqué (Peking Review
  /// 35/1959), the ninth yunjson.com/histodayinfo/D36089C947B42FDC, the tenth
  /// hprc.org.cn/wxzl/wxysl/jiangyilai/zggcds/shizqh/200906/t20090608_3947385.html, the twelfth 中国共产党百年大事记
  /// (1968), the eleventh cpc.people.com.cn/64162/64168/64560/65354/4442081.html; 9th: theinfolist.com, 9th
  /// Central Committee, and peopleschina.com/maindoc/html/17da/text/20070912/9.html; 10th:
  /// yantai.dzwww.com/xinwen/xwzt/bxjy/lcddh/200510/t20051013_1223367.htm.
  ///
  /// Left out as not confirmed: the fifth of the 7th, the seventh of the 14th, the second of the 15th.
  static let plenums: [Int: [Int: ClosedRange<CalendarDate>]] = [
    6: table([6: "1938-09-29/1938-11-06", 7: "1944-05-21/1945-04-20"]),
    7: table([
      1: "1945-06-19/1945-06-19", 2: "1949-03-05/1949-03-13", 3: "1950-06-06/1950-06-09",
      4: "1954-02-06/1954-02-10", 6: "1955-10-04/1955-10-11", 7: "1956-08-22/1956-09-13",
    ]),
    8: table([
      1: "1956-09-28/1956-09-28", 2: "1956-11-10/1956-11-15", 3: "1957-09-20/1957-10-09",
      4: "1958-05-03/1958-05-03", 5: "1958-05-25/1958-05-25", 6: "1958-11-28/1958-12-10",
      7: "1959-04-02/1959-04-05", 8: "1959-08-02/1959-08-16", 9: "1961-01-14/1961-01-18",
      10: "1962-09-24/1962-09-27",
      11: "1966-08-01/1966-08-12", 12: "1968-10-13/1968-10-31",
    ]),
    9: table([1: "1969-04-28/1969-04-28", 2: "1970-08-23/1970-09-06"]),
    10: table([1: "1973-08-30/1973-08-30", 2: "1975-01-08/1975-01-10", 3: "1977-07-16/1977-07-21"]),
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
      1: "2007-10-22/2007-10-22", 2: "2008-02-25/2008-02-27", 3: "2008-10-09/2008-10-12",
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

  /// Periods and events that are used as times.
  ///
  /// 改革开放 begins with the third plenum of the eleventh central committee; 新中国成立 is the National Day of 1949.
  static let periods: [(String, NamedTime)] = [
    ("改革开放", event("1978-12-18/1978-12-22")), ("新中国成立", event("1949-10-01/1949-10-01")),
    ("中华人民共和国成立", event("1949-10-01/1949-10-01")), ("建国", event("1949-10-01/1949-10-01")),
    ("改革開放", event("1978-12-18/1978-12-22")), ("新中國成立", event("1949-10-01/1949-10-01")),
    ("香港回归", event("1997-07-01/1997-07-01")), ("香港回歸", event("1997-07-01/1997-07-01")),
    ("澳门回归", event("1999-12-20/1999-12-20")), ("澳門回歸", event("1999-12-20/1999-12-20")),
    ("遵义会议", event("1935-01-15/1935-01-17")), ("遵義會議", event("1935-01-15/1935-01-17")),
    ("中國共產黨成立", event("1921-07-01/1921-07-01")), ("中国共产党成立", event("1921-07-01/1921-07-01")),
    ("建党", event("1921-07-01/1921-07-01")), ("建军", event("1927-08-01/1927-08-01")),
    ("建党百年", centenary(2021)), ("建黨百年", centenary(2021)), ("第一个百年", centenary(2021)),
    ("第二个百年", centenary(2049)), ("第二個百年", centenary(2049)),
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

  /// The year in which the Party, or the People's Republic, is a hundred years old.
  private static func centenary(_ year: Int) -> NamedTime {
    NamedTime(years: year...year, granularity: .year)
  }

  private static func event(_ days: String) -> NamedTime {
    range(days).map { NamedTime(days: $0, needsBound: true) } ?? NamedTime(plenum: 0)
  }

  static func table(_ entries: [Int: String]) -> [Int: ClosedRange<CalendarDate>] {
    entries.compactMapValues(range)
  }

  private static func range(_ days: String) -> ClosedRange<CalendarDate>? {
    let ends = days.split(separator: "/").compactMap { CalendarDate(iso8601: $0) }
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }
}
