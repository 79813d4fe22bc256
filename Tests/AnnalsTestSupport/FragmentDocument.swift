/// A document in which pieces of language stand in any order: what no writer would write, and no reader may fall over.
///
///     FragmentDocument(seed: 7).text          // some three to twenty kilobytes
///     FragmentDocument(choices: [0, 33]).text // of fragments chosen by their numbers, as a fuzzer does
public struct FragmentDocument: Sendable {
  /// The document.
  public let text: String

  /// A document of random fragments; equal seeds give equal documents.
  public init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = random.int(250...1600)
    // A document leans towards some fragments, as documents do; all of them come up.
    let favoured = (0..<8).map { _ in UInt8(random.int(0...FragmentDocument.fragments.count - 1)) }
    self.init(
      choices: (0..<count).map { _ in
        random.oneIn(4) ? random.pick(favoured) : UInt8(random.int(0...FragmentDocument.fragments.count - 1))
      }
    )
  }

  /// A document of the fragments of these numbers, counted round and round.
  public init(choices: some Sequence<UInt8>) {
    text = choices.reduce(into: "") { text, choice in
      text += FragmentDocument.fragments[Int(choice) % FragmentDocument.fragments.count]
    }
  }

  private static let dates = [
    "2024年", "2024年4月23日", "4月", "23日", "去年", "今年", "上个月", "明年春天", "二○二四年四月", "２０２３年１２月", "1998—2003年",
    "3月至5月", "5日至",
    "至2027年", "“十四五”", "“十四五”规划", "上半年", "第三季度", "当日", "次日", "近年来", "2024-04-", "2024.5.1", "24日上午9时",
    "20世纪90年代",
    "三天后", "年", "月", "日", "星期三", "（1905—1980）", "建党100周年", "农历正月初五", "清朝康熙年间", "公元前221年",
  ]

  private static let words = [
    "召开", "座谈会", "全国水利工作会议", "印发", "发布", "审议通过", "会见", "开工", "竣工", "通车", "成立", "发生", "爆炸", "地震", "造成3人受伤",
    "死亡",
    "逝世", "出生于", "任命", "签署", "考察", "调研", "启动", "投入使用", "举行", "开幕", "达到", "增长5.2%", "60亿元", "120人", "合计", "其中",
    "总书记", "市长高远行", "李明", "新华社", "市文化馆", "省教育厅", "锦江市", "南湖大桥", "东湾公司", "由于", "导致", "为此", "随后", "会后", "此前",
    "根据", "贯彻落实", "受台风“海鸥”影响", "将", "拟", "预计", "已", "力争到", "指出", "强调", "他说", "据介绍", "不", "没有", "的", "了", "和",
    "是", "在", "以来", "期间", "之后", "前", "后", "第三届", "博览会", "实施", "目标", "分步实施", "一是", "二是", "总体目标是",
  ]

  private static let marks = [
    "《", "》", "《水利规划（2021—2025年）》", "《条例》", "“", "”", "（", "）", "(", ")", "【", "】", "〔2024〕", "，", "，", "，",
    "。", "。", "。", "、", "；",
    "：", "？", "……", "—", "——", " ", "\u{3000}\u{3000}", "\t", "|",
  ]

  private static let lines = [
    "\n", "\n", "\n\n", "\n\n", "\r\n", "\n## ", "\n# ", "\n- ", "\n1. ", "\n| 指标 | 2024年 | 2025年 |\n",
    "\n一、", "\n（一）", "\n第一章 总则\n",
    "\n本报讯 ", "\n新华社北京4月24日电 ", "\n（记者李明）\n", "\n图为活动现场。新华社发\n", "\n责任编辑：李明\n", "\n2024年4月24日 星期三\n",
    "\n第1版\n",
    "\n\u{3000}\u{3000}", "\n---\n", "\n“……", "\n达到 12 34 56\n",
  ]

  private static let oddities = [
    "\u{FEFF}", "\u{200B}", "\u{202E}", "\u{1B}[31m", "<b>", "&amp;", "\"", "\\", "𠮷", "é",
    "e\u{301}", "🎉", "A", "0", "99999999999999999999",
  ]

  private static let fragments = dates + words + marks + lines + oddities
}
