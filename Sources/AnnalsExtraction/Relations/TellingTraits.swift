/// What the rules ask of a sentence first.
///
/// Most sentences bear on no rule: each is looked at once, and a rule only at those that may concern it.
struct TellingTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// The first of its block.
  static let opensBlock = TellingTraits(rawValue: 1)
  /// The first of its article.
  static let opensArticle = TellingTraits(rawValue: 1 << 1)
  /// It tells an event.
  static let tells = TellingTraits(rawValue: 1 << 2)
  /// It tells two events or more.
  static let tellsSeveral = TellingTraits(rawValue: 1 << 3)
  /// It tells a goal.
  static let tellsGoal = TellingTraits(rawValue: 1 << 4)
  /// It tells what is planned or goes on.
  static let tellsWork = TellingTraits(rawValue: 1 << 5)
  /// It tells how long ago something was.
  static let tellsElapsed = TellingTraits(rawValue: 1 << 6)
  /// It tells an event, or a later sentence of its block does.
  static let precedesEvent = TellingTraits(rawValue: 1 << 7)
  /// It names a hinge.
  static let namesHinge = TellingTraits(rawValue: 1 << 8)
  /// It holds a 《.
  static let holdsTitle = TellingTraits(rawValue: 1 << 9)
  /// It counts tasks or parts work: 四个方面的工作.
  static let countsTasks = TellingTraits(rawValue: 1 << 10)
  /// It holds a word of what figures have to do with each other: 其中.
  static let relatesFigures = TellingTraits(rawValue: 1 << 11)
  /// It speaks of the three industries.
  static let namesIndustries = TellingTraits(rawValue: 1 << 12)
}

extension TellingTraits {
  /// The traits that mentions of events give a sentence.
  init(of places: ArraySlice<EventGraph.Place>) {
    self = []
    guard !places.isEmpty else { return }
    insert(places.count > 1 ? [.tells, .tellsSeveral] : .tells)
    for place in places {
      switch place.status {
      case .target: insert(.tellsGoal)
      case .planned, .ongoing: insert(.tellsWork)
      default: break
      }
      if place.mention.rule == "elapsed-event" { insert(.tellsElapsed) }
    }
  }

  /// Marks the sentences of an article after which, or in which, an event of their block is told.
  static func markPrecedingEvents(_ traits: inout [TellingTraits]) {
    var precedesEvent = false
    for index in traits.indices.reversed() {
      if traits[index].contains(.tells) { precedesEvent = true }
      if precedesEvent { traits[index].insert(.precedesEvent) }
      if traits[index].contains(.opensBlock) { precedesEvent = false }
    }
  }
}

/// The words that rules look for in all sentences, found in one pass.
struct TellingCues: Sendable {
  private let words: WordTrie
  /// The traits that each word gives, and those of all words that it begins with.
  private let traits: [TellingTraits]

  /// The words of some tables, each with the trait that it gives.
  init(_ tables: [(TellingTraits, [String])]) {
    var spelled: [[UInt16]: TellingTraits] = [:]
    for (trait, words) in tables {
      for word in words { spelled[Array(word.utf16), default: []].insert(trait) }
    }
    let sorted = spelled.keys.sorted { $0.lexicographicallyPrecedes($1) }
    words = WordTrie(sorted.map { $0[...] })
    traits = sorted.map { word in
      spelled.reduce(into: []) { if word.starts(with: $1.key) { $0.formUnion($1.value) } }
    }
  }

  /// The traits that the words of a sentence give it.
  ///
  /// - Complexity: O(n)
  func traits(of sentence: Range<Int>, in utf8: [UInt8]) -> TellingTraits {
    utf8.withUnsafeBufferPointer { utf8 in
      var found: TellingTraits = []
      var offset = words.firstOpening(in: utf8, from: sentence.lowerBound, before: sentence.upperBound)
      while offset < sentence.upperBound {
        if let word = words.longestWord(in: utf8, at: offset, limit: sentence.upperBound) {
          found.formUnion(traits[word.index])
        }
        let next = offset + UTF8Scan.scalarLength(utf8[offset])
        offset = words.firstOpening(in: utf8, from: next, before: sentence.upperBound)
      }
      return found
    }
  }
}
