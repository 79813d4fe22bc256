import AnnalsCore

extension RelationRule {
  /// Relates a decision or a document to what has come of it since.
  ///
  /// **Matches** `作出部署5年来，…取得重大成效`, `《规划》实施以来，累计完成投资…`.
  /// **Does not match** what only goes on (`已连续开展30余年`), and plans for what is still to come.
  /// **Yields** enables, from the decision to the outcome.
  static let outcome = RelationRule(name: "outcome") { graph in
    var relations: [Relation] = []
    for index in graph.tellings(with: [.tellsElapsed, .namesHinge])
    where graph.traits[index].contains(.tells) {
      let telling = graph.tellings[index]
      let text = graph.utf8(of: telling.document)
      var origins = telling.places.filter { $0.mention.rule == "elapsed-event" }.map {
        (event: $0.event, end: $0.mention.range.upperBound)
      }
      for naming in graph.hinges.namings[index] {
        let rest = naming.range.upperBound..<telling.range.upperBound
        if let cue = ImplementationCues.since.opening(rest, of: text) {
          origins.append((naming.event, cue.range.upperBound))
        }
      }
      for origin in origins {
        for place in telling.places
        where place.event != origin.event && place.mention.range.lowerBound >= origin.end
          && isOutcome(place, in: graph)
        {
          relations.append(
            graph.relation(
              from: origin.event,
              to: place.event,
              .enables,
              rule: "outcome",
              evidence: telling.range,
              of: telling.document
            )
          )
        }
      }
    }
    return relations
  }

  private static let continuing = WordTable(words: "连续开展 连续举办 连续举行 坚持开展 持续开展 累计举办")

  private static func isOutcome(_ place: EventGraph.Place, in graph: EventGraph) -> Bool {
    guard place.status == .occurred || place.status == .statistic || place.status == .ongoing else {
      return false
    }
    return continuing.first(in: graph.utf8(of: place.mention.document), place.mention.range) == nil
  }

  /// Relates a measure to the effect that the next clause expects of it.
  ///
  /// **Matches** `下达投资60亿元，预计吸纳110万人就业`, `启动工程，可带动就业`: the effect's clause opens with the expectation.
  /// **Does not match** forecasts of another subject.
  /// **Yields** enables, from the measure to the effect.
  static let expectedEffect = RelationRule(name: "expected-effect") { graph in
    graph.tellings(with: .tellsSeveral).flatMap { index -> [Relation] in
      let telling = graph.tellings[index]
      let text = graph.utf8(of: telling.document)
      return zip(telling.places, telling.places.dropFirst()).compactMap { first, second -> Relation? in
        guard first.event != second.event, first.status != .target,
          expectations.opening(second.mention.range, of: text) != nil
        else { return nil }
        return graph.relation(
          from: first.event,
          to: second.event,
          .enables,
          rule: "expected-effect",
          evidence: telling.range,
          of: telling.document
        )
      }
    }
  }

  private static let expectations = WordTable(
    words: """
      预计吸纳 预计带动 预计可带动 预计惠及 预计新增 预计将带动 可带动 可吸纳 可惠及 将带动 将惠及 将吸纳 能够带动 有望带动 可满足 可为 将为
      """
  )
}

/// The longest run of characters that two texts share.
enum SharedRun {
  /// A run of so many characters tells what is meant; quotation marks count, so that “停摆” does.
  static let telling = 3

  /// - Complexity: O(n · m) in the lengths of the texts.
  static func length(of left: String, and right: String) -> Int {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    var lengths = [Int](repeating: 0, count: right.count + 1)
    var longest = 0
    for scalar in left {
      var diagonal = 0
      for index in right.indices {
        let above = lengths[index + 1]
        lengths[index + 1] = scalar == right[index] ? diagonal + 1 : 0
        longest = max(longest, lengths[index + 1])
        diagonal = above
      }
    }
    return longest
  }
}
