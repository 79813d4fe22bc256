import AnnalsCore
import Testing

@testable import AnnalsFormats

/// Pages in the shapes that the web really has, each with the exact text and metadata it must give.
@Suite("Web pages")
struct HTMLPageTests {
  private func check(
    _ html: String,
    text: String,
    title: String? = nil,
    day: String? = nil,
    authors: [String] = [],
    publisher: String? = nil,
    url: String? = nil
  ) throws {
    let document = try HTMLDocument.read(Array(html.utf8))
    #expect(String(decoding: document.utf8, as: UTF8.self) == text + "\n")
    #expect(document.metadata.title == title)
    #expect(document.metadata.published?.day.iso8601 == day)
    #expect(document.metadata.authors == authors)
    #expect(document.metadata.publisher == publisher)
    #expect(document.metadata.url == url)
  }

  @Test("A government portal: standard meta names, position line, toolbar, TRS editor, enclosures, footer")
  func governmentPortal() throws {
    try check(
      """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>市政府召开防汛工作会议_云溪市人民政府门户网站</title>
      <meta name="SiteName" content="云溪市人民政府"><meta name="ArticleTitle" content="市政府召开防汛工作会议">
      <meta name="PubDate" content="2023-06-08 17:42"><meta name="ContentSource" content="云溪日报">
      <meta name="ColumnName" content="政务要闻"><meta name="Url" content="http://www.yunxi.example/art/1.html">
      <meta name="Author" content="李明"></head>
      <body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li>
      <li><a href="/fw">政务服务</a></li></ul></div>
      <div class="weizhi">您的位置：<a href="/">首页</a> &gt; <a href="/yw">政务要闻</a></div>
      <div class="main"><div class="xl-title">市政府召开防汛工作会议</div>
      <div class="xl-info"><span>发布时间：2023-06-08 17:42</span>&nbsp;&nbsp;<span>来源：云溪日报</span>&nbsp;
      <span>【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</span> <a href="javascript:p()">打印</a></div>
      <div id="zoom" class="TRS_Editor"><style>.TRS_Editor P{margin:0}</style>
      <p style="text-indent:2em">　　6月8日，市政府召开全市防汛工作会议，部署今年汛期各项任务。</p>
      <p>&nbsp;&nbsp;&nbsp;&nbsp;会议要求，6月15日前完成全部水库的<span>安全</span><b>检查</b>。</p>
      <p align="center"><img src="a.jpg" alt="会场"></p>
      <p>附件：<a href="1.doc">防汛预案（2023年修订）</a></p></div></div>
      <div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
      <div class="footer"><p>主办单位：云溪市人民政府办公室　网站标识码：3300000001</p><p>浙ICP备00000001号</p></div>
      </body></html>
      """,
      text: """
        # 市政府召开防汛工作会议

        发布时间：2023-06-08 17:42 来源：云溪日报

        6月8日，市政府召开全市防汛工作会议，部署今年汛期各项任务。

        会议要求，6月15日前完成全部水库的安全检查。

        附件：防汛预案（2023年修订）
        """,
      title: "市政府召开防汛工作会议",
      day: "2023-06-08",
      authors: ["李明"],
      publisher: "云溪日报",
      url: "http://www.yunxi.example/art/1.html"
    )
  }

