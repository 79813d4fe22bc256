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
  /// The documents and meetings that others hang on, and where they are named.
  let hinges: Hinges
  /// The sentences whose figures can be checked against each other.
  let figureSentences: [FigureSentence]
  /// The mentions in each article, as indices into `places`.
  private let placesOfArticle: [ArticleKey: [Int]]

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
    places =
      drafts.indices.filter { !drafts[$0].isNamedPlan }.flatMap { index in
        drafts[index].mentions.map { Place(event: index, mention: $0) }
      }
      .filter { $0.mention.blockKind != .heading }
      .sorted { $0.order < $1.order }
    placesOfArticle = Dictionary(grouping: places.indices) { [places] in ArticleKey(places[$0].mention) }
    tellings = Telling.all(in: pages, sentences: sentences, places: places, threads: threads)
    hinges = Hinges(drafts: drafts, pages: pages, tellings: tellings)
    figureSentences = FigureSentence.all(of: tellings, in: pages, threads: threads)
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

  /// The mentions in the article of one, itself included, in reading order.
  func places(besides mention: MentionDraft) -> [Place] {
    placesOfArticle[ArticleKey(mention)]?.map { places[$0] } ?? []
  }

  /// The articles that tell events, in reading order.
  var articles: [ToldArticle] {
    var headed: [ArticleKey: [Int]] = [:]
    for (index, draft) in drafts.enumerated() where !draft.isNamedPlan {
      for mention in draft.mentions where mention.blockKind == .heading {
        headed[ArticleKey(mention), default: []].append(index)
      }
    }
    return placesOfArticle.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }.map { key, indices in
      var told: Set<Int> = []
      let places = indices.filter { told.insert(self.places[$0].event).inserted }.map { self.places[$0] }
      return ToldArticle(headlines: headed[key]?.filter { told.insert($0).inserted } ?? [], places: places)
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
    let first = max(0, index - EventGraph.reach)
    return tellings[first...min(tellings.count - 1, index + EventGraph.reach)]
      .filter { $0.document == telling.document && $0.article == telling.article }.flatMap(\.places)
  }

  private static let reach = 60

  /// For each telling the last of its block that tells an event, as an index; -1 where none does.
  var lastTellings: [Int] {
    var last = [Int](repeating: -1, count: tellings.count)
    for index in tellings.indices.reversed() {
      let next = index + 1
      let goesOn =
        next < tellings.count && tellings[next].block == tellings[index].block
        && tellings[next].document == tellings[index].document
      last[index] = goesOn && last[next] >= 0 ? last[next] : tellings[index].places.isEmpty ? -1 : index
    }
    return last
  }

  /// A mention with the index of its event.
  struct Place: Sendable {
    let event: Int
    let mention: MentionDraft

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

  /// Mentions of two events that follow one another in one article, at most a sentence apart.
  func neighbours() -> [(Place, Place)] {
    zip(places, places.dropFirst()).filter { first, second in
      first.event != second.event && first.mention.document == second.mention.document
        && first.mention.article == second.mention.article
        && second.mention.sentence - first.mention.sentence <= 1
    }
  }

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
