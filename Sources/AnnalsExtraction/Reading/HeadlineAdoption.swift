/// Gives headlines that stand after or far from their text back to it.
///
/// A headline without text and a text without headline belong together when the headline's words occur in the
/// text: of the pairs of neighbouring characters in the headline, a third or more.
struct HeadlineAdoption {
  private let blocks: [DraftBlock]
  private let utf8: [UInt8]
  private let threads: Int

  /// The least share of a headline's character pairs that its text must hold, in percent.
  private static let leastShare = 34

  /// How many parts of the page away a headline may stand from its text.
  private static let reach = 24

  /// The most text, in bytes, that the picture of a stray headline may have.
  private static let longestCaption = 240

  /// The parts of a page with stray headlines adopted; what stays without text becomes part of the next article
  /// when it stands right above it, and belongs to none otherwise.
  static func settle(
    _ parts: [PagePart],
    of blocks: [DraftBlock],
    in utf8: [UInt8],
    threads: Int
  ) -> [PagePart] {
    let adoption = HeadlineAdoption(blocks: blocks, utf8: utf8, threads: threads)
    let adopted = adoption.adopt(parts)
    // On a page of nothing but short lines they are what there is to read.
    return adopted.contains { $0.hasBody } ? adoption.attachBanners(adopted) : adopted
  }

  private func adopt(_ parts: [PagePart]) -> [PagePart] {
    let orphans = parts.indices.compactMap { orphan(at: $0, in: parts) }
    guard !orphans.isEmpty else { return parts }
    let texts = textsNear(orphans, in: parts)
    let known = Dictionary(uniqueKeysWithValues: orphans.map { ($0.index, $0) })
    var parts = parts
    var homes: Set<Int> = []
    for index in parts.indices {
      // A few words that have got a headline meanwhile may themselves be far from their text.
      let late = homes.contains(index) ? orphan(at: index, in: parts) : nil
      guard let orphan = late ?? known[index],
        let home = bestHome(
          for: orphan,
          in: parts,
          late == nil ? texts : textsNear([orphan], in: parts)
        ),
        case .article(let headline) = parts[index], case .article(var article) = parts[home]
      else { continue }
      article.blocks =
        headline.blocks.filter { blocks[$0].isHeading } + article.blocks
        + headline.blocks.filter { !blocks[$0].isHeading }
      article.headline = headline.headline
      parts[home] = .article(article)
      parts[index] = .article(ArticleDraft())
      homes.insert(home)
    }
    return parts.filter { $0 != .article(ArticleDraft()) }
  }

  /// A headline without text: its place among the parts, and its words.
  private struct Orphan {
    let index: Int
    let words: [HanPair]

    /// The parts that stand near enough to be its text.
    func surroundings(in parts: [PagePart]) -> ClosedRange<Int> {
      max(0, index - reach)...min(parts.count - 1, index + reach)
    }
  }

  private func orphan(at index: Int, in parts: [PagePart]) -> Orphan? {
    guard case .article(let article) = parts[index], isHeadlineOnly(article) else { return nil }
    let words = article.blocks.filter { blocks[$0].isHeading }
      .flatMap { blocks[$0].pieces.flatMap { HanPairs.list(in: $0, utf8) } }
    return words.isEmpty ? nil : Orphan(index: index, words: words)
  }

  /// For each headless article near headlines without text, those of their words that it holds, by its place.
  ///
  /// The words of the headlines are few, those of the texts are the document: only the few are kept.
  private func textsNear(_ orphans: [Orphan], in parts: [PagePart]) -> [Int: HanPairSet] {
    var near: [Int] = []
    for orphan in orphans {
      let surroundings = orphan.surroundings(in: parts)
      let next = max(surroundings.lowerBound, near.last.map { $0 + 1 } ?? 0)
      near += (next..<surroundings.upperBound + 1).filter { isHeadless(parts[$0]) }
    }
    let held = parallelMap(near, threads: threads) { index in
      let first = orphans.partitioningIndex { $0.index >= index - Self.reach }
      let words = orphans[first...].prefix { $0.index <= index + Self.reach }.flatMap(\.words)
      return HanPairSet(words).held(by: pieces(of: parts[index]), utf8)
    }
    return Dictionary(uniqueKeysWithValues: zip(near, held))
  }

  /// Whether a part is an article that has text and no headline.
  private func isHeadless(_ part: PagePart) -> Bool {
    guard case .article(let article) = part else { return false }
    return article.headline == nil && article.hasBody
  }

  private func pieces(of part: PagePart) -> [Range<Int>] {
    guard case .article(let article) = part else { return [] }
    return article.blocks.flatMap { blocks[$0].pieces }
  }

  /// The headless article near a headline that holds most of its words.
  private func bestHome(for orphan: Orphan, in parts: [PagePart], _ texts: [Int: HanPairSet]) -> Int? {
    var best: (index: Int, share: Int)?
    // One that has got a headline meanwhile is none any more.
    for candidate in orphan.surroundings(in: parts) where isHeadless(parts[candidate]) {
      guard let text = texts[candidate] else { continue }
      let share = orphan.words.count { text.contains($0) } * 100 / orphan.words.count
      if share >= Self.leastShare, share > best?.share ?? 0 { best = (candidate, share) }
    }
    return best?.index
  }

  /// Whether an article is a headline and nothing else, or a size-less one with no more text than a caption.
  private func isHeadlineOnly(_ article: ArticleDraft) -> Bool {
    guard let headline = article.headline else { return false }
    if !article.hasBody { return true }
    guard blocks[headline].role == .plainHeading else { return false }
    let text = article.blocks.lazy.filter { blocks[$0].isBody && blocks[$0].role != .caption }
    return text.flatMap { blocks[$0].pieces }.reduce(0) { $0 + $1.count } <= Self.longestCaption
  }

  private func attachBanners(_ parts: [PagePart]) -> [PagePart] {
    var settled: [PagePart] = []
    var banner: ArticleDraft?
    for part in parts {
      guard case .article(var article) = part else {
        release(&banner, into: &settled)
        settled.append(part)
        continue
      }
      if !article.hasBody, article.blocks.allSatisfy({ blocks[$0].isHeading }) {
        release(&banner, into: &settled)
        banner = article
        continue
      }
      if let above = banner, article.headline != nil {
        article.blocks.insert(contentsOf: above.blocks, at: 0)
        banner = nil
      }
      release(&banner, into: &settled)
      settled.append(.article(article))
    }
    release(&banner, into: &settled)
    return settled
  }

  private func release(_ banner: inout ArticleDraft?, into parts: inout [PagePart]) {
    parts += banner?.blocks.map { .outside($0) } ?? []
    banner = nil
  }
}
