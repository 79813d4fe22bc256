/// Adverbs and phrases between subject and verb, which a label lets go of early.
extension LabelReduction {
  var adverbs: [LabelCut] {
    tokens(in: clause.middle).filter {
      $0.roles.contains(.adverb) && $0.range.upperBound <= clause.verb.lowerBound
        && $0.roles.isDisjoint(with: [.negation, .future, .passive, .measure, .preposition])
    }
    .map { LabelCut(range: $0.range) }
  }

  struct Phrase {
    var range: Range<Int>
    var isEssential: Bool
  }

  /// 在北京, 为…, 按照…: each from its preposition to the next one, to its end word or to the verb.
  var phrasesBeforeVerb: [Phrase] {
    let inside = tokens(in: clause.middle)
    var phrases: [Phrase] = []
    var index = 0
    while index < inside.count {
      let token = inside[index]
      let isFused = isFusedPreposition(token)
      guard token.roles.contains(.preposition) || token.roles.contains(.passive) || isFused,
        token.range.upperBound < clause.verb.lowerBound,
        // 将持续开展: 将 before another word is the future.
        !(token.roles.contains(.future)
          && (index + 1 < inside.count && inside[index + 1].range.lowerBound == token.range.upperBound))
      else {
        index += 1
        continue
      }
      let runs = LabelWords.runningPrepositions.contains(token.range, of: text)
      var end = clause.verb.lowerBound
      // Adverbs right before the verb stay with it.
      for later in inside.reversed()
      where later.range.upperBound == end && later.range.lowerBound > token.range.upperBound {
        guard !later.roles.isDisjoint(with: [.adverb, .future, .negation, .perfect, .progressive]) else {
          break
        }
        end = later.range.lowerBound
      }
      if runs, let light = lightOpening(after: token.range.upperBound, before: end) { end = light }
      var next = index + 1
      while next < inside.count, !runs {
        let later = inside[next]
        if later.roles.contains(.locative), LabelReduction.locating.contains(token.range, of: text) || isFused
        {
          end = later.range.upperBound
          next += 1
          break
        }
        if !later.roles.isDisjoint(with: [.preposition, .adverb, .future, .negation, .passive, .perfect]),
          later.range.lowerBound > token.range.upperBound
        {
          end = later.range.lowerBound
          break
        }
        next += 1
      }
      let essential = LabelWords.essentialPrepositions.contains(token.range, of: text)
      if end > token.range.upperBound {
        let start = isFused ? token.range.upperBound - 3 : token.range.lowerBound
        phrases.append(Phrase(range: start..<end, isEssential: essential || isFused))
      }
      index = runs ? inside.count : max(next, index + 1)
    }
    return phrases
  }

  /// Prepositions whose phrase a word of place closes: 在…中.
  static let locating: WordSet = ["在", "于", "从", "自", "由", "除", "当", "以", "到", "至"]
  static let fused: WordSet = ["与", "对", "在", "由", "为", "被"]

  /// 已与, 已对: a preposition that the lexicon holds together with 已.
  func isFusedPreposition(_ token: Token) -> Bool {
    token.range.count == 6 && token.roles.contains(.perfect)
      && LabelReduction.fused.contains(token.range.upperBound - 3..<token.range.upperBound, of: text)
  }

  /// Where 作了 or 进行 begins the predicate of a phrase with 对.
  func lightOpening(after start: Int, before end: Int) -> Int? {
    var offset = start + 3
    while offset < end {
      if LabelWords.lightOpenings.length(in: text, at: offset, limit: end) != nil { return offset }
      offset += UTF8Scan.scalarLength(text[offset])
    }
    return nil
  }
}
