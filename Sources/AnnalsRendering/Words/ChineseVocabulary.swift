import AnnalsCore

/// The words in Chinese, simplified characters.
struct ChineseVocabulary: Vocabulary {
  func mark(_ mark: EventMark) -> String {
    switch mark {
    case .day: "日期确定"
    case .coarse: "只到月、季、年"
    case .approximate: "约数"
    case .planned: "计划、目标"
    case .figure: "统计数字"
    case .span: "时段"
    }
  }

  func kind(_ kind: EventKind) -> String {
    switch kind {
    case .meeting: "会议"
    case .publication: "发布"
    case .plan: "规划"
    case .signing: "签署"
    case .diplomacy: "外事"
    case .inspection: "考察"
    case .appointment: "任免"
    case .activity: "活动"
    case .construction: "建设"
    case .launch: "发射、推出"
    case .science: "科技"
    case .economy: "经济"
    case .legal: "司法"
    case .incident: "事故灾害"
    case .conflict: "冲突"
    case .sport: "体育"
    case .award: "表彰"
    case .life: "生平"
    case .statistic: "统计数字"
    case .target: "目标"
    case .statement: "讲话"
    case .other: "其他"
    }
  }

  func theme(_ theme: EventTheme) -> String {
    switch theme {
    case .policy: "政策规划"
    case .meetings: "会议外事"
    case .economy: "经济建设"
    case .science: "科技航天"
    case .society: "社会动态"
    case .goals: "目标展望"
    }
  }

  func status(_ status: EventStatus) -> String {
    switch status {
    case .occurred: "已发生"
    case .ongoing: "进行中"
    case .planned: "计划"
    case .target: "目标"
    case .statistic: "统计数字"
    }
  }

  func relation(_ kind: Relation.Kind) -> String {
    switch kind {
    case .causes: "导致"
    case .enables: "促成"
    case .followsUp: "后续"
    case .partOf: "属于"
    case .reports: "通报"
    case .before: "先于"
    case .meets: "相接"
    case .overlaps: "交叠"
    case .starts: "同始，早结束"
    case .during: "在其间"
    case .finishes: "同终，晚开始"
    case .equals: "同时"
    case .sameSeries: "同一系列"
    }
  }

  func source(_ source: Publication.Source) -> String {
    switch source {
    case .given: "给定"
    case .metadata: "据元数据"
    case .masthead: "据报头"
    case .header: "据发布行"
    case .dateline: "据电头"
    case .signature: "据落款"
    case .inferred: "推定"
    }
  }

  func plan(_ plan: FiveYearPlan) -> String {
    "\(plan.chineseName)  \(plan.years.lowerBound)–\(plan.years.upperBound)"
  }

  func shortPlan(_ plan: FiveYearPlan) -> String { plan.chineseName }

  var timeline: String { "时间线" }
  var graph: String { "事件关系图" }
  func title(ofDocuments count: Int) -> String { "\(count) 份文件的大事记" }
  var undated: String { "时间不详" }
  var disputed: String { "有矛盾" }
  var other: String { "其他" }
  var noEvents: String { "没有找到有日期的事件。" }
  var noRelations: String { "没有写明的关系可画；时间线更能说明这些事件。" }
  var semicolon: String { "；" }
  func inParentheses(_ text: String) -> String { "（\(text)）" }

  var entryNotes: [String] {
    [
      "可以改、可以加：给出同一 id 并写上要改的字段；hide: true 隐藏；merge: [id, …] 合并。",
      "日期写 EDTF（2024-04-23、2024-04、1937~、-0220、2013/2020）或中文（2024年春、“十四五”时期、明代）。",
    ]
  }

  func events(_ count: Int) -> String { "\(count)个事件" }
  func lanes(_ count: Int) -> String { "\(count)条泳道" }
  func events(_ count: Int, relations: Int) -> String { "\(events(count))，\(relations)条关系" }
  func events(_ total: Int, drawn: Int) -> String { "\(total)个事件，画出其中\(drawn)个" }
  func events(_ shown: Int, of total: Int, relations: Int, hidden: Int) -> String {
    "\(total)个事件中的\(shown)个，\(relations)条关系（未画：\(hidden)个没有关系的事件）"
  }
  func more(_ count: Int) -> String { "另\(count)处" }
  func moreEvents(_ count: Int) -> String { "另有\(count)个" }
  func andMore(ofTotal total: Int) -> String { "……等\(total)个" }
  func line(_ line: Int) -> String { "第\(line)行" }