  @Test(
    "A newspaper's electronic edition: kicker, headline, subtitle, date and page, lists of pages and articles"
  )
  func electronicPaper() throws {
    try check(
      """
      <html><head><title>江城晚报-江城大桥今日通车</title></head><body>
      <!--enpproperty <articleid>12</articleid><date>2022-10-01 00:00:00:000</date><author>王芳</author><title></title>
      <nodename>第01版</nodename>/enpproperty-->
      <div class="list"><ul><li><a href="1">第01版：要闻</a></li><li><a href="2">第02版：综合</a></li>
      <li><a href="3">第03版：副刊</a></li></ul></div>
      <div class="article"><h3>历时三年建设</h3><h1>江城大桥今日通车</h1><h2>两岸车程由一小时减为十分钟</h2>
      <p class="sec">本报记者 王芳<span class="date">（2022年10月01日　第01版）</span></p>
      <div id="articleContent"><p>　　本报江城9月30日电　江城大桥将于10月1日上午9时正式通车。</p>
      <p>　　大桥全长2.4公里，<br>　　2019年9月开工。</p>
      <table class="pci_c"><tr><td><img src="x.jpg"></td></tr><tr><td>图为大桥夜景。 赵军摄</td></tr></table></div></div>
      <div class="foot">版权所有 江城日报社</div></body></html>
      """,
      text: """
        # 江城大桥今日通车

        ### 历时三年建设

        ## 两岸车程由一小时减为十分钟

        本报记者 王芳（2022年10月01日　第01版）

        本报江城9月30日电　江城大桥将于10月1日上午9时正式通车。

        大桥全长2.4公里，

        2019年9月开工。

        图为大桥夜景。 赵军摄
        """,
      title: "江城大桥今日通车",
      day: "2022-10-01",
      authors: ["王芳"]
    )
  }

  @Test("A news portal: recommendations, hot list and comments without marks go")
  func newsPortal() throws {
    try check(
      """
      <html lang="zh-CN"><head><title>首座深海实验站投入使用 | 每日要闻 - 东海网</title>
      <meta property="og:title" content="首座深海实验站投入使用"><meta property="og:site_name" content="东海网">
      <meta property="article:published_time" content="2021-03-04T23:30:00Z"><meta property="og:url" content="https://dh.example/a">
      </head><body><div id="top"><a href=1>新闻</a><a href=2>财经</a><a href=3>体育</a><a href=4>娱乐</a></div>
      <div class="wrap"><div class="left"><h1 class="title">首座深海实验站投入使用</h1>
      <div class="meta"><span>2021年03月05日 07:30</span> <span>来源：东海网</span></div>
      <div class="body"><p>3月4日，我国首座深海实验站在南海投入使用，设计寿命30年。</p>
      <p>实验站由海洋研究院研制，2018年立项，历时三年建成。</p>
      <p><a href="z">实验站简介，共三部分。</a></p>
      <p>下一步，研究团队将于5月开展首批试验。</p></div>
      <div class="more"><h3>猜你感兴趣</h3><ul><li><a href=5>台风路径最新消息</a></li><li><a href=6>高铁新线开通</a></li>
      <li><a href=7>秋粮丰收在望</a></li></ul></div></div>
      <div class="right"><h4>24小时热榜</h4><ol><li><a href=8>某地房价</a></li><li><a href=9>某队夺冠</a></li><li><a href=10>某片上映</a></li></ol></div>
      </div><div class="comments"><p>网友甲：太厉害了，为科研人员点赞！</p></div>
      <p>Copyright © 2021 东海网 版权所有</p><script>var a="<p>x</p>"</script></body></html>
      """,
      text: """
        # 首座深海实验站投入使用

        2021年03月05日 07:30 来源：东海网

        3月4日，我国首座深海实验站在南海投入使用，设计寿命30年。

        实验站由海洋研究院研制，2018年立项，历时三年建成。

        实验站简介，共三部分。

        下一步，研究团队将于5月开展首批试验。
        """,
      title: "首座深海实验站投入使用",
      day: "2021-03-05",
      publisher: "东海网",
      url: "https://dh.example/a"
    )
  }

