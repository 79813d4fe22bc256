import AnnalsCore

extension NamedTimes {
  /// The sessions of the National People's Congress, by congress and session.
  ///
  /// Sources: 1st to 7th: 历届人大时间表 (360docs.net/doc/4419225711.html), agreeing with the months of
  /// 历届全国人民代表大会历次会议 (gov.cn/2009lh/content_1239776.htm), the first session also with
  /// en.theorychina.org.cn/c/2021-04-22/1385762.shtml; 8th and 9th: the list of gov.cn, from 中国人大网; 11th:
  /// reports of the closing sittings (China News Service, 18 March 2008; China Daily, agenda of 2009;
  /// Xinhua, 2010 to 2012); 10th: first and fourth en.wikipedia.org (2003 and 2006 National People's
  /// Congress), second handmsg.com/page/2004/0429/28689061.shtml and
  /// japanese.china.org.cn/japanese/jp-shuzi2004/zz/rd-gz.htm, third
  /// english.china.org.cn/english/2005lh/121774.htm, fifth China News Service, 16 March 2007; 12th: People's
  /// Daily Online, 4 March 2014, and the lists of 历届全国两会时间 for 2015 to 2022; 13th: the same lists; 14th: the
  /// spokesmen's announcements before each session.
  static let peoplesCongresses: [Int: [Int: ClosedRange<CalendarDate>]] = [
    1: table([
      1: "1954-09-15/1954-09-28", 2: "1955-07-05/1955-07-30", 3: "1956-06-15/1956-06-30",
      4: "1957-06-26/1957-07-15", 5: "1958-02-01/1958-02-11",
    ]),
    2: table([
      1: "1959-04-18/1959-04-28", 2: "1960-03-30/1960-04-10", 3: "1962-03-27/1962-04-16",
      4: "1963-11-17/1963-12-03",
    ]),
    3: table([1: "1964-12-21/1965-01-04"]),
    4: table([1: "1975-01-13/1975-01-17"]),
    5: table([
      1: "1978-02-26/1978-03-05", 2: "1979-06-18/1979-07-01", 3: "1980-08-30/1980-09-10",
      4: "1981-11-30/1981-12-13", 5: "1982-11-26/1982-12-10",
    ]),
    6: table([
      1: "1983-06-06/1983-06-21", 2: "1984-05-15/1984-05-31", 3: "1985-03-27/1985-04-10",
      4: "1986-03-25/1986-04-12", 5: "1987-03-25/1987-04-11",
    ]),
    7: table([
      1: "1988-03-25/1988-04-13", 2: "1989-03-20/1989-04-04", 3: "1990-03-20/1990-04-04",
      4: "1991-03-25/1991-04-09", 5: "1992-03-20/1992-04-03",
    ]),
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
    10: table([
      1: "2003-03-05/2003-03-18", 2: "2004-03-05/2004-03-14", 3: "2005-03-05/2005-03-14",
      4: "2006-03-05/2006-03-14",
      5: "2007-03-05/2007-03-16",
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
  /// Sources: first sessions of the 5th to the 9th: 历届政协全国委员会及领导人 (taiwan.cn, 2 January 2008); of the 2nd:
  /// nbnewpower.cn/zhuanti/lianghui-2000/aiguo-4.html; second of the 10th:
  /// handmsg.com/page/2004/0429/28689061.shtml; fifth of the 10th: zjol.com.cn, 14 March 2007; 11th: Xinhua
  /// and People's Daily Online on the closing sittings of 2008, 2009, 2011 and 2012; 12th: Zhejiang Online,
  /// 12 March 2013; Xinhua, 12 March 2014; China News Service, 13 March 2015; China Radio International, 14
  /// March 2016; 2017 and the 13th: the lists of 历届全国两会时间; 14th: the spokesmen's announcements, and China
  /// Review, 11 March 2026.
  ///
  /// Left out as not confirmed: the other sessions of the 1st to the 10th, the closing of the third of the 11th.
  static let consultativeConferences: [Int: [Int: ClosedRange<CalendarDate>]] = [
    2: table([1: "1954-12-21/1954-12-25"]),
    5: table([1: "1978-02-24/1978-03-08"]),
    6: table([1: "1983-06-04/1983-06-22"]),
    7: table([1: "1988-03-24/1988-04-10"]),
    8: table([1: "1993-03-14/1993-03-27"]),
    9: table([1: "1998-03-03/1998-03-14"]),
    10: table([2: "2004-03-03/2004-03-12", 5: "2007-03-03/2007-03-15"]),
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
}
