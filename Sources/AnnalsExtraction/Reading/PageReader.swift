import AnnalsCore

/// Reads the structure of a page: blocks, articles and the text in reading order.
enum PageReader {
  /// The page of a document, or of one statement that is taken as it stands.
  ///
  /// What looks at each line, block or article by itself is shared out among threads; the page is the same for any
  /// number of them.
  ///
  /// - Complexity: O(n) in the bytes of the document.
  static func read(
    _ source: SourceDocument,
    form: ExtractionInput.Form = .document,
    threads: Int = 1
  ) -> Page {
    var lines = LineScanner.lines(of: source, threads: threads)
    guard form != .statement else { return statement(lines, source) }
    // Columns side by side come one after the other, lines become typed blocks, pieces find their sections, cut
    // paragraphs their rest, blocks their article, and headlines their text.
    if form == .document { lines = SideBySide.parted(lines, in: source.utf8) }
    ContinuationMark.separate(&lines, in: source.utf8, threads: threads)
    var blocks = BlockBuilder.blocks(
      of: consume lines,
      in: source.utf8,
      areParagraphs: form == .paragraphs,
      threads: threads
    )
    SignedColumns.deal(&blocks)
    blocks = Continuations.reunite(blocks, in: source.utf8)
    blocks = ColumnPieces.order(blocks, in: source.utf8)
    ParagraphJoiner.join(&blocks, in: source.utf8)
    TableOfContents.mark(&blocks, in: source.utf8)
    let grouped = ArticleGrouper.parts(of: blocks, in: source.utf8)
    let settled = HeadlineAdoption.settle(grouped, of: blocks, in: source.utf8, threads: threads)
    return PageAssembler.page(of: settled, blocks, source: source, threads: threads)
  }

  /// A statement: one paragraph, one article.
  private static func statement(_ lines: [PageLine], _ source: SourceDocument) -> Page {
    let block = DraftBlock(
      role: .paragraph,
      level: 0,
      pieces: SourcePieces(lines.lazy.map(\.content)),
      isPlain: lines.allSatisfy(\.isPlain),
      ending: lines.last?.ending ?? .open,
      isCut: false,
      opensReport: false
    )
    let parts: [PagePart] = lines.isEmpty ? [] : [.article(ArticleDraft(blocks: [0], hasBody: true))]
    return PageAssembler.page(of: parts, [block], source: source)
  }
}
