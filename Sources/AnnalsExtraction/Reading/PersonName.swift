/// Bylines that are nothing but a name, or a post and a name: 叶妙, 天津市人力资源和社会保障局局长 沈超.
enum PersonName {
  /// The surnames that cover some nineteen of twenty people, by frequency.
  private static let surnames = ScalarSet(
    """
    李王张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧肖冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅付钟卢汪戴崔任陆廖姚方金邱夏谭韦\
    贾邹石熊孟秦阎闫薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管
    """
  )

  /// What a post ends with.
  private static let posts: [StaticString] = [
    "长", "书记", "主任", "主席", "教授", "研究员", "记者", "院士", "委员", "总裁", "经理", "代表", "评论员", "顾问", "讲师", "学者",
  ]

  /// Whether a line is a name, or a post and a name with a blank between.
  static func isByline(_ line: PageLine, in utf8: [UInt8]) -> Bool {
    guard line.width <= 80, line.ending == .open, !line.hasComma, !line.hasInnerSentenceEnd else {
      return false
    }
    if line.width <= 8, line.blanks <= 1 { return isName(line.content, in: utf8) }
    guard line.blanks >= 1, let space = lastBlank(in: line.content, of: utf8) else { return false }
    var postEnd = space.lowerBound
    while postEnd > line.content.lowerBound, utf8[postEnd - 1] == 0x20 { postEnd -= 1 }
    return isName(space.upperBound..<line.content.upperBound, in: utf8)
      && utf8.range(line.content.lowerBound..<postEnd, hasSuffixAmong: posts)
  }

  /// Two to four Han characters that begin with a surname, one blank allowed (李 冕).
  private static func isName(_ range: Range<Int>, in utf8: [UInt8]) -> Bool {
    var offset = range.lowerBound
    var characters = 0
    while offset < range.upperBound {
      let (scalar, count) = utf8.scalar(at: offset)
      offset += count
      if ScalarClass(scalar) == .space { continue }
      guard scalar >= 0x4E00, scalar <= 0x9FFF else { return false }
      if characters == 0, !surnames.contains(scalar) { return false }
      characters += 1
    }
    return characters == 2 || characters == 3
  }

  private static func lastBlank(in range: Range<Int>, of utf8: [UInt8]) -> Range<Int>? {
    var offset = range.upperBound
    while offset > range.lowerBound {
      let (scalar, count) = utf8.scalar(before: offset)
      if ScalarClass(scalar) == .space { return offset - count..<offset }
      offset -= count
    }
    return nil
  }
}
