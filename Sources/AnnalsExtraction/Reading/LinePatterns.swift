/// What the lines of a page that are not running text look like: one row a pattern, first match wins.
struct LinePattern: Sendable {
  let role: DraftBlock.Role
  /// The widest line, in columns, that the pattern holds for.
  let maxWidth: Int
  /// Beginnings, one of which must match; empty: any.
  var prefixes: KeywordList = []
  /// Endings, one of which must match; empty: any.
  var suffixes: KeywordList = []
  /// Words, one of which must stand anywhere in the line; empty: any.
  var words: KeywordList = []
  /// Whether whole sentences may stand in the line before its end.
  var mayHoldSentences = false

  /// Whether a line matches.
  func matches(_ line: PageLine, in utf8: [UInt8]) -> Bool {
    matches(line, LineEdges(of: line, in: utf8), in: utf8)
  }

  /// The same, its edges known.
  func matches(_ line: PageLine, _ edges: LineEdges, in utf8: [UInt8]) -> Bool {
    guard line.width <= maxWidth, mayHoldSentences || !line.hasInnerSentenceEnd else { return false }
    // A byline is no question of an interview (记者：后来呢？).
    if role == .byline, line.ending != .open { return false }
    return (prefixes.isEmpty || line.begins(withAnyOf: prefixes, edges, in: utf8))
      && (suffixes.isEmpty || line.ends(withAnyOf: suffixes, edges, in: utf8))
      && (words.isEmpty || line.holds(anyOf: words, in: utf8))
  }

  /// What an editor says of the text below; it may be long.
  static let editorNote: KeywordList = [
    "编者按：", "编者按:", "【编者按", "[编者按", "（编者按", "编者按　", "编者按 ", "编者的话：", "开栏的话：", "开栏语：",
  ]

  /// What a web page says between its headline and its text: 2024-05-06 10:20 来源：某某网 浏览次数：35.
  static let sourceLine = LinePattern(
    role: .byline,
    maxWidth: 100,
    words: [
      "来源：", "来源:", "发布时间", "发布日期", "发稿时间", "责任编辑：", "责任编辑:", "浏览次数：", "浏览次数:", "阅读次数：", "阅读次数:", "字号：",
      "字号:",
    ]
  )

