/// A part of a day, its hours as the guidelines of the field divide it.
enum DayPart: String, Sendable {
  case dawn
  case morning
  case forenoon
  case noon
  case afternoon
  case dusk
  case evening
  case night
  case midnight
  case daytime

  /// Hours from midnight, end excluded.
  var hours: Range<Int> {
    switch self {
    case .dawn: 0..<6
    case .morning: 6..<9
    case .forenoon: 6..<12
    case .noon: 11..<13
    case .afternoon: 12..<18
    case .dusk: 17..<19
    case .evening: 18..<24
    case .night: 20..<24
    case .midnight: 0..<1
    case .daytime: 6..<18
    }
  }

  /// The TIMEX3 code of the part of day.
  var code: String {
    switch self {
    case .dawn, .midnight: "TNI"
    case .morning, .forenoon: "TMO"
    case .noon: "TMI"
    case .afternoon: "TAF"
    case .dusk, .evening: "TEV"
    case .night: "TNI"
    case .daytime: "TDT"
    }
  }
}
