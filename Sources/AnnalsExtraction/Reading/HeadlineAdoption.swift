/// Gives headlines that stand after or far from their text back to it.
///
/// A headline without text and a text without headline belong together when the headline's words occur in the
/// text: of the pairs of neighbouring characters in the headline, a third or more.
struct HeadlineAdoption {
  private let blocks: [DraftBlock]
  private let utf8: [UInt8]

  /// The least share of a headline's character pairs that its text must hold, in percent.
  private static let leastShare = 34

  /// The most text, in bytes, that the picture of a stray headline may have.
  private static let longestCaption = 240

  /// The parts of a page with stray headlines adopted; what stays without text becomes part of the next article
  /// when it stands right above it, and belongs to none otherwise.
  static func settle(_ parts: [PagePart], of blocks: [DraftBlock], in utf8: [UInt8]) -> [PagePart] {
    let adoption = HeadlineAdoption(blocks: blocks, utf8: utf8)
    return adoption.attachBanners(adoption.adopt(parts))
  }

  private func adopt(_ parts: [PagePart]) -> [PagePart] {
    var parts = parts
    for index in parts.indices {
      guard case .article(let orphan) = parts[index], isHeadlineOnly(orphan), let headline = orphan.headline
      else { continue }
      let words = pairs(of: orphan.blocks.filter { blocks[$0].isHeading })
      guard let home = bestHome(for: words, in: parts), case .article(var article) = parts[home] else {
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

  /// The headless article that holds most of the words.
  private func bestHome(for words: [UInt64], in parts: [PagePart]) -> Int? {
    guard !words.isEmpty else { return nil }
    var best: (index: Int, share: Int)?
    for (index, part) in parts.enumerated() {
      guard case .article(let article) = part, article.headline == nil, article.hasBody else { continue }
      let text = Set(pairs(of: article.blocks))
      let share = words.count { text.contains($0) } * 100 / words.count
      if share >= Self.leastShare, share > best?.share ?? 0 { best = (index, share) }
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

  /// The pairs of neighbouring Han characters of some blocks.
  private func pairs(of indices: [Int]) -> [UInt64] {
    var pairs: [UInt64] = []
    for index in indices {
      for piece in blocks[index].pieces {
        var previous: UInt32 = 0
        var offset = piece.lowerBound
        while offset < piece.upperBound {
          let (scalar, count) = utf8.scalar(at: offset)
          let han = scalar >= 0x4E00 && scalar <= 0x9FFF ? scalar : 0
          if previous != 0, han != 0 { pairs.append(UInt64(previous) << 32 | UInt64(han)) }
          previous = han
          offset += count
        }
      }
    }
    return pairs
  }
}
