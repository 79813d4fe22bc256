/// Tells bylines that are nothing but a name (叶妙) from short headings (江苏, 高考).
enum BareNames {
  /// How many of the lines below are asked whether they speak of the word.
  private static let reach = 4

  /// Places and common words that begin with a surname and name no person.
  private static let words: [StaticString] = [
    "江苏", "江西", "安徽", "安阳", "安庆", "安康", "云南", "石家庄", "石河子", "邯郸", "常州", "常德", "温州", "梅州", "金华", "黄山",
    "黄石", "黄冈", "汤阴", "方城", "贺州", "康定", "张家口", "张家界", "徐州", "郑州", "邢台", "唐山", "秦皇岛", "江门", "汪清", "万州", "连云港",
    "武汉", "洪湖", "文山", "祁阳", "柳州", "乔家", "金融", "文化", "文物", "文体", "文旅", "任务", "任免", "万象", "季度", "安全", "温馨",
    "高铁", "高考", "高新", "高校", "白天", "白酒", "方案", "方法", "方向", "向前", "常识", "常态", "牛市", "于是", "关于", "关键", "项目",
    "毕业", "申报", "左右", "单位", "严打", "严查", "林业", "马上", "江湖", "钱币", "田野", "石油", "金价", "温度", "段落", "章程", "史料",
    "谢幕", "程序", "范围", "万家", "和平", "龙头", "成效", "成果", "时评", "时事", "时政", "时间", "安排",
  ]

  /// Leaves the name to bylines and takes it from headings: a word that the text right below uses, the name of a
  /// place, and a line with text above that is no part of a head.
  static func settle(_ roles: inout [DraftBlock.Role?], of lines: [PageLine], in utf8: [UInt8]) {
    for index in lines.indices where roles[index] == .byline && lines[index].width <= 8 {
      let word = lines[index].content
      let isWord = utf8.prefix(of: word, among: words) != nil || isUsed(word, below: index, lines, utf8)
      if isWord || dividesText(index, roles, lines, utf8) { roles[index] = nil }
    }
  }

  /// Whether text stands both above and below: a name stands under a headline or closes a text.
  private static func dividesText(
    _ index: Int,
    _ roles: [DraftBlock.Role?],
    _ lines: [PageLine],
    _ utf8: [UInt8]
  ) -> Bool {
    guard index > 0, index + 1 < lines.count else { return false }
    return roles[index - 1] == nil && lines[index - 1].ending == .sentence && roles[index + 1] == nil
      && lines[index].blankLinesBefore > 0 && !ReportOpening.matches(lines[index + 1], in: utf8)
  }

  private static func isUsed(
    _ word: Range<Int>,
    below index: Int,
    _ lines: [PageLine],
    _ utf8: [UInt8]
  ) -> Bool {
    lines[(index + 1)...].prefix(reach).contains { line in
      // A line of the same signature alone can hold the word.
      line.markLevel == 0 && line.signature & lines[index].signature == lines[index].signature
        && line.width > lines[index].width
        && holds(utf8[word], in: utf8[line.content].prefix(600))
    }
  }

  private static func holds(_ word: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Bool {
    guard word.count <= text.count else { return false }
    return (text.startIndex...(text.endIndex - word.count)).contains { start in
      text[start] == word[word.startIndex] && text[start..<start + word.count].elementsEqual(word)
    }
  }
}
