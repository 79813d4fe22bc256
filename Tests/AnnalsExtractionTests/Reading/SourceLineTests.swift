import AnnalsCore
import Testing

@testable import AnnalsExtraction

/// What web pages say around a text: when and from where it came, who edited it, how often it was read.
@Suite struct SourceLineTests {
  @Test(arguments: [
    "发布时间：2024-05-06 10:20", "发布时间:2024年5月6日", "发布日期：2024-05-06", "【发布时间：2024-05-06】",
    "2024-05-06 10:20 来源：江城晚报", "2024-05-06 10:20 来源：江城晚报 字号：大 中 小", "2024年05月06日 08:15 浏览次数：35",
    "来源：江城晚报", "来源: 江城晚报 作者：林晓", "来源｜江城晚报", "作者：林晓", "作者 林晓", "文章作者：林晓", "编辑：林晓", "供稿：市水务局",
    "发布机构：市水务局办公室", "责任编辑：林晓", "字号：大 中 小", "【字体：大 中 小】", "[字体：大 中 小]", "浏览次数：35", "浏览量：1024", "点击次数：35",
    "访问量：35", "【打印】【关闭】", "[打印] [关闭]", "打印本页 关闭窗口", "【打印本页】",
  ])
  func isBylineOrFurniture(_ line: String) {
    for page in [
      "# 水库开工\n\n\(line)\n\n水库5月6日开工。\n工期三年。\n", "水库开工\n\(line)\n水库5月6日开工。\n工期三年。\n",
      "# 水库开工\n\n水库5月6日开工。\n\n工期三年。\n\n\(line)\n",
    ] {
      let kinds = PageReader.read(SourceDocument(page)).kinds(of: line)
      #expect(kinds == [.byline] || kinds == [.furniture], "\(page)")
    }
  }

  @Test(arguments: [
    "阅读量破亿的短片背后有一支年轻的队伍。", "编辑部的灯每晚亮到十点。", "合计 35 1024 88", "作者说，这本书写了三年。", "打印机产量5月增长两成。",
  ])
  func isNeither(_ line: String) {
    let page = "# 水库开工\n\n水库5月6日开工。\n\n\(line)\n\n工期三年。\n"
    let kinds = PageReader.read(SourceDocument(page)).kinds(of: line)
    #expect(!kinds.contains(.byline) && !kinds.contains(.furniture) && !kinds.isEmpty)
  }
}

extension Page {
  /// The kinds of the blocks whose text is a line, blank left out.
  fileprivate func kinds(of line: String) -> [Block.Kind] {
    blocks.filter { text.string($0.range).filter { $0 != " " } == line.filter { $0 != " " } }.map(\.kind)
  }
}
