import AnnalsCore
import AnnalsTestSupport

/// Builds chronicles for tests out of one line an event.
struct SampleChronicle {
  private(set) var chronicle = Chronicle()

  /// A chronicle whose events come from `documents` documents, by turns.
  init(documents: Int = 1) {
    chronicle.documents = (0..<documents).map {
      Document(
        id: "d\($0)",
        path: "seeds/文件\($0 + 1).txt",
        title: nil,
        publication: nil,
        articles: []
      )
    }
  }

  /// Adds an event; `time` is `2024`, `2024-04`, `2024-04-23`, `2024-04-23T17`, or two of them around a `/`.
  @discardableResult
  mutating func add(
    _ time: String,
    _ label: String,
    _ kind: EventKind = .other,
    _ status: EventStatus = .occurred,
    approximate: Bool = false,
    place: String? = nil,
    salience: Double = 0.5
  ) -> Event.ID {
    let number = chronicle.events.count
    let id = "e" + String(number, radix: 16)
    let ends = time.split(separator: "/", omittingEmptySubsequences: false).map(SampleTime.init)
    let interval = CalendarInterval(start: ends[0].start, end: ends[ends.count - 1].end)
    let mention = Mention(
      span: SourceSpan(
        document: "d\(number % max(chronicle.documents.count, 1))",
        start: 0,
        end: 1,
        line: number + 1
      ),
      text: "据记载，" + label + "。",
      trigger: nil,
      times: [],
      dating: .clause,
      rule: "sample"
    )
    chronicle.events.append(
      Event(
        id: id,
        label: label,
        kind: kind,
        status: status,
        time: EventTime(
          interval: interval ?? CalendarInterval(year: 2000),
          edtf: time,
          granularity: ends[0].granularity,
          isApproximate: approximate
        ),
        participants: [],
        place: place,
        figures: [],
        salience: salience,
        mentions: [mention]
      )
    )
    return id
  }

  /// Adds a relation between events by their labels.
  mutating func relate(_ from: String, _ kind: Relation.Kind, _ to: String) {
    guard let first = chronicle.events.first(where: { $0.label == from }),
      let second = chronicle.events.first(where: { $0.label == to })
    else { return }
    chronicle.relations.append(
      Relation(from: first.id, to: second.id, kind: kind, source: .stated, rule: "sample", evidence: nil)
    )
  }
}

/// A time written in ISO form, cut anywhere: `-0220`, `2024-04`, `2024-04-23T17`.
struct SampleTime {
  let start: CivilTime?
  let end: CivilTime?
  let granularity: Granularity

  init(_ text: Substring) {
    guard !text.isEmpty, text != ".." else {
      (start, end, granularity) = (nil, nil, .day)
      return
    }
    if let hour = text.split(separator: "T").dropFirst().first.flatMap({ Int($0) }),
      let day = CalendarDate(iso8601: text.prefix(10))
    {
      (start, end, granularity) = (CivilTime(day, hour: hour), CivilTime(day, hour: hour + 1), .hour)
      return
    }
    let isBeforeEra = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: "-").compactMap { Int($0) }
    let year = (isBeforeEra ? -1 : 1) * parts[0]
    let interval: CalendarInterval
    switch parts.count {
    case 1: (interval, granularity) = (CalendarInterval(year: year), .year)
    case 2: (interval, granularity) = (CalendarInterval(month: parts[1], year: year), .month)
    default:
      let day = CalendarDate(year: year, month: parts[1], day: parts[2])
      (interval, granularity) = (CalendarInterval(day: day ?? .firstDay(ofYear: year)), .day)
    }
    (start, end) = (interval.start, interval.end)
  }
}

