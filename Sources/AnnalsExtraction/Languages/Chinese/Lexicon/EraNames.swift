/// The names that emperors gave to stretches of their reigns, and the years that they lasted.
///
///     EraNames.table.read(at: &cursor)            // 太和 → 227…233, 366…371, 477…499, 827…835
struct EraName: Sendable {
  /// One use of the name.
  struct Use: Sendable {
    /// The dynasty by its full name: 北魏.
    let dynasty: String
    /// The years of the common era; year 0 is 1 BCE.
    let years: ClosedRange<Int>
  }

  /// Its uses, the longest first, then the earliest.
  let uses: [Use]
  /// The name is a place or a word of today as well: 绍兴, 普通.
  let isCommonWord: Bool

  /// Whether all its uses are of the Ming and later.
  var isLate: Bool { uses.allSatisfy { $0.years.lowerBound >= 1368 } }

  /// The years that the number of a year may mean, in the order of the uses.
  ///
  /// A name that was used once goes on being counted where it has ended: 雍正二十三年 is 1745.
  func years(numbered number: Int, dynasty: String?) -> [Int] {
    let own = uses(of: dynasty)
    let fitting = own.filter { number <= $0.years.count || uses.count == 1 }
    return fitting.map { $0.years.lowerBound + number - 1 }
  }

  /// The use that is meant where no number tells: of the dynasty that is named, else the longest.
  func use(of dynasty: String?) -> Use? { uses(of: dynasty).first }

  private func uses(of dynasty: String?) -> [Use] {
    guard let dynasty else { return uses }
    let own = uses.filter { $0.dynasty.hasSuffix(dynasty) }
    return own.isEmpty ? uses : own
  }
}

/// The table of era names, and the dynasties that may stand before them.
enum EraNames {
  /// The names, simplified and traditional.
  static let table = WordTable<EraName>(names)

  /// The names of dynasties that tell which use of a name is meant: 东晋 before 太和.
  static let dynasties = WordTable<String>(
    """
    西汉 东汉 汉 新 曹魏 魏 蜀汉 东吴 吴 西晋 东晋 晋 北魏 西魏 东魏 北周 北齐 刘宋 南齐 南梁 梁 南陈 陈 隋 唐 武周 \
    后梁 后唐 后晋 后汉 后周 北宋 南宋 宋 辽 金 元 明 南明 清
    """.split(separator: " ").flatMap { name in
      spellings(of: ShortWord(name)).map { ($0, String(name)) }
    }
  )

  /// A use of a name, as a line of the table has it.
  private struct Entry {
    let name: ShortWord
    /// The place of the dynasty in the list of all.
    let dynasty: Int
    let years: ClosedRange<Int>

    /// Names together, the longest use of each first, then the earliest.
    func precedes(_ other: Entry) -> Bool {
      if name != other.name { return name < other.name }
      if years.count != other.years.count { return years.count > other.years.count }
      return years.lowerBound < other.years.lowerBound
    }
  }

  /// Every name with its uses, those of 1368 and later too.
  ///
  /// Every run of the program begins with this table, so that names are numbers until it is done.
  private static let names: [(String, EraName)] = {
    var (entries, dynasties) = EraNames.entries
    entries.sort { $0.precedes($1) }
    let common = Set(commonWords.split(separator: " ").map { ShortWord($0) })
    var names: [(String, EraName)] = []
    var uses: [EraName.Use] = []
    for (index, entry) in entries.enumerated() {
      uses.append(EraName.Use(dynasty: dynasties[entry.dynasty], years: entry.years))
      if index + 1 < entries.count, entries[index + 1].name == entry.name { continue }
      let era = EraName(uses: uses, isCommonWord: common.contains(entry.name))
      for spelling in spellings(of: entry.name) { names.append((spelling, era)) }
      uses = []
    }
    return names
  }()

  /// The uses of all names, and the dynasties.
  private static var entries: ([Entry], dynasties: [String]) {
    var entries: [Entry] = []
    var dynasties: [String] = []
    var lines = lines
    lines.withUTF8 { utf8 in
      var offset = 0
      while offset < utf8.count {
        let start = offset
        while offset < utf8.count, utf8[offset] > 0x20, utf8[offset] != UInt8(ascii: ":") { offset += 1 }
        let word = String(decoding: utf8[start..<offset], as: UTF8.self)
        if let first = year(in: utf8, at: &offset) {
          let last = year(in: utf8, at: &offset) ?? first
          entries.append(Entry(name: ShortWord(word), dynasty: dynasties.count - 1, years: first...last))
        } else {
          dynasties.append(word)
        }
        offset += 1
      }
    }
    return (entries, dynasties)
  }

