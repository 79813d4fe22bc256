/// The words that open a news report: a dateline, or 本报讯 and its like without a date.
enum ReportOpening {
  private static let openings: [Keyword] = [
    "本报讯", "本报综合", "本刊讯", "本网讯", "本台讯", "本台消息", "新华社电", "据新华社电", "综合新华社电", "中新社电", "快讯", "【本报讯】", "（本报讯）",
  ]

  /// What every dateline holds one of.
  private static let marks: [Keyword] = ["电", "讯", "消息"]

  /// Whether a line begins with one.
  static func matches(_ line: PageLine, in utf8: [UInt8]) -> Bool {
    guard marks.contains(where: line.mayHold) else { return false }
    return line.begins(withAnyOf: openings, in: utf8) || Dateline.find(at: line.content, in: utf8) != nil
  }
}