/// Chronicles that a timeline must show well.
enum Samples {
  /// Some fifty events of 2010–2060 of all sorts, with relations.
  static var decade: Chronicle {
    var sample = SampleChronicle()
    let events: [(String, String, EventKind)] = [
      ("2011-03-14", "“十二五”规划纲要通过", .publication), ("2012-11-08", "党的十八大开幕", .meeting),
      ("2013-11-12", "十八届三中全会决定", .publication), ("2016-03-16", "“十三五”规划纲要通过", .publication),
      ("2017-10-18", "党的十九大开幕", .meeting), ("2021-03-11", "“十四五”规划纲要通过", .publication),
      ("2022-10-16", "党的二十大开幕", .meeting), ("2024-07-18", "二十届三中全会决定", .publication),
      ("2025-10-23", "四中全会通过“十五五”建议", .publication), ("2011-09-29", "天宫一号发射", .launch),
      ("2012-06-24", "蛟龙号下潜突破7000米", .science), ("2013-06-11", "神舟十号发射", .launch),
      ("2013-12-14", "嫦娥三号月面软着陆", .science), ("2016-08-16", "墨子号发射", .launch),
      ("2016-09-25", "FAST落成启用", .science), ("2019-01-03", "嫦娥四号月背着陆", .science),
      ("2020-07-23", "天问一号发射", .launch), ("2020-07-31", "北斗三号开通", .science),
      ("2020-12-17", "嫦娥五号携样返回", .science), ("2021-05-15", "天问一号着陆火星", .science),
      ("2024-06-25", "嫦娥六号月背样品返回", .science), ("2013-09-07", "提出丝绸之路经济带", .economy),
      ("2013-09-29", "上海自贸试验区挂牌", .economy), ("2014-12-12", "南水北调中线通水", .construction),
      ("2015-12-25", "亚投行成立", .economy), ("2016-09-04", "G20杭州峰会", .meeting),
      ("2017-05-05", "C919首飞", .launch), ("2017-06-26", "复兴号首发", .construction),
      ("2018-10-24", "港珠澳大桥通车", .construction), ("2018-11-05", "首届进博会", .economy),
      ("2019-06-06", "5G商用牌照发放", .economy), ("2019-09-25", "大兴机场投运", .construction),
      ("2021-07-16", "全国碳市场上线", .economy), ("2023-05-28", "C919商业首航", .economy),
      ("2016-01-01", "全面两孩政策实施", .activity), ("2021-02-25", "脱贫攻坚全面胜利", .activity),
      ("2021-05-31", "三孩政策公布", .activity), ("2010-05/2010-10", "上海世博会", .activity),
      ("2013-11-03/2020-11-23", "精准扶贫", .activity), ("2017-11-05/2020-06-23", "北斗三号组网", .launch),
      ("2021-04-29/2022-11-30", "空间站在轨建造", .science), ("2022-02-04/2022-02-20", "北京冬奥会", .sport),
      ("2020-01-23/2020-04-08", "武汉离汉通道关闭", .incident),
    ]
    for (time, label, kind) in events { sample.add(time, label, kind) }
    sample.add("2026-03", "“十五五”规划纲要", .publication, .planned)
    sample.add("2024", "国内生产总值超134万亿元", .statistic, .statistic)
    sample.add("2018", "研发投入接近2万亿元", .statistic, .occurred, approximate: true)
    sample.add("2030", "载人登月", .launch, .target)
    sample.add("2030", "碳达峰", .economy, .target)
    sample.add("2035", "基本实现现代化", .plan, .target)
    sample.add("2060", "碳中和", .economy, .target)
    sample.relate("党的十八大开幕", .causes, "十八届三中全会决定")
    sample.relate("四中全会通过“十五五”建议", .causes, "“十五五”规划纲要")
    sample.relate("提出丝绸之路经济带", .causes, "亚投行成立")
    sample.relate("嫦娥三号月面软着陆", .sameSeries, "嫦娥四号月背着陆")
    sample.relate("嫦娥五号携样返回", .followsUp, "嫦娥四号月背着陆")
    sample.relate("嫦娥六号月背样品返回", .followsUp, "嫦娥五号携样返回")
    sample.relate("北斗三号组网", .enables, "北斗三号开通")
    sample.relate("天问一号发射", .enables, "天问一号着陆火星")
    sample.relate("精准扶贫", .causes, "脱贫攻坚全面胜利")
    sample.relate("党的二十大开幕", .before, "二十届三中全会决定")
    return sample.chronicle
  }

  static var oneEvent: Chronicle {
    var sample = SampleChronicle()
    sample.add("2024-04-23", "新时代推动西部大开发座谈会在重庆召开", .meeting)
    return sample.chronicle
  }

  /// One day by the hour, with an event that only has the day.
  static var oneDay: Chronicle {
    var sample = SampleChronicle()
    sample.add("2024-04-25", "神舟十八号发射日", .launch)
    for (hour, label) in [
      (5, "火箭加注完成"), (9, "发射场区开始转入最后检查"), (17, "航天员出征仪式"), (18, "乘组进舱"), (20, "点火升空"), (21, "太阳翼展开，发射成功"),
      (23, "新闻发布会"),
    ] {
      sample.add("2024-04-25T\(hour < 10 ? "0" : "")\(hour)", label, .launch)
    }
    return sample.chronicle
  }

