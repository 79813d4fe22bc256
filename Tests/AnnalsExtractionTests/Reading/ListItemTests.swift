import AnnalsCore
import Testing

@testable import AnnalsExtraction

/// Items of lists: the bullet is left out, the number stays.
@Suite struct ListItemTests {
  @Test(arguments: [
    ("-双向互动", "双向互动"), ("- 双向互动", "双向互动"), ("* 双向互动", "双向互动"), ("• 双向互动", "双向互动"), ("·双向互动", "双向互动"),
    ("● 双向互动", "双向互动"), ("①双向互动", "双向互动"), ("⑩ 双向互动", "双向互动"), ("1. 双向互动", "1.双向互动"), ("——双向互动。", "——双向互动。"),
  ])
  func bulletsAreNoText(_ line: String, _ words: String) {
    let page = PageReader.read(SourceDocument("# 方案\n\n方案5月6日公布。\n\n\(line)\n\n方案即日起施行。\n"))
    #expect(page.texts(.listItem) == [words])
  }

  @Test(arguments: ["-5摄氏度，江面封冻。", "-"]) func aMinusIsNoBullet(_ line: String) {
    let page = PageReader.read(SourceDocument("# 天气\n\n寒潮5月6日到来。\n\n\(line)\n\n各地防冻。\n"))
    #expect(page.texts(.listItem).isEmpty)
  }

  @Test func itemsDoNotTearTheirArticle() throws {
    let source = SourceDocument("# 方案\n\n方案5月6日公布。\n\n• 双向互动。\n• 全程网办。\n\n- 方案即日起施行。\n")
    let page = PageReader.read(source)
    #expect(page.sourcePieces(of: try #require(page.articles.first)).count == 1)
  }
}