  func breaks(isUniform: Bool) -> String {
    isUniform ? "“//”处略去空白时段" : "“//”处略去空白时段，两侧比例不同"
  }
  var even: String { "按先后排列，间距不表示时长" }
  var enlarged: String { "轴线加粗处放大" }
  var bays: String { "轴线虚线处的事只知到该年该月" }
  func density(most: Int) -> [String] { ["事件疏密", "最高\(most)个"] }
  func counted(_ count: Int) -> String { "其中\(count)个只计数（+n）" }
  func undated(_ count: Int) -> String { "另有\(count)个无日期" }
  func relationsLeftOut(_ count: Int) -> String { "另有\(count)条关系未画出" }
}

extension ChineseVocabulary {
  var about: String { "约" }

  func year(_ year: Int) -> String { year > 0 ? String(year) : "前\(1 - year)" }
  func wholeYear(_ year: Int) -> String { self.year(year) + "年" }
  func month(_ month: Int) -> String { "\(month)月" }
  func month(_ month: Int, of year: Int) -> String { "\(self.year(year))年\(month)月" }
  func day(_ day: Int) -> String { "\(day)日" }
  func day(_ day: Int, of month: Int) -> String { "\(month)月\(day)日" }
  func day(_ day: Int, of month: Int, _ year: Int) -> String {
    "\(self.year(year))年\(month)月\(day)日"
  }

  func short(_ part: DatePart) -> String {
    switch part {
    case .century(let number): number > 0 ? "\(number)世纪" : "前\(-number)世纪"
    case .decade(let year): "\(year)年代"
    case .year(let year): self.year(year)
    case .half(let half, let year): "\(self.year(year))\(self.half(half))"
    case .quarter(let quarter, let year): "\(self.year(year))年\(self.quarter(quarter))"
    case .month(let month, let year): "\(self.year(year)).\(CalendarDate.twoDigits(month))"
    case .third(let third, let month, let year): "\(self.year(year))年\(self.third(third, of: month))"
    case .day(let date):
      "\(short(.month(date.month, year: date.year))).\(CalendarDate.twoDigits(date.day))"
    case .minute(let time): "\(short(.day(time.date))) \(time.clock)"
    }
  }

  func short(from first: DatePart, to last: DatePart) -> String {
    let start = short(first)
    switch (first, last) {
    case (.month(_, let year), .month(let month, let lastYear)) where year == lastYear:
      return "\(start)–\(CalendarDate.twoDigits(month))"
    case (.day(let first), .day(let last)):
      let (month, day) = (CalendarDate.twoDigits(last.month), CalendarDate.twoDigits(last.day))
      guard first.year == last.year else {
        return short(
          from: .month(first.month, year: first.year),
          to: .month(last.month, year: last.year)
        )
      }
      return first.month == last.month ? "\(start)–\(day)" : "\(start)–\(month).\(day)"
    case (.minute(let first), .minute(let last)) where first.date == last.date:
      return "\(start)–\(last.clock)"
    default: return "\(start)–\(short(last))"
    }
  }

  func short(since first: DatePart) -> String { "\(short(first))–" }
  func short(until last: DatePart) -> String { "–\(short(last))" }
  func withoutYear(_ date: String, _ year: Int) -> String? {
    let head = self.year(year) + "."
    return date.hasPrefix(head) ? String(date.unicodeScalars.dropFirst(head.unicodeScalars.count)) : nil
  }

  func yearHeading(_ year: Int) -> String { year > 0 ? "\(year)年" : "公元前\(1 - year)年" }
  func years(_ first: Int, _ last: Int) -> String {
    "\(first > 0 ? String(first) : yearHeading(first))–\(yearHeading(last))"
  }
  var allYear: String { "全年" }
  func half(_ half: Int) -> String { half == 1 ? "上半年" : "下半年" }
  func quarter(_ quarter: Int) -> String { "\(["一", "二", "三", "四"][quarter - 1])季度" }
  func months(_ first: Int, _ last: Int) -> String { "\(first)–\(last)月" }
  func days(_ first: Int, _ last: Int, of month: Int?) -> String {
    "\(month.map(self.month) ?? "")\(first)–\(last)日"
  }
  func third(_ third: MonthThird, of month: Int?) -> String {
    let name =
      switch third {
      case .early: "上旬"
      case .middle: "中旬"
      case .late: "下旬"
      }
    return (month.map(self.month) ?? "") + name
  }
  func part(_ part: PartOfDay, of day: String) -> String { day + self.part(part) }
  func part(_ part: PartOfDay) -> String {
    switch part {
    case .night: "凌晨"
    case .earlyMorning: "早晨"
    case .morning: "上午"
    case .noon: "中午"
    case .afternoon: "下午"
    case .dusk: "傍晚"
    case .evening: "晚"
    }
  }
  func range(_ start: String, _ end: String) -> String { "\(start)–\(end)" }
  func until(_ end: String) -> String { "至\(end)" }
  func since(_ start: String) -> String { "\(start)起" }
  func beforeEnd(ofMonth month: Int) -> String { "\(month)月底前" }
  var beforeEndOfYear: String { "年底前" }
}
