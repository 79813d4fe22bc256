import AnnalsCore

/// The line of a web page or notice that says when it went out.
///
/// - Matches: 发布时间：2024-04-23 08:15 来源：…; near the top, a short line with a full date and a clock; right
///   above the text a line that is a full date or begins with one.
/// - Does not match: 4月3日17时20分，飞船启程。, which tells of something; 开幕时间：2024年5月1日 9:00; a date inside a
///   sentence.
/// - Yields: a proof of that day after a label or with a clock; a suggestion where a date stands at the head.
extension PublicationClue {
  static let headerLine = PublicationClue { text in
    var bare: [PublicationFinding] = []
    for block in text.blocks where text.page.blocks[block].kind != .masthead {
      let range = text.page.blocks[block].range
      guard let match = text.matches[block].first(where: { $0.time.fullDate != nil && $0.last == nil }),
        let day = match.time.fullDate
      else { continue }
      let label = label(before: match, in: text.cursor(block))
      if label == .publication {
        return [PublicationFinding(.headerLine, .proves, DaySet(day), [match.range])]
      }
      guard bare.isEmpty, label == .none, block < headerBlocks, range.count <= longestHeader,
        text.matches[block].first?.range == match.range
      else { continue }
      if match.time.clock != nil, !text.isSentence(block) {
        bare = [PublicationFinding(.headerLine, .proves, DaySet(day), [match.range])]
      } else if standsAtTheHead(match.range, of: block, text) {
        bare = [PublicationFinding(.headerLine, .suggests, DaySet(day), [match.range])]
      }
    }
    return bare
  }

  /// Whether a line begins with a date and tells nothing (2024-03-28 江州商报), right above the text.
  private static func standsAtTheHead(_ date: Range<Int>, of block: Int, _ text: PublicationText) -> Bool {
    let line = text.page.blocks[block]
    return date.lowerBound == line.range.lowerBound && line.kind != .heading && !text.isSentence(block)
      && !text.cursor(block).holds("，", at: date.upperBound)
      && block + 1 < text.blocks.upperBound && text.isSentence(block + 1)
  }

  /// What stands before a date.
  private enum Label {
    /// 发布时间： or its like.
    case publication
    /// 活动时间： or any other.
    case other
    case none
  }

  private static func label(before match: TimeMatch, in cursor: TextCursor) -> Label {
    var offset = match.range.lowerBound
    var hasColon = false
    while isBlankOrColon(cursor.scalar(before: offset)) {
      let scalar = cursor.scalar(before: offset)
      hasColon = hasColon || !TextCursor.isSpace(scalar)
      offset -= TextCursor.width(of: scalar)
    }
    guard offset >= match.range.lowerBound - longestHeader else { return .none }
    if labels.value(endingAt: offset, in: cursor, longest: 24) != nil { return .publication }
    return hasColon ? .other : .none
  }

  /// A space, or one of ： : 】 ］ ].
  private static func isBlankOrColon(_ scalar: UInt32) -> Bool {
    TextCursor.isSpace(scalar) || [0xFF1A, 0x3A, 0x3011, 0xFF3D, 0x5D].contains(scalar)
  }

  private static let labels = WordTable<Void>([
    ("发布时间", ()), ("发布日期", ()), ("发表时间", ()), ("发表日期", ()), ("发稿时间", ()), ("发文时间", ()), ("发文日期", ()),
    ("刊发时间", ()), ("刊登日期", ()), ("出版日期", ()), ("出版时间", ()), ("公布日期", ()), ("发布于", ()), ("发表于", ()),
    ("刊发于", ()), ("發布時間", ()), ("發佈時間", ()), ("發布日期", ()), ("發表時間", ()), ("發表日期", ()), ("出版日", ()),
  ])

  /// How many blocks from the top may hold a line without a label.
  private static let headerBlocks = 6
  /// The longest line without a label, in bytes.
  private static let longestHeader = 120
}
