import AnnalsTestSupport

/// A page whose articles are known, set in one of the ways that pages really are.
struct GeneratedPage {
  /// How the text was set.
  enum Setting: CaseIterable {
    /// A paragraph a line, some cut in mid-sentence by blank lines or a caption.
    case loose
    /// Narrow lines, the first of a paragraph indented.
    case indentedColumn
    /// Narrow lines, each followed by a blank line, no indents.
    case spacedColumn
  }

  struct Article {
    var title: String
    var paragraphs: [String]
  }

  static let caption = "图为活动现场。新华社发"

  private(set) var articles: [Article] = []
  private(set) var text = ""
  private var random: SplitMix64

  private static let words = [
    "推动", "发展", "地区", "项目", "建设", "服务", "企业", "群众", "工作", "会议", "技术", "产业", "就业", "人才", "改革", "环境", "完成",
    "提高",
    "学校", "医院", "2024年", "3月", "1.5亿元", "“十四五”时期", "《工作方案》", "98%",
  ]

  init(seed: UInt64, setting: Setting) {
    random = SplitMix64(seed: seed)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let paragraphs = (0..<Int.random(in: 3...6, using: &random)).map { _ in paragraph() }
      articles.append(Article(title: words(Int.random(in: 3...6, using: &random)), paragraphs: paragraphs))
    }
    for article in articles {
      text += "## \(article.title)\n\n"
      for paragraph in article.paragraphs { set(paragraph, setting) }
    }
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in Self.words[Int.random(in: 0..<20, using: &random)] }.joined()
  }

  private mutating func paragraph() -> String {
    (0..<Int.random(in: 2...5, using: &random)).map { _ in
      let clauses = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 3...8, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? ""
        }.joined()
      }
      return "这次" + clauses.joined(separator: "，") + "。"
    }
    .joined()
  }

  private mutating func set(_ paragraph: String, _ setting: Setting) {
    let characters = Array(paragraph)
    switch setting {
    case .loose:
      let cut = Int.random(in: 40...120, using: &random)
      guard cut + 3 < characters.count, characters[cut - 1] != "。", characters[cut - 1] != "”" else {
        text += paragraph + "\n\n"
        return
      }
      text += String(characters[..<cut])
      text += Bool.random(using: &random) ? "\n\n\n" : "\n\n\(Self.caption)\n\n"
      text += String(characters[cut...]) + "\n\n"
    case .indentedColumn: setColumn(characters, indent: "　　", lineEnd: "\n")
    case .spacedColumn: setColumn(characters, indent: "", lineEnd: "\n\n")
    }
  }

  /// Sets lines of 40 columns, the first of them 36, a few with blank between all characters.
  private mutating func setColumn(_ characters: [Character], indent: String, lineEnd: String) {
    var rest = characters[...]
    while !rest.isEmpty {
      let isFirst = rest.count == characters.count
      var room = isFirst ? 36 : 40
      let line = rest.prefix { character in
        room -= character.isASCII ? 1 : 2
        return room >= 0
      }
      rest = rest.dropFirst(line.count)
      let isSpaced = !isFirst && !rest.isEmpty && Int.random(in: 0..<8, using: &random) == 0
      text +=
        (isFirst ? indent : "") + (isSpaced ? line.map { String($0) }.joined(separator: " ") : String(line))
      text += lineEnd
    }
  }
}
