/// A length of time: an amount of one unit, and of a second one in 两年六个月.
struct TimeLength: Sendable, Equatable {
  /// The unit of a length.
  enum Unit: String, Sendable {
    case second
    case minute
    case quarterHour
    case hour
    case day
    case workday
    case week
    case dekad
    case month
    case quarter
    case year
    case decade
    case century
  }

  /// One amount, in thousandths of its unit so that halves are exact.
  struct Part: Sendable, Equatable {
    var thousandths: Int
    var unit: Unit
  }

  var parts: [Part]
  /// 几年, 数十年: the amount is not known.
  var isVague = false
  /// How much more an inexact amount of tens may be, in thousandths of its unit: 10,000 for 二十几年, 80,000 for
  /// 几十年.
  var reach = 0

  /// Whether no part has a fraction.
  var isWhole: Bool { parts.allSatisfy { $0.thousandths % 1000 == 0 } }
}

/// What a length does.
enum Shift: Sendable, Equatable {
  /// N天前
  case before
  /// N天后
  case after
  /// 近N年, N年来: the stretch that ends with the reference.
  case past
  /// 前N天, 上N周: the whole units before that of the reference.
  case previousUnits
  /// 下N个月: the whole units after that of the reference.
  case nextUnits
  /// 未来N年: the stretch that begins with the reference.
  case future
  /// 第N天 counted with the reference day as first.
  case ordinal
  /// N天内: the stretch from the reference of a statement; in a report a bare length.
  case within
  /// 为期N年: the stretch from the day spoken of last.
  case term
  /// 有效期N年, 任期N年: the stretch from the day since which, where the sentence says it.
  case tenure
  /// The first N units of the time before it: 去年的前10天.
  case first
}
