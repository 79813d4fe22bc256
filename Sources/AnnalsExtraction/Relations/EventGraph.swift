import AnnalsCore

/// What relation rules and checks look at: the merged events beside the pages they come from.
struct EventGraph {
  let drafts: [EventDraft]
  /// The events of the model, one a draft, in the same order.
  let events: [Event]
  let pages: [DatedPage]
  let assembler: ChronicleAssembler
  /// All mentions outside headlines, in reading order.
  let places: [Place]
  /// The sentences of all articles that tell an event, in reading order.
  let tellings: [Telling]
  /// What the rules ask of each telling first: sentences are many, and the traits of all lie side by side.
  let traits: [TellingTraits]
  /// What the checks ask of each time of each page first.
  let timeTraits: [[TimeTraits]]
  /// The titles that are printed with a period.
  let titleUses: [ConflictRule.Use]
  /// The documents and meetings that others hang on, and where they are named.
  let hinges: Hinges
  /// The sentences whose figures can be checked against each other.
  let figureSentences: [FigureSentence]
  /// Mentions of two events that follow one another in one article, at most a sentence apart.
  let neighbours: [(first: Place, second: Place)]
  /// Where the mentions of each article stand in `places`: one stretch, but for what belongs to no article.
  private let placesOfArticle: [ArticleKey: [Range<Int>]]
  /// The events that headlines of each article tell.
  private let headlinesOfArticle: [ArticleKey: [Int]]

  init(
    drafts: [EventDraft],
    events: [Event],
    pages: [DatedPage],
    sentences: [[ArticleSentences]],
    assembler: ChronicleAssembler,
    threads: Int = 1
  ) {
    self.drafts = drafts
    self.events = events
    self.pages = pages
    self.assembler = assembler
    var places: [Place] = []
    var headlines: [ArticleKey: [Int]] = [:]
    for event in drafts.indices where !drafts[event].isNamedPlan {
      for mention in drafts[event].mentions {
        if mention.blockKind == .heading {
          headlines[ArticleKey(mention), default: []].append(event)
        } else {
          places.append(
            Place(event: event, kind: drafts[event].kind, status: drafts[event].status, mention: mention)
          )
        }
      }
    }
    places.sort { $0.order < $1.order }
    self.places = places
    headlinesOfArticle = headlines
    placesOfArticle = EventGraph.stretches(of: places)
    neighbours = EventGraph.neighbours(among: places)
    let told = Telling.all(in: pages, sentences: sentences, places: places, threads: threads)
    tellings = told.tellings
    // A document is read for its hinges from beginning to end: what asks for none of them is found meanwhile.
    ((hinges, traits), (timeTraits, titleUses, figureSentences)) = concurrently(threads: threads) {
      var traits = told.traits
      let hinges = Hinges(drafts: drafts, pages: pages, tellings: told.tellings, traits: &traits)
      return (hinges, traits)
    } _: {
      let timeTraits = parallelMap(pages, threads: threads) { TimeTraits.all(on: $0) }
      let titleUses = pages.indices.flatMap {
        ConflictRule.uses(on: pages[$0], document: $0, traits: timeTraits[$0])
      }
      let figures = FigureSentence.all(of: told.tellings, with: told.traits, in: pages, threads: threads)
      return (timeTraits, titleUses, figures)
    }
  }

  /// An article of a document.
  private struct ArticleKey: Hashable {
    let document: Int
    let article: Int?

    init(_ mention: MentionDraft) {
      document = mention.document
      article = mention.article
    }
  }

  /// Where the mentions of each article stand among all.
  private static func stretches(of places: [Place]) -> [ArticleKey: [Range<Int>]] {
    var stretches: [ArticleKey: [Range<Int>]] = [:]
    var start = 0
    while start < places.count {
      let article = ArticleKey(places[start].mention)
      var end = start + 1
      while end < places.count, ArticleKey(places[end].mention) == article { end += 1 }
      stretches[article, default: []].append(start..<end)
      start = end
    }
    return stretches
  }

  private static func neighbours(among places: [Place]) -> [(first: Place, second: Place)] {
    var neighbours: [(first: Place, second: Place)] = []
    for index in places.indices.dropFirst() {
      let (first, second) = (places[index - 1], places[index])
      if first.event != second.event, first.mention.document == second.mention.document,
        first.mention.article == second.mention.article,
        second.mention.sentence - first.mention.sentence <= 1
      {
        neighbours.append((first, second))
      }
    }
    return neighbours
  }

  /// The mentions in the article of one, itself included, in reading order.
  func places(besides mention: MentionDraft) -> [Place] {
    placesOfArticle[ArticleKey(mention)]?.flatMap { places[$0] } ?? []
  }

