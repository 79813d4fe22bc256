import AnnalsCore

extension ChineseVocabulary {
  var languageTag: String { "zh-Hans" }
  var picture: String { "图" }
  var pictureHint: String { "方向键逐个浏览事件，回车查看详情，加减号缩放，0还原" }
  var eventList: String { "事件" }
  var sources: String { "来源文件" }
  var contradictions: String { "矛盾" }
  var skipToList: String { "跳到事件列表" }
  var needsScript: String { "浏览器未启用脚本：图和事件列表可读，搜索、筛选和缩放不可用。" }
  var search: String { "搜索事件" }
  var searchHint: String { "标题、参与者、地点、日期…" }
  var previousHit: String { "上一处" }
  var nextHit: String { "下一处" }
  var noHit: String { "没有找到" }
  var filter: String { "筛选" }
  var showAll: String { "全部显示" }
  var list: String { "列表" }
  var lightOrDark: String { "明暗" }
  var zoomIn: String { "放大" }
  var zoomOut: String { "缩小" }
  var wholePicture: String { "还原" }
  var fromYear: String { "从" }
  var throughYear: String { "到" }
  var kind: String { "类型" }
  var status: String { "状态" }
  var document: String { "文件" }
  var years: String { "年份" }
  var place: String { "地点" }
  var participants: String { "参与者" }
  var figures: String { "数据" }
  var listSeparator: String { "、" }
  func date(_ date: String, inYear year: String) -> String { year + date }
  func tooManyEvents(_ count: Int) -> String {
    "共\(count)个事件，页面可能较慢；可用 --from、--to、--kind 或 --top 缩小范围。"
  }

  func relationForth(_ kind: Relation.Kind) -> String {
    switch kind {
    case .before: "先于"
    case .causes: "导致"
    case .enables: "促成"
    case .partOf: "属于"
    case .followsUp: "承接"
    case .reports: "通报"
    case .sameSeries: "同系列前一次"
    case .meets: "紧接着"
    case .overlaps: "交叠于"
    case .starts: "同时开始"
    case .during: "在其间"
    case .finishes: "同时结束"
    case .equals: "同时"
    }
  }

  func relationBack(_ kind: Relation.Kind) -> String {
    switch kind {
    case .before: "后于"
    case .causes: "起因"
    case .enables: "得益于"
    case .partOf: "包括"
    case .followsUp: "后续"
    case .reports: "见于通报"
    case .sameSeries: "同系列后一次"
    case .meets: "紧接在后"
    case .overlaps: "交叠于"
    case .starts: "同时开始"
    case .during: "其间有"
    case .finishes: "同时结束"
    case .equals: "同时"
    }
  }
}
