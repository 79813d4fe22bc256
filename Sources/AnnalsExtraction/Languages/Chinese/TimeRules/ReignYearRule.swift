/// A year of a reign since 1368, of the Republic, or of the common era.
///
/// - Matches: 民国二十六年, 民國113年, 康熙元年, 公元前221年, 公元前3世纪.
/// - Does not match: 民国 without a number.
/// - Yields: the year of the common era; months and days of a reign are lunisolar.
extension TimeRule {
  static let reignYear: TimeRule = {
    let eras = WordTable<Int>(reigns)
    return TimeRule("reign-year", [.words(eras.spellings)]) { input in
      guard let first = eras.read(at: &input.cursor) else { return nil }
      input.cursor.skipSpaces()
      let isFirst = input.cursor.skip("元")
      let number = isFirst ? 1 : input.cursor.readNumeral(in: 1...2999)?.value
      guard let number else { return nil }
      input.cursor.skipSpaces()
      if abs(first) == 1, input.cursor.skip("世纪") || input.cursor.skip("世紀") {
        var time = PartialTime.with { $0.century = .number(first < 0 ? 1 - number : number) }
        CenturyTail.readPart(&input.cursor, into: &time)
        return Output(time)
      }
      guard input.cursor.skip("年") else { return nil }
      return Output(
        .with {
          $0.year = .number(first < 0 ? 1 - number : first + number - 1)
          $0.isLunar = (1368..<1912).contains(first)
        }
      )
    }
  }()

  /// The first year of each reign since 1368, and of the Republic.
  ///
  /// Source: 中国历史纪年表 (方诗铭, 上海人民出版社).
  private static let reigns: [(String, Int)] = [
    ("洪武", 1368), ("建文", 1399), ("永乐", 1403), ("洪熙", 1425), ("宣德", 1426), ("正统", 1436), ("景泰", 1450),
    ("天顺", 1457),
    ("成化", 1465), ("弘治", 1488), ("正德", 1506), ("嘉靖", 1522), ("隆庆", 1567), ("万历", 1573), ("泰昌", 1620),
    ("天启", 1621),
    ("崇祯", 1628), ("顺治", 1644), ("康熙", 1662), ("雍正", 1723), ("乾隆", 1736), ("嘉庆", 1796), ("道光", 1821),
    ("咸丰", 1851),
    ("同治", 1862), ("光绪", 1875), ("宣统", 1909), ("民国", 1912), ("民國", 1912), ("中华民国", 1912), ("中華民國", 1912),
    ("永樂", 1403), ("正統", 1436), ("天順", 1457), ("隆慶", 1567), ("萬曆", 1573), ("天啟", 1621), ("崇禎", 1628),
    ("順治", 1644), ("嘉慶", 1796), ("咸豐", 1851), ("光緒", 1875), ("宣統", 1909),
    ("公元", 1), ("西元", 1), ("公元前", -1), ("西元前", -1),
  ]
}