  @Test("A WordPress blog: JSON-LD with @graph, author by reference, sidebar of long excerpts, comment form")
  func blog() throws {
    try check(
      """
      <!doctype html><html lang="zh-Hans"><head><title>登山记 – 山野笔记</title>
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
      {"@type":"Article","headline":"登山记","datePublished":"2020-05-02T20:10:00+08:00","author":{"@id":"#p"},
       "publisher":{"@type":"Organization","name":"山野笔记"},"mainEntityOfPage":"https://b.example/hike",},
      {"@type":"Person","@id":"#p","name":"陈
      石"}]}</script></head>
      <body class="single with-sidebar"><header class="site-header"><nav><a href="/">首页</a></nav><p>走遍群山</p></header>
      <main><article class="post"><header><h1 class="entry-title">登山记</h1>
      <p class="entry-meta">发表于 <time datetime="2020-05-02T20:10:00+08:00">2020年5月2日</time> 作者 陈石</p></header>
      <div class="entry-content"><p>五一那天清晨，我们五人从北坡上山。</p><h2>第一天</h2><p>中午到达营地，风很大。</p>
      <blockquote><p>山就在那里。</p></blockquote><ol><li>带水</li><li>带<em>地图</em></li></ol></div>
      <footer class="entry-footer">分类：<a href="/c">游记</a></footer></article>
      <div id="comments"><p>写得真好，期待下一篇。</p><form><p>邮箱不会被公开。</p><textarea></textarea></form></div></main>
      <aside class="sidebar"><p>这里是关于作者的一段很长的介绍，作者喜欢山，也喜欢海，还喜欢写字。</p></aside></body></html>
      """,
      text: """
        # 登山记

        发表于 2020年5月2日 作者 陈石

        五一那天清晨，我们五人从北坡上山。

        ## 第一天

        中午到达营地，风很大。

        山就在那里。

        - 带水
        - 带地图
        """,
      title: "登山记",
      day: "2020-05-02",
      authors: ["陈 石"],
      publisher: "山野笔记",
      url: "https://b.example/hike"
    )
  }

  @Test("An old page laid out by tables, font elements, indents and <br>")
  func tableLayout() throws {
    try check(
      """
      <HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>校史沿革</TITLE></HEAD>
      <BODY bgColor=#ffffff><TABLE width=760 border=0><TR><TD colspan=2><A href=1>学校概况</A> | <A href=2>院系设置</A>
       | <A href=3>招生信息</A></TD></TR><TR><TD width=150 valign=top><A href=4>校长致辞</A><BR><A href=5>校史沿革</A><BR>
      <A href=6>校园风光</A></TD><TD><TABLE><TR><TD align=center><FONT size=5><B>校史沿革</B></FONT></TD></TR>
      <TR><TD><FONT size=2>　　学校创建于1956年，前身是省立师范专科学校。<BR><BR>　　1978年10月，经批准升格为本科院校。
      <BR><BR>&nbsp;&nbsp;&nbsp;&nbsp;2001年，三所学校合并，组成今天的大学。<BR></FONT></TD></TR></TABLE></TD></TR>
      <TR><TD colspan=2 align=center>版权所有：某某大学　技术支持：网络中心</TD></TR></TABLE></BODY></HTML>
      """,
      text: """
        # 校史沿革

        学校创建于1956年，前身是省立师范专科学校。

        1978年10月，经批准升格为本科院校。

        2001年，三所学校合并，组成今天的大学。
        """,
      title: "校史沿革"
    )
  }

  @Test("An AMP page: custom elements, boilerplate CSS, several JSON-LD blocks")
  func amp() throws {
    try check(
      """
      <!doctype html><html amp lang="zh"><head><link rel="canonical" href="https://n.example/s/7">
      <style amp-boilerplate>body{animation:-amp-start 8s}</style><noscript><style>body{animation:none}</style></noscript>
      <script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":["NewsArticle"],"headline":"海岛通电",
      "datePublished":"2019-13-40","dateCreated":"2019-11-20T01:00:00+08:00","author":[{"name":"周海"},"林岛"]}]</script>
      </head><body><amp-sidebar><nav><a href=1>首页</a></nav></amp-sidebar><main><h1>海岛通电</h1>
      <amp-img src="a"></amp-img><figure><amp-img></amp-img><figcaption>海底电缆敷设现场。</figcaption></figure>
      <p>11月19日，<amp-fit-text>外海</amp-fit-text>最后一座有人岛通电，岛上居民共三百人。</p>
      <p>工程于2017年动工，总投资4亿元，敷设电缆58公里。</p></main></body></html>
      """,
      text: """
        # 海岛通电

        海底电缆敷设现场。

        11月19日，外海最后一座有人岛通电，岛上居民共三百人。

        工程于2017年动工，总投资4亿元，敷设电缆58公里。
        """,
      title: "海岛通电",
      day: "2019-11-20",
      authors: ["周海", "林岛"],
      url: "https://n.example/s/7"
    )
  }

