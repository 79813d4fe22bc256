import AnnalsCore
import Testing

@testable import AnnalsExtraction

/// Articles that nothing but a size-less headline, a rule or a serial mark tells apart.
@Suite struct UnmarkedArticlesTests {
  private func titles(_ text: String) -> [String?] {
    let page = PageReader.read(SourceDocument(text))
    return page.articles.map { article in
      article.headline.map { page.text.string(page.blocks[$0].range) }
    }
  }

  @Test func everyHeadlineAboveADatedReportOpensAnArticle() {
    let digest = """
      公园免费开放

      　　5月1日起，全市公园免费开放。游客可以预约入园。

      　　园林局表示，今后还将增设座椅。

      地铁试运行

      　　4月28日，地铁六号线开始试运行。

      图书馆延长开馆

      　　5月2日起，市图书馆开到晚上十点。
      """
    #expect(titles(digest) == ["公园免费开放", "地铁试运行", "图书馆延长开馆"])
  }

  @Test func headingsThatDivideOneTextDoNot() {
    let signed = """
      城市更新怎么走

      本报记者 张三

      4月2日，记者走进东街小区。

      先问需于民

      4月3日，街道召开居民会议，收集意见。

      再精准施策

      4月9日，改造工程开工。
      """
    #expect(titles(signed) == ["城市更新怎么走"])
    let undated = """
      城市更新怎么走

      去年，全市完成改造小区四十个。

      先问需于民

      去年3月，街道召开居民会议，收集意见。

      再精准施策

      5月6日，改造工程开工。
      """
    #expect(titles(undated) == ["城市更新怎么走"])
  }

  @Test(arguments: ["————————", "* * *", "---", "＊＊＊＊", "====="])
  func aHeadlineBelowARuleOpensAnArticle(_ rule: String) {
    let page = """
      公园免费开放

      全市公园免费开放，游客可以预约入园。

      \(rule)

      地铁试运行

      地铁六号线开始试运行，全长三十公里。
      """
    #expect(titles(page) == ["公园免费开放", "地铁试运行"])
  }

  @Test func aRuleWithinATextDividesNothing() {
    let page = "公园免费开放\n\n全市公园免费开放。\n\n————\n\n游客可以预约入园，每天上限两万人次。\n"
    #expect(titles(page) == ["公园免费开放"])
  }

  @Test func aDateInBracketsUnderATitleIsNoTitle() {
    let page = """
      第一篇：关于加强养老服务的意见

      为加强养老服务，现提出以下意见。

      第二篇：在养老工作会议上的讲话

      （2024年3月5日）

      今天召开会议，部署养老工作。
      """
    #expect(titles(page) == ["第一篇：关于加强养老服务的意见", "第二篇：在养老工作会议上的讲话"])
  }
}
