import AnnalsCore

extension Extractor {
  /// The time expressions of a single statement, resolved against a reference time.
  ///
  /// Offsets are Unicode scalars of `text`. Without a reference only explicit times get an interval.
  ///
  ///     Extractor().times(in: "去年5月底召开", reference: CivilTime(iso8601: "2011-05-29"))
  ///     // 去年5月底 → 2010-05, END, [2010-05-21, 2010-06-01)
  public func times(in text: String, reference: CivilTime?) -> [TimeExpression] {
    let source = SourceDocument(text)
    let page = StatementPage.page(source)
    let tagger = TimeTagger(language: language)
    let options = TimeTagger.Options(
      publicationDate: reference?.date,
      referenceTime: reference,
      isReport: false
    )
    let dated = tagger.tag(page, options: options)
    return dated.times.map { $0.expression(document: "", page: page) }
  }
}

/// A statement as a page: its lines are its blocks.
enum StatementPage {
  static func page(_ source: SourceDocument) -> Page {
    var text = LogicalRuns()
    var blocks: [Block] = []
    for (line, start) in source.lineStarts.enumerated() {
      let next = line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : source.utf8.count
      var end = next
      while end > start, source.utf8[end - 1] == 0x0A || source.utf8[end - 1] == 0x0D { end -= 1 }
      let logicalStart = text.count
      StraySpaces.append([start..<end], of: source.utf8, keeping: .prose, to: &text)
      blocks.append(Block(kind: .paragraph, level: 0, range: logicalStart..<text.count))
      text.appendBlockEnd()
    }
    return Page(
      source: source,
      text: LogicalText(text, of: source.utf8),
      blocks: blocks,
      articles: [ArticleLayout(blocks: 0..<blocks.count, headline: nil, dateline: nil)]
    )
  }
}

extension ResolvedTime {
  /// The expression as the model holds it, with scalar offsets into the source.
  func expression(document: Document.ID, page: Page) -> TimeExpression {
    func sourceSpan(_ hull: Range<Int>) -> SourceSpan {
      let start = page.source.scalarOffset(ofUTF8: hull.lowerBound)
      return SourceSpan(
        document: document,
        start: start,
        end: start + page.source.scalarCount(ofUTF8: hull),
        line: page.source.line(ofUTF8: hull.lowerBound)
      )
    }
    let hull = page.text.sourceHull(of: range)
    let place = sourceSpan(hull)
    var hash = ContentHash()
    hash.combine(document)
    hash.combine(place.start)
    hash.combine(place.end)
    hash.combine(value)
    return TimeExpression(
      id: hash.identifier("t"),
      span: place,
      text: page.source.text(hull),
      kind: kind,
      value: value,
      modifier: modifier,
      bound: bound,
      interval: interval,
      granularity: granularity,
      edtf: interval.flatMap { interval in
        granularity.map {
          EDTF.string(for: interval, granularity: $0, isApproximate: modifier == .approximate)
        }
      },
      zone: zone?.identifier,
      anchor: anchor,
      alternatives: alternatives,
      rule: rule,
      steps: steps.map { step in
        TimeExpression.Step(
          field: step.field,
          value: step.value,
          anchor: step.anchor,
          span: step.range.map { sourceSpan(page.text.sourceHull(of: $0)) }
        )
      }
    )
  }
}