  /// The patterns that hold anywhere on a page.
  static let everywhere = LinePatternIndex([
    LinePattern(
      role: .continuation,
      maxWidth: 40,
      suffixes: ["版", "）", ")", "】", "▶", "►", "→"],
      words: ["下转", "上接", "紧接第"]
    ),
    LinePattern(
      role: .furniture,
      maxWidth: 80,
      prefixes: [
        "责任编辑", "责编", "本版编辑", "本版责编", "值班编委", "美编", "版式设计", "校对", "上一篇", "下一篇", "分享到", "分享让更多",
        "【打印", "打印本", "【关闭", "扫一扫", "扫码", "版权所有", "Copyright", "©", "返回顶部", "返回首页", "相关链接", "相关新闻",
        "字号", "【字体", "【字号", "[字体", "[字号", "字体：", "字体:", "字体大小", "浏览次数", "浏览量：", "浏览量:", "浏览数：",
        "浏览数:", "阅读次数", "阅读量：", "阅读量:", "阅读数：", "阅读数:", "点击数", "点击次数", "点击量：", "点击量:", "访问次数", "访问量：",
        "访问量:", "[打印", "（打印", "打印本页", "打印页面", "打印 ", "[关闭", "关闭窗口", "关闭本页", "【收藏", "【纠错", "【返回",
        "ICP备", "京ICP", "http://", "https://", "www.",
      ]
    ),
    LinePattern(role: .furniture, maxWidth: 80, suffixes: ["版权所有", "备案号"]),
    LinePattern(
      role: .closingNote,
      maxWidth: 160,
      prefixes: [
        "（作者", "(作者", "（本文作者", "(本文作者", "（执笔", "(执笔", "（转自", "(转自", "（此件", "(此件", "（原载", "(原载", "（来源", "(来源",
        "（摘自", "(摘自",
      ]
    ),
    LinePattern(
      role: .closingNote,
      maxWidth: 80,
      prefixes: ["（本报记者", "(本报记者", "（记者", "(记者", "（通讯员", "(通讯员", "（新华社", "(新华社", "（据", "(据", "（本报", "(本报"],
      suffixes: ["）", ")"]
    ),
    LinePattern(role: .closingNote, maxWidth: 60, prefixes: ["来源：", "来源:", "稿件来源", "信息来源", "文章来源"]),
    LinePattern(role: .closingNote, maxWidth: 80, suffixes: ["参与采写", "参与采写)", "参与采写）"]),
    LinePattern(
      role: .photoCredit,
      maxWidth: 60,
      prefixes: ["新华社", "本报", "记者", "图片", "通讯员", "（", "(", "中新", "人民", "摄影"],
      suffixes: ["摄", "摄）", "摄)", "摄影", "摄影报道", "供图", "制图", "图片来自网络"]
    ),
    LinePattern(
      role: .caption,
      maxWidth: 240,
      prefixes: ["图为", "图①", "图②", "图1", "图2", "图：", "上图", "下图", "左图", "右图", "题图", "▲", "△"],
      mayHoldSentences: true
    ),
    LinePattern(
      role: .caption,
      maxWidth: 400,
      suffixes: ["新华社发", "新华社发）", "新华社发)", "本报发", "资料图片", "资料图"],
      mayHoldSentences: true
    ),
    LinePattern(
      role: .caption,
      maxWidth: 400,
      suffixes: ["摄", "摄）", "摄)", "摄影报道", "供图", "供图）", "供图)"],
      words: ["记者", "新华社", "通讯员", "摄影", "供图"],
      mayHoldSentences: true
    ),
    LinePattern(
      role: .byline,
      maxWidth: 72,
      prefixes: [
        "本报记者", "本报通讯员", "本报特约", "本报评论员", "本刊记者", "本刊评论员", "本网记者", "新华社记者", "人民日报记者", "新华社评论员", "人民日报评论员",
        "记者 ", "通讯员", "作者：", "作者:", "作者 ", "作者　", "作者｜", "作者|", "文章作者", "撰稿：", "撰稿:", "撰文：", "供稿：",
        "供稿:", "供稿单位", "编辑：", "编辑:", "编辑｜", "编辑|", "来源｜", "来源|", "发布单位：", "发布单位:", "发布机构：", "发布机构:", "发布人：",
        "发布者：", "文｜", "文|", "文/", "文／", "图/", "□", "■", "特约评论员", "经济日报记者", "光明日报记者",
      ]
    ),
    // Longer lines that begin so are questions of an interview.
    LinePattern(role: .byline, maxWidth: 24, prefixes: ["记者：", "记者:"]),
    LinePattern(role: .byline, maxWidth: 40, prefixes: ["《"], words: ["》评论员", "》记者", "》特约"]),
    sourceLine,
    LinePattern(role: .byline, maxWidth: 30, suffixes: ["报评论员", "社评论员", "网评论员", "新华社记者"]),
    // The fields at the head of minutes and notices; what they hold is text.
    LinePattern(
      role: .paragraph,
      maxWidth: 160,
      prefixes: [
        "时间：", "时间:", "地点：", "地点:", "日期：", "日期:", "主持：", "主持人：", "参加：", "参加人员：", "出席：", "列席：", "记录：", "主题：",
        "会期：", "活动时间：",
        "会议时间：", "截止时间：", "联系人：", "联系电话：", "咨询电话：",
      ]
    ),
    LinePattern(role: .documentNumber, maxWidth: 48, suffixes: ["号"], words: ["〔", "［", "﹝"]),
    LinePattern(
      role: .addressee,
      maxWidth: 400,
      prefixes: ["各", "院属各", "局属各", "部属各", "全省各", "全市各", "国务院各", "公司各", "有关单位", "有关部门"],
      suffixes: ["：", ":"]
    ),
    LinePattern(role: .contents, maxWidth: 12, prefixes: ["目录", "目 录", "目  录", "目　录", "目　　录", "CONTENTS"]),
  ])

