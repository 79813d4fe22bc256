import AnnalsCore

// Contradictions.
extension ChineseVocabulary {
  var noContradictions: String { "没有发现矛盾" }

  func conflict(_ kind: String) -> String? {
    switch kind {
    case "after-publication": "晚于发布日期"
    case "anniversary": "周年不符"
    case "contradiction": "说法不一"
    case "empty-range": "起止相同"
    case "issue-date": "落款日期不符"
    case "order-cycle": "先后循环"
    case "order-dates": "先后与日期不符"
    case "outside-plan": "超出规划期"
    case "part": "部分大于整体"
    case "plan-year": "规划年份不符"
    case "repeated-column": "列年份重复"
    case "repeated-step": "步骤年份重复"
    case "reversed-range": "起止颠倒"
    case "shares": "占比之和不符"
    case "sum": "合计不符"
    case "title-period": "标题年份不一"
    case "update": "后来更新"
    case "weekday": "星期不符"
    default: nil
    }
  }

  func sentence(_ sentence: String, proving value: String) -> String {
    "\(sentence)；文件中可以证实的是\(value)"
  }

  func sentence(_ message: ConflictMessage) -> String {
    switch message {
    case .columnsOfOneYear(let count, let year): "\(count)列都标着\(year)年，各列的数字却不同"
    case .stepsOfOneYear(let year): "前后相接的两步都以\(year)年为期"
    case .figuresOfOneYear(let year): "前后相接的两个数字都写作\(year)年"
    case .yearOutsidePlan(let year, let plan, let years): "\(year)被说成\(plan)的一年，而它是\(withDash(years))年"
    case .timeOutsidePlan(let time, let years): "\(time)不在规划期\(withDash(years))年之内"
    case .anniversary(let words, let due, let told): "\(words)应在\(due)年，本段说的却是\(told)年"
    case .pastAfterPublication(let time, let published):
      "\(time)写成已经过去，文件的日期却是\(published.iso8601)"
    case .differentTimes(let event, let times):
      (event.isEmpty ? "" : event + "：") + "各处报道的时间不一，有\(list(times))"
    case .differentCounts(let name, let counts): "\(name)：各处报道的数目不一，有\(list(counts))"
    case .titlePeriods(let title, let periods):
      "《\(title)》印出的期限不一：\(list(periods.map { withDash($0) }))"
    case .sum(let parts, let total): "各部分\(list(parts))相加不等于\(total)"
    case .halves(let first, let second, let whole): "\(first)和\(second)合起来应是\(whole)，相加却不等于它"
    case .part(let part, let whole): "\(part)说是\(whole)的一部分，却比它大"
    case .shares(let shares, let areTooMuch): "占比\(list(shares))相加\(areTooMuch ? "超过" : "不足")100%"
    case .ratio(let ratio): "占比\(ratio)相加不是100%"
    case .orderAgainstDates: "文字所说的先后与日期相反"
    case .orderAgainstOrder: "此处所说的先后与别处相反"
    case .emptyRange(let words, let unit): "\(words)的起止是同一\(name(of: unit))"
    case .reversedRange(let words): "\(words)的终点早于起点"
    case .weekday(let words, let day): "\(words)的星期不对：\(day.iso8601)是星期\(name(of: day.weekday))"
    case .dayOfIssue(let signed, let given): "落款是\(signed)，文中的日期却是\(given)"
    case .words(let words): words
    }
  }

  private func list(_ items: [String]) -> String { items.joined(separator: "、") }

  private func name(of unit: Granularity?) -> String {
    switch unit {
    case .year: "年"
    case .month: "个月"
    case .day: "天"
    case .quarter: "季度"
    default: "时段"
    }
  }

  private func name(of weekday: Weekday) -> String {
    switch weekday {
    case .monday: "一"
    case .tuesday: "二"
    case .wednesday: "三"
    case .thursday: "四"
    case .friday: "五"
    case .saturday: "六"
    case .sunday: "日"
    }
  }
}
