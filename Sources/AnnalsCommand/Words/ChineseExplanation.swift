import Annals

/// What `annals explain` says in Chinese.
struct ChineseExplanation: ExplanationWords {
  func name(_ fact: ExplainedFact) -> String {
    switch fact {
    case .title: "标题"
    case .authors: "作者"
    case .publisher: "出版者"
    case .url: "网址"
    case .published: "发布日期"
    case .open: "未定"
    case .article: "文章"
    case .kind: "类别"
    case .when: "时间"
    case .place: "地点"
    case .who: "参与者"
    case .figures: "数据"
    case .mention: "出处"
    case .trigger: "触发词"
    case .datedBy: "定时依据"
    case .relation: "关系"
    case .conflict: "矛盾"
    case .position: "位置"
    case .value: "值"
    case .interval: "区间"
    case .zone: "时区"
    case .granularity: "精确到"
    case .use: "用法"
    case .rule: "规则"
    case .anchor: "推定依据"
    case .alternatives: "另一可能"
    }
  }

  let document = "文件"
  let event = "事件"
  let time = "时间"

  let openAtBothEnds = "起止均未定"
  func from(_ start: String) -> String { "\(start)起" }
  func until(_ end: String) -> String { "至\(end)" }
  func range(_ start: String, _ end: String) -> String { "\(start)至\(end)" }

  func quotation(_ words: String, at place: String) -> String { "“\(words)” \(place)" }
  func line(_ line: Int) -> String { "第\(line)行" }
  let and = "、"
  let listSeparator = "、"

  let unpublished = "没有依据；如果知道，请用 --date 给出"
  let mostLikely = "（最有可能）"

  func open(_ publication: Publication) -> String? {
    guard publication.open != nil else { return nil }
    let isProved = publication.constraints.contains { $0.standing == .proves }
    return isProved ? "确证的只是一个范围，定不到这一天" : "只有旁证，没有确证"
  }

  let someYears = "若干年份"
  let withoutHeadline = "没有标题"
  let dayUnknown = "日期不明"
  func byDateline(_ day: String) -> String { "\(day)，据电头" }
  func byPublication(_ day: String) -> String { "\(day)，即发布日期" }
  func bySignature(_ day: String) -> String { "\(day)，据落款" }

  func standing(_ standing: PublicationConstraint.Standing) -> String {
    switch standing {
    case .proves: "确证"
    case .suggests: "旁证"
    case .rejected: "不采"
    }
  }

  func constraint(_ kind: PublicationConstraint.Kind) -> String {
    switch kind {
    case .given: "给定的日期"
    case .masthead: "报头"
    case .metadata: "文件的元数据"
    case .headerLine: "写明发布时间的一行"
    case .dateline: "最晚的电头"
    case .datelineYear: "最晚的电头，年份取自正文"
    case .issue: "日报刊登前一天的电讯"
    case .signature: "文末的落款日期"
    case .presentDay: "称为“今天”或由此推算的日子"
    case .presentYear: "称为“今年”的年份"
    case .weekday: "只合于某些年份的星期"
    case .anniversary: "周年"
    case .plan: "在五年规划中的位置"
    case .session: "届次"
    case .notBefore: "文中已经过去的最晚时间"
    case .notAfter: "文中尚未到来的时间"
    }
  }

  func published(_ days: String, _ source: Publication.Source, proof: String) -> String {
    let known =
      switch source {
      case .given: "给定"
      case .metadata: "据文件的元数据"
      case .masthead: "据报头"
      case .header: "据发布行"
      case .dateline: "据电头"
      case .signature: "据落款"
      case .inferred: "推定自"
      }
    return "发布日期\(days)，\(known)" + (proof.isEmpty ? "" : " " + proof)
  }

  let approximate = "，约数"

  func sort(_ event: Event) -> String {
    "\(event.kind.name(in: .chinese))，\(event.status.name(in: .chinese))"
  }

  func rule(_ rule: String) -> String { "，规则 \(rule)" }

  func dating(_ dating: Mention.Dating) -> String {
    switch dating {
    case .clause: "本分句中的时间"
    case .sentence: "本句中的时间"
    case .paragraph: "本段中的时间"
    case .article: "本文中的时间"
    case .headline: "标题中的时间"
    case .dateline: "文章的电头"
    case .publication: "文件的发布日期"
    case .given: "由人录入"
    }
  }

  func relation(_ relation: Relation, isFrom: Bool, to label: String) -> String {
    let kind = relation.kind.name(in: .chinese, isForth: isFrom)
    let source =
      switch relation.source {
      case .stated: "文中写明"
      case .derived: "由日期得出"
      }
    return "\(kind)“\(label)”，\(source)，规则 \(relation.rule)"
  }

  func offsets(_ start: Int, _ end: Int) -> String { "，偏移量\(start)至\(end)" }
  let unplaced = "无：无从定位到日历"

  func granularity(_ granularity: Granularity) -> String {
    switch granularity {
    case .second: "秒"
    case .minute: "分"
    case .hour: "时"
    case .partOfDay: "一天中的时段"
    case .day: "日"
    case .week: "周"
    case .dekad: "旬"
    case .month: "月"
    case .quarter: "季度"
    case .season: "季节"
    case .halfYear: "半年"
    case .year: "年"
    case .plan: "规划期"
    case .decade: "年代"
    case .century: "世纪"
    }
  }

  func bound(_ bound: TimeExpression.Bound) -> String {
    switch bound {
    case .since: "起点：自此以后"
    case .until: "终点：到此为止"
    case .by: "期限：最晚到此"
    case .before: "界限：在此之前"
    case .after: "界限：在此之后"
    }
  }

  func anchor(_ anchor: TimeExpression.Anchor) -> String {
    switch anchor {
    case .explicit: "原文"
    case .dateline: "文章的电头"
    case .masthead: "本版的报头"
    case .document: "文件的发布日期"
    case .previous: "同一文章中前面的时间"
    case .calendar: "节日与农历"
    case .named: "专名时间表"
    }
  }

  func account(of value: String, isPart: Bool, from origin: String) -> String {
    "\(value)\(isPart ? "的" : "")，取自\(origin)"
  }

  func field(_ field: String) -> String {
    switch field {
    case "year": "年"
    case "month": "月"
    case "day": "日"
    case "reference": "参照日"
    case "start": "起点"
    default: field
    }
  }
}
