/// Tells what belongs to the site from what belongs to the article: by element, role, class word, line of text.
enum Furniture {
  /// Whether an element says of itself that it is no part of an article.
  static func isMarked(_ node: MarkupTree.Node) -> Bool {
    switch node.name {
    case "nav", "footer", "aside", "menu", "dialog": return true
    case "html", "body", "article", "main", "h1", "p", "td", "tr", "tbody": return false
    default: break
    }
    if let role = node["role"]?.lowercased(), roles.contains(role) { return true }
    return words(of: node).contains { furnitureWords.contains($0) }
  }

  /// Whether an element says of itself that it holds an article's text.
  static func isMarkedAsText(_ node: MarkupTree.Node) -> Bool {
    if node.name == "article" || node.name == "main" || node["role"] == "main" || node["role"] == "article" {
      return true
    }
    if node["itemprop"] == "articleBody" { return true }
    return words(of: node).contains { textWords.contains($0) }
  }

  private static let roles: Set<String> = [
    "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search", "toolbar",
  ]

  private static let furnitureWords: Set<String> = [
    "ad", "ads", "advert", "advertisement", "banner", "banquan", "bdsharebuttonbox", "bottom", "breadcrumb",
    "breadcrumbs", "comment", "comments", "cookie", "copyright", "crumb", "crumbs", "daohang", "dibu", "ewm",
    "erweima", "fenxiang", "foot", "footer", "friendlink", "friendlinks", "guanggao", "hot", "hotnews", "links",
    "login", "logo", "menu", "mianbaoxie", "modal", "nav", "navbar", "navi", "navigation", "newsletter", "page",
    "pagebar", "pagenav", "pager", "pages", "pagination", "paihang", "pinglun", "popup", "position", "promo",
    "qrcode", "rank", "ranking", "recommend", "recommended", "recommendation", "recommendations", "related",
    "relate", "relation", "respond", "search", "share", "sharebar", "sidebar", "sitemap", "social", "sponsor",
    "subscribe", "tags", "taglist", "toolbar", "toolbox", "topbar", "tuijian", "weizhi", "widget", "xiangguan",
  ]

  private static let textWords: Set<String> = [
    "article", "articlebody", "articlecontent", "artibody", "content", "contents", "contenttext", "detail",
    "editor", "entry", "maincontent", "neirong", "newscontent", "newstext", "ozoom", "post", "postbody", "story",
    "text", "trs", "view", "wenzhang", "zhengwen", "zoom",
  ]

