/// A sentence of running text with the events it tells, in order.
struct Telling: Sendable {
  /// The document, as an index into the inputs.
  let document: Int
  /// The article, as an index into `Page.articles`.
  let article: Int
  /// The block, as an index into `Page.blocks`.
  let block: Int
  /// The sentence in the logical text.
  let range: Range<Int>
  /// Its clauses.
  let clauses: [Range<Int>]
  /// The mentions of events in it, in reading order.
  var places: [EventGraph.Place]

  /// The mention whose words hold an offset; else the next one; else the last one before it.
  func place(about offset: Int) -> EventGraph.Place? {
    places.first { $0.mention.range.contains(offset) }
      ?? places.first { $0.mention.range.lowerBound >= offset } ?? places.last
  }
}

extension Telling {
  /// The blocks that are read for what is told: running text, captions, lists.
  private static let prose: Set<Block.Kind> = [.paragraph, .caption, .listItem]

  /// The sentences of all articles that tell an event, in reading order.
  ///
  /// - Complexity: O(n) in the text of those articles and their mentions.
  static func all(in pages: [DatedPage], places: [EventGraph.Place]) -> [Telling] {
    var tellings: [Telling] = []
    var next = 0
    for (document, dated) in pages.enumerated() {
      while next < places.count, places[next].mention.document < document { next += 1 }
      let page = dated.page
      let told = Set(
        places[next...].prefix { $0.mention.document == document }.compactMap(\.mention.article)
      )
      for (article, layout) in page.articles.enumerated() where told.contains(article) {
        for block in layout.blocks where prose.contains(page.blocks[block].kind) {
          for range in page.sentences(ofBlock: block) {
            while next < places.count, places[next].mention.document == document,
              places[next].mention.range.lowerBound < range.lowerBound
            {
              next += 1
            }
            var telling = Telling(
              document: document,
              article: article,
              block: block,
              range: range,
              clauses: page.clauses(ofSentence: range),
              places: []
            )
            while next < places.count, places[next].mention.document == document,
              places[next].mention.range.lowerBound < range.upperBound
            {
              telling.places.append(places[next])
              next += 1
            }
            tellings.append(telling)
          }
        }
      }
    }
    return tellings
  }
}
