import AnnalsCore

extension Chronicle {
  /// Two dozen events of two documents: every status and granularity, every kind of relation, an undated and
  /// an open end; the chronicle of the snapshots.
  public static let sample: Chronicle = {
    let rows = SampleEvent.rows
    let events = rows.enumerated().map { $1.event(index: $0) }
    func id(_ label: String) -> Event.ID { events.first { $0.label.contains(label) }?.id ?? label }
    let relations = SampleEvent.relations.map { from, kind, to in
      Relation(
        from: id(from),
        to: id(to),
        kind: kind,
        source: .stated,
        rule: "Sample",
        evidence: events.first { $0.label.contains(from) }?.mentions.first?.span
      )
    }
    let day = CalendarDate(year: 2026, month: 3, day: 6) ?? CalendarDate(dayNumber: 20_518)
    let plan = Document(
      id: "plan",
      path: "规划.txt",
      title: "规划纲要",
      publication: Publication(
        interval: CalendarInterval(day: day),
        edtf: day.iso8601,
        source: .masthead,
        evidence: [SourceSpan(document: "plan", start: 0, end: 9, line: 2)]
      ),
      articles: []
    )
    let space = Document(id: "space", path: "航天.md", title: "航天大事", publication: nil, articles: [])
    let conflict = Conflict(
      kind: "weekday",
      message: .words("the day is no Tuesday"),
      spans: [SourceSpan(document: "plan", start: 4, end: 9, line: 4)],
      events: [id("座谈会")],
      suggestion: nil
    )
    return Chronicle(documents: [plan, space], events: events, relations: relations, conflicts: [conflict])
  }()
}

/// A row of the sample's table.
private struct SampleEvent {
  let document: String
  /// Start and end (excluded) in ISO form, `..` for an open end.
  let start: String
  let end: String
  let granularity: Granularity
  let status: EventStatus
  let kind: EventKind
  let label: String
  var place: String?
  var figure: String?
  var isApproximate = false

  static let rows: [SampleEvent] = [
    SampleEvent("plan", "2011-03-14", "2011-03-15", .day, .occurred, .plan, "“十二五”规划纲要通过"),
    SampleEvent("space", "2011-09-29", "2011-09-30", .day, .occurred, .launch, "天宫一号发射", place: "酒泉"),
    SampleEvent("plan", "2012-11-08", "2012-11-09", .day, .occurred, .meeting, "党的十八大开幕", place: "北京"),
    SampleEvent("plan", "2013-11-12", "2013-11-13", .day, .occurred, .meeting, "十八届三中全会作出改革决定"),
    SampleEvent("space", "2013-06-11", "2013-06-12", .day, .occurred, .launch, "神舟十号发射"),
    SampleEvent("space", "2013-12-14", "2013-12-15", .day, .occurred, .science, "嫦娥三号月面软着陆"),
    SampleEvent("plan", "2016-03-16", "2016-03-17", .day, .occurred, .plan, "“十三五”规划纲要通过"),
    SampleEvent("plan", "2017-10-18", "2017-10-19", .day, .occurred, .meeting, "党的十九大开幕", place: "北京"),
    SampleEvent("space", "2017-11-05", "2020-06-24", .day, .occurred, .launch, "北斗三号组网"),
    SampleEvent("space", "2019-01-03", "2019-01-04", .day, .occurred, .science, "嫦娥四号月背着陆"),
    SampleEvent("space", "2020-07-31", "2020-08-01", .day, .occurred, .science, "北斗三号全球系统开通"),
    SampleEvent("space", "2020-12-17T01:59", "2020-12-17T02:00", .minute, .occurred, .science, "嫦娥五号携样返回"),
    SampleEvent("plan", "2021-03-11", "2021-03-12", .day, .occurred, .plan, "“十四五”规划纲要通过"),
    SampleEvent("space", "2021-04-29", "2022-12-01", .day, .occurred, .construction, "空间站在轨建造"),
    SampleEvent(
      "plan",
      "2021-07-16",
      "2021-07-17",
      .day,
      .occurred,
      .economy,
      "全国碳市场上线",
      place: "上海",
      figure: "首日成交410万吨"
    ),
    SampleEvent("plan", "2022-10-16", "2022-10-23", .day, .occurred, .meeting, "党的二十大在北京召开"),
    SampleEvent(
      "plan",
      "2024-01-01",
      "2024-04-01",
      .quarter,
      .statistic,
      .statistic,
      "一季度国内生产总值同比增长",
      figure: "5.3%"
    ),
    SampleEvent(
      "plan",
      "2024-04-23T12:00",
      "2024-04-23T18:00",
      .partOfDay,
      .occurred,
      .meeting,
      "新时代推动西部大开发座谈会召开，研究进一步形成大保护、大开放、高质量发展新格局的举措",
      place: "重庆"
    ),
    SampleEvent("space", "2024-04-25", "2024-04-26", .day, .planned, .launch, "神舟十八号载人飞船将发射"),
    SampleEvent(
      "space",
      "2024-06-01",
      "2024-06-11",
      .dekad,
      .occurred,
      .science,
      "嫦娥六号月背采样",
      isApproximate: true
    ),
    SampleEvent("space", "2024-06-25", "2024-06-26", .day, .occurred, .science, "嫦娥六号样品返回"),
    SampleEvent("plan", "2024-09-01", "..", .day, .ongoing, .activity, "跨境人员往来便利化政策试行"),
    SampleEvent(
      "plan",
      "2025-10-20",
      "2025-10-24",
      .day,
      .occurred,
      .meeting,
      "二十届四中全会通过“十五五”规划建议",
      place: "北京"
    ),
    SampleEvent("plan", "2026-01-01", "2031-01-01", .plan, .planned, .plan, "“十五五”规划实施"),
    SampleEvent("plan", "2027-01-01", "2028-01-01", .year, .target, .target, "数字经济核心产业增加值占比达到12.5%"),
    SampleEvent("space", "..", "2030-01-01", .year, .target, .target, "实现中国人首次登陆月球"),
    SampleEvent("plan", "2030-01-01", "2031-01-01", .year, .target, .target, "碳达峰"),
    SampleEvent("plan", "2035-01-01", "2036-01-01", .year, .target, .target, "基本实现社会主义现代化"),
    SampleEvent("plan", "2060-01-01", "2061-01-01", .year, .target, .target, "碳中和"),
    SampleEvent("plan", "..", "..", .day, .planned, .meeting, "下一次督导会议"),
  ]

