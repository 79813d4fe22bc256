import AnnalsCore

/// An event as one clause or headline reports it, before mentions of one event are merged.
struct EventDraft: Sendable {
  /// The document, as an index into the inputs.
  var document: Int
  var label: String
  /// The word that the event is read from.
  var word = ""
  var kind: EventKind
  var status: EventStatus
  var time: EventTime
  var participants: [String]
  var place: String?
  var figures: [Figure]
  /// The words of verb and object, for comparing.
  var content: String
  var mentions: [MentionDraft]
  /// Whether the label is a headline.
  var isHeadline: Bool
  /// The order of the first mention in the document.
  var position: Int
}

extension EventDraft {
  /// Whether it is a meeting, talks or a visit that took place, told in prose: something to attend or to speak at.
  var isGathering: Bool {
    !isHeadline && status == .occurred && [.meeting, .diplomacy, .inspection].contains(kind)
  }

  /// Whether only the day of the report, or of someone's saying so, dates it.
  var isDatedByReport: Bool {
    mentions.allSatisfy { $0.dating == .publication || $0.dating == .dateline || $0.isSaid || $0.isOfNow }
  }

  /// Whether it is only a mention of an accident told elsewhere: 事故发生于….
  var isAnaphoric: Bool {
    guard kind == .incident, status == .occurred else { return false }
    return EventDraft.tellsWhen.contains { label.hasPrefix($0) }
      || (label.unicodeScalars.count <= 6 && EventDraft.anaphors.contains { label.hasPrefix($0) })
  }

  /// How a sentence begins that only says when and where it was: 该起事故发生在春节前夕.
  private static let tellsWhen = ["该起事故发生", "该事故发生", "这起事故发生", "此次事故发生"]
  private static let anaphors = ["事故", "该事故", "该起事故", "事件", "爆炸发生", "火灾发生"]

  /// Whether it is a column of a table.
  var isTable: Bool { mentions[0].blockKind == .tableRow }

  /// Whether the label holds one of several words.
  func isLabelled(withAnyOf words: [StaticString]) -> Bool {
    let label = Array(label.utf8)
    return label.range(label.indices, holdsAnyOf: words)
  }

  /// Whether a later clause of the same sentence goes on telling `earlier` rather than an event of its own.
  ///
  /// Items of an agenda (审议, 部署) are events of their own; further victims, further figures without a new
  /// subject and further verbs of the same kind are not.
  func continues(_ earlier: EventDraft, clause: Clause) -> Bool {
    if clause.triggerRoles.contains(.agenda), !clause.bearsItsVerb {
      // 召开7个座谈会，研究和部署工作: what several meetings did is no item of one agenda.
      return clause.subject.isEmpty && earlier.isGathering && !earlier.figures.isEmpty
    }
    if mentions[0].rule == "casualties" || earlier.mentions[0].rule == "casualties" {
      return earlier.mentions[0].rule == "casualties"
    }
    guard haveStatusesOfOneStory(status, earlier.status) else { return false }
    // 同比增加6万人 compares the figure before it.
    if status == .statistic, EventDraft.comparisons.contains(where: { label.hasPrefix($0) }) { return true }
    // 其中创业人才263人 breaks the figure before it down.
    if earlier.status == .statistic, clause.breaksDown { return true }
    if clause.subject.isEmpty {
      // 称帝，建立王朝，定都长安: each is a date of history.
      if EventDraft.foundings.contains(word), !clause.endsWithVerb, figures.isEmpty { return false }
      // 筹集资金60亿元，慰问职工1850万人: what was done, in figures.
      if clause.triggerRoles.contains(.trigger), !figures.isEmpty, !earlier.figures.isEmpty { return true }
      return kind == earlier.kind || clause.bearsItsVerb || clause.triggerRoles.contains(.light)
        || EventDraft.weakKinds.contains(kind)
    }
    // 金军攻破都城，北宋灭亡: in wars and lives another subject means another event.
    return kind == earlier.kind && kind != .conflict && kind != .life && status != .statistic
      && status != .target
  }

  private func haveStatusesOfOneStory(_ left: EventStatus, _ right: EventStatus) -> Bool {
    left == right || (left != .target && right != .target && left != .planned && right != .planned)
  }

  private static let comparisons = [
    "同比", "环比", "年均", "比上年", "比去年", "完成目标", "完成年度", "完成计划", "完成全年", "创历史", "创下",
  ]

  /// Verbs of founding and moving a seat.
  private static let foundings: Set<String> = ["建立", "创立", "创建", "创办", "定都", "建都", "迁都"]

  /// Kinds whose verbs mostly tell what a happening led to.
  private static let weakKinds: Set<EventKind> = [.activity, .science, .award, .other, .economy, .statement]

  /// Takes a clause that goes on telling this event.
  mutating func add(_ other: EventDraft) {
    mentions += other.mentions
    for figure in other.figures where !figures.contains(where: { $0.text == figure.text }) {
      figures.append(figure)
    }
    for name in other.participants where !participants.contains(name) { participants.append(name) }
    content += other.content
    if mentions[0].rule == "casualties", other.mentions[0].rule == "casualties",
      !other.label.isEmpty, !label.isEmpty,
      label.unicodeScalars.count + other.label.unicodeScalars.count < LabelWriter.limit
    {
      label += "、" + other.label
    }
  }
}

/// A mention with offsets into the logical text of its document.
struct MentionDraft: Sendable {
  let document: Int
  let article: Int?
  let block: Int
  /// The number of the sentence within its article.
  let sentence: Int
  /// Where the sentence begins, in the logical text.
  let sentenceStart: Int
  let blockKind: Block.Kind
  let isLead: Bool
  let range: Range<Int>
  let trigger: Range<Int>?
  /// The time expressions that date it, as indices into `DatedPage.times`.
  let times: [Int]
  let dating: Mention.Dating
  let rule: String
  /// Whether it is content of what someone said on the day that dates it.
  var isSaid = false
  /// Whether 目前 or the like dates it: the day of the report, by another word.
  var isOfNow = false
}
