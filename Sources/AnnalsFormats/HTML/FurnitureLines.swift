/// Tells the lines of text that belong to the site, and the lines that say when and by whom an article is.
enum FurnitureLines {
  /// Lines longer than this, in UTF-8 bytes, are text whatever they begin with.
  private static let longest = 360

  private static let beginnings = PhraseTable([
    "分享到", "分享至", "分享：", "打印本页", "关闭窗口", "【打印", "[打印", "【关闭", "字号：", "字号:", "字体：", "【字体", "[字体", "【字号",
    "扫一扫", "微信扫", "打开微信", "当前位置", "您的位置", "您现在的位置", "你的位置", "您当前的位置", "所在位置", "当前的位置", "你现在的位置",
    "上一篇", "下一篇", "上一页", "下一页", "上一条", "下一条", "上一版", "下一版",
    "返回顶部", "返回首页", "返回列表", "返回目录", "打开APP", "查看更多", "阅读全文", "展开全文", "点击加载更多",
    "本网站由", "网站标识码", "技术支持：", "首页 >", "首页>", "首页»", "首页 »", "首页 ›",
    "首页＞", "标签：", "Tags:", "责编邮箱",
  ])
  private static let rights = PhraseTable([
    "版权所有", "Copyright", "copyright", "COPYRIGHT", "©", "未经授权", "未经书面授权", "特别声明：以上", "版权声明", "扫码关注", "扫码下载",
  ])
  private static let parts = PhraseTable([
    "公网安备", "ICP备", "ICP证", "All Rights Reserved", "All rights reserved", "违法和不良信息举报",
  ])
  private static let wholeLines: Set<String> = [
    "相关阅读", "相关新闻", "相关报道", "相关推荐", "相关文章", "相关链接", "相关资讯", "相关内容", "推荐阅读", "延伸阅读", "热门推荐", "热门文章", "热门新闻",
    "热点新闻", "热点推荐", "今日热点", "新闻排行", "点击排行", "排行榜", "阅读排行", "猜你喜欢", "为你推荐", "精彩推荐", "最新文章", "最新新闻", "最新评论",
    "更多新闻", "更多精彩", "更多", "更多>>", "更多 >>", "关注我们", "友情链接", "网友评论", "发表评论", "我要评论", "全部评论", "评论", "分享", "收藏",
    "点赞", "打印", "关闭", "举报", "复制链接", "朋友圈", "微信", "微博", "回复", "登录", "注册", "大", "中", "小", "大中小", "大 中 小",
    "放大", "缩小", "默认", "顶部", "返回", "首页", "广告",
  ]
  private static let toolbars = PhraseTable([
    "【字体", "[字体", "【字号", "[字号", "字号：", "字体：", "【打印", "[打印", "打印本页", "分享到", "【大", "我要评论", "我来说两句",
  ])

  private static let arrows = PhraseTable([">", "»", "›", "＞", "→"])
  private static let statements = PhraseTable([
    "来源", "作者", "记者", "发布", "文/", "撰文", "本报", "编辑", "时间：", "日期：", "通讯员",
  ])

  /// A line without the marks that point on: `更多>>`, `相关阅读：`.
  private static func label(_ bytes: [UInt8]) -> String {
    var end = bytes.count
    while end > 0 {
      if bytes[end - 1] == UInt8(ascii: ":") || bytes[end - 1] == UInt8(ascii: ">") || bytes[end - 1] == 0x20
      {
        end -= 1
      } else if bytes[..<end].suffix(3).elementsEqual("：".utf8) {
        end -= 3
      } else {
        break
      }
    }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// Whether a block is a line of the site: where one is, sharing, paging, printing, rights, or a label of such.
  static func isLine(_ block: MarkupBlock) -> Bool {
    guard block.size <= longest else { return false }
    let bytes = Array(block.text.utf8)
    if bytes.count <= 48, wholeLines.contains(label(bytes)) || wholeLines.contains(block.text) { return true }
    // 扫一扫 may begin a sentence too; a button is none.
    if beginnings.matches(bytes, at: 0), !bytes.suffix(3).elementsEqual("。".utf8) { return true }
    if rights.matches(bytes, at: 0) || parts.first(in: bytes) != nil { return true }
    // A breadcrumb: links with arrows between them.
    return block.linked * 10 >= block.size * 4 && arrows.first(in: bytes) != nil
  }

  /// Whether a line says when, from where or by whom an article is.
  static func isStatement(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let bytes = Array(text.utf8)
    return statements.matches(bytes, at: 0) || bytes.indices.contains { isDate(bytes, at: $0) }
  }

  /// Four digits, a mark, one or two digits, the mark again or 月.
  private static func isDate(_ bytes: [UInt8], at start: Int) -> Bool {
    let isDigit: (Int) -> Bool = { $0 < bytes.count && bytes[$0] &- UInt8(ascii: "0") < 10 }
    guard (start..<(start + 4)).allSatisfy(isDigit) else { return false }
    let rest = bytes[(start + 4)...]
    for (mark, second) in [("-", "-"), ("/", "/"), (".", "."), ("年", "月")] where rest.starts(with: mark.utf8)
    {
      let month = start + 4 + mark.utf8.count
      let end = isDigit(month) ? (isDigit(month + 1) ? month + 2 : month + 1) : month
      if end > month, bytes[end...].starts(with: second.utf8) { return true }
    }
    return false
  }

  /// A statement without the buttons that stand in its line: `2024-04-23 来源：某报 【字体：大 中 小】`.
  static func withoutToolbar(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count <= longest, let end = toolbars.first(in: bytes), isStatement(text) else { return text }
    return String(decoding: bytes[..<end], as: UTF8.self).runTogether
  }
}