  /// The patterns of a newspaper's title lines; they hold above the first article only.
  static let masthead: [LinePattern] = [
    LinePattern(
      role: .masthead,
      maxWidth: 80,
      prefixes: [
        "国内统一", "国际标准", "国外发行", "国内发行", "国外代号", "邮发代号", "网址", "电子信箱", "电子邮箱", "投稿邮箱", "本报网址", "新闻热线", "订阅热线",
        "热线电话",
        "总第", "农历", "ISSN", "CN ", "CN1", "CN2", "CN3", "CN4", "CN5", "CN6", "www.", "http", "代号", "今日", "社址",
        "创刊于",
      ]
    ),
    LinePattern(
      role: .masthead,
      maxWidth: 80,
      words: ["统一连续出版物号", "统一刊号", "邮发代号", "今日版", "期 今日", "版 今日", "出版日期"]
    ),
    LinePattern(
      role: .masthead,
      maxWidth: 72,
      suffixes: ["主管", "主办", "主管主办", "主管、主办", "共办", "合办", "协办", "承办", "出版", "版）"]
    ),
    LinePattern(
      role: .masthead,
      maxWidth: 48,
      words: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天"]
    ),
  ]

  /// What the title of a newspaper or journal ends with.
  static let periodicals: KeywordList = ["报", "时报", "周刊", "周报", "杂志", "学刊", "月刊", "要闻", "公报"]

  /// What the title of an official document ends with.
  static let documentTitles: KeywordList = [
    "的意见", "的通知", "的决定", "的公告", "的通告", "的批复", "的函", "的报告", "的方案", "的规定", "的办法", "纲要", "规划", "实施意见", "实施方案",
    "行动计划",
    "的若干意见", "的请示", "方案", "办法", "规定", "公报", "通知", "意见", "条例", "细则", "工作要点", "工作报告",
  ]

  /// What the name of an authority that issues documents ends with.
  static let authorities: KeywordList = [
    "部", "委", "局", "办", "厅", "院", "署", "会", "社", "委员会", "人民政府", "办公室", "办公厅", "司", "处", "中心", "集团", "公司",
    "大学", "学院",
  ]
}

/// Which patterns of an ordered list a line may match, by the edges of the line.
///
/// Every line of a document is held against every pattern: two looks into a table take the place of most of them.
struct LinePatternIndex: Sendable {
  private let patterns: [LinePattern]
  /// A bit for each pattern, by the first and by the last character.
  private var byFirst = [UInt64](repeating: 0, count: 64)
  private var byLast = [UInt64](repeating: 0, count: 64)

  /// The index of a list of at most 64 patterns.
  init(_ patterns: [LinePattern]) {
    precondition(patterns.count <= 64, "a bit for each pattern")
    self.patterns = patterns
    for (number, pattern) in patterns.enumerated() {
      for edge in 0..<64 {
        let edges = LineEdges(first: edge, last: edge)
        if pattern.prefixes.isEmpty || pattern.prefixes.mayBegin(edges) { byFirst[edge] |= 1 << number }
        if pattern.suffixes.isEmpty || pattern.suffixes.mayEnd(edges) { byLast[edge] |= 1 << number }
      }
    }
  }

  /// The first pattern that a line matches.
  func first(matching line: PageLine, _ edges: LineEdges, in utf8: [UInt8]) -> LinePattern? {
    var candidates = byFirst[edges.first] & byLast[edges.last]
    while candidates != 0 {
      let pattern = patterns[candidates.trailingZeroBitCount]
      if pattern.matches(line, edges, in: utf8) { return pattern }
      candidates &= candidates - 1
    }
    return nil
  }
}
