import AnnalsCore
import Testing

@testable import AnnalsFormats

@Suite("Heads of web pages")
struct HTMLHeadTests {
  @Test(
    "The encoding that a page declares",
    arguments: [
      ("<meta charset=GB2312>", "gb2312"),
      (
        "<!-- <meta charset=big5> --><META http-equiv='Content-Type' content='text/html; charset = gbk'>",
        "gbk"
      ),
      ("<?xml version=\"1.0\" encoding=\"GB18030\"?><html>", "gb18030"),
      ("<meta name=description content='charset'><meta charset=\"utf-8\"/>", "utf-8"),
      ("<title>charset=big5</title><meta name=x content=y>", nil),
      ("<meta", nil), ("<!--", nil), ("", nil),
    ] as [(String, String?)]
  )
  func charset(_ page: String, _ label: String?) {
    #expect(HTMLCharset.declared(in: Array(page.utf8)) == label)
  }

  @Test("A declaration after the first 4 KB does not count")
  func lateCharset() {
    let page = String(repeating: " ", count: 4096) + "<meta charset=gbk>"
    #expect(HTMLCharset.declared(in: Array(page.utf8)) == nil)
  }

  @Test(
    "What is a web page by its first bytes",
    arguments: [
      ("\u{FEFF} \n<!DOCTYPE html>", true), ("<!doctype HTML PUBLIC \"\">", true), ("<HTML xmlns='x'>", true),
      ("<!-- 版权 --><!-- 二 --><body>", true), ("<?xml version='1.0'?><!DOCTYPE html>", true), ("<div>", true),
      ("<?xml version='1.0'?><feed>", false), ("# 标题\n<div>", false), ("<!DOCTYPE svg>", false),
      ("<<html>", false),
      ("<新华社>", false), ("", false), ("<!--", false), ("{\"a\":\"<html>\"}", false),
    ]
  )
  func sniffing(_ page: String, _ isHTML: Bool) {
    #expect(HTMLDocument.looksLikeHTML(Array(page.utf8)) == isHTML)
  }

  @Test(
    "Stated days",
    arguments: [
      ("2024-04-23", "2024-04-23"), ("2024/4/3 08:15", "2024-04-03"), ("2024年4月23日", "2024-04-23"),
      ("20240423", "2024-04-23"), ("20240423081500", "2024-04-23"), ("2024.04.23", "2024-04-23"),
      ("2024-04-23T00:30:00+08:00", "2024-04-23"), ("2024-04-23T23:30:00-05:00", "2024-04-23"),
      ("2024-04-23T16:00:00Z", "2024-04-24"), ("2024-04-23T15:59:59+00:00", "2024-04-23"),
      ("2024-02-30", nil), ("2024-13-01", nil), ("1970-01-01T00:00:00Z", nil), ("0001-01-01", nil),
      ("04-23", nil), ("昨天", nil), ("2024-04", nil), ("2024-04-23版", nil), ("2024-04-23-24", nil), ("", nil),
      ("202404231", nil), ("2024-04/23", nil),
    ] as [(String, String?)]
  )
  func days(_ statement: String, _ day: String?) {
    #expect(StatedDay.read(statement, isChinese: true)?.iso8601 == day)
  }

  @Test("An instant in UTC keeps its day on a page that is not Chinese")
  func universalTime() {
    #expect(StatedDay.read("2024-04-23T16:00:00Z", isChinese: false)?.iso8601 == "2024-04-23")
  }

  @Test(
    "Titles without the site's name",
    arguments: [
      ("大桥通车_国内新闻_某某网", nil, "大桥通车"), ("大桥今日通车 - 人民网", nil, "大桥今日通车"),
      ("大桥今日通车-某某日报-数字报", nil, "大桥今日通车"), ("观察 | 大桥为何提前通车", nil, "观察 | 大桥为何提前通车"),
      ("大桥通车了|每日新闻", nil, "大桥通车了"), ("2024-04-23", nil, "2024-04-23"), ("中—俄大桥通车", nil, "中—俄大桥通车"),
      ("纪念五周年——大桥往事", nil, "纪念五周年——大桥往事"), ("大桥通车 – 山野笔记", "山野笔记", "大桥通车"), ("首页_某网", nil, "首页_某网"),
    ] as [(String, String?, String)]
  )
  func suffixes(_ title: String, _ site: String?, _ expected: String) {
    #expect(SiteSuffix.removed(from: title, site: site) == expected)
  }

  @Test(
    "The first field that states a possible date counts",
    arguments: [
      (
        "<meta name=PubDate content='2024-04-31'><meta name=publishdate content=2024-05-01>",
        "publishdate 2024-05-01"
      ),
      (
        "<meta property='article:published_time' content='2024-01-02T03:04:05+08:00'><meta name=pubdate content=2023-01-01>",
        "article:published_time 2024-01-02T03:04:05+08:00"
      ),
      (
        "<script type='application/ld+json'>{\"title\":\"x\",\"pubDate\":\"2017-06-15T08:00:01\"}</script>",
        "pubDate 2017-06-15T08:00:01"
      ),
      (
        "<script type='application/ld+json'>{broken</script><meta name='DC.date.issued' content='2011-02-03'>",
        "dc.date.issued 2011-02-03"
      ),
      (
        "<body><time datetime='2016-07-08' class='updated'>a</time><time datetime='2016-07-07'>b</time>",
        "time 2016-07-07"
      ),
      ("<body><span itemprop=datePublished>2015年3月4日 10:00</span>", "datePublished 2015年3月4日 10:00"),
      ("<meta name=date content='tomorrow'>", nil),
    ] as [(String, String?)]
  )
  func published(_ page: String, _ statement: String?) throws {
    let tree = try #require(MarkupParser.html(Array((page + "<p>文").utf8)))
    #expect(PageHead(tree).metadata.published?.statement == statement)
  }
}
