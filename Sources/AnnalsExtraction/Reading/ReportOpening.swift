/// The words that open a news report: a dateline, or 本报讯 and its like without a date.
enum ReportOpening {
  private static let openings: KeywordList = [
    "本报讯", "本报综合", "本刊讯", "本网讯", "本台讯", "本台消息", "新华社电", "据新华社电", "综合新华社电", "中新社电", "快讯", "【本报讯】", "（本报讯）",
  ]

  /// What every opening holds one of.
  private static let marks: [Keyword] = ["电", "讯", "消息"]

  /// Whether a line begins with one.
  static func matches(_ line: PageLine, in utf8: [UInt8]) -> Bool {
    guard marks.contains(where: line.mayHold) else { return false }
    let isOpened =
      openings.mayBegin(LineEdges(of: line, in: utf8))
      && openings.keywords.contains { line.mayHold($0) && begins(line.content, with: $0.text, in: utf8) }
    return isOpened || Dateline.find(at: line, in: utf8) != nil
  }

  /// Whether a range begins with a word, blank strewn between its characters left out: 本报 讯.
  private static func begins(_ range: Range<Int>, with word: StaticString, in utf8: [UInt8]) -> Bool {
    var offset = range.lowerBound
    var index = 0
    while index < word.utf8CodeUnitCount, offset < range.upperBound {
      if utf8[offset] == word.utf8Start[index] {
        index += 1
        offset += 1
      } else if index > 0, utf8[offset] == 0x20 {
        offset += 1
      } else if index > 0, utf8.has("　", at: offset, before: range.upperBound) {
        offset += 3
      } else {
        return false
      }
    }
    return index == word.utf8CodeUnitCount
  }
}
