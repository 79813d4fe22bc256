import AnnalsCore

/// Which event issued each document and held each meeting.
enum Origins {
  /// Verbs by which a document comes into the world, the surest first.
  private static let issuing = WordTable(
    ranked(
      "印发 颁发 颁布 发布 公布 出台 下发 发表 公开发布 联合印发 联合发布 颁布实施 印发实施 正式发布",
      "审议通过 表决通过 通过 批准 批复 签署 制定 制订 编制 出台实施",
      "审议 讨论 研究 公开征求意见 征求意见",
      "修订 修改"
    )
  )

  /// The rank of verbs by which a document only changes.
  private static let revising = 3

  private static func ranked(_ rows: String...) -> [(String, Int)] {
    rows.enumerated().flatMap { rank, row in row.split(separator: " ").map { (String($0), rank) } }
  }

  /// Between verb and title stand 了, 的, 关于印发 and the like: so many bytes (twelve characters).
  private static let reach = 36

  /// The event of each title: the one with the surest verb, the earliest of equals.
  ///
  /// Where a plan is known by its own years, its revision is none: it belongs to the plan as others do.
  static func titles(
    of drafts: [EventDraft],
    on pages: [DatedPage],
    besides plans: Set<String>
  ) -> [String: Int] {
    var best: [String: (rank: Int, event: Int)] = [:]
    let numbered = pages.map(PlanName.numbered)
    for (index, draft) in drafts.enumerated() where draft.status == .occurred || draft.status == .planned {
      for mention in draft.mentions {
        let document = mention.document
        let text = pages[document].page.text.utf8
        for title in WorkTitle.ranges(in: text, mention.range)
          + PlanName.plain(in: mention.range, of: pages[document], numbered: numbered[document])
        {
          guard let rank = rank(of: title, in: mention, text: text) else { continue }
          let name = WorkTitle.normalised(String(decoding: text[title], as: UTF8.self))
          guard !name.isEmpty, rank < revising || !plans.contains(name),
            best[name].map({ rank < $0.rank }) ?? true
          else { continue }
          best[name] = (rank, index)
        }
      }
    }
    return best.mapValues(\.event)
  }

  /// How surely a clause tells that the document of a title came into the world; nil when it does not.
  private static func rank(of title: Range<Int>, in mention: MentionDraft, text: [UInt8]) -> Int? {
    let start = max(mention.range.lowerBound, title.lowerBound - reach)
    let before = issuing.occurrences(in: text, start..<title.lowerBound).last
    if let before {
      let between = before.range.upperBound..<title.lowerBound
      return ImplementationCues.before.first(in: text, between) == nil ? before.value : nil
    }
    // 《规划》正式印发: the title stands first.
    guard title.lowerBound - mention.range.lowerBound <= 9 else { return nil }
    let end = min(mention.range.upperBound, behindBracket(title.upperBound, in: mention, text: text))
    let after = end..<min(mention.range.upperBound, end + reach)
    return issuing.first(in: text, after)?.value
  }

  /// Where a document number in brackets behind a title ends: 《规划》（国发〔2024〕6号）.
  private static func behindBracket(_ offset: Int, in mention: MentionDraft, text: [UInt8]) -> Int {
    var enclosures = Enclosures(in: text, range: offset..<max(offset, mention.range.upperBound))
    guard let stretch = enclosures.stretch(at: offset), stretch.kind == .parenthesis else { return offset }
    return stretch.range.upperBound
  }

  private static let convening = WordTable(words: "召开 举行 举办 主持召开 开幕 闭幕 召开了 举行了 举办了 出席")
  private static let meetingNouns = WordTable(words: "会议 大会 全会 座谈会 论坛 峰会 推进会 动员会 交流会 研讨会")
  /// A meeting's name has five to twenty-four characters: 会议 alone names none.
  private static let nameLength = 5...24
  private static let breaks = Set("，。；：、（）()“”《》".unicodeScalars)

  /// The names of the meetings that each document tells of.
  static func meetings(of drafts: [EventDraft], on pages: [DatedPage]) -> [Int: [(name: String, event: Int)]]
  {
    var names: [Int: [(name: String, event: Int)]] = [:]
    var known: [Int: Set<String>] = [:]
    for (index, draft) in drafts.enumerated() where draft.kind == .meeting {
      for mention in draft.mentions {
        let text = pages[mention.document].page.text.utf8
        guard let verb = convening.occurrences(in: text, mention.range).last,
          let noun = meetingNouns.first(in: text, verb.range.upperBound..<mention.range.upperBound)
        else { continue }
        let name = String(decoding: text[verb.range.upperBound..<noun.range.upperBound], as: UTF8.self)
        guard nameLength.contains(name.unicodeScalars.count),
          !name.unicodeScalars.contains(where: { breaks.contains($0) }),
          known[mention.document, default: []].insert(name).inserted
        else { continue }
        names[mention.document, default: []].append((name, index))
      }
    }
    return names
  }
}