  /// The year behind a colon, which is stepped over with it.
  private static func year(in utf8: UnsafeBufferPointer<UInt8>, at offset: inout Int) -> Int? {
    guard offset < utf8.count, utf8[offset] == UInt8(ascii: ":") else { return nil }
    offset += 1
    let isNegative = utf8[offset] == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    var year = 0
    while offset < utf8.count, utf8[offset] &- 0x30 < 10 {
      year = year * 10 + Int(utf8[offset] - 0x30)
      offset += 1
    }
    return isNegative ? -year : year
  }

  /// A name in simplified and traditional characters, and with 佑 for 祐.
  private static func spellings(of name: ShortWord) -> [String] {
    var spellings = [name.description]
    for pairs in [traditional, variants] {
      let other = name.replacing(pairs)
      if other != name { spellings.append(other.description) }
    }
    return spellings
  }

  private static let traditional = pairs(
    "汉漢东東吴吳晋晉刘劉齐齊陈陳后後辽遼节節凤鳳黄黃国國摄攝阳陽绥綏鸿鴻兴興乌烏宝寶册冊玺璽纪紀宁寧义義赐賜龟龜显顯启啟祯禎"
      + "监監绍紹圣聖寿壽业業贞貞观觀龙龍总總仪儀调調载載证證万萬岁歲历曆长長云雲极極开開广廣会會庆慶顺順复復丰豐绪緒统統"
      + "乐樂运運应應禄祿视視"
  )
  private static let variants = pairs("祐佑")

