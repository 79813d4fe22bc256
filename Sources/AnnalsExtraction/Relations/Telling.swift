/// A sentence of running text with the events it tells, in order.
///
/// A class, for every rule goes through all of them: a reference is handed around for less than three lists.
final class Telling: Sendable {
  /// The document, as an index into the inputs.
  let document: Int
  /// The article, as an index into `Page.articles`.
  let article: Int
  /// The block, as an index into `Page.blocks`.
  let block: Int
  /// The sentence in the logical text.
  let range: Range<Int>
  /// Its clauses.
  let clauses: ArraySlice<Range<Int>>
  /// The outermost 《titles》 in it, marks included, with their names.
  let titles: [(range: Range<Int>, name: String)]
  /// The mentions of events in it, in reading order.
  let places: [EventGraph.Place]

  private init(
    _ sentence: ArticleSentences.Sentence,
    of article: Int,
    document: Int,
    clauses: ArraySlice<Range<Int>>,
    text: [UInt8],
    places: [EventGraph.Place],
    traits: TellingTraits
  ) {
    self.document = document
    self.article = article
    block = sentence.block
    range = sentence.range
    self.clauses = clauses
    self.places = places
    titles =
      traits.contains(.holdsTitle)
      ? WorkTitle.ranges(in: text, range).map { title in
        (title, WorkTitle.normalised(String(decoding: text[title], as: UTF8.self)))
      } : []
  }

  /// The mention whose words hold an offset; else the next one; else the last one before it.
  func place(about offset: Int) -> EventGraph.Place? {
    places.first { $0.mention.range.contains(offset) }
      ?? places.first { $0.mention.range.lowerBound >= offset } ?? places.last
  }
}

extension Telling {
  /// The sentences of all articles that tell an event, in reading order, with their traits; so are the `places`.
  ///
  /// `sentences` holds those of each article of each document.
  ///
  /// - Complexity: O(n) in the text of those articles and their mentions.
  static func all(
    in pages: [DatedPage],
    sentences: [[ArticleSentences]],
    places: [EventGraph.Place],
    threads: Int = 1
  ) -> (tellings: [Telling], traits: [TellingTraits]) {
    var articles: [(document: Int, article: Int)] = []
    var next = 0
    for document in pages.indices {
      var told: Set<Int> = []
      while next < places.count, places[next].mention.document == document {
        if let article = places[next].mention.article { told.insert(article) }
        next += 1
      }
      articles += told.sorted().map { (document, $0) }
    }
    let told = parallelMap(articles, threads: threads) { document, article in
      all(
        sentences[document][article],
        ofArticle: article,
        of: document,
        on: pages[document].page,
        places: places
      )
    }
    return (
      .joining(told.map(\.tellings), threads: threads), .joining(told.map(\.traits), threads: threads)
    )
  }

  /// The sentences of running text, captions and lists; headings are told apart.
  private static func all(
    _ read: ArticleSentences,
    ofArticle article: Int,
    of document: Int,
    on page: Page,
    places: [EventGraph.Place]
  ) -> (tellings: [Telling], traits: [TellingTraits]) {
    var tellings: [Telling] = []
    var traits: [TellingTraits] = []
    tellings.reserveCapacity(read.sentences.count)
    traits.reserveCapacity(read.sentences.count)
    var block = -1
    var next = firstPlace(from: read.sentences.first?.range.lowerBound ?? 0, of: document, among: places)
    for sentence in read.sentences where page.blocks[sentence.block].kind != .heading {
      // What begins in the sentence stands together, behind what begins before it.
      while next < places.count, places[next].mention.document == document,
        places[next].mention.range.lowerBound < sentence.range.lowerBound
      {
        next += 1
      }
      let first = next
      while next < places.count, places[next].mention.document == document,
        places[next].mention.range.lowerBound < sentence.range.upperBound
      {
        next += 1
      }
      var own = ChineseEvents.tellingCues.traits(of: sentence.range, in: page.text.utf8)
      own.formUnion(TellingTraits(of: places[first..<next]))
      if tellings.isEmpty { own.insert(.opensArticle) }
      if sentence.block != block { own.insert(.opensBlock) }
      block = sentence.block
      traits.append(own)
      tellings.append(
        Telling(
          sentence,
          of: article,
          document: document,
          clauses: read.clauses[sentence.clauses],
          text: page.text.utf8,
          places: first < next ? Array(places[first..<next]) : [],
          traits: own
        )
      )
    }
    TellingTraits.markPrecedingEvents(&traits)
    return (tellings, traits)
  }

  /// The index of the first mention that begins at an offset of a document or after it.
  private static func firstPlace(
    from offset: Int,
    of document: Int,
    among places: [EventGraph.Place]
  ) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      let place = places[middle]
      if (place.mention.document, place.mention.range.lowerBound) < (document, offset) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