  @Test("Several articles on one page stay, whichever is the longest")
  func severalArticles() throws {
    try check(
      """
      <html><head><title>一周简讯_某某报</title></head><body><div class="nav"><a href=1>一</a><a href=2>二</a></div>
      <div id="content"><div class="item"><h2>水库蓄水</h2><p>4月1日，东山水库开始蓄水，这是全省最大的水库，总库容十二亿立方米，建设历时七年，\
      共有三千名建设者参加，沿线四县受益，灌溉农田百万亩，并向省城供水。</p></div>
      <div class="item"><h2>新校开学</h2><p>4月2日，西城小学开学。</p></div>
      <div class="item"><h2>车站改造</h2><p>4月3日起，南站停用。</p></div></div></body></html>
      """,
      text: """
        # 一周简讯

        ## 水库蓄水

        4月1日，东山水库开始蓄水，这是全省最大的水库，总库容十二亿立方米，建设历时七年，\
        共有三千名建设者参加，沿线四县受益，灌溉农田百万亩，并向省城供水。

        ## 新校开学

        4月2日，西城小学开学。

        ## 车站改造

        4月3日起，南站停用。
        """,
      title: "一周简讯"
    )
  }

  @Test("Tables of data are rows")
  func dataTables() throws {
    try check(
      """
      <html><head><title>全年粮食产量公报</title></head><body><h1>全年粮食产量公报</h1><div class="text">
      <p>全年粮食总产量稳中有增，现将主要数据公布如下。</p>
      <table border="1"><caption>表1 粮食产量</caption><tr><th>年份</th><th>季节</th><th colspan="2">产量（万吨）</th></tr>
      <tr><td rowspan="2">2022年</td><td>夏粮</td><td>120</td><td>+1%</td></tr><tr><td>秋粮</td><td>300</td><td></td></tr></table>
      <p>以上数据由统计局核定，最终以年鉴为准。</p></div></body></html>
      """,
      text: """
        # 全年粮食产量公报

        全年粮食总产量稳中有增，现将主要数据公布如下。

        表1 粮食产量

        年份\t季节\t产量（万吨）
        2022年\t夏粮\t120\t+1%
        2022年\t秋粮\t300

        以上数据由统计局核定，最终以年鉴为准。
        """,
      title: "全年粮食产量公报"
    )
  }

  @Test("A forum thread: every post stays, the columns beside them go")
  func forum() throws {
    let post: (String, String, String) -> String = { name, time, text in
      """
      <table class="plhin"><tr><td class="pls"><div class="authi"><a href="u">\(name)</a></div>
      <p><a href="a">主题</a> <a href="b">好友</a> <a href="c">积分</a></p></td>
      <td class="plc"><div class="authi"><em>发表于 \(time)</em></div><div class="pct"><table><tr>
      <td class="t_f">\(text)</td></tr></table></div></td></tr></table>
      """
    }
    try check(
      """
      <html><head><title>老城墙修好了 - 城市记忆 - 江城论坛 - Powered by Discuz!</title></head><body>
      <div id="nv"><ul><li><a href=1>论坛</a></li><li><a href=2>导读</a></li><li><a href=3>排行榜</a></li></ul></div>
      <div id="postlist"><h1 class="ts"><span id="thread_subject">老城墙修好了</span></h1>
      \(post("山人", "2018-7-9 10:11:12", "昨天去看，城墙已经修好，<br />\n听说8月1日开放。"))
      \(post("水客", "2018-7-9 11:00:00", "确实，南门那段2016年就开始修了，一共修了两年。"))</div>
      <div id="ft"><p>Powered by <a href="x">Discuz!</a> © 2001-2018 All Rights Reserved</p></div></body></html>
      """,
      text: """
        # 老城墙修好了

        发表于 2018-7-9 10:11:12

        昨天去看，城墙已经修好，
        听说8月1日开放。

        发表于 2018-7-9 11:00:00

        确实，南门那段2016年就开始修了，一共修了两年。
        """,
      title: "老城墙修好了"
    )
  }

  @Test("A press release in <pre>")
  func pressRelease() throws {
    try check(
      """
      <html><head><title>新闻稿</title></head><body><pre>
      新闻稿

          星河公司今日宣布，第三代卫星终端于2月18日上市，
      首批销往十个省。

          联系人：张先生
      </pre></body></html>
      """,
      text: """
        # 新闻稿

        星河公司今日宣布，第三代卫星终端于2月18日上市，
        首批销往十个省。

        联系人：张先生
        """,
      title: "新闻稿"
    )
  }

