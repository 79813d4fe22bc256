import AnnalsCore

/// The words that a timeline brings along.
struct TimelineWords: Sendable {
  let language: PictureLanguage

  func name(of mark: EventMark) -> String {
    switch mark {
    case .day: language.choose("日期确定", "exact day")
    case .coarse: language.choose("只到月、季、年", "month or coarser")
    case .approximate: language.choose("约数", "approximate")
    case .planned: language.choose("计划、目标", "planned, target")
    case .figure: language.choose("统计数字", "figure")
    case .span: language.choose("时段", "period")
    }
  }

  /// What the picture holds, in one line.
  func subtitle(of facts: Facts) -> String {
    var parts = [
      language.choose("\(facts.events) 个事件", facts.events == 1 ? "1 event" : "\(facts.events) events")
    ]
    if facts.lanes > 1 { parts.append(language.choose("\(facts.lanes) 条泳道", "\(facts.lanes) lanes")) }
    if !facts.period.isEmpty { parts.append(facts.period) }
    if facts.breaks > 0 {
      parts.append(
        facts.isUniform
          ? language.choose("“//”处略去空白时段", "// marks stretches left out")
          : language.choose("“//”处略去空白时段，两侧比例不同", "// marks stretches left out; scales differ between them")
      )
    }
    if facts.isEven {
      parts.append(language.choose("按先后排列，间距不表示时长", "in order, not to scale"))
    }
    if facts.isEnlarged {
      parts.append(language.choose("轴线加粗处放大", "the scale is enlarged where the axis is thick"))
    }
    if facts.hasBays {
      parts.append(
        language.choose("轴线虚线处的事只知到该年该月", "where the axis is dashed, no more is known than its label")
      )
    }
    if facts.counted > 0 {
      parts.append(
        language.choose("其中 \(facts.counted) 个只计数（+n）", "\(facts.counted) of them only counted (+n)")
      )
    }
    if facts.undated > 0 {
      parts.append(language.choose("另有 \(facts.undated) 个无日期", "\(facts.undated) more without date"))
    }
    if facts.relationsLeftOut > 0 {
      parts.append(
        language.choose(
          "另有 \(facts.relationsLeftOut) 条关系未画出",
          "\(facts.relationsLeftOut) relations not drawn"
        )
      )
    }
    return parts.joined(separator: " · ")
  }

  /// What the subtitle tells.
  struct Facts: Sendable, Equatable {
    var events = 0
    var lanes = 0
    var period = ""
    var breaks = 0
    var isUniform = true
    /// Whether busy stretches are shown at a larger scale.
    var isEnlarged = false
    /// Whether what is known only to the year stands before the months of that year.
    var hasBays = false
    /// Whether only the order of the events is shown, not how far apart they are.
    var isEven = false
    /// Events that stand only in a count.
    var counted = 0
    /// Events without any date.
    var undated = 0
    var relationsLeftOut = 0
  }

  func name(of plan: FiveYearPlan, short: Bool) -> String {
    let years = "\(plan.years.lowerBound)–\(plan.years.upperBound)"
    return switch language {
    case .chinese: short ? plan.chineseName : plan.chineseName + "  " + years
    case .english: short ? "FYP \(plan.number)" : "Five-Year Plan \(plan.number)  " + years
    }
  }

  /// What a count tells when the pointer rests on it.
  func tooltip(ofCount labels: [String], total: Int) -> String {
    let rest = total - labels.count
    let more = rest > 0 ? "\n" + language.choose("……等 \(total) 个", "… \(total) in all") : ""
    return labels.joined(separator: "\n") + more
  }
}
