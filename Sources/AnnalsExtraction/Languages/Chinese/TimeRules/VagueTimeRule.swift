/// Times without edges of their own.
///
/// - Matches: 近日, 日前, 近期, 最近, 目前, 当前, 现在, 近年, 今后一个时期, 即日.
/// - Does not match: 目前 inside 目前所; 最近的人 (nearest).
/// - Yields: a vague time, resolved around the reference day.
extension TimeRule {
  static let vagueTime = TimeRule.words(
    "vague",
    ([
      ("近日", .pastDays(7)), ("日前", .pastDays(7)), ("近期", .recentDays(30)), ("最近", .recentDays(30)),
      ("前不久", .recentDays(30)),
      ("近些日子", .recentDays(30)), ("近来", .recentDays(30)), ("新近", .recentDays(30)), ("不久前", .recentDays(30)),
      ("目前", .present), ("当前", .present), ("现在", .now), ("现阶段", .present), ("當前", .present), ("現在", .now),
      ("如今", .present),
      ("此刻", .now), ("这会儿", .now), ("现今", .present),
      ("连日来", .pastDays(7)), ("連日來", .pastDays(7)), ("近日来", .pastDays(7)), ("近幾年", .past),
      ("近期以来", .recentDays(30)), ("眼下", .present), ("今后一个时期", .future), ("今后", .future), ("今後", .future),
      ("当前和今后一个时期", .presentAndFuture), ("当前及今后一个时期", .presentAndFuture), ("近年来", .past), ("近年", .past),
      ("近些年来", .past),
      ("近些年", .past), ("近几年", .past), ("近几年来", .past), ("即日", .fromToday), ("宜家", .now), ("而家", .now),
    ] as [(String, VagueTime)]).map { word, vague in (word, .with { $0.vague = vague }) }
  )
}