  /// The articles that tell one of some events, in reading order.
  func articles(telling events: some Sequence<Int>) -> [ToldArticle] {
    let telling = events.reduce(into: Set<ArticleKey>()) { articles, event in
      for mention in drafts[event].mentions { articles.insert(ArticleKey(mention)) }
    }
    return telling.compactMap { key in placesOfArticle[key].map { (key: key, stretches: $0) } }
      .sorted { $0.stretches[0].lowerBound < $1.stretches[0].lowerBound }
      .map { key, stretches in
        var told: Set<Int> = []
        let places = stretches.flatMap { self.places[$0] }.filter { told.insert($0.event).inserted }
        return ToldArticle(
          headlines: headlinesOfArticle[key]?.filter { told.insert($0).inserted } ?? [],
          places: places
        )
      }
  }

  /// What an article tells.
  struct ToldArticle {
    /// The events that only its headlines tell.
    let headlines: [Int]
    /// The first mention of each other event, in reading order.
    let places: [Place]
  }

  /// The mentions within sixty sentences of one, of the same article, in reading order.
  ///
  /// What words further apart say of one another is left alone: a reader would not see it either.
  func places(near index: Int) -> [Place] {
    let telling = tellings[index]
    let last = min(tellings.count - 1, index + EventGraph.reach)
    var near: [Place] = []
    for other in max(0, index - EventGraph.reach)...last where traits[other].contains(.tells) {
      guard tellings[other].document == telling.document, tellings[other].article == telling.article else {
        continue
      }
      near += tellings[other].places
    }
    return near
  }

  private static let reach = 60

  /// The tellings that have one of some traits, as indices in reading order.
  func tellings(with wanted: TellingTraits) -> some Sequence<Int> {
    traits.indices.lazy.filter { !traits[$0].isDisjoint(with: wanted) }
  }

  /// A mention with its event, which most rules ask for its kind and status first.
  ///
  /// A class, for every rule hands them around.
  final class Place: Sendable {
    let event: Int
    let kind: EventKind
    let status: EventStatus
    let mention: MentionDraft

    init(event: Int, kind: EventKind, status: EventStatus, mention: MentionDraft) {
      self.event = event
      self.kind = kind
      self.status = status
      self.mention = mention
    }

    fileprivate var order: (Int, Int, Int, Int) {
      (mention.document, mention.range.lowerBound, mention.range.upperBound, event)
    }
  }

  /// The logical text of a document.
  func utf8(of document: Int) -> [UInt8] { pages[document].page.text.utf8 }

  /// Whether a mention holds one of several words.
  func holds(anyOf words: [StaticString], _ mention: MentionDraft) -> Bool {
    utf8(of: mention.document).range(mention.range, holdsAnyOf: words)
  }

  /// The words of a logical range.
  func text(_ range: Range<Int>, of document: Int) -> String { pages[document].page.text.string(range) }

  /// The first mention of a sentence with each later one of another event.
  func pairsInSentence() -> [(Place, Place)] {
    var pairs: [(Place, Place)] = []
    var first: Place?
    for place in places {
      if let opener = first, opener.mention.document == place.mention.document,
        opener.mention.article == place.mention.article,
        opener.mention.sentence == place.mention.sentence
      {
        if opener.event != place.event { pairs.append((opener, place)) }
      } else {
        first = place
      }
    }
    return pairs
  }

  /// Whether an event is over before another begins, as far as both are dated.
  func isOver(_ event: Int, before other: Int) -> Bool {
    guard let end = drafts[event].time.interval.end, let start = drafts[other].time.interval.start else {
      return false
    }
    return end <= start
  }

  /// A stated relation between two events, its evidence the words that say so.
  func relation(
    from: Int,
    to: Int,
    _ kind: Relation.Kind,
    rule: String,
    evidence: Range<Int>,
    of document: Int
  ) -> Relation {
    Relation(
      from: events[from].id,
      to: events[to].id,
      kind: kind,
      source: .stated,
      rule: rule,
      evidence: assembler.span(evidence, of: document)
    )
  }

  /// A stated relation between two events, its evidence the mention that says so.
  func relation(
    _ from: Int,
    _ to: Int,
    _ kind: Relation.Kind,
    forward: Bool,
    rule: String,
    evidence: MentionDraft
  ) -> Relation {
    Relation(
      from: events[forward ? from : to].id,
      to: events[forward ? to : from].id,
      kind: kind,
      source: .stated,
      rule: rule,
      evidence: assembler.span(evidence.range, of: evidence.document)
    )
  }
}
