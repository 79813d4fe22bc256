/// Tells what belongs to the site from what belongs to the article: by element, role and class word.
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
    "erweima", "fenxiang", "foot", "footer", "friendlink", "friendlinks", "guanggao", "hot", "hotnews",
    "links",
    "login", "logo", "menu", "mianbaoxie", "modal", "nav", "navbar", "navi", "navigation", "newsletter",
    "page",
    "pagebar", "pagenav", "pager", "pages", "pagination", "paihang", "pinglun", "popup", "position", "promo",
    "qrcode", "rank", "ranking", "recommend", "recommended", "recommendation", "recommendations", "related",
    "relate", "relation", "respond", "search", "share", "sharebar", "sidebar", "sitemap", "social", "sponsor",
    "subscribe", "tags", "taglist", "toolbar", "toolbox", "topbar", "tuijian", "weizhi", "widget",
    "xiangguan",
  ]

  private static let textWords: Set<String> = [
    "article", "articlebody", "articlecontent", "artibody", "content", "contents", "contenttext", "detail",
    "editor", "entry", "maincontent", "neirong", "newscontent", "newstext", "ozoom", "post", "postbody",
    "story",
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
}
