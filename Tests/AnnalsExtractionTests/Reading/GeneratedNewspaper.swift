import AnnalsTestSupport

/// A newspaper page made of known articles, set in any of the ways that reading undoes.
///
/// Only pages that can be decided are made. These cannot, so they are not:
/// - headlines without marks over texts without dateline: a short line may as well divide an article;
/// - whole paragraphs of two articles in turn: nothing is cut that would tell where one goes on;
/// - two texts cut at places of the same sort (both in a quotation): either rest fits both;
/// - lines broken without indents: a full line that ends a sentence may or may not end its paragraph;
/// - torn paragraphs as short as the lines of a column: they may be such lines;
/// - blank strewn between Latin letters or between digits, where it has meaning;
/// - a line of furniture that stands inside a cut word: it would be a word of its own.
struct GeneratedNewspaper {
  /// How headlines and openings tell articles apart.
  enum Heads: CaseIterable {
    /// `## `, and a byline, a dateline or nothing below.
    case marked
    /// Nothing but the line; a dateline or 本报讯 opens the text.
    case datelines
  }

  /// How the text is set.
  enum Setting: CaseIterable {
    /// A paragraph a line; some are cut in mid-sentence by blank lines or a caption.
    case paragraphs
    /// Narrow lines, the first of a paragraph indented.
    case lines
    /// The second half of the page beside the first, line by line; places counted in character cells.
    case sideBySideInCells
    /// The same, places counted in characters.
    case sideBySideInCharacters
    /// The beginnings of two articles, then their rests.
    case torn
    /// The first article goes on after the others: （下转第二版）, （上接第一版）.
    case continued
  }

  struct Article {
    var title: String
    var byline: String?
    var paragraphs: [String]
  }

  private(set) var articles: [Article] = []
  private(set) var text = ""
  private var random: SplitMix64
  private let heads: Heads
  private let setting: Setting
  private let lineEnd: String

  init(seed: UInt64, heads: Heads, setting: Setting) {
    random = SplitMix64(seed: seed)
    self.heads = heads
    self.setting = setting
    lineEnd = random.oneIn(4) ? "\r\n" : "\n"
    let count = setting == .paragraphs || setting == .lines ? random.int(1...5) : random.int(2...5)
    for number in 0..<count { articles.append(article(number)) }
    render()
  }

  // MARK: Words

