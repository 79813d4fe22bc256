/// Takes the site's name off the title of a page: `标题_新华网`, `标题 - 人民网`, `标题-国际频道-某某网`, `标题|某报`.
enum SiteSuffix {
  private static let spaced = [" - ", " – ", " — ", " | ", " · ", " » ", "－－", "--"]
  private static let bare = ["_", "|", "｜", "-", "–", "—"]
  /// The ends of names of sites, papers and offices.
  private static let siteEnds = [
    "网", "报", "网站", "新闻", "频道", "在线", "门户", "平台", "客户端", "政府", "委员会", "日报", "晚报", "要闻", "com", "cn",
    "博客", "论坛", "百科", "公众号", "资讯", "社", "电视台", "首页", "局", "厅",
    "大学", "学院", "公司",
  ]

  /// The title without the names after it; a title that would become shorter than four characters stays.
  static func removed(from title: String, site: String?) -> String {
    // Nobody reads a longer one as a title, and looking for separators in it again and again takes its time.
    guard title.utf8.count <= 600 else { return title }
    var title = title
    while let shorter = withoutLast(title, site: site) { title = shorter }
    return title
  }

  /// The title without a site's name before the headline, `某某报-标题`; the headline where the head gives no title.
  static func title(_ title: String?, withoutSiteBefore headline: String?) -> String? {
    guard let title, let headline, title.hasSuffix(headline) else { return title ?? headline }
    let before = title.utf8.dropLast(headline.utf8.count)
    let isMarked = (bare + spaced).contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
    return isMarked ? headline : title
  }

  private static func withoutLast(_ title: String, site: String?) -> String? {
    let utf8 = Array(title.utf8)
    for (separators, isSpaced) in [(spaced, true), (bare, false)] {
      guard let (start, mark) = last(of: separators, in: utf8) else { continue }
      let rest = String(decoding: utf8[..<start], as: UTF8.self).runTogether
      let name = String(decoding: utf8[(start + mark.utf8.count)...], as: UTF8.self).runTogether
      guard rest.unicodeScalars.count >= 4 else { continue }
      let isName = name.isEmpty || name == site || siteEnds.contains { name.hasSuffix($0) }
      let isShorter = name.utf8.count <= rest.utf8.count
      // 2024-04-23 and 中—俄 hold no name of a site.
      if mark == "_" || (isName && isShorter) || (isSpaced && isShorter && name.utf8.count <= 36) {
        return rest
      }
      if name == site { return rest }
    }
    return nil
  }

  private static func last(of marks: [String], in utf8: [UInt8]) -> (Int, String)? {
    for start in utf8.indices.reversed() {
      if let mark = marks.first(where: { utf8[start...].starts(with: $0.utf8) }) {
        // A double dash is part of the sentence.
        if mark == "—", utf8[..<start].suffix(3).elementsEqual("—".utf8) { return nil }
        return (start, mark)
      }
    }
    return nil
  }
}
