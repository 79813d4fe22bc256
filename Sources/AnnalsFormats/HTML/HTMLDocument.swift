/// Takes the text and the metadata out of a web page as pages really are.
public enum HTMLDocument {
  /// The main text of a page, without what belongs to the site, and what the page says about itself.
  ///
  /// The headline is the one heading of level 1; the lines under it that say when, where and by whom stay.
  ///
  /// - Parameter utf8: the page as UTF-8; ``HTMLCharset/declared(in:)`` says what its bytes are in.
  /// - Returns: the text in the conventions of ``TextWriter``, and the metadata by ``PageHead``.
  /// - Throws: `FormatError.withoutText` when there is nothing to read on the page, as on one that a script fills.
  /// - Complexity: O(n), whatever the page.
  public static func read(_ utf8: [UInt8]) throws(FormatError) -> ExtractedDocument {
    guard let tree = MarkupParser.html(utf8), !tree.nodes.isEmpty else { throw .withoutText(.html) }
    var metadata = PageHead(tree, paper: PaperProperties(utf8)).metadata
    let article = PageArticle(tree, title: metadata.title)
    var writer = TextWriter()
    if let headline = article.headline { writer.heading(headline, level: 1) }
    for block in article.blocks { writer.add(block) }
    guard !article.blocks.isEmpty else { throw .withoutText(.html) }
    metadata.title = SiteSuffix.title(metadata.title, withoutSiteBefore: article.headline)
    return ExtractedDocument(utf8: writer.text, metadata: metadata)
  }

  /// Whether bytes are a web page: a doctype or one of the elements of its frame begins within the first 1 KB.
  ///
  /// A blank, a byte-order mark, an XML declaration and comments may stand before. The bytes are in any encoding
  /// that has ASCII in it.
  public static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(4096)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    for _ in 0..<16 {
      rest = rest.drop { $0 <= 0x20 }
      if rest.starts(with: "<!--".utf8) {
        guard let end = rest.indices.dropFirst(4).first(where: { rest[$0...].starts(with: "-->".utf8) })
        else {
          return false
        }
        rest = rest[(end + 3)...]
      } else if rest.starts(with: "<?xml".utf8) {
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
      } else {
        break
      }
    }
    guard rest.first == UInt8(ascii: "<") else { return false }
    let name = rest.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
      .map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    if name.elementsEqual("!doctype".utf8) {
      let type = rest.dropFirst(9).drop { $0 <= 0x20 }.prefix(4)
      return type.map { $0 | 0x20 }.elementsEqual("html".utf8)
    }
    return opening.contains(String(decoding: name, as: UTF8.self))
  }

  private static let opening: Set<String> = [
    "html", "head", "body", "title", "meta", "script", "style", "link", "div", "table", "p", "article", "h1",
    "center",
    "br", "a", "base", "font",
  ]
}
