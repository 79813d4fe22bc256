/// A block in the making: source ranges in reading order, with what later passes need to know of them.
struct DraftBlock: Sendable, Equatable {
  /// What a block does in the make-up of a page; finer than `Block.Kind`.
  enum Role: Sendable, Equatable {
    /// A heading with `#`, as deep as it has marks.
    case markedHeading
    /// A short line of its own without a full stop, taken for a heading.
    case plainHeading
    /// 一、… （一）… 第一章 …
    case numberedHeading
    /// 第二篇：…
    case serialHeading
    case paragraph
    case listItem
    case tableRow
    case caption
    /// 新华社记者 王晔 摄
    case photoCredit
    /// A byline above a text: 本报记者 任梓溪.
    case byline
    /// A note that closes a text: (本报记者 宋建立), （作者系…）, 来源：…
    case closingNote
    /// A date that signs a text: 二○一○年六月四日.
    case signatureDate
    /// 人社部发〔2024〕40号
    case documentNumber
    /// 各省、自治区、直辖市人民政府：
    case addressee
    /// A piece of a newspaper's title lines.
    case masthead
    /// 编者按：…
    case editorNote
    /// (下转第二版), (上接第一版)
    case continuation
    /// 目录
    case contents
    /// A line of dashes or stars between texts.
    case rule
    case furniture
  }

  var role: Role
  /// The depth of a heading: the number of `#`, or 1 to 4 for others.
  var level: Int
  /// The source ranges of the text, in reading order.
  var pieces: SourcePieces
  /// Whether all pieces are words throughout, as `PageLine.isPlain` says.
  var isPlain: Bool
  /// How the last piece ends.
  var ending: PageLine.Ending
  /// Whether it was cut in mid-sentence and waits for its continuation.
  var isCut: Bool
  /// Whether it opens a news report: a dateline or 本报讯.
  var opensReport: Bool

  /// Whether it is a heading of any sort.
  var isHeading: Bool {
    switch role {
    case .markedHeading, .plainHeading, .numberedHeading, .serialHeading: true
    default: false
    }
  }

  /// Whether it is text of an article's body.
  var isBody: Bool {
    switch role {
    case .paragraph, .listItem, .tableRow, .caption: true
    default: false
    }
  }
}
