import AnnalsCore

@testable import AnnalsExtraction

/// A page written down for comparison: a line a block, `- ` before blocks outside articles, `# ` and the number
/// of the article before its headline, its number before its other blocks.
func outline(_ text: String, form: ExtractionInput.Form = .document) -> [String] {
  let page = PageReader.read(SourceDocument(text), form: form)
  return page.blocks.indices.map { index in
    let block = page.blocks[index]
    let article = page.articles.firstIndex { $0.blocks.contains(index) }
    let isHeadline = article.map { page.articles[$0].headline == index } ?? false
    let place = article.map { "\($0 + 1)\(isHeadline ? "#" : "")" } ?? "-"
    return "\(place) \(block.kind.rawValue): \(page.text.string(block.range))"
  }
}

extension Page {
  /// The texts of the blocks of a kind.
  func texts(_ kind: Block.Kind) -> [String] {
    blocks.filter { $0.kind == kind }.map { text.string($0.range) }
  }

  /// The source of a block, its parts in logical order, with a line end between words as the blank that it is.
  func sourceText(of block: Block) -> String {
    let text = text.sourceRanges(of: block.range).map { source.text($0) }.joined()
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
  }
}