  private static let words = [
    "推动", "发展", "地区", "项目", "建设", "服务", "企业", "群众", "工作", "会议", "技术", "产业", "就业", "人才", "改革", "环境", "完成",
    "提高", "学校", "医院", "2024年", "3月", "1.5亿元", "“十四五”时期", "《工作方案》", "98%",
  ]
  private static let openings = ["新华社北京12月5日电 ", "据新华社重庆4月23日电 ", "本报讯(记者 周江)", "本报北京5月6日电（记者吴山）", "本报讯 "]
  private static let captions = ["图为活动现场。新华社发", "4月23日，群众在现场参观。本报记者 周江 摄", "图为新建成的学校。"]
  private static let furniture = [
    "- 3 -", "https://example.org/a/1.html", "责任编辑：吴山", "版权所有 未经许可不得转载", "扫码看更多", "———————", "* * *",
  ]

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in Self.words[random.int(0...19)] }.joined()
  }

  private mutating func sentence() -> String {
    let clauses = (0..<random.int(1...4)).map { _ in
      (0..<random.int(3...8)).map { _ in random.pick(Self.words) }.joined()
    }
    return "这次" + clauses.joined(separator: "，") + "。"
  }

  private mutating func paragraph() -> String {
    (0..<random.int(2...4)).map { _ in sentence() }.joined()
  }

  private mutating func article(_ number: Int) -> Article {
    var paragraphs = (0..<random.int(2...5)).map { _ in paragraph() }
    var byline: String?
    switch heads {
    case .datelines: paragraphs[0] = random.pick(Self.openings) + paragraphs[0]
    case .marked where random.oneIn(2): paragraphs[0] = random.pick(Self.openings) + paragraphs[0]
    case .marked: byline = random.oneIn(2) ? "本报记者 周江" : nil
    }
    // The titles of a page differ, and are narrower than its columns.
    return Article(
      title: words(2) + ["一", "二", "三", "四", "五"][number] + "号",
      byline: byline,
      paragraphs: paragraphs
    )
  }

  // MARK: Setting

  private mutating func render() {
    if random.oneIn(2) {
      text +=
        ["# 江城晚报", "2024年4月", "24", "星期三", "第715期 今日8版", "江城市新闻办主办", ""].joined(separator: lineEnd) + lineEnd
    }
    switch setting {
    case .paragraphs, .lines:
      for index in articles.indices {
        head(index)
        for paragraph in articles[index].paragraphs {
          setting == .lines ? setLines(paragraph) : setParagraph(paragraph)
        }
        endOfArticle()
      }
    case .sideBySideInCells: setSideBySide(inCells: true)
    case .sideBySideInCharacters: setSideBySide(inCells: false)
    case .torn: setTorn()
    case .continued: setContinued()
    }
  }

  private mutating func head(_ index: Int) {
    text += (heads == .marked ? "## " : "") + articles[index].title + blankLines()
    if let byline = articles[index].byline { text += byline + blankLines() }
  }

  /// The end of a line and up to three blank ones.
  private mutating func blankLines() -> String {
    String(repeating: lineEnd, count: random.int(2...4))
  }

  private mutating func endOfArticle() {
    if random.oneIn(3) { text += random.pick(Self.captions) + blankLines() }
    if random.oneIn(3) { text += random.pick(Self.furniture) + blankLines() }
  }

  private mutating func setParagraph(_ paragraph: String) {
    let characters = Array(paragraph)
    let cut = random.int(40...90)
    guard random.oneIn(3), cut + 12 < characters.count, isHan(characters[cut - 1]), isHan(characters[cut])
    else {
      text += strewn(paragraph) + blankLines()
      return
    }
    text += strewn(String(characters[..<cut])) + blankLines()
    if random.oneIn(2) { text += random.pick(Self.captions) + blankLines() }
    text += strewn(String(characters[cut...])) + blankLines()
  }

  /// A paragraph with a few blanks strewn between Han characters.
  private mutating func strewn(_ paragraph: String) -> String {
    var result = ""
    var previous: Character = " "
    for character in paragraph {
      if isHan(previous), isHan(character), random.oneIn(60) { result += random.oneIn(2) ? " " : "　" }
      result.append(character)
      previous = character
    }
    return result
  }

  private func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.value >= 0x4E00 && $0.value <= 0x9FFF }
  }

  /// Lines of 40 cells, the first of them with an indent of two characters.
  private func lines(_ paragraph: String) -> [String] {
    var lines: [String] = []
    var rest = Array(paragraph)[...]
    while !rest.isEmpty {
      var room = lines.isEmpty ? 36 : 40
      let line = rest.prefix { character in
        room -= character.isASCII ? 1 : 2
        return room >= 0
      }
      rest = rest.dropFirst(line.count)
      lines.append((lines.isEmpty ? "　　" : "") + String(line))
    }
    return lines
  }

  private mutating func setLines(_ paragraph: String) {
    for line in lines(paragraph) { text += line + lineEnd }
  }

  /// Titles and paragraphs in two columns, the second at one place beside the first.
  private mutating func setSideBySide(inCells: Bool) {
    // A dateline opens each article here: a mark stands at the beginning of a line only.
    let column = articles.map { article in
      [article.title] + ([article.byline].compactMap { $0 }) + article.paragraphs.flatMap { lines($0) }
    }
    let split = articles.count / 2
    let (left, right) = (Array(column[..<split].joined()), Array(column[split...].joined()))
    let place = inCells ? 46 : 44
    for row in 0..<max(left.count, right.count) {
      let first = row < left.count ? left[row] : ""
      guard row < right.count else {
        text += first + lineEnd
        continue
      }
      let width = first.unicodeScalars.reduce(0) { $0 + (inCells && $1.value >= 0x1100 ? 2 : 1) }
      text += first + String(repeating: " ", count: place - width) + right[row] + lineEnd
    }
  }

  /// The first two articles are cut, one inside a quotation, one between a number and its unit; their rests follow.
  private mutating func setTorn() {
    let first = "\(paragraph())这次会议指出，“\(words(24))"
    let firstRest = "\(words(4))。”\(sentence())"
    let second = "\(paragraph())\(paragraph())这次\(words(8))共计12"
    let secondRest = "万人，\(words(5))。"
    articles[0].paragraphs.insert(first + firstRest, at: 1)
    articles[1].paragraphs.insert(second + secondRest, at: 1)
    for (index, beginning) in [(0, first), (1, second)] {
      head(index)
      text += strewn(articles[index].paragraphs[0]) + blankLines() + beginning + blankLines()
    }
    for (index, rest) in [(0, firstRest), (1, secondRest)] {
      text += rest + blankLines()
      for paragraph in articles[index].paragraphs.dropFirst(2) { text += strewn(paragraph) + blankLines() }
    }
    setOthers(from: 2)
  }

  private mutating func setContinued() {
    let beginning = "\(sentence())这次\(words(20))"
    let rest = "\(words(6))。"
    articles[0].paragraphs.insert(beginning + rest, at: 1)
    head(0)
    text += articles[0].paragraphs[0] + blankLines() + beginning
    text += (random.oneIn(2) ? "" : blankLines()) + "（下转第二版）" + blankLines()
    setOthers(from: 1)
    text += "（上接第一版）" + (random.oneIn(2) ? "" : blankLines()) + rest + blankLines()
    for paragraph in articles[0].paragraphs.dropFirst(2) { text += paragraph + blankLines() }
  }

  private mutating func setOthers(from start: Int) {
    for index in articles.indices[start...] {
      head(index)
      for paragraph in articles[index].paragraphs { text += strewn(paragraph) + blankLines() }
      endOfArticle()
    }
  }
}
