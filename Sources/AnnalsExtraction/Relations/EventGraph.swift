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
  /// The events told in each article, headlines aside, in order.
  private let eventsOfArticle: [ArticleKey: [Int]]

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
    var told: [ArticleKey: [Int]] = [:]
    let tellers = drafts.indices.filter { !drafts[$0].isNamedPlan }
    for index in tellers {
      for mention in drafts[index].mentions where mention.blockKind != .heading {
        let key = ArticleKey(document: mention.document, article: mention.article)
        if told[key]?.last != index { told[key, default: []].append(index) }
      }
    }
    eventsOfArticle = told
    places =
      tellers.flatMap { index in drafts[index].mentions.map { Place(event: index, mention: $0) } }
      .filter { $0.mention.blockKind != .heading }
      .sorted { $0.order < $1.order }
    tellings = Telling.all(in: pages, sentences: sentences, places: places, threads: threads)
    hinges = Hinges(drafts: drafts, pages: pages, tellings: tellings)
    figureSentences = FigureSentence.all(of: tellings, in: pages, threads: threads)
  }

  /// An article of a document.
  private struct ArticleKey: Hashable {
    let document: Int
    let article: Int?
  }

  /// The events told in the article of a mention, in order.
  func events(besides mention: MentionDraft) -> [Int] {
    eventsOfArticle[ArticleKey(document: mention.document, article: mention.article)] ?? []
  }

  /// The other events told in articles that tell an event, in order, each once.
  func events(besides event: Int) -> [Int] {
    var articles: Set<ArticleKey> = []
    var found: Set<Int> = []
    for mention in drafts[event].mentions
    where articles.insert(ArticleKey(document: mention.document, article: mention.article)).inserted {
      found.formUnion(events(besides: mention))
    }
    return found.subtracting([event]).sorted()
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

  /// A mention of one event in an article that also tells the other.
  func mention(of draft: EventDraft, besides other: EventDraft) -> MentionDraft? {
    let articles = Set(other.mentions.map { ArticleKey(document: $0.document, article: $0.article) })
    return draft.mentions.first { mention in
      mention.blockKind != .heading
        && articles.contains(ArticleKey(document: mention.document, article: mention.article))
    }
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
