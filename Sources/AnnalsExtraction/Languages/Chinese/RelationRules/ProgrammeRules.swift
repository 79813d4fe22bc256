import AnnalsCore

extension RelationRule {
  /// Relates the launch of a programme to the programme, and a launch long ago to the one that runs now.
  ///
  /// **Matches** one name in two events of an article: `送温暖行动启动`, `全国统一开展送温暖行动`.
  /// **Does not match** events that share less than five characters of a name.
  /// **Yields** part-of, from the launch to the programme; same-series when a year or more lies between them.
  static let programme = RelationRule(name: "programme") { graph in
    var relations: [Relation] = []
    var seen: Set<[Int]> = []
    let (launching, running) = (graph.drafts.map(isLaunch), graph.drafts.map(isRun))
    for index in graph.tellings(with: .tells) {
      for launch in graph.tellings[index].places where launching[launch.event] {
        for place in graph.places(near: index)
        where place.event != launch.event && running[place.event]
          && ProgrammeName.isShared(
            by: graph.drafts[launch.event].label,
            and: graph.drafts[place.event].label
          )
          && seen.insert([launch.event, place.event]).inserted
        {
          relations.append(relation(of: launch.event, to: place, in: graph))
        }
      }
    }
    return relations
  }

  private static func isLaunch(_ draft: EventDraft) -> Bool {
    draft.status == .occurred && launches.first(in: draft.label)
  }

  /// Whether an event can be the running of what another launches.
  private static func isRun(_ draft: EventDraft) -> Bool {
    (draft.status == .ongoing || draft.status == .occurred)
      && runs.first(in: draft.label) && !launches.first(in: draft.label)
  }

  private static func relation(
    of launch: Int,
    to programme: EventGraph.Place,
    in graph: EventGraph
  ) -> Relation {
    let years = yearsBetween(graph.drafts[launch], graph.drafts[programme.event])
    let isLongAgo = years.map { $0 >= 1 } ?? false
    return graph.relation(
      from: isLongAgo ? programme.event : launch,
      to: isLongAgo ? launch : programme.event,
      isLongAgo ? .sameSeries : .partOf,
      rule: "programme",
      evidence: programme.mention.range,
      of: programme.mention.document
    )
  }

  private static let launches = WordTable(words: "启动 发起 开启 拉开帷幕 拉开序幕")
  private static let runs = WordTable(words: "开展 实施 进行 举行 推进 举办 持续")

  private static func yearsBetween(_ left: EventDraft, _ right: EventDraft) -> Int? {
    guard let first = left.time.interval.start, let second = right.time.interval.start else { return nil }
    return second.date.year - first.date.year
  }

  /// Relates one batch of a programme to the total of the year told beside it.
  ///
  /// **Matches** `下达第4批投资60亿元，全年投资规模达到355亿元`: a batch, and a total in the same unit in its sentence.
  /// **Does not match** totals without 全年, 累计 or 共.
  /// **Yields** part-of, from the batch to the total.
  static let batch = RelationRule(name: "batch") { graph in
    graph.tellings(with: .tellsSeveral).flatMap { index -> [Relation] in
      let telling = graph.tellings[index]
      let text = graph.utf8(of: telling.document)
      return zip(telling.places, telling.places.dropFirst()).compactMap { part, whole -> Relation? in
        guard part.event != whole.event, batches.first(in: text, part.mention.range) != nil,
          totals.first(in: text, whole.mention.range) != nil,
          sharesUnit(graph.drafts[part.event], graph.drafts[whole.event])
        else { return nil }
        return graph.relation(
          from: part.event,
          to: whole.event,
          .partOf,
          rule: "batch",
          evidence: telling.range,
          of: telling.document
        )
      }
    }
  }

  private static let batches = WordTable(
    ["批", "期", "轮"].flatMap { unit in
      (1...20).flatMap { ["第\($0)\(unit)"] } + "一二三四五六七八九十".map { "第\($0)\(unit)" } + ["首\(unit)"]
    }.map { ($0, true) }
  )
  private static let totals = WordTable(words: "全年 累计 总规模 总额 共计 合计 总计 今年以来共")

  private static func sharesUnit(_ part: EventDraft, _ whole: EventDraft) -> Bool {
    part.figures.contains { figure in
      whole.figures.contains { other in
        guard let value = figure.value, let total = other.value else { return false }
        return figure.unit != nil && figure.unit == other.unit && value < total
      }
    }
  }