  /// The words of class and id, parted at marks and at capitals, in lower case; each whole name too.
  static func words(of node: MarkupTree.Node) -> [String] {
    var words: [String] = []
    for (name, value) in node.attributes where name == "class" || name == "id" {
      // A longer list of classes is no list of names for people.
      for whole in value.utf8.prefix(400).split(whereSeparator: { $0 <= 0x20 }) {
        var word: [UInt8] = []
        var previous: UInt8 = 0
        for byte in whole {
          let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          if !isLetter || (isUpper && previous >= UInt8(ascii: "a")) {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word = []
          }
          if isLetter { word.append(byte | 0x20) }
          previous = byte
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        words.append(String(decoding: whole, as: UTF8.self).lowercased())
      }
    }
    return words
  }

  // MARK: Lines

  /// Lines longer than this, in UTF-8 bytes, are text whatever they begin with.
  private static let longest = 360

  private static let beginnings = [
    "分享到", "分享至", "分享：", "打印本页", "关闭窗口", "【打印", "[打印", "【关闭", "字号：", "字号:", "字体：", "【字体", "[字体",
    "【字号", "扫一扫", "扫码", "微信扫", "打开微信", "当前位置", "您的位置", "您现在的位置", "你的位置", "您当前的位置", "所在位置",
    "当前的位置", "你现在的位置", "上一篇", "下一篇", "上一页", "下一页", "上一条", "下一条", "上一版", "下一版", "版权所有", "Copyright",
    "copyright", "COPYRIGHT", "©", "&copy", "返回顶部", "返回首页", "返回列表", "返回目录", "打开APP", "查看更多", "阅读全文",
    "展开全文", "点击加载更多", "未经授权", "未经书面授权", "本网站由", "网站标识码", "技术支持：", "主办单位：", "承办单位：", "特别声明：以上",
    "首页 >", "首页>", "首页»", "首页 »", "首页 ›", "首页＞", "标签：", "Tags:", "责编邮箱",
  ]
  private static let parts = ["公网安备", "ICP备", "ICP证", "All Rights Reserved", "All rights reserved", "违法和不良信息举报"]
  private static let wholeLines: Set<String> = [
    "相关阅读", "相关新闻", "相关报道", "相关推荐", "相关文章", "相关链接", "相关资讯", "相关内容", "推荐阅读", "延伸阅读", "热门推荐",
    "热门文章", "热门新闻", "热点新闻", "热点推荐", "今日热点", "新闻排行", "点击排行", "排行榜", "阅读排行", "猜你喜欢", "为你推荐", "精彩推荐",
    "最新文章", "最新新闻", "最新评论", "更多新闻", "更多精彩", "更多", "更多>>", "更多 >>", "关注我们", "友情链接", "网友评论", "发表评论",
    "我要评论", "全部评论", "评论", "分享", "收藏", "点赞", "打印", "关闭", "举报", "复制链接", "朋友圈", "微信", "微博", "回复", "登录", "注册",
    "大", "中", "小", "大中小", "大 中 小", "放大", "缩小", "默认", "顶部", "返回", "首页", "广告",
  ]
  private static let toolbars = ["【字体", "[字体", "【字号", "[字号", "字号：", "字体：", "【打印", "[打印", "打印本页", "分享到", "【大"]

  /// Whether a block is a line of the site: where one is, sharing, paging, printing, rights, or a label of such.
  static func isLine(_ block: MarkupBlock) -> Bool {
    guard block.size <= longest else { return false }
    let text = block.text
    var label = text
    while let last = label.last, "：:>»".contains(last) { label.removeLast() }
    if wholeLines.contains(label) { return true }
    if beginnings.contains(where: text.hasPrefix) { return true }
    let bytes = Array(text.utf8)
    if parts.contains(where: { bytes.contains($0.utf8) }) { return true }
    // A breadcrumb: links with arrows between them.
    let hasArrow = [">", "»", "›", "＞", "→"].contains { bytes.contains($0.utf8) }
    return hasArrow && block.linked * 10 >= block.size * 4
  }

  /// Whether a line says when, from where or by whom an article is.
  static func isStatement(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    if ["来源", "作者", "记者", "发布", "文/", "撰文", "本报", "编辑", "时间：", "日期：", "通讯员"].contains(where: text.hasPrefix) {
      return true
    }
    let bytes = Array(text.utf8)
    return bytes.indices.contains { isDate(bytes[$0...]) }
  }

  /// Four digits, a mark, one or two digits, the mark again or 月.
  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let isDigit: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard bytes.prefix(4).count(where: isDigit) == 4 else { return false }
    let rest = bytes.dropFirst(4)
    for (mark, second) in [("-", "-"), ("/", "/"), (".", "."), ("年", "月")] where rest.starts(with: mark.utf8) {
      let month = rest.dropFirst(mark.utf8.count)
      let digits = month.prefix(2).prefix(while: isDigit)
      if !digits.isEmpty, month.dropFirst(digits.count).starts(with: second.utf8) { return true }
    }
    return false
  }

  /// A statement without the buttons that stand in its line: `2024-04-23 来源：某报 【字体：大 中 小】`.
  static func withoutToolbar(_ text: String) -> String {
    guard isStatement(text) else { return text }
    let bytes = Array(text.utf8)
    let end = bytes.indices.first { index in toolbars.contains { bytes[index...].starts(with: $0.utf8) } }
    return end.map { String(decoding: bytes[..<$0], as: UTF8.self).runTogether } ?? text
  }
}
