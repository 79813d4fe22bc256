import AnnalsCore

extension RelationRule {
  /// Relates a meeting, a speech or a document to the events that are told in its words.
  ///
  /// **Matches** `会议指出，…`, `他强调，…`, `白皮书显示，…`, `根据提示，…`, `通报称，…` with the sentences after it in the
  /// paragraph; `出席…，宣布将于明年举办…`.
  /// **Does not match** what is only demanded, which is no event.
  /// **Yields** reports, from the speaker's event; part-of, from a goal to the document that sets it; follows-up, to
  /// a decision that is looked back on (`作出部署5年来`).
  static let attribution = RelationRule(name: "attribution", basis: .frame) { graph in
    var relations: [Relation] = []
    var voice: Voice?
    // Words hold up to the end of their paragraph at most: where no event follows in it nobody need be heard.
    for index in graph.tellings(with: .precedesEvent) {
      let telling = graph.tellings[index]
      let own = SpeakerFinder(graph: graph, index: index).voice()
      voice = own ?? voice.flatMap { $0.goesOn(in: telling, of: graph) ? $0 : nil }
      guard let voice else { continue }
      for place in telling.places
      where place.event != voice.event && !isBackground(place, for: voice, in: graph) {
        // What stands before the word of saying is the speaker's own doing.
        if own != nil, place.mention.range.lowerBound < voice.start,
          !place.mention.range.contains(voice.start)
        {
          continue
        }
        // Nobody reports what happens after they have spoken.
        guard voice.tells(place.status),
          place.status != .occurred || !graph.isOver(voice.event, before: place.event)
        else { continue }
        relations.append(relation(to: place, said: voice, at: telling, in: graph))
      }
    }
    return relations
  }

  /// What is only recalled: how long ago something was, and what a congress decided.
  private static func isBackground(_ place: EventGraph.Place, for voice: Voice, in graph: EventGraph) -> Bool
  {
    if place.mention.rule == "elapsed-event" {
      return voice.isDocument || place.kind == .meeting
    }
    let times = graph.pages[place.mention.document].times
    return place.status == .occurred
      && place.mention.times.contains { times[$0].kind == .named && times[$0].granularity ?? .year <= .day }
  }

  private static func relation(
    to place: EventGraph.Place,
    said voice: Voice,
    at telling: Telling,
    in graph: EventGraph
  ) -> Relation {
    let isGoal = place.status == .target && voice.isDocument
    let isReview = place.mention.rule == "elapsed-event" && !voice.isDocument
    return graph.relation(
      from: isGoal ? place.event : voice.event,
      to: isGoal ? voice.event : place.event,
      isGoal ? .partOf : isReview ? .followsUp : .reports,
      rule: "attribution",
      evidence: telling.range,
      of: telling.document
    )
  }
}

/// An event in whose words a paragraph goes on.
struct Voice {
  let event: Int
  let document: Int
  let block: Int
  /// Where what is said begins.
  let start: Int
  /// Whether a document speaks, not a person or a meeting.
  let isDocument: Bool
  /// Whether what is said ends with its sentence: a notice about one thing.
  var isBrief = false
  /// Whether it only sets what is to be done: 根据规划，….
  var setsOnly = false

  /// Whether an event of a status can be content of what is said.
  func tells(_ status: EventStatus) -> Bool {
    !setsOnly || status == .target || status == .planned
  }

  /// Whether a sentence without a speaker of its own goes on in these words.
  ///
  /// A speech is over when its speaker, or someone beside them, acts again.
  func goesOn(in telling: Telling, of graph: EventGraph) -> Bool {
    guard telling.document == document, telling.block == block, !isBrief else { return false }
    return isDocument
      || !telling.places.contains { place in
        place.kind == .inspection || place.kind == .meeting && place.status == .occurred
          || graph.drafts[place.event].participants.contains { graph.drafts[event].participants.contains($0) }
      }
  }
}

/// Finds out which event speaks in a sentence.
struct SpeakerFinder {
  let graph: EventGraph
  let index: Int

  private var telling: Telling { graph.tellings[index] }

  private static let saying = WordTable(
    words: """
      指出 强调 认为 要求 提出 明确 介绍 显示 称 表示 说 透露 宣布 提到 写道 披露 介绍说 表示说 通报说 明确提出 强调说 指出的是
      """
  )
  private static let announcing = WordTable(words: "宣布 宣告 披露 透露")
  private static let citing = WordTable(words: "根据 据 依据")
  private static let meetingNouns = WordTable(words: "会议 全会 大会 座谈会 论坛 峰会 会上 发布会")
  private static let documentNouns = WordTable(
    words: "白皮书 蓝皮书 公报 通报 报告 年报 提示 公告 声明 说明 意见 规划 纲要 方案 计划 建议 决定 通知 条例 办法 指南 标准 细则 通告"
  )
  private static let pronouns = WordTable(words: "他 她")
  /// A speaker stands within so many bytes (thirty characters) of the beginning of its clause.
  private static let reach = 90
  private static let speakingKinds: Set<EventKind> = [.meeting, .inspection, .statement]

