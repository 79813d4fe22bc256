import AnnalsCore

/// The words that a page brings along.
struct PageWords {
  /// The language of the words.
  let language: PictureLanguage

  /// The language as HTML's `lang` has it.
  var tag: String { language.choose("zh-Hans", "en") }

  var timeline: String { language.choose("时间线", "Timeline") }
  var graph: String { language.choose("事件关系图", "Relations of events") }

  var picture: String { language.choose("图", "Picture") }
  var pictureHint: String {
    language.choose(
      "方向键逐个浏览事件，回车查看详情，加减号缩放，0还原",
      "Arrow keys walk through the events, Enter shows one, plus and minus zoom, 0 shows all"
    )
  }
  var events: String { language.choose("事件", "Events") }
  var sources: String { language.choose("来源文件", "Sources") }
  var skip: String { language.choose("跳到事件列表", "Skip to the list of events") }

  var search: String { language.choose("搜索事件", "Search events") }
  var searchHint: String { language.choose("标题、参与者、地点、日期…", "Label, participant, place, date…") }
  var previous: String { language.choose("上一处", "Previous match") }
  var next: String { language.choose("下一处", "Next match") }
  var noHit: String { language.choose("没有找到", "nothing found") }
  var filter: String { language.choose("筛选", "Filter") }
  var reset: String { language.choose("全部显示", "Show all") }
  var list: String { language.choose("列表", "List") }
  var theme: String { language.choose("明暗", "Light or dark") }
  var zoomIn: String { language.choose("放大", "Zoom in") }
  var zoomOut: String { language.choose("缩小", "Zoom out") }
  var zoomAll: String { language.choose("还原", "Show all") }
  var needsScript: String {
    language.choose(
      "浏览器未启用脚本：图和事件列表可读，搜索、筛选和缩放不可用。",
      "Scripts are off: picture and list can be read, search, filter and zoom cannot be used."
    )
  }

  var kind: String { language.choose("类型", "Kind") }
  var status: String { language.choose("状态", "Status") }
  var document: String { language.choose("文件", "Document") }
  var years: String { language.choose("年份", "Years") }
  var from: String { language.choose("从", "From") }
  var through: String { language.choose("到", "to") }

  var time: String { language.choose("时间", "Time") }
  var place: String { language.choose("地点", "Place") }
  var participants: String { language.choose("参与者", "Who") }
  var figures: String { language.choose("数据", "Figures") }
  var related: String { language.choose("关联", "Related") }
  var contradictions: String { language.choose("矛盾", "Contradictions") }
  var listSeparator: String { language.choose("、", ", ") }
  var undated: String { TextTimelineWords(language: language).undated }

  func line(_ line: Int) -> String { language.choose("第\(line)行", "line \(line)") }

  func published(_ day: String) -> String { language.choose("发布于\(day)", "published \(day)") }

  /// What is said above the list of more events than a page is made for.
  func tooMany(_ count: Int) -> String {
    language.choose(
      "共\(count)个事件，页面可能较慢；可用 --from、--to、--kind 或 --top 缩小范围。",
      "\(count) events make this page slow; --from, --to, --kind or --top choose fewer."
    )
  }

  func name(of kind: EventKind) -> String {
    switch kind {
    case .meeting: language.choose("会议", "Meeting")
    case .publication: language.choose("发布", "Publication")
    case .plan: language.choose("规划", "Plan")
    case .signing: language.choose("签约", "Signing")
    case .diplomacy: language.choose("外交", "Diplomacy")
    case .inspection: language.choose("考察", "Inspection")
    case .appointment: language.choose("任免", "Appointment")
    case .activity: language.choose("活动", "Activity")
    case .construction: language.choose("建设", "Construction")
    case .launch: language.choose("发射、上线", "Launch")
    case .science: language.choose("科技", "Science")
    case .economy: language.choose("经济", "Economy")
    case .legal: language.choose("法治", "Law")
    case .incident: language.choose("事故灾害", "Incident")
    case .conflict: language.choose("冲突", "Armed conflict")
    case .sport: language.choose("体育", "Sport")
    case .award: language.choose("表彰", "Award")
    case .life: language.choose("人物", "Life")
    case .statistic: language.choose("统计", "Figure")
    case .target: language.choose("目标", "Target")
    case .statement: language.choose("讲话", "Statement")
    case .other: language.choose("其他", "Other")
    }
  }

  func name(of status: EventStatus) -> String {
    switch status {
    case .occurred: language.choose("已发生", "Occurred")
    case .ongoing: language.choose("进行中", "Ongoing")
    case .planned: language.choose("计划", "Planned")
    case .target: language.choose("目标", "Target")
    case .statistic: language.choose("统计", "Figure")
    }
  }

  /// What the other event is to the one that a relation starts from.
  func name(of kind: Relation.Kind) -> String {
    switch kind {
    case .before: language.choose("先于", "before")
    case .causes: language.choose("导致", "causes")
    case .enables: language.choose("促成", "enables")
    case .partOf: language.choose("属于", "part of")
    case .followsUp: language.choose("承接", "follows up")
    case .reports: language.choose("通报", "reports")
    case .sameSeries: language.choose("同系列前一次", "previous of its series")
    }
  }

  /// What the other event is to the one that a relation leads to.
  func inverseName(of kind: Relation.Kind) -> String {
    switch kind {
    case .before: language.choose("后于", "after")
    case .causes: language.choose("起因", "caused by")
    case .enables: language.choose("得益于", "enabled by")
    case .partOf: language.choose("包括", "has part")
    case .followsUp: language.choose("后续", "followed up by")
    case .reports: language.choose("见于通报", "reported by")
    case .sameSeries: language.choose("同系列后一次", "next of its series")
    }
  }

  /// What sort of contradiction it is; one that has no word here is told by its own.
  func name(of conflict: Conflict) -> String {
    PageWords.conflicts[conflict.kind].map { language.choose($0.chinese, $0.english) } ?? conflict.kind
  }

  private static let conflicts: [String: (chinese: String, english: String)] = [
    "after-publication": ("晚于发布日期", "After publication"),
    "anniversary": ("周年不符", "Anniversary"),
    "contradiction": ("说法不一", "Contradiction"),
    "empty-range": ("起止相同", "Empty range"),
    "issue-date": ("落款日期不符", "Date of issue"),
    "order-cycle": ("先后循环", "Order"),
    "order-dates": ("先后与日期不符", "Order and dates"),
    "outside-plan": ("超出规划期", "Outside the plan"),
    "part": ("部分大于整体", "Part and whole"),
    "plan-year": ("规划年份不符", "Year of the plan"),
    "repeated-column": ("列年份重复", "Repeated column"),
    "repeated-step": ("步骤年份重复", "Repeated step"),
    "reversed-range": ("起止颠倒", "Reversed range"),
    "shares": ("占比之和超过百分之百", "Shares"),
    "sum": ("合计不符", "Sum"),
    "title-period": ("标题年份不一", "Period in a title"),
    "update": ("后来更新", "Update"),
    "weekday": ("星期不符", "Weekday"),
  ]
}