  /// Relates successive issues of one recurring thing.
  ///
  /// **Matches** `第三届数字文旅博览会` and `第四届数字文旅博览会`, in one document or several.
  /// **Does not match** ordinals of different names, or one ordinal twice.
  /// **Yields** same-series, from the newer to the older.
  static let series = RelationRule(name: "series") { graph in
    var issues: [String: [Issue]] = [:]
    for place in graph.places {
      let text = graph.utf8(of: place.mention.document)
      for ordinal in ordinals.occurrences(in: text, place.mention.range) {
        guard let name = seriesName(after: ordinal.range.upperBound, in: place.mention, text: text) else {
          continue
        }
        if issues[name]?.contains(where: { $0.number == ordinal.value || $0.place.event == place.event })
          ?? false
        {
          continue
        }
        issues[name, default: []].append(Issue(number: ordinal.value, place: place))
      }
    }
    return issues.sorted { $0.key < $1.key }.flatMap { _, issues -> [Relation] in
      let ordered = issues.sorted { $0.number < $1.number }
      return zip(ordered, ordered.dropFirst()).map { older, newer in
        graph.relation(
          from: newer.place.event,
          to: older.place.event,
          .sameSeries,
          rule: "series",
          evidence: newer.place.mention.range,
          of: newer.place.mention.document
        )
      }
    }
  }

  private struct Issue {
    let number: Int
    let place: EventGraph.Place
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  private static let ordinals = WordTable<Int>(
    ["届", "次"].flatMap { unit in
      (1...60).flatMap { number -> [(String, Int)] in
        [("第\(number)\(unit)", number), ("第\(chinese(number))\(unit)", number)]
      } + [("首\(unit)", 1)]
    }
  )

  /// 1…60 in Chinese: 二十三.
  private static func chinese(_ number: Int) -> String {
    let tens = number / 10
    let ones = number % 10
    let head = tens == 0 ? "" : (tens == 1 ? "" : numerals[tens - 1]) + "十"
    return head + (ones == 0 ? "" : numerals[ones - 1])
  }

  private static let seriesNouns = WordTable(
    words: "博览会 交易会 论坛 峰会 大会 运动会 锦标赛 联赛 艺术节 文化节 电影节 洽谈会 展览会 年会 评选 普查 集体学习 世界杯 部长级会议 领导人非正式会议 领导人会议"
  )

  /// The name behind an ordinal, up to the noun that says what it is: at least four characters, at most twenty.
  private static func seriesName(after start: Int, in mention: MentionDraft, text: [UInt8]) -> String? {
    let limit = min(mention.range.upperBound, start + 60)
    guard start < limit, let noun = seriesNouns.first(in: text, start..<limit) else { return nil }
    let name = String(decoding: text[start..<noun.range.upperBound], as: UTF8.self)
    let scalars = name.unicodeScalars
    guard scalars.count >= 4, !scalars.contains(where: { nameBreaks.contains($0) }) else { return nil }
    return name
  }

  private static let nameBreaks = Set("，。；：、（）()《》".unicodeScalars)
}

/// The name of a programme as two labels share it.
enum ProgrammeName {
  /// The nouns that end the name of a programme.
  private static let nouns = ["行动", "活动", "计划", "工程", "项目", "试点", "招聘", "整治", "普查", "改革"]
  private static let shortest = 5

  /// Whether two labels hold one run of five characters or more that ends with such a noun.
  static func isShared(by left: String, and right: String) -> Bool {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    return nouns.contains { noun in
      let noun = Array(noun.unicodeScalars)
      return ends(of: noun, in: left).contains { first in
        ends(of: noun, in: right).contains { second in
          commonSuffix(left[..<first], right[..<second]) >= shortest
        }
      }
    }
  }

  private static func ends(of noun: [Unicode.Scalar], in label: [Unicode.Scalar]) -> [Int] {
    label.indices.compactMap { index in
      label[index...].starts(with: noun) ? index + noun.count : nil
    }
  }

  private static func commonSuffix(
    _ left: ArraySlice<Unicode.Scalar>,
    _ right: ArraySlice<Unicode.Scalar>
  ) -> Int {
    zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
  }
}

extension WordTable where Value == Bool {
  /// Whether a label holds a word of the table.
  fileprivate func first(in label: String) -> Bool {
    let bytes = Array(label.utf8)
    return first(in: bytes, bytes.startIndex..<bytes.endIndex) != nil
  }
}