  private static func pairs(_ text: String) -> [UInt16: UInt16] {
    let scalars = Array(text.utf16)
    return Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: scalars.count - 1, by: 2).map {
        (scalars[$0], scalars[$0 + 1])
      }
    )
  }

  /// Names that are places, companies or plain words as well.
  private static let commonWords = """
    普通 大同 长安 太平 光大 文明 保定 永安 咸宁 至大 景德 嘉禾 凤凰 黄龙 和平 上元 如意 \
    长寿 永平 建德 大安 天保 天平 太安 永康 会同 中兴 中和 广德 建平 太清 淳化 绍兴 宝应 \
    崇宁 庆元 宝庆 嘉定 泰定 大德 兴元 龙德 长兴 同光 天成 永明 大明 大业 正大 泰和 明昌 \
    天德 元丰 元和 治平 太极 先天 大中 开平 甘露 五凤 建康 河清 永兴 永宁 永泰 永昌 康定 \
    至道 明道 宝元 开泰 天庆 天会 大定 天兴 至治 天和 永光 元光 中平 光和 建宁 太康 大和 \
    宁康 天纪 天玺 元始 初始 更始 大兴 兴安 兴宁 兴光 兴和 天安 建义 大宝 天册 应顺 大通 \
    至和 政和 大观 天圣 至正 至顺 统和 重和 承安 大康 神功 天福 武定 乾元 显德 隆兴 天眷
    """

  /// A line for each dynasty: its name, then each era with its first and last year, 1 BCE being 0; a year in
  /// which two eras meet counts for both.
  ///
  /// Source: the era names of Y.-T. Liu's Chinese calendar (github.com/ytliu0/ChineseCalendar-python,
  /// era_names), after 张培瑜, 三千五百年历日天象; from 1368 on also 中国历史纪年表 (方诗铭, 上海人民出版社).
  private static let lines = """
    西汉 建元:-139:-134 元光:-133:-128 元朔:-127:-122 元狩:-121:-116 元鼎:-115:-110 元封:-109:-104 太初:-103:-100 \
    天汉:-99:-96 太始:-95:-92 征和:-91:-88 始元:-85:-79 元凤:-79:-74 元平:-73 本始:-72:-69 地节:-68:-65 元康:-64:-60 \
    神爵:-60:-57 五凤:-56:-53 甘露:-52:-49 黄龙:-48 初元:-47:-43 永光:-42:-38 建昭:-37:-33 竟宁:-32 建始:-31:-27 \
    河平:-27:-24 阳朔:-23:-20 鸿嘉:-19:-16 永始:-15:-12 元延:-11:-8 绥和:-7:-6 建平:-5:-2 元寿:-1:0 元始:1:5 居摄:6:8 \
    初始:8 更始:23:25
    新 始建国:9:13 天凤:14:19 地皇:20:23
    东汉 建武:25:56 建武中元:56:57 永平:58:75 建初:76:84 元和:84:87 章和:87:88 永元:89:105 元兴:105 延平:106 永初:107:113 \
    元初:114:120 永宁:120:121 建光:121:122 延光:122:125 永建:126:132 阳嘉:132:135 永和:136:141 汉安:142:144 建康:144 \
    永嘉:145 本初:146 建和:147:149 和平:150 元嘉:151:153 永兴:153:154 永寿:155:158 延熹:158:167 永康:167 建宁:168:172 \
    熹平:172:178 光和:178:184 中平:184:189 初平:190:193 兴平:194:195 建安:196:220 延康:220
    曹魏 黄初:220:226 太和:227:233 青龙:233:237 景初:237:239 正始:240:249 嘉平:249:254 正元:254:256 甘露:256:260 \
    景元:260:264 咸熙:264:265
    蜀汉 章武:221:223 建兴:223:237 延熙:238:257 景耀:258:263 炎兴:263
    东吴 黄武:222:229 黄龙:229:231 嘉禾:232:238 赤乌:238:251 太元:251:252 神凤:252 建兴:252:253 五凤:254:256 太平:256:258 \
    永安:258:264 元兴:264:265 甘露:265:266 宝鼎:266:269 建衡:269:271 凤凰:272:274 天册:275:276 天玺:276 天纪:277:280
    西晋 泰始:265:274 咸宁:275:280 太康:280:289 太熙:290 永熙:290 元康:291:299 永康:300:301 永宁:301:302 太安:302:303 \
    永安:304 建武:304 永兴:304:306 光熙:306 永嘉:307:313 建兴:313:317
    东晋 建武:317:318 大兴:318:321 永昌:322:323 太宁:323:326 咸和:326:334 咸康:335:342 建元:343:344 永和:345:356 \
    升平:357:361 隆和:362:363 兴宁:363:365 太和:366:371 咸安:371:372 宁康:373:375 太元:376:396 隆安:397:401 元兴:402:404 \
    义熙:405:418 元熙:419:420
    北魏 登国:386:396 皇始:396:397 天兴:398:404 天赐:404:409 永兴:409:413 神瑞:414:416 泰常:416:423 始光:424:428 \
    神䴥:428:431 延和:432:434 太延:435:440 太平真君:440:451 正平:451:452 兴安:452:454 兴光:454:455 太安:455:459 \
    和平:460:465 天安:466:467 皇兴:467:471 延兴:471:476 承明:476 太和:477:499 景明:500:503 正始:504:508 永平:508:512 \
    延昌:512:515 熙平:516:518 神龟:518:520 正光:520:525 孝昌:525:527 武泰:528 建义:528 永安:528:530 建明:530 普泰:531 \
    中兴:531 永熙:532:534
    西魏 大统:535:551
    东魏 天平:534:537 元象:538:539 兴和:539:542 武定:543:550
    北周 武成:559:560 保定:561:565 天和:566:572 建德:572:578 宣政:578 大象:579:580
    北齐 天保:550:559 乾明:560 皇建:560:561 太宁:561:562 河清:562:565 天统:565:569 武平:570:576 承光:577
    刘宋 永初:420:422 景平:423:424 元嘉:424:453 孝建:454:456 大明:457:464 永光:465 景和:465 泰始:465:471 泰豫:472 \
    元徽:473:477 升明:477:479
    南齐 建元:479:482 永明:483:493 隆昌:494 延兴:494 建武:494:498 永泰:498 永元:499:501 中兴:501:502
    南梁 天监:502:519 普通:520:527 大通:527:529 中大通:529:534 大同:535:546 中大同:546:547 太清:547:549 大宝:550:551 \
    承圣:552:555 绍泰:555:556 太平:556:557
    南陈 永定:557:559 天嘉:560:566 天康:566 光大:567:568 太建:569:582 至德:583:586 祯明:587:589
    隋 开皇:581:600 仁寿:601:604 大业:605:617 义宁:617:618
    唐 武德:618:626 贞观:627:649 永徽:650:655 显庆:656:661 龙朔:661:663 麟德:664:665 乾封:666:668 总章:668:670 \
    咸亨:670:674 上元:674:676 仪凤:676:679 调露:679:680 永隆:680:681 开耀:681:682 永淳:682:683 弘道:683 嗣圣:684 文明:684 \
    光宅:684 垂拱:685:688 永昌:689 载初:689:690 神龙:705:707 景龙:707:710 唐隆:710 景云:710:711 太极:712 延和:712 \
    先天:712:713 开元:713:741 天宝:742:756 至德:756:758 乾元:758:760 上元:760:762 宝应:762:763 广德:763:764 永泰:765:766 \
    大历:766:779 建中:780:783 兴元:784 贞元:785:805 永贞:805 元和:806:820 长庆:821:824 宝历:825:827 大和:827:835 \
    太和:827:835 开成:836:840 会昌:841:846 大中:847:860 咸通:860:874 乾符:874:879 广明:880:881 中和:881:885 光启:885:888 \
    文德:888 龙纪:889 大顺:890:891 景福:892:893 乾宁:894:898 光化:898:901 天复:901:904 天祐:904:907
    武周 天授:690:692 如意:692 长寿:692:694 延载:694 证圣:695 天册万岁:695 万岁登封:696 万岁通天:696:697 神功:697 \
    圣历:698:700 久视:700 大足:701 长安:701:704
    后梁 开平:907:911 乾化:911:915 贞明:915:921 龙德:921:923
    后唐 同光:923:926 天成:926:930 长兴:930:933 应顺:934 清泰:934:936
    后晋 天福:936:944 开运:944:946
    后汉 乾祐:948:950
    后周 广顺:951:953 显德:954:960
    北宋 建隆:960:963 乾德:963:968 开宝:968:976 太平兴国:976:984 雍熙:984:987 端拱:988:989 淳化:990:994 至道:995:997 \
    咸平:998:1003 景德:1004:1007 大中祥符:1008:1016 天禧:1017:1021 乾兴:1022 天圣:1023:1032 明道:1032:1033 \
    景祐:1034:1038 宝元:1038:1040 康定:1040:1041 庆历:1041:1048 皇祐:1049:1054 至和:1054:1056 嘉祐:1056:1063 \
    治平:1064:1067 熙宁:1068:1077 元丰:1078:1085 元祐:1086:1094 绍圣:1094:1098 元符:1098:1100 建中靖国:1101 \
    崇宁:1102:1106 大观:1107:1110 政和:1111:1118 重和:1118:1119 宣和:1119:1125 靖康:1126:1127
    南宋 建炎:1127:1130 绍兴:1131:1162 隆兴:1163:1164 乾道:1165:1173 淳熙:1174:1189 绍熙:1190:1194 庆元:1195:1200 \
    嘉泰:1201:1204 开禧:1205:1207 嘉定:1208:1224 宝庆:1225:1227 绍定:1228:1233 端平:1234:1236 嘉熙:1237:1240 \
    淳祐:1241:1252 宝祐:1253:1258 开庆:1259 景定:1260:1264 咸淳:1265:1274 德祐:1275:1276 景炎:1276:1278 祥兴:1278:1279
    辽 会同:938:947 天禄:947:951 应历:951:969 保宁:969:979 乾亨:979:983 统和:983:1012 开泰:1012:1021 太平:1021:1031 \
    景福:1031:1032 重熙:1032:1055 清宁:1055:1064 咸雍:1065:1074 大康:1075:1084 大安:1085:1094 寿昌:1095:1101 \
    乾统:1101:1110 天庆:1111:1120 保大:1121:1125
    金 天会:1123:1137 天眷:1138:1140 皇统:1141:1149 天德:1149:1153 贞元:1153:1156 正隆:1156:1161 大定:1161:1189 \
    明昌:1190:1196 承安:1196:1200 泰和:1201:1208 大安:1209:1211 崇庆:1212:1213 至宁:1213 贞祐:1213:1217 兴定:1217:1222 \
    元光:1222:1223 正大:1224:1231 天兴:1232:1234
    元 中统:1260:1264 至元:1264:1294 元贞:1295:1297 大德:1297:1307 至大:1308:1311 皇庆:1312:1313 延祐:1314:1320 \
    至治:1321:1323 泰定:1324:1328 致和:1328 天历:1328:1330 至顺:1330:1333 元统:1333:1335 至元:1335:1340 至正:1341:1368
    明 洪武:1368:1398 建文:1399:1402 永乐:1403:1424 洪熙:1425 宣德:1426:1435 正统:1436:1449 景泰:1450:1457 天顺:1457:1464 \
    成化:1465:1487 弘治:1488:1505 正德:1506:1521 嘉靖:1522:1566 隆庆:1567:1572 万历:1573:1620 泰昌:1620 天启:1621:1627 \
    崇祯:1628:1644
    南明 弘光:1645 隆武:1645:1646 永历:1647:1683
    清 顺治:1644:1661 康熙:1662:1722 雍正:1723:1735 乾隆:1736:1795 嘉庆:1796:1820 道光:1821:1850 咸丰:1851:1861 \
    同治:1862:1874 光绪:1875:1908 宣统:1909:1911
    """
}