  static let relations: [(String, Relation.Kind, String)] = [
    ("“十三五”规划纲要", .sameSeries, "“十二五”规划纲要"), ("“十四五”规划纲要", .sameSeries, "“十三五”规划纲要"),
    ("十八大", .causes, "三中全会"), ("十九大", .enables, "基本实现"), ("三中全会", .before, "座谈会"),
    ("天宫一号", .enables, "空间站"), ("神舟十号", .enables, "空间站"), ("嫦娥四号", .followsUp, "嫦娥三号"),
    ("嫦娥五号", .followsUp, "嫦娥四号"), ("样品返回", .followsUp, "嫦娥五号"), ("月背采样", .partOf, "样品返回"),
    ("样品返回", .enables, "登陆月球"), ("北斗三号组网", .causes, "全球系统开通"), ("四中全会", .causes, "“十五五”规划实施"),
    ("“十五五”规划实施", .enables, "基本实现"), ("碳市场", .enables, "碳达峰"), ("碳达峰", .before, "碳中和"),
    ("座谈会", .reports, "一季度"), ("空间站", .enables, "神舟十八号"),
  ]

  init(
    _ document: String,
    _ start: String,
    _ end: String,
    _ granularity: Granularity,
    _ status: EventStatus,
    _ kind: EventKind,
    _ label: String,
    place: String? = nil,
    figure: String? = nil,
    isApproximate: Bool = false
  ) {
    self.document = document
    self.start = start
    self.end = end
    self.granularity = granularity
    self.status = status
    self.kind = kind
    self.label = label
    self.place = place
    self.figure = figure
    self.isApproximate = isApproximate
  }

  func event(index: Int) -> Event {
    let interval = CalendarInterval(start: CivilTime(iso8601: start), end: CivilTime(iso8601: end))
    let span = SourceSpan(document: document, start: index * 40, end: index * 40 + 30, line: index * 2 + 1)
    return Event(
      id: ContentID.make("e", [label]),
      label: label,
      kind: kind,
      status: status,
      time: EventTime(
        interval: interval ?? CalendarInterval(year: 2024),
        edtf: "\(start)/\(end)",
        granularity: granularity,
        isApproximate: isApproximate
      ),
      participants: [],
      place: place,
      figures: figure.map { [Figure(text: $0, value: nil, unit: nil, measure: nil)] } ?? [],
      salience: 0.5,
      mentions: [
        Mention(span: span, text: "据文件，\(label)。", trigger: nil, times: [], dating: .clause, rule: "Sample")
      ]
    )
  }
}
