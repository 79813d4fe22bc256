import AnnalsCore
import Testing

@testable import AnnalsExtraction

/// The structure of pages, a sample a rule.
@Suite struct PageReaderTests {
  @Test func markedHeadingsOpenArticles() {
    let page = """
      ## 大桥通车

      新华社武汉5月1日电 大桥1日通车。

      ## 粮库建成

      图为新建成的粮库。新华社发
      """
    #expect(
      outline(page) == [
        "1# heading: 大桥通车", "1 paragraph: 新华社武汉5月1日电大桥1日通车。",
        "2# heading: 粮库建成", "2 caption: 图为新建成的粮库。新华社发",
      ]
    )
  }

  @Test func deeperHeadingsDivideAnArticleUnlessSigned() {
    let divided = "# 周报\n\n已完成三项。\n\n## 进展\n\n设计完成。\n\n## 计划\n\n五月上线。\n"
    #expect(
      outline(divided) == [
        "1# heading: 周报", "1 paragraph: 已完成三项。", "1 heading: 进展", "1 paragraph: 设计完成。", "1 heading: 计划",
        "1 paragraph: 五月上线。",
      ]
    )
    let signed = "# 要闻\n\n新华社北京5月1日电 甲事完成。\n\n## 乙事\n\n新华社北京5月2日电 乙事完成。\n"
    #expect(outline(signed).map { String($0.prefix(2)) } == ["1#", "1 ", "2#", "2 "])
  }

  @Test func cutParagraphsAreJoined() {
    let page = """
      ## 反诈宣传

      她把大数据技术用到反诈工作中去，及时发现处置涉诈信息，受到群众欢迎。2022

      年，她连续奋战三天，为企业避免了损失。
      """
    #expect(outline(page).last == "1 paragraph: 她把大数据技术用到反诈工作中去，及时发现处置涉诈信息，受到群众欢迎。2022年，她连续奋战三天，为企业避免了损失。")
  }

  @Test func captionInsideAParagraphFollowsIt() {
    let page = """
      ## 座谈会召开

      会议要求加快传统产业的技术改造，推动优势产业提质增效，促进中央企业与西部

      4月23日下午，座谈会在重庆举行。  
      本报记者 周江 摄

      地区融合发展。会议还研究了其他事项。
      """
    #expect(
      outline(page) == [
        "1# heading: 座谈会召开",
        "1 paragraph: 会议要求加快传统产业的技术改造，推动优势产业提质增效，促进中央企业与西部地区融合发展。会议还研究了其他事项。",
        "1 caption: 4月23日下午，座谈会在重庆举行。", "1 caption: 本报记者 周江 摄",
      ]
    )
  }

  @Test func mastheadKeepsItsDateInOnePiece() {
    let page =
      "# 江城晚报\n\n2024年4月  \n24  \n星期三  \n第715期 今日8版\n\n江城市委  \n江城市新闻办主办\n\n## 大桥通车\n\n本报讯(记者 周江)昨日大桥通车。\n"
    #expect(
      outline(page) == [
        "- masthead: 江城晚报", "- masthead: 2024年4月24星期三", "- masthead: 第715期 今日8版", "- masthead: 江城市委",
        "- masthead: 江城市新闻办主办", "1# heading: 大桥通车", "1 paragraph: 本报讯(记者 周江)昨日大桥通车。",
      ]
    )
  }

  @Test func papersTitleAloneIsNoMasthead() {
    #expect(outline("# 我国首份蓝皮书年报\n\n年报今日发布。\n").first == "1# heading: 我国首份蓝皮书年报")
  }

  @Test func headlineAfterItsTextIsGivenBack() {
    let page = """
      ## 座谈会召开

      座谈会23日召开。
      (下转第二版)

      本报讯(记者 吴山)4月23日，人社部门举行一季度新闻发布会，介绍就业工作情况。

      ## 人社部门一季度新闻发布会介绍就业工作

      ## 交流会侧记

      本报记者 周江

      交流会在南京举行。
      """
    #expect(
      outline(page) == [
        "1# heading: 座谈会召开", "1 paragraph: 座谈会23日召开。", "1 furniture: (下转第二版)",
        "2# heading: 人社部门一季度新闻发布会介绍就业工作",
        "2 paragraph: 本报讯(记者 吴山)4月23日，人社部门举行一季度新闻发布会，介绍就业工作情况。", "3# heading: 交流会侧记",
        "3 byline: 本报记者 周江", "3 paragraph: 交流会在南京举行。",
      ]
    )
  }

  @Test func bannerAboveAHeadlineBelongsToItsArticle() {
    let page = "## 局长谈就业②\n\n## 把稳就业当大事\n\n稳就业是大事。\n\n## 勇挑重担\n"
    #expect(
      outline(page) == [
        "1 heading: 局长谈就业②", "1# heading: 把稳就业当大事", "1 paragraph: 稳就业是大事。", "- furniture: 勇挑重担",
      ]
    )
  }

  @Test func signedColumnsAreDealtOut() {
    let page = """
      ## 各局工作

      本报讯(记者 周江)各局公布年度工作。

      ### 市住建局

      做好房屋更新工作，推进老旧小区改造，完善物业服务。

      ### 市商务局

      促进外贸提质升级，组织企业参加各类重点展会和交易活动，推动新业态加快发展，探

      抓好村镇建设，开展农房体检。

      (本报记者 吴山)

      索跨境电商新模式，扩大出口。

      (本报记者 李海)
      """
    #expect(
      outline(page) == [
        "1# heading: 各局工作", "1 paragraph: 本报讯(记者 周江)各局公布年度工作。", "2# heading: 市住建局",
        "2 paragraph: 做好房屋更新工作，推进老旧小区改造，完善物业服务。", "2 paragraph: 抓好村镇建设，开展农房体检。", "2 byline: (本报记者 吴山)",
        "3# heading: 市商务局", "3 paragraph: 促进外贸提质升级，组织企业参加各类重点展会和交易活动，推动新业态加快发展，探索跨境电商新模式，扩大出口。",
        "3 byline: (本报记者 李海)",
      ]
    )
  }

  @Test func pastedDocumentsAreToldApart() {
    let page = """
      关于落实人才规划的意见
      人事局
      各部门：
      现提出以下意见。
      一、认真学习
      各部门要认真学习规划，准确把握主要精神。
      第二篇：人才发展规划
      人才发展规划
      目 录
      序言
      一、目标
      二、任务
      三、保障
      序 言
      人才是第一资源。
      人力资源部
      关于学习会议精神的通知
      人部发〔2010〕40号
      各单位：
      会议5月25日召开。
      二○一○年六月四日
      来源：人力资源部 2010年6月4日
      第三篇：人才规划问答
      新华网北京５月２９日电题：抓住机遇 乘势而上
      新华社记者
      问答全文如下，供参考。
      """
    let blocks = outline(page)
    #expect(
      blocks.filter { $0.dropFirst().first == "#" } == [
        "1# heading: 关于落实人才规划的意见", "2# heading: 人才发展规划", "3# heading: 关于学习会议精神的通知", "4# heading: 抓住机遇 乘势而上",
      ]
    )
    #expect(blocks.contains("2 furniture: 一、目标"))
    #expect(blocks.contains("2 heading: 序言"))
    #expect(blocks.contains("3 heading: 人力资源部"))
    #expect(blocks.contains("3 byline: 二○一○年六月四日"))
    let source = SourceDocument(page)
    let read = PageReader.read(source)
    #expect(read.articles.map { $0.dateline.map { read.text.string($0) } } == [nil, nil, nil, "新华网北京５月２９日电"])
  }

  @Test func narrowColumnsAndStraySpacesAreUndone() {
    let lines = [
      "看全局抓落实", "促进区域协调发展关系全局。各地区",
      "要找准自己的优势，推动形成优势互补", "的新格局。会议强调，必须全面推进乡村", "振 兴 ，解 决 好 发 展 不 平 衡 的",
      "问题。依据 2022 年数据，全省国土空间", "有近 2.9 万平方公里，经济总量达到2", "万亿 GDP 规模。",
      "（作者系市委党校副校长，省社科研究中", "心特约研究员）",
    ]
    #expect(
      outline(lines.joined(separator: "\n\n")) == [
        "1# heading: 看全局抓落实",
        "1 paragraph: 促进区域协调发展关系全局。各地区要找准自己的优势，推动形成优势互补的新格局。会议强调，必须全面推进乡村振兴，解决好发展不平衡的问题。"
          + "依据2022年数据，全省国土空间有近2.9万平方公里，经济总量达到2万亿 GDP 规模。", "1 byline: （作者系市委党校副校长，省社科研究中心特约研究员）",
      ]
    )
  }

  @Test func spacesThatMeanSomethingStay() {
    let page = "# 抓住机遇 乘势而上\n\n(记者周江 吴山)项目使用 Swift Package Manager 构 建。\n"
    #expect(
      outline(page) == ["1# heading: 抓住机遇 乘势而上", "1 paragraph: (记者周江 吴山)项目使用 Swift Package Manager 构建。"]
    )
  }

  @Test func statementsOneALineStayApart() {
    let list = "2024年4月23日座谈会\n2025年12月5日，两颗卫星在酒泉卫星发射中心成功发射升空进入预定轨道\n1949年10月1日中华人民共和国成立\n"
    #expect(outline(list).allSatisfy { $0.hasPrefix("1 paragraph: ") })
    #expect(outline(list).count == 3)
  }

  @Test func chronicleKeepsItsYearsAsHeadings() {
    let page = "某厂大事记\n\n1998年\n3月，建厂。\n6月，投产，产值突破十万元\n2001年\n9月，上市。\n"
    #expect(
      outline(page) == [
        "1# heading: 某厂大事记", "1 heading: 1998年", "1 paragraph: 3月，建厂。", "1 paragraph: 6月，投产，产值突破十万元",
        "1 heading: 2001年", "1 paragraph: 9月，上市。",
      ]
    )
  }

  @Test func tablesAreRows() {
    let page = """
      # 指标

      主要指标见下表。

      指标 单位 2015年 2020年
      人才总量 万人 15625 18025
      每万劳动力中
      研发人员 人年/万人 33 43

      | 阶段 | 日期 |
      | --- | --- |
      | 设计 | 2024-01-01 |
      """
    let rows = PageReader.read(SourceDocument(page)).texts(.tableRow)
    #expect(
      rows == [
        "指标 单位 2015年 2020年", "人才总量 万人 15625 18025", "每万劳动力中研发人员 人年/万人 33 43", "| 阶段 | 日期 |",
        "| 设计 | 2024-01-01 |",
      ]
    )
  }

  @Test func unmarkedReportsAreToldApartByTheirDatelines() {
    let page = "会议召开\n\n新华社北京5月6日电 会议6日召开。\n\n产量再创新高\n\n本报北京5月6日电 产量公布。\n\n图为丰收景象。\n责任编辑：吴山\n"
    #expect(
      outline(page) == [
        "1# heading: 会议召开", "1 paragraph: 新华社北京5月6日电会议6日召开。", "2# heading: 产量再创新高",
        "2 paragraph: 本报北京5月6日电产量公布。", "2 caption: 图为丰收景象。", "2 furniture: 责任编辑：吴山",
      ]
    )
  }

  @Test func questionsOfAnInterviewAreNoBylines() {
    let page = "# 答记者问\n\n记者：后来呢？\n\n负责人：后来完成了。\n"
    #expect(outline(page)[1] == "1 paragraph: 记者：后来呢？")
  }

  @Test func latinTextIsReadAsText() {
    let page =
      "Annual Report\n\nThe company was founded in 1998. In March 2001 it went\npublic in Shanghai, and employs 3,000 people.\n"
    #expect(
      outline(page) == [
        "1# heading: Annual Report",
        "1 paragraph: The company was founded in 1998. In March 2001 it went public in Shanghai, and employs 3,000 people.",
      ]
    )
  }

  @Test func pageOfShortLinesIsNotDropped() {
    #expect(outline("会议通知\n三楼会议室\n") == ["1# heading: 会议通知", "1 heading: 三楼会议室"])
  }

  @Test func fieldsAndItemsAreText() {
    let page = "会议纪要\n\n时间：2024年3月12日下午\n地点：三楼\n\n会议同意预算。\n1、3月底前完成招标；\n2、6月30日前完成安装。\n"
    #expect(
      outline(page) == [
        "1# heading: 会议纪要", "1 paragraph: 时间：2024年3月12日下午", "1 paragraph: 地点：三楼", "1 paragraph: 会议同意预算。",
        "1 listItem: 1、3月底前完成招标；", "1 listItem: 2、6月30日前完成安装。",
      ]
    )
  }

  @Test func statementIsTakenAsItStands() {
    #expect(outline("  2024年4月23日\n座谈会 ", form: .statement) == ["1 paragraph: 2024年4月23日座谈会"])
  }

  @Test func aHeadingOfPagesIsText() {
    let sentence = "大桥1日通车。"
    #expect(outline("# " + String(repeating: sentence, count: 60)).first?.hasPrefix("1# heading") == true)
    let page = "# " + String(repeating: sentence, count: 100)
    #expect(outline(page) == ["1 paragraph: " + String(repeating: sentence, count: 100)])
  }

  @Test(arguments: ["", " \n\n\t\n", "\u{FEFF}", "#\n##\n"]) func nothingToReadGivesNoBlocks(_ text: String) {
    #expect(outline(text).isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func lineEndsOfAnyKind(_ end: String) {
    let page = ["## 大桥通车", "", "大桥1日通车。"].joined(separator: end)
    #expect(outline(page) == ["1# heading: 大桥通车", "1 paragraph: 大桥1日通车。"])
  }
}
