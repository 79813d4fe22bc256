/// What the marks of a block or sentence say of it: an item of a list, a question, the description of a picture.
extension ArticleReader {
  private static let dash: StaticString = "——"

  /// ——主要劳动年龄人口…: an item of a list of goals.
  func opensWithDash(_ range: Range<Int>) -> Bool {
    UTF8Scan.matches(ArticleReader.dash, in: text, at: range.lowerBound, limit: range.upperBound)
  }

  /// Whether a colon behind a clause opens a list: 将抓好四项工作：.
  func opensList(behind clause: Clause) -> Bool {
    let end = parser.endOfWords(clause.range)
    return text.prefix(of: end..<min(text.count, end + 3), among: ["：", ":"]) != nil
  }

  /// Whether a paragraph opens with a number in a list: 一是, 第二.
  func opensListItem(_ range: Range<Int>) -> Bool {
    ArticleReader.listMarks.length(in: text, at: range.lowerBound, limit: range.upperBound) != nil
  }

  private static let listMarks: WordSet = [
    "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）",
    "（八）", "一要", "二要", "三要", "四要", "五要", "第一", "第二", "第三", "第四", "第五", "1.", "2.", "3.", "4.", "5.", "6.",
    "1、", "2、", "3、", "4、", "5、", "一、", "二、", "三、", "四、", "五、", "六、", "——",
  ]

  /// Whether a paragraph is what an interviewer asks: 记者：….
  func opensQuestion(_ range: Range<Int>) -> Bool {
    ArticleReader.askers.length(in: text, at: range.lowerBound, limit: range.upperBound) != nil
  }

  private static let askers: WordSet = ["记者：", "问：", "记者:", "问:"]

  private static let questionMarks = [Array("？".utf8), Array("?".utf8), Array("？”".utf8)]

  /// Whether a sentence asks, or describes a picture, and so tells nothing.
  func isQuestion(_ sentence: Range<Int>) -> Bool {
    if UTF8Scan.matches(
      ArticleReader.pictureMark,
      in: text,
      at: sentence.lowerBound,
      limit: sentence.upperBound
    ) {
      return true
    }
    return ArticleReader.questionMarks.contains {
      UTF8Scan.matches($0, in: text, at: sentence.upperBound - $0.count, limit: sentence.upperBound)
    }
  }

  /// 图为 describes a picture.
  private static let pictureMark: StaticString = "图为"
}
