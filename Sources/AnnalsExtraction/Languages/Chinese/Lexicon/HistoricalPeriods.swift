/// Periods of history by name, in whole years.
///
/// Sources: dynasties: 中国历史纪年简表 (中国政府网, 2 March 2017, at chinasydw.org/201703/7854.html; from 辽 to 民国 with
/// 中国历史朝代公元对照简表); of 元, 明 and 清 the years that both give for their rule over the whole country begin with
/// the founding of the name (元 1271, 清 1636 or 1616: the tables differ, and 1644 is when it took the country).
/// Wars and movements: 1840到1949年历史大事时间轴 (wendadaohang.com), 中国历史事件时间表 (didalishi.com/20201.html),
/// 什么是中国近现代史 (chscn.com/message/article/5441.html); 土地革命时期 robotxin.com/shenghuo/789795.html; the world wars
/// m.3dmxku.com/daquan/zonghe/574269.html. 长征: 长征大事记 (yysqw.gov.cn, content 1268928) and the union of the three armies in
/// October 1936 (guanggao88.com/post/306.html); 抗美援朝: 中国现代史大事年表 (m.zixin.com.cn/docdown/6130775.html). Left out as
/// not confirmed: 大跃进. The Cultural Revolution: its beginning by the eleventh plenum of the eighth and its end by the
/// congress of 1977, whose resolutions name both (1966 to 1976). Dynasties before 秦 and beside 宋:
/// 中国历史朝代公元对照简表 (m.163wenku.com/p-5564156.html); the years of 夏 and 商 are estimates there too, and 辽 is counted
/// from 907 or 916, the later of which stands here.
enum HistoricalPeriods {
  /// Wars and movements: a time before 期间, 时期, 以来, 前, 后 and the like.
  static let events: [(String, ClosedRange<Int>)] = [
    ("第一次鸦片战争", 1840...1842), ("鸦片战争", 1840...1842), ("鴉片戰爭", 1840...1842), ("第二次鸦片战争", 1856...1860),
    ("太平天国", 1851...1864), ("甲午战争", 1894...1895), ("甲午戰爭", 1894...1895), ("戊戌变法", 1898...1898),
    ("辛亥革命", 1911...1911), ("五四运动", 1919...1919), ("五四運動", 1919...1919), ("九一八事变", 1931...1931),
    ("土地革命战争", 1927...1937), ("土地革命", 1927...1937), ("第一次世界大战", 1914...1918), ("一战", 1914...1918),
    ("第二次世界大战", 1939...1945), ("二战", 1939...1945), ("二戰", 1939...1945), ("第二次世界大戰", 1939...1945),
    ("七七事变", 1937...1937), ("全面抗战", 1937...1945), ("抗日战争", 1937...1945), ("抗日戰爭", 1937...1945),
    ("抗战", 1937...1945), ("抗戰", 1937...1945), ("解放战争", 1946...1949), ("解放戰爭", 1946...1949),
    ("文化大革命", 1966...1976), ("“文化大革命”", 1966...1976), ("“文革”", 1966...1976), ("文革", 1966...1976),
    ("十年动乱", 1966...1976), ("长征", 1934...1936), ("長征", 1934...1936), ("抗美援朝", 1950...1953),
    ("抗美援朝战争", 1950...1953),
  ]

  /// Dynasties and the Republic: times of their own with 代, 朝 or 时期.
  static let dynasties: [(String, ClosedRange<Int>)] = [
    ("夏商", -2069 ... -1045), ("殷商", -1599 ... -1045), ("商周", -1599 ... -255), ("西周", -1045 ... -770),
    ("东周", -769 ... -255), ("春秋", -769 ... -475), ("战国", -474 ... -220), ("先秦", -2069 ... -220),
    ("秦", -220 ... -206), ("汉", -201...220), ("西汉", -201...8), ("东汉", 25...220), ("三国", 220...280),
    ("魏晋", 220...420), ("西晋", 265...316), ("东晋", 317...420), ("十六国", 304...439), ("南北朝", 386...589),
    ("北魏", 386...534), ("北齐", 550...577), ("北周", 557...581), ("隋", 581...618), ("唐", 618...907),
    ("五代", 907...960), ("五代十国", 907...979), ("北宋", 960...1127), ("南宋", 1127...1279), ("宋", 960...1279),
    ("辽", 916...1125), ("西夏", 1038...1227), ("元", 1271...1368), ("明", 1368...1644), ("清", 1644...1911),
    ("民国", 1912...1949), ("民國", 1912...1949),
  ]

  /// The first or the last fifth of a period, as of a century: 清末 is 1859 to 1911.
  static func part(_ part: PartialTime.YearPart.Named, of years: ClosedRange<Int>) -> PartialTime {
    let rest = years.count - max(1, years.count / 5)
    let isStart = part == .start
    let fifth =
      isStart
      ? years.lowerBound...years.upperBound - rest : years.lowerBound + rest...years.upperBound
    return .with {
      $0.named = NamedTime(years: fifth, granularity: .year)
      $0.modifier = isStart ? .start : .end
    }
  }
}