  @Test("Broken markup: unclosed and stray tags, bare < and &, NUL, no frame")
  func broken() throws {
    try check(
      """
      <div><h1>空气质量周报<p>5月6日至12日，PM2.5<35微克的天数为6天，A&B两站除外。</br>其中5月9日最好，</span>为优。\u{0}
      <p>5月13日起<b>转差。</div></td><p>未完待续，下周再报。<!-- 没有结尾
      """,
      text: """
        # 空气质量周报

        5月6日至12日，PM2.5<35微克的天数为6天，A&B两站除外。

        其中5月9日最好，为优。

        5月13日起转差。

        未完待续，下周再报。
        """,
      title: "空气质量周报"
    )
  }

  @Test("A page in one form, the site's name as a linked h1, the headline as h2, a signature at the end")
  func wholePageForm() throws {
    try check(
      """
      <html><head><title>信息公开-某某局</title></head><body><form id="aspnetForm" action="x"><input type=hidden value="abc">
      <div class=top><h1><a href="/">某某局</a></h1><a href=1>首页</a><a href=2>动态</a></div><div class="con">
      <h2>关于安全检查情况的通报</h2><p>时间：2020-03-01　点击：123</p><div><p>各有关单位：</p>
      <p>2月20日至28日，我局组织开展安全检查，共检查企业50家。</p><p>特此通报。</p>
      <p align=right>某某局</p><p align=right>2020年3月1日</p></div>
      <p>上一篇：<a href=3>关于放假的通知</a></p><p>下一篇：<a href=4>没有了</a></p></div></form></body></html>
      """,
      text: """
        # 关于安全检查情况的通报

        时间：2020-03-01　点击：123

        各有关单位：

        2月20日至28日，我局组织开展安全检查，共检查企业50家。

        特此通报。

        某某局

        2020年3月1日
        """,
      title: "信息公开"
    )
  }

  @Test("A page whose text is invisible until a script shows it, in nested sections and split runs")
  func invisibleUntilScripted() throws {
    try check(
      """
      <html><head><title></title><meta property="og:title" content="老街灯会元宵开幕"></head><body><div id="js_article">
      <div class="top_banner"></div><h1 id="activity-name">老街灯会元宵开幕</h1>
      <div id="meta_content"><span>江城发布</span> <em id="publish_time">2023-02-05 09:00</em></div>
      <div id="js_content" style="visibility: hidden;"><section><section><span>2月5日晚，</span><span>老街灯会</span><span>开幕</span>。
      </section></section><section><p>灯会持续至2月15日，共设灯组二百组，市民可免费参观。</p></section></div>
      </div></body></html>
      """,
      text: """
        # 老街灯会元宵开幕

        江城发布 2023-02-05 09:00

        2月5日晚，老街灯会开幕。

        灯会持续至2月15日，共设灯组二百组，市民可免费参观。
        """,
      title: "老街灯会元宵开幕"
    )
  }

  @Test("An index of news keeps its lines, with their dates")
  func index() throws {
    let items = (1...9).map { "<li><a href=\($0)>第\($0)号通知</a><span>2024-01-0\($0)</span></li>" }.joined()
    let rows = (1...9).map { "- 第\($0)号通知 2024-01-0\($0)" }.joined(separator: "\n")
    try check(
      "<title>通知公告</title><div class=nav><a href=a>首页</a></div><div><ul>\(items)</ul></div><div class=foot>地址</div>",
      text: "# 通知公告\n\n\(rows)",
      title: "通知公告"
    )
  }

  @Test(
    "A page without text has none",
    arguments: [
      "", " ", "<html></html>", "<div id=app></div><script>render()</script>",
      "<title>加载中</title><body><noscript>请启用脚本</noscript></body>",
    ]
  )
  func withoutText(_ html: String) {
    #expect(throws: FormatError.withoutText(.html)) { try HTMLDocument.read(Array(html.utf8)) }
  }
}
