/// A time without edges of its own.
enum VagueTime: Sendable, Equatable {
  /// 目前, 当前
  case present
  /// 近日, 日前: the days that end with the reference day.
  case pastDays(Int)
  /// 近期, 最近: the days before, or after a word of the future.
  case recentDays(Int)
  /// 近年, 过去
  case past
  /// 今后, 未来
  case future
  /// 当前和今后一个时期
  case presentAndFuture
  /// 即日起
  case fromToday
  /// 此刻 as an instant: 现在 in ranges.
  case now
}
