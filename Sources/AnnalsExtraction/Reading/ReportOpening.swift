/// The words that open a news report: a dateline, or 本报讯 and its like without a date.
enum ReportOpening {
  private static let openings: [StaticString] = [
    "本报讯", "本报综合", "本刊讯", "本网讯", "本台讯", "本台消息", "新华社电", "据新华社电", "综合新华社电", "中新社电", "快讯", "【本报讯】", "（本报讯）",
  ]

  /// Whether a range begins with one.
  static func matches(_ range: Range<Int>, in utf8: [UInt8]) -> Bool {
    utf8.prefix(of: range, among: openings) != nil || Dateline.find(at: range, in: utf8) != nil
  }
}
