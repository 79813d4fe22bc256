/// Periods of history by name, in whole years.
///
/// Sources: dynasties: 中国历史纪年简表 (中国政府网, 2 March 2017, at chinasydw.org/201703/7854.html; from 辽 to 民国 with
/// 中国历史朝代公元对照简表); of 元, 明 and 清 the years that both give for their rule over the whole country begin with
/// the founding of the name (元 1271, 清 1636 or 1616: the tables differ, and 1644 is when it took the country).
/// Wars and movements: 1840到1949年历史大事时间轴 (wendadaohang.com), 中国历史事件时间表 (didalishi.com/20201.html),
/// 什么是中国近现代史 (chscn.com/message/article/5441.html); 土地革命时期 robotxin.com/shenghuo/789795.html; the world wars
/// m.3dmxku.com/daquan/zonghe/574269.html. Left out as not confirmed: 抗美援朝, the end of 长征, 大跃进. The Cultural Revolution: its beginning by the eleventh
/// plenum of the eighth and its end by the congress of 1977, whose resolutions name both (1966 to 1976).
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
    ("十年动乱", 1966...1976),
  ]

  /// Dynasties and the Republic: times of their own with 代, 朝 or 时期.
  static let dynasties: [(String, ClosedRange<Int>)] = [
    ("秦", -220 ... -206), ("西汉", -201...8), ("东汉", 25...220), ("三国", 220...280), ("西晋", 265...316),
    ("东晋", 317...420), ("南北朝", 386...589), ("隋", 581...618), ("唐", 618...907), ("五代十国", 907...979),
    ("北宋", 960...1127), ("南宋", 1127...1279), ("宋", 960...1279), ("元", 1271...1368), ("明", 1368...1644),
    ("清", 1644...1911), ("民国", 1912...1949), ("民國", 1912...1949),
  ]
}
