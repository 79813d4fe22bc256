import AnnalsCore

/// What a page says in Chinese.
struct ChinesePageVocabulary: PageVocabulary {
  var tag: String { "zh-Hans" }

  var picture: String { "图" }
  var pictureHint: String {
    "方向键逐个浏览事件，回车查看详情，加减号缩放，0还原"
  }
  var events: String { "事件" }
  var sources: String { "来源文件" }
  var skip: String { "跳到事件列表" }

  var search: String { "搜索事件" }
  var searchHint: String { "标题、参与者、地点、日期…" }
  var previous: String { "上一处" }
  var next: String { "下一处" }
  var noHit: String { "没有找到" }
  var filter: String { "筛选" }
  var reset: String { "全部显示" }
  var list: String { "列表" }
  var theme: String { "明暗" }
  var zoomIn: String { "放大" }
  var zoomOut: String { "缩小" }
  var zoomAll: String { "还原" }
  var needsScript: String {
    "浏览器未启用脚本：图和事件列表可读，搜索、筛选和缩放不可用。"
  }

  var kind: String { "类型" }
  var status: String { "状态" }
  var document: String { "文件" }
  var years: String { "年份" }
  var from: String { "从" }
  var through: String { "到" }

  var time: String { "时间" }
  var place: String { "地点" }
  var participants: String { "参与者" }
  var figures: String { "数据" }
  var related: String { "关联" }
  var contradictions: String { "矛盾" }
  func time(_ time: String, of year: String) -> String { year + time }
  var listSeparator: String { "、" }

  func published(_ day: String) -> String { "发布于\(day)" }

  func tooMany(_ count: Int) -> String {
    "共\(count)个事件，页面可能较慢；可用 --from、--to、--kind 或 --top 缩小范围。"
  }

  func name(of kind: EventKind) -> String {
    switch kind {
    case .meeting: "会议"
    case .publication: "发布"
    case .plan: "规划"
    case .signing: "签约"
    case .diplomacy: "外交"
    case .inspection: "考察"
    case .appointment: "任免"
    case .activity: "活动"
    case .construction: "建设"
    case .launch: "发射、上线"
    case .science: "科技"
    case .economy: "经济"
    case .legal: "法治"
    case .incident: "事故灾害"
    case .conflict: "冲突"
    case .sport: "体育"
    case .award: "表彰"
    case .life: "人物"
    case .statistic: "统计"
    case .target: "目标"
    case .statement: "讲话"
    case .other: "其他"
    }
  }

  func name(of status: EventStatus) -> String {
    switch status {
    case .occurred: "已发生"
    case .ongoing: "进行中"
    case .planned: "计划"
    case .target: "目标"
    case .statistic: "统计"
    }
  }

  func name(of kind: Relation.Kind) -> String {
    switch kind {
    case .before: "先于"
    case .meets: "相接"
    case .overlaps: "交叠"
    case .starts: "同时开始，先结束"
    case .during: "在其间"
    case .finishes: "同时结束，后开始"
    case .equals: "同时"
    case .causes: "导致"
    case .enables: "促成"
    case .partOf: "属于"
    case .followsUp: "承接"
    case .reports: "通报"
    case .sameSeries: "同系列前一次"
    }
  }

  func inverseName(of kind: Relation.Kind) -> String {
    switch kind {
    case .before: "后于"
    case .meets: "紧接其后"
    case .overlaps: "交叠"
    case .starts: "同时开始，后结束"
    case .during: "其间有"
    case .finishes: "同时结束，先开始"
    case .equals: "同时"
    case .causes: "起因"
    case .enables: "得益于"
    case .partOf: "包括"
    case .followsUp: "后续"
    case .reports: "见于通报"
    case .sameSeries: "同系列后一次"
    }
  }

  func name(ofConflict kind: String) -> String? { ChinesePageVocabulary.conflicts[kind] }

  private static let conflicts: [String: String] = [
    "after-publication": "晚于发布日期",
    "anniversary": "周年不符",
    "contradiction": "说法不一",
    "empty-range": "起止相同",
    "issue-date": "落款日期不符",
    "order-cycle": "先后循环",
    "order-dates": "先后与日期不符",
    "outside-plan": "超出规划期",
    "part": "部分大于整体",
    "plan-year": "规划年份不符",
    "repeated-column": "列年份重复",
    "repeated-step": "步骤年份重复",
    "reversed-range": "起止颠倒",
    "shares": "占比之和超过百分之百",
    "sum": "合计不符",
    "title-period": "标题年份不一",
    "update": "后来更新",
    "weekday": "星期不符",
  ]
}