  /// Thirty events that all have the same day.
  static var sameDay: Chronicle {
    var sample = SampleChronicle()
    for number in 1...30 { sample.add("2025-12-05", "当天的第\(number)条消息：各地推进重点工作", .activity) }
    return sample.chronicle
  }

  static var threeMillennia: Chronicle {
    var sample = SampleChronicle()
    for (time, label) in [
      ("-1045", "武王伐纣"), ("-0769", "平王东迁"), ("-0550", "孔子出生"), ("-0474/-0220", "战国"), ("-0220", "秦统一六国"),
      ("-0201", "汉朝建立"), ("-0137", "张骞出使西域"), ("0105", "蔡伦改进造纸术"), ("0220", "曹丕代汉"), ("0280", "西晋统一"),
      ("0581", "隋朝建立"), ("0618/0907", "唐朝"), ("0755-12-16", "安史之乱爆发"), ("0960", "陈桥兵变"), ("1127", "靖康之变"),
      ("1271", "忽必烈定国号为元"), ("1368", "朱元璋称帝"), ("1405-07-11", "郑和首次下西洋"), ("1644", "清军入关"),
      ("1840-06-28", "鸦片战争爆发"),
      ("1911-10-10", "武昌起义"), ("1949-10-01", "中华人民共和国成立"),
    ] {
      sample.add(time, label, .other)
    }
    return sample.chronicle
  }

  /// Three hundred events over eight years, in several documents.
  static var threeHundred: Chronicle {
    var sample = SampleChronicle(documents: 5)
    var random = SplitMix64(seed: 7)
    let subjects = ["国务院", "工业和信息化部", "重庆市", "航天科技集团", "国家统计局", "南方电网公司"]
    let verbs = ["召开工作会议", "发布行动方案", "启动试点", "公布前三季度数据", "通报典型案例", "签署合作协议", "完成首次交付"]
    for _ in 0..<300 {
      let day = CalendarDate.firstDay(ofYear: 2018).adding(days: Int(random.next() % 2900))
      let label = subjects[Int(random.next() % 6)] + verbs[Int(random.next() % 7)]
      sample.add(day.iso8601, label, EventKind.allCases[Int(random.next() % 22)])
    }
    return sample.chronicle
  }

  /// A newspaper page: much on a few days, some things long before and after.
  static var frontPage: Chronicle {
    var sample = SampleChronicle(documents: 3)
    for (time, label, status) in [
      ("2024-04-23", "习近平主持召开新时代推动西部大开发座谈会", EventStatus.occurred), ("2024-04-22", "在重庆考察陆海新通道", .occurred),
      ("2024-04-22/2024-04-24", "总书记在重庆考察调研", .occurred), ("2024-04-24", "神舟十八号船箭组合体转运", .occurred),
      ("2024-04-25", "神舟十八号计划发射", .planned), ("2024-04-23", "国新办举行一季度就业情况发布会", .occurred),
      ("2024-01/2024-03", "城镇新增就业303万人", .statistic), ("2024-03", "城镇调查失业率5.2%", .statistic),
      ("2024", "城镇新增就业1200万人以上", .target), ("2019", "西部大开发部署五年来成效明显", .occurred),
      ("2013", "共建“一带一路”倡议提出", .occurred),
      ("2012", "党的十八大", .occurred), ("2035", "基本实现社会主义现代化", .target), ("2024-04-18", "试点工作启动，为期一年", .ongoing),
      ("2024-04-20", "全国消费促进月活动启动", .occurred), ("2024-04-21", "长江经济带绿色发展论坛在武汉举行并发布多项成果和倡议文件", .occurred),
    ] {
      sample.add(time, label, status == .statistic ? .statistic : .meeting, status)
    }
    return sample.chronicle
  }

  /// Labels far longer than a page is wide, Chinese and Latin.
  static var longLabels: Chronicle {
    var sample = SampleChronicle()
    for number in 0..<12 {
      let label =
        number % 2 == 0
        ? String(repeating: "推动高质量发展取得新进展", count: 6)
        : "The International Conference on Sustainable Development and Interoperability of Very Long Names No. \(number)"
      sample.add("2024-0\(1 + number % 9)-1\(number % 9)", label, .meeting)
    }
    sample.add("2024-02/2024-03", "《关于进一步加强和改进某某工作的若干意见》征求意见", .publication)
    return sample.chronicle
  }

  static let all: [(name: String, chronicle: Chronicle)] = [
    ("decade", decade), ("one-event", oneEvent), ("one-day", oneDay), ("same-day", sameDay),
    ("three-millennia", threeMillennia), ("three-hundred", threeHundred), ("front-page", frontPage),
    ("long-labels", longLabels),
  ]
}