  /// The event that speaks in the sentence, if its own words name one.
  func voice() -> Voice? {
    let text = graph.utf8(of: telling.document)
    // A question only names what is asked about.
    guard !SpeakerFinder.asks(telling.range, text: text) else { return nil }
    for clause in telling.clauses {
      if let noun = citedDocument(in: clause, text: text) {
        var voice = document(naming: noun, from: clause.upperBound)
        voice?.setsOnly = SpeakerFinder.settingNouns.contains(noun)
        return voice
      }
      let limit = min(clause.upperBound, clause.lowerBound + SpeakerFinder.reach)
      guard
        let verb = SpeakerFinder.saying.first(in: text, outsideTitles: clause.lowerBound..<limit)
      else { continue }
      let phrase = clause.lowerBound..<verb.range.lowerBound
      if !phrase.isEmpty { return speaker(in: phrase, saysAt: verb.range.upperBound, text: text) }
      // 出席…，宣布…: the one who acted before speaks; 印发《规划》，提出…: the document does.
      guard let acted = telling.places.last(where: { $0.mention.range.upperBound <= clause.lowerBound })
      else {
        continue
      }
      let issues = issuesTitle(acted, text: text)
      guard issues || SpeakerFinder.announcing.opening(clause, of: text) != nil else { continue }
      var own = voice(acted.event, from: verb.range.upperBound, isDocument: issues)
      own.isBrief = issues
      return own
    }
    return nil
  }

  /// Whether a mention tells that a document came out, by its 《title》.
  private func issuesTitle(_ place: EventGraph.Place, text: [UInt8]) -> Bool {
    place.kind == .publication && place.status == .occurred
      && !WorkTitle.ranges(in: text, place.mention.range).isEmpty
  }

  private static let questionMarks = ["？", "?"].map { Array($0.utf8) }

  private static func asks(_ sentence: Range<Int>, text: [UInt8]) -> Bool {
    questionMarks.contains {
      UTF8Scan.matches($0, in: text, at: sentence.upperBound - $0.count, limit: sentence.upperBound)
    }
  }

  private func voice(_ event: Int, from start: Int, isDocument: Bool) -> Voice {
    Voice(
      event: event,
      document: telling.document,
      block: telling.block,
      start: start,
      isDocument: isDocument
    )
  }

  /// 根据提示，: the noun of a document that is cited.
  private func citedDocument(in clause: Range<Int>, text: [UInt8]) -> [UInt8]? {
    guard let cue = SpeakerFinder.citing.opening(clause, of: text) else { return nil }
    let rest = cue.range.upperBound..<clause.upperBound
    guard let noun = SpeakerFinder.documentNouns.opening(rest, of: text),
      clause.upperBound - noun.range.upperBound <= 3
    else { return nil }
    return Array(text[noun.range])
  }

  private func speaker(in phrase: Range<Int>, saysAt end: Int, text: [UInt8]) -> Voice? {
    if let naming = graph.hinges.namings[index].last(where: { $0.range.upperBound == phrase.upperBound }) {
      return voice(naming.event, from: end, isDocument: graph.drafts[naming.event].kind != .meeting)
    }
    if SpeakerFinder.meetingNouns.occurrences(in: text, phrase).last?.range.upperBound == phrase.upperBound {
      return lastEvent { $0.kind == .meeting && $0.status == .occurred }.map {
        voice($0, from: end, isDocument: false)
      }
    }
    if let noun = SpeakerFinder.documentNouns.occurrences(in: text, phrase).last,
      noun.range.upperBound == phrase.upperBound
    {
      return document(naming: Array(text[noun.range]), from: end)
    }
    return person(phrase, text: text).map { voice($0, from: end, isDocument: false) }
  }

  private func person(_ phrase: Range<Int>, text: [UInt8]) -> Int? {
    if SpeakerFinder.pronouns.opening(phrase, of: text)?.range == phrase {
      return lastEvent { place in
        SpeakerFinder.speakingKinds.contains(place.kind)
          && graph.drafts[place.event].participants.contains(where: isPerson)
      }
    }
    return lastEvent { place in
      SpeakerFinder.speakingKinds.contains(place.kind)
        && graph.drafts[place.event].participants.contains {
          text[phrase].suffix($0.utf8.count).elementsEqual($0.utf8) && isPerson($0)
        }
    }
  }

  private func isPerson(_ name: String) -> Bool { NameReader.isPersonalName(Array(name.utf8)) }

  /// The last event of the article that issued a document of this sort: 发布…通报, 公布的《…年报》.
  private func document(naming noun: [UInt8], from start: Int) -> Voice? {
    let text = graph.utf8(of: telling.document)
    let event = lastEvent { place in
      guard place.kind == .publication, place.status == .occurred,
        let trigger = place.mention.trigger, !text[trigger].elementsEqual(noun)
      else { return false }
      return UTF8Scan.first(noun, in: text, place.mention.range) != nil
    }
    return event.map {
      var voice = voice($0, from: start, isDocument: true)
      voice.isBrief = SpeakerFinder.briefNouns.contains(noun)
      return voice
    }
  }

  private static let settingNouns = ["规划", "纲要", "方案", "计划", "意见", "决定", "通知", "条例", "办法", "细则", "标准"]
    .map { Array($0.utf8) }
  private static let briefNouns = ["通报", "通知", "声明"].map { Array($0.utf8) }
  /// A voice is looked for at most so many sentences back.
  private static let memory = 60

  /// The last event told before the sentence, or in it, in the same article.
  private func lastEvent(where isWanted: (EventGraph.Place) -> Bool) -> Int? {
    for position in (max(0, index - SpeakerFinder.memory)...index).reversed() {
      if graph.traits[position].contains(.tells),
        let place = graph.tellings[position].places.last(where: isWanted)
      {
        return place.event
      }
      if graph.traits[position].contains(.opensArticle) { break }
    }
    return nil
  }
}
