import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

/// What must hold for any page.
@Suite struct GeneratedPageTests {
  @Test(arguments: 1...60) func paragraphsAreRestored(_ seed: Int) {
    for setting in [GeneratedPage.Setting.loose, .indentedColumn] {
      let generated = GeneratedPage(seed: UInt64(seed), setting: setting)
      let page = PageReader.read(SourceDocument(generated.text))
      #expect(titles(of: page) == generated.articles.map(\.title), "seed \(seed), \(setting)")
      let difference = firstDifference(paragraphs(of: page), generated.articles.map(\.paragraphs))
      #expect(difference == nil, "seed \(seed), \(setting)")
    }
  }

  /// Without indents the end of a paragraph that fills its line cannot be seen; the text is whole all the same.
  @Test(arguments: 1...60) func columnsWithoutIndentsKeepEveryArticleWhole(_ seed: Int) {
    let generated = GeneratedPage(seed: UInt64(seed), setting: .spacedColumn)
    let page = PageReader.read(SourceDocument(generated.text))
    #expect(titles(of: page) == generated.articles.map(\.title), "seed \(seed)")
    let whole = (
      paragraphs(of: page).map { [$0.joined()] }, generated.articles.map { [$0.paragraphs.joined()] }
    )
    #expect(firstDifference(whole.0, whole.1) == nil, "seed \(seed)")
  }

  @Test(arguments: 1...40) func blocksMapBackToTheSource(_ seed: Int) {
    for setting in GeneratedPage.Setting.allCases {
      expectRoundTrip(
        of: GeneratedPage(seed: UInt64(seed), setting: setting).text,
        "seed \(seed), \(setting)"
      )
    }
  }

  /// Lines of every sort in any order: nothing fails, nothing is lost, nothing is invented.
  @Test(arguments: 1...200) func anyLinesAtAllAreRead(_ seed: Int) {
    expectRoundTrip(of: anyLines(seed: seed, atMost: 40), "seed \(seed)")
  }

  /// Lines that are read by several threads, a few at a time, make the same blocks.
  @Test(arguments: 1...300) func blocksDoNotDependOnWhereThreadsBegin(_ seed: Int) {
    expectSameBlocks(of: anyLines(seed: seed, atMost: 80), "seed \(seed)")
    for setting in GeneratedPage.Setting.allCases where seed <= 20 {
      let text = GeneratedPage(seed: UInt64(seed), setting: setting).text
      expectSameBlocks(of: text, "seed \(seed), \(setting)")
    }
  }

  private func expectSameBlocks(of text: String, _ comment: Comment) {
    let source = SourceDocument(text)
    let lines = LineScanner.lines(of: source)
    for areParagraphs in [false, true] {
      let whole = BlockBuilder.blocks(of: lines, in: source.utf8, areParagraphs: areParagraphs, threads: 1)
      for stretch in 1...3 {
        let parted = BlockBuilder.blocks(
          of: lines,
          in: source.utf8,
          areParagraphs: areParagraphs,
          threads: 2,
          stretch: stretch
        )
        #expect(parted == whole, comment)
      }
    }
  }

  private func anyLines(seed: Int, atMost count: Int) -> String {
    var random = SplitMix64(seed: UInt64(seed))
    let lines = [
      "# 标题", "## 乙标题 二", "###", "新华社北京5月1日电 会议召开，", "本报讯(记者 周江)今日", "(下转第二版)", "来源：本站 2024年5月1日", "2024年4月",
      "24",
      "星期三", "第715期 今日8版", "一、目标", "（一）做好工作", "1.完成任务。", "目 录", "第二篇：乙文", "各单位：", "某发〔2024〕4号", "周江",
      "本报记者 周江 摄",
      "图为现场。新华社发", "| 甲 | 1 | 2 |", "甲 乙 1 2", "——副题", "（作者系教师，", "研究员）", "　　这是正文的第一行，没有", "完的句子到这里结束。",
      "\u{FEFF}", "   ", "",
      "Latin words", "and more words.", "\u{2028}", "é\u{301}", "𠀀字", "2022", "年，她", "记者：好吗？", "---",
      "https://example.org/a", "二○一○年六月四日", "会议结束。", "（作者系教师。", "图为开工现场。", "市水利局",
    ]
    let ends = ["\n", "\n\n", "  \n", "\r\n", "\r", "\n\n\n"]
    return (0..<Int.random(in: 0...count, using: &random)).map { _ in
      (lines.randomElement(using: &random) ?? "") + (ends.randomElement(using: &random) ?? "")
    }
    .joined()
  }

  /// The first paragraph that is not what it should be, with what it should be.
  private func firstDifference(_ found: [[String]], _ expected: [[String]]) -> String? {
    for (found, expected) in zip(found, expected) where found != expected {
      let index =
        zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? min(found.count, expected.count)
      return
        "\(found.dropFirst(index).first ?? "(none)") instead of \(expected.dropFirst(index).first ?? "(none)")"
    }
    return found.count == expected.count ? nil : "\(found.count) articles instead of \(expected.count)"
  }

  private func titles(of page: Page) -> [String] {
    page.articles.map { $0.headline.map { page.text.string(page.blocks[$0].range) } ?? "" }
  }

  private func paragraphs(of page: Page) -> [[String]] {
    page.articles.map { article in
      page.blocks[article.blocks].filter { $0.kind == .paragraph }.map { page.text.string($0.range) }
    }
  }

  /// Every block stands in the source as it stands in the text; all that is no blank stands in exactly one block,
  /// except heading marks; blocks, articles, sentences and clauses follow one another.
  private func expectRoundTrip(of text: String, _ place: String) {
    let source = SourceDocument(text)
    let page = PageReader.read(source)
    var used = [Int](repeating: 0, count: source.utf8.count)
    var end = 0
    for (index, block) in page.blocks.enumerated() {
      #expect(block.range.lowerBound == end, "\(place)")
      end = block.range.upperBound + 1
      #expect(page.sourceText(of: block) == page.text.string(block.range), "\(place)")
      for range in page.text.sourceRanges(of: block.range) { for offset in range { used[offset] += 1 } }
      let sentences = page.sentences(ofBlock: index)
      #expect(isAscending(sentences, in: block.range), "\(place)")
      for sentence in sentences {
        #expect(isAscending(page.clauses(ofSentence: sentence), in: sentence), "\(place)")
      }
    }
    #expect(end == page.text.utf8.count, "\(place)")
    #expect(isAscending(page.articles.map(\.blocks), in: page.blocks.indices), "\(place)")
    #expect(used.allSatisfy { $0 <= 1 }, "\(place)")
    let lost = used.indices.filter { used[$0] == 0 }.map { source.utf8[$0] }
    let words = String(decoding: lost, as: UTF8.self).unicodeScalars.filter {
      ScalarClass($0.value) != .space && $0 != "#"
    }
    #expect(words.isEmpty, "\(place)")
  }

  private func isAscending(_ ranges: [Range<Int>], in whole: Range<Int>) -> Bool {
    var end = whole.lowerBound
    for range in ranges {
      if range.lowerBound < end || range.isEmpty || range.upperBound > whole.upperBound { return false }
      end = range.upperBound
    }
    return true
  }
}
