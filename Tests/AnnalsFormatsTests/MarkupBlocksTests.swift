import Testing

@testable import AnnalsFormats

@Suite("Blocks of markup")
struct MarkupBlocksTests {
  private func text(_ html: String) throws -> String {
    let tree = try #require(MarkupParser.html(Array(html.utf8)))
    var writer = TextWriter()
    MarkupBlocks.write(tree, below: 0, to: &writer)
    return String(decoding: writer.utf8, as: UTF8.self)
  }

  @Test(
    "A page becomes text",
    arguments: [
      // Inline elements leave no blank, block elements part.
      ("<p>2024<b>年</b>4<i>月</i></p><div>一<p>二</p>三</div>", "2024年4月\n\n一\n\n二\n\n三"),
      // Line feeds of the source.
      ("<p>大会\n  开幕，since\n1949 年</p>", "大会开幕，since 1949 年"),
      // Line breaks: as they stand, twice, before an indent, after a sentence.
      ("<div>时间<br>地点<br><br>　　第一段<br/>　　第二段。<br>第三段</div>", "时间\n地点\n\n第一段\n\n第二段。\n\n第三段"),
      ("<p>&nbsp;&nbsp;&nbsp; 来源：&nbsp;新华社　作者</p>", "来源： 新华社　作者"),
      // Headings and lists.
      (
        "<h2>一、<br>要求</h2><ul><li>甲<ul><li>乙</li></ul></li><li><p>丙</p><p>丁</p></li></ul>",
        "## 一、 要求\n\n- 甲\n- 乙\n- 丙\n\n丁"
      ),
      // Ruby, programs, hidden elements.
      ("<p><ruby>编<rp>(</rp><rt>biān</rt><rp>)</rp></ruby>年<script>1</script></p><p hidden>无</p>", "编年"),
      ("<p style='color:red; Display: none'>无</p><p style='visibility:hidden'>有</p>", "有"),
      ("<figure><img alt=x><figcaption>图为会场。</figcaption></figure>", "图为会场。"),
      ("<pre>新华社电\n今日开幕\n\n  第二段  有  栏</pre>", "新华社电\n今日开幕\n\n第二段  有  栏"),
      ("<p>2010&#150;2020&#x5e74;</p>", "2010–2020年"),
    ]
  )
  func writes(_ html: String, _ expected: String) throws {
    #expect(try text(html) == expected)
  }

  @Test(
    "Tables of data become rows, tables that lay out become text",
    arguments: [
      (
        "<table><caption>产量</caption><tr><th>年</th><th>季</th><th>吨</th></tr>"
          + "<tr><td rowspan=2>2023年</td><td>一季度</td><td>1</td></tr><tr><td>二季度</td><td>2</td></tr></table>",
        "产量\n\n年\t季\t吨\n2023年\t一季度\t1\n2023年\t二季度\t2"
      ),
      (
        "<table><tr><td colspan=2>合计</td><td>3</td></tr><tr><td>甲</td><td></td><td><p>4</p></td></tr></table>",
        "合计\t\t3\n甲\t\t4"
      ),
      ("<table><tr><td>左</td><td><h2>题</h2><p>文</p></td></tr></table>", "左\n\n## 题\n\n文"),
      ("<table><tr><td><table><tr><td>里</td></tr></table></td><td>外</td></tr></table>", "里\n\n外"),
      ("<table><tr><td>标题</td></tr><tr><td>正文</td></tr></table>", "标题\n\n正文"),
    ]
  )
  func tables(_ html: String, _ expected: String) throws {
    #expect(try text(html) == expected)
  }
}
