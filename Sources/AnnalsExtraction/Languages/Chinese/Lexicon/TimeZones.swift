/// The names of time zones in Chinese.
enum TimeZones {
  /// The names, with the zone each stands for.
  static let names = WordTable<TimeZoneName>(
    entries.flatMap { zone, names in
      names.split(separator: " ").flatMap { name in
        ["时间", "時間"].map { (String(name) + $0, zone) }
      }
    }
      + [
        ("世界时", .utc), ("世界時", .utc), ("协调世界时", .utc), ("協調世界時", .utc), ("UTC", .utc), ("GMT", .utc),
        ("北京标准时间", .shanghai),
      ]
  )

  /// What the names end in, by last scalar: a quick look that spares the table for most times.
  static func canEnd(with scalar: UInt32) -> Bool {
    [0x95F4, 0x9593, 0x65F6, 0x6642, 0x43, 0x54].contains(scalar)
  }

  private static let entries: [(TimeZoneName, String)] = [
    (.local, "当地 當地 现场 現場"),
    (.utc, "UTC GMT 格林尼治 格林威治 格林尼治标准 格林威治标准 格林威治標準 国际标准 世界标准 世界协调 协调世界 标准世界"),
    (.shanghai, "北京 中国 中國 上海"),
    (.hongKong, "香港"), (.taipei, "台北 臺北 台湾 台灣"), (.tokyo, "东京 東京 日本"),
    (.seoul, "首尔 首爾 韩国 韓國"), (.pyongyang, "平壤 朝鲜"), (.singapore, "新加坡"), (.bangkok, "曼谷 泰国"),
    (.kolkata, "新德里 印度"), (.karachi, "巴基斯坦 伊斯兰堡"), (.tehran, "德黑兰 伊朗"), (.dubai, "迪拜 阿联酋"),
    (.jerusalem, "以色列 耶路撒冷"), (.istanbul, "土耳其 安卡拉"), (.moscow, "莫斯科"), (.kyiv, "基辅 乌克兰 基輔"),
    (.cairo, "开罗 埃及 開羅"), (.johannesburg, "南非"), (.berlin, "柏林 德国 德國 中欧 欧洲中部"),
    (.paris, "巴黎 法国 法國"), (.brussels, "布鲁塞尔 比利时"), (.zurich, "日内瓦 瑞士"), (.rome, "罗马 意大利"),
    (.madrid, "马德里 西班牙"), (.london, "伦敦 英国 倫敦 英國"),
    (.newYork, "美东 美國東部 美国东部 美東 东部 纽约 紐約 华盛顿 華盛頓 美国东部夏令 美东夏令"),
    (.chicago, "美国中部 美中 芝加哥"), (.losAngeles, "美西 美国西部 太平洋 美国太平洋 洛杉矶 加州 加利福尼亚"),
    (.saoPaulo, "巴西利亚 圣保罗"), (.sydney, "悉尼 堪培拉 澳大利亚东部 澳洲东部"),
  ]
}
