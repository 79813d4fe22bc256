import AnnalsCore

/// Two words that frame an event told before, and what they make of it.
private struct CueFrame: Sendable {
  let opening: WordTable<Bool>
  let closing: WordTable<Bool>
  let kind: Relation.Kind
  /// Whether the relation runs from the framed event to the one told behind it.
  let runsForward: Bool
  /// Whether a name alone tells the event: a typhoon's does, a person's does not.
  let takesNames: Bool

  init(
    _ opening: String,
    _ closing: String,
    _ kind: Relation.Kind,
    runsForward: Bool = true,
    takesNames: Bool = false
  ) {
    self.opening = WordTable(words: opening)
    self.closing = WordTable(words: closing)
    self.kind = kind
    self.runsForward = runsForward
    self.takesNames = takesNames
  }

  /// What all of them open with.
  static let openings = WordTable(all.flatMap { $0.opening.spellings }.map { ($0, true) })

  static let all = [
    CueFrame("受", "影响 冲击 波及", .causes, takesNames: true),
    CueFrame("由于 因为 鉴于 因", "， ,", .causes),
    CueFrame("在", "带动下 推动下 促进下 支持下 助力下 助推下", .enables),
    CueFrame("得益于 依托 凭借 借助", "， ,", .enables),
    CueFrame("针对 根据 按照 依据 为落实 为贯彻 围绕落实", "， ,", .followsUp, runsForward: false),
    CueFrame("继 在", "之后， 后， 之后, 后,", .before),
  ]
}

extension RelationRule {
  /// Relates what a clause frames by two words to what is told behind it.
  ///
  /// **Matches** `受台风“海鸥”影响，列车停运` with the typhoon told before in the article; `由于主力受伤，球队四连败`,
  /// `在大桥带动下，…`, `针对执法检查发现的问题，…`, `根据调查报告，…`.
  /// **Does not match** frames around what the article tells no event of.
  /// **Yields** causes, enables or before, from the framed event; follows-up, to it.
  static let framedCue = RelationRule(name: "framed-cue") { graph in
    var relations: [Relation] = []
    for index in graph.tellings(with: .tells) {
      let telling = graph.tellings[index]
      let text = graph.utf8(of: telling.document)
      for clause in telling.clauses {
        let reach = clause.lowerBound..<min(telling.range.upperBound, clause.upperBound + 3)
        guard let (frame, words) = frame(opening: reach, text: text),
          let told = telling.places.first(where: { $0.mention.range.upperBound > words.upperBound + 3 }),
          let framed = event(EventName(words, of: text, in: frame), before: told, at: index, in: graph)
        else { continue }
        relations.append(
          graph.relation(
            from: frame.runsForward ? framed : told.event,
            to: frame.runsForward ? told.event : framed,
            frame.kind,
            rule: "framed-cue",
            evidence: telling.range,
            of: telling.document
          )
        )
      }
    }
    return relations
  }

  /// The frame that a clause opens with, and the words in it.
  private static func frame(opening clause: Range<Int>, text: [UInt8]) -> (CueFrame, Range<Int>)? {
    guard CueFrame.openings.opening(clause, of: text) != nil else { return nil }
    for frame in CueFrame.all {
      guard let cue = frame.opening.opening(clause, of: text),
        let end = frame.closing.occurrences(in: text, cue.range.upperBound..<clause.upperBound).last,
        end.range.lowerBound > cue.range.upperBound
      else { continue }
      return (frame, cue.range.upperBound..<end.range.lowerBound)
    }
    return nil
  }

  /// The last event of the article that words name, told before another or still going on.
  private static func event(
    _ name: EventName,
    before told: EventGraph.Place,
    at index: Int,
    in graph: EventGraph
  ) -> Int? {
    let earlier = graph.places(near: index).filter { place in
      guard place.event != told.event, place.status != .statistic, place.status != .target else {
        return false
      }
      // What still goes on is dated by the report.
      return place.status == .ongoing
        || place.mention.range.lowerBound < name.start && !graph.isOver(told.event, before: place.event)
    }
    let labelled = earlier.last { name.isMeant(byLabelOf: graph.drafts[$0.event]) }
    return
      (labelled
      ?? earlier.last {
        name.isMeant(
          byClause: graph.text($0.mention.range, of: $0.mention.document),
          of: graph.drafts[$0.event]
        )
      })?.event
  }
}

/// Words that speak of an event: 台风“海鸥”, 该报告, 执法检查发现的问题.
private struct EventName {
  /// Where the words begin.
  let start: Int
  private let words: String
  private let takesNames: Bool

  init(_ range: Range<Int>, of text: [UInt8], in frame: CueFrame) {
    start = range.lowerBound
    words = String(decoding: text[range], as: UTF8.self)
    takesNames = frame.takesNames
  }

  /// Words by which an accident is spoken of again, whatever it was.
  private static let accidents = WordTable(words: "事故 灾害 灾情 险情 该事故 此次事故 这起事故 本次事故 地震灾害")

  /// Whether the words mean an event by a run of its label beyond the names in it.
  func isMeant(byLabelOf draft: EventDraft) -> Bool {
    let bytes = Array(words.utf8)
    if EventName.accidents.opening(bytes.indices, of: bytes)?.range == bytes.indices {
      return draft.isAccident
    }
    return SharedRun.length(of: draft.label, and: words) >= max(SharedRun.telling, longestName(of: draft) + 1)
  }

  /// Whether the words mean an event by a longer run of the clause that tells it.
  func isMeant(byClause clause: String, of draft: EventDraft) -> Bool {
    !takesNames
      && SharedRun.length(of: clause, and: words) >= max(SharedRun.telling + 1, longestName(of: draft) + 1)
  }

  /// The length of the longest name of an event where the words hold one that tells nothing.
  private func longestName(of draft: EventDraft) -> Int {
    let isNamed =
      !takesNames && draft.participants.contains { $0.unicodeScalars.count > 1 && words.contains($0) }
    return isNamed ? draft.participants.map(\.unicodeScalars.count).max() ?? 0 : 0
  }
}
