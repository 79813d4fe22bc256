import AnnalsCore
import Testing

@testable import AnnalsExtraction

/// Texts that columns and pages tear apart.
@Suite struct ColumnTests {
  @Test func piecesFindTheirBeginningsByWhatWasCut() {
    let page = """
      ## 大桥通车

      本报讯 跨江大桥1日通车。市交通局负责人在仪式上说，“大桥把两岸连在一起，群众过江从此不用再等渡

      ## 粮库建成

      本报讯 新的粮库2日建成。粮库采用低温储粮技术，可以储存稻谷和小麦共计12

      船，只要五分钟。”大桥全长三公里。

      今后还将开通公交线路。

      万吨。粮库明年投入使用。
      """
    #expect(
      outline(page) == [
        "1# heading: 大桥通车",
        "1 paragraph: 本报讯跨江大桥1日通车。市交通局负责人在仪式上说，“大桥把两岸连在一起，群众过江从此不用再等渡船，只要五分钟。”大桥全长三公里。",
        "1 paragraph: 今后还将开通公交线路。", "2# heading: 粮库建成",
        "2 paragraph: 本报讯新的粮库2日建成。粮库采用低温储粮技术，可以储存稻谷和小麦共计12万吨。粮库明年投入使用。",
      ]
    )
    let read = PageReader.read(SourceDocument(page))
    #expect(read.sourcePieces(of: read.articles[0]).count == 2)
    #expect(read.sourcePieces(of: read.articles[0]).first?.lowerBound == 0)
  }

  @Test(arguments: [true, false]) func columnsSideBySideAreReadOneAfterTheOther(_ inCells: Bool) {
    let left = ["　　市交通局一日宣布，跨江大", "桥正式通车。大桥全长三公里", "，双向六车道，两岸群众过江", "从此不用等船，往来更加方便", "快捷。"]
    let right = ["　　新的粮库二日建成。粮库采", "用低温储粮技术，可以储存稻", "谷和小麦共计十二万吨，明年", "投入使用，全市储备能力因此", "增长一倍。"]
    let text = zip(left, right).map { left, right in
      let width = inCells ? left.unicodeScalars.count * 2 : left.unicodeScalars.count
      return left + String(repeating: " ", count: (inCells ? 32 : 18) - width) + right
    }
    .joined(separator: "\n")
    #expect(
      outline(text) == [
        "1 paragraph: 市交通局一日宣布，跨江大桥正式通车。大桥全长三公里，双向六车道，两岸群众过江从此不用等船，往来更加方便快捷。",
        "1 paragraph: 新的粮库二日建成。粮库采用低温储粮技术，可以储存稻谷和小麦共计十二万吨，明年投入使用，全市储备能力因此增长一倍。",
      ]
    )
  }

  @Test func tablesAreNoColumns() {
    let table = """
      指标名称        计量单位        本年实际完成
      粮食产量        万吨            一百二十
      公路里程        公里            三千六百
      新增就业        万人            三十五点二
      """
    #expect(PageReader.read(SourceDocument("# 表\n\n" + table)).texts(.tableRow).count == 4)
  }

  @Test func continuationsAreJoinedAcrossThePage() {
    let page = """
      ## 大桥通车

      本报讯 跨江大桥1日通车，全市干部群众深受鼓舞，两岸从此连成一片，人们过江只要五（下转第二版）

      ## 粮库建成

      本报讯 粮库2日建成。

      （上接第一版）分钟。大桥全长三公里。

      今后还将开通公交线路。

      ## 学校开学

      本报讯 学校3日开学。
      """
    #expect(
      outline(page) == [
        "1# heading: 大桥通车", "1 paragraph: 本报讯跨江大桥1日通车，全市干部群众深受鼓舞，两岸从此连成一片，人们过江只要五分钟。大桥全长三公里。",
        "1 furniture: （下转第二版）", "1 furniture: （上接第一版）", "1 paragraph: 今后还将开通公交线路。", "2# heading: 粮库建成",
        "2 paragraph: 本报讯粮库2日建成。", "3# heading: 学校开学", "3 paragraph: 本报讯学校3日开学。",
      ]
    )
  }

  @Test func aRestWithoutItsBeginningIsAnArticle() {
    let page = "会议召开\n\n本报讯 会议6日召开。\n\n大桥通车\n\n（上接第一版）大桥全长三公里。\n"
    #expect(
      outline(page) == [
        "1# heading: 会议召开", "1 paragraph: 本报讯会议6日召开。", "2# heading: 大桥通车", "2 furniture: （上接第一版）",
        "2 paragraph: 大桥全长三公里。",
      ]
    )
  }

  @Test func datelinesAtTheEndAreFound() {
    let inText = "# 大桥通车\n\n大桥1日通车。\n\n大桥全长三公里。（新华社北京12月5日电）\n"
    let page = PageReader.read(SourceDocument(inText))
    #expect(page.articles.map { $0.dateline.map { page.text.string($0) } } == ["新华社北京12月5日电"])
    let alone = PageReader.read(SourceDocument("# 大桥通车\n\n大桥1日通车。\n\n（据新华社北京12月5日电）\n"))
    #expect(alone.articles.map { $0.dateline.map { alone.text.string($0) } } == ["新华社北京12月5日电"])
  }

  @Test func shortHeadingsAreNoNames() {
    let page = """
      各地动态

      江苏

      江苏今年新开工三个项目，总投资超过百亿元。

      高考

      全省高考报名今天开始。

      周江

      本报讯 会议召开。
      """
    let read = PageReader.read(SourceDocument(page))
    #expect(read.texts(.byline) == ["周江"])
    #expect(read.texts(.heading) == ["各地动态", "江苏", "高考"])
  }

  @Test func editorsNotesComeAlong() {
    let page = "会议召开\n\n本报讯 会议6日召开。\n\n大桥通车\n\n编者按：大桥来之不易。\n\n本报讯 大桥7日通车。\n"
    #expect(
      outline(page).suffix(3) == ["2# heading: 大桥通车", "2 paragraph: 编者按：大桥来之不易。", "2 paragraph: 本报讯大桥7日通车。"]
    )
  }
}
