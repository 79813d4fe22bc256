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
    var parts = parts
    var texts = textsNearHeadlines(in: parts)
    for index in parts.indices {
      guard case .article(let orphan) = parts[index], isHeadlineOnly(orphan), let headline = orphan.headline
      else { continue }
      let words = orphan.blocks.filter { blocks[$0].isHeading }
        .flatMap { blocks[$0].pieces.flatMap { HanPairs.list(in: $0, utf8) } }
      guard let home = bestHome(for: words, near: index, in: parts, texts: &texts),
        case .article(var article) = parts[home]
      else {
        continue
      }
      article.blocks =
        orphan.blocks.filter { blocks[$0].isHeading } + article.blocks
        + orphan.blocks.filter { !blocks[$0].isHeading }
      article.headline = headline
      parts[home] = .article(article)
      parts[index] = .article(ArticleDraft())
    }
    return parts.filter { $0 != .article(ArticleDraft()) }
  }

  /// The words of the headless articles that stand near a headline without text, by their places among the parts.
  private func textsNearHeadlines(in parts: [PagePart]) -> [HanPairSet?] {
    var near: [Int] = []
    var next = 0
    for (index, part) in parts.enumerated() {
      guard case .article(let article) = part, isHeadlineOnly(article) else { continue }
      let end = min(parts.count, index + Self.reach + 1)
      near += (max(next, index - Self.reach)..<end).filter { isHeadless(parts[$0]) }
      next = end
    }
    let sets = parallelMap(near, threads: threads) { words(of: parts[$0]) }
    var texts = [HanPairSet?](repeating: nil, count: parts.count)
    for (index, set) in zip(near, sets) { texts[index] = set }
    return texts
  }

  /// Whether a part is an article that has text and no headline.
  private func isHeadless(_ part: PagePart) -> Bool {
    guard case .article(let article) = part else { return false }
    return article.headline == nil && article.hasBody
  }

  private func words(of part: PagePart) -> HanPairSet? {
    guard case .article(let article) = part else { return nil }
    return HanPairSet(in: article.blocks.flatMap { blocks[$0].pieces }, utf8)
  }

  /// The headless article near a part that holds most of the words.
  private func bestHome(
    for words: [HanPair],
    near index: Int,
    in parts: [PagePart],
    texts: inout [HanPairSet?]
  ) -> Int? {
    guard !words.isEmpty else { return nil }
    var best: (index: Int, share: Int)?
    for candidate in max(0, index - Self.reach)...min(parts.count - 1, index + Self.reach) {
      // One that has got a headline meanwhile is none any more, and may itself look for its text.
      guard isHeadless(parts[candidate]), let text = texts[candidate] ?? self.words(of: parts[candidate])
      else {
        continue
      }
      texts[candidate] = text
      let share = words.count { text.contains($0) } * 100 / words.count
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
