/// A time zone that documents name beside a time.
///
/// Times are not converted: the name only says whose clock the words read.
enum TimeZoneName: UInt8, Sendable {
  case local, utc
  case shanghai, hongKong, taipei, tokyo, seoul, pyongyang, singapore, bangkok, kolkata, karachi, tehran,
    dubai
  case jerusalem, istanbul, moscow, kyiv, cairo, johannesburg
  case berlin, paris, brussels, zurich, rome, madrid, london
  case newYork, chicago, losAngeles, saoPaulo, sydney

  /// The identifier of the IANA time zone database; `local` where the words say only 当地时间.
  var identifier: String {
    switch self {
    case .local: "local"
    case .utc: "UTC"
    case .shanghai: "Asia/Shanghai"
    case .hongKong: "Asia/Hong_Kong"
    case .taipei: "Asia/Taipei"
    case .tokyo: "Asia/Tokyo"
    case .seoul: "Asia/Seoul"
    case .pyongyang: "Asia/Pyongyang"
    case .singapore: "Asia/Singapore"
    case .bangkok: "Asia/Bangkok"
    case .kolkata: "Asia/Kolkata"
    case .karachi: "Asia/Karachi"
    case .tehran: "Asia/Tehran"
    case .dubai: "Asia/Dubai"
    case .jerusalem: "Asia/Jerusalem"
    case .istanbul: "Europe/Istanbul"
    case .moscow: "Europe/Moscow"
    case .kyiv: "Europe/Kyiv"
    case .cairo: "Africa/Cairo"
    case .johannesburg: "Africa/Johannesburg"
    case .berlin: "Europe/Berlin"
    case .paris: "Europe/Paris"
    case .brussels: "Europe/Brussels"
    case .zurich: "Europe/Zurich"
    case .rome: "Europe/Rome"
    case .madrid: "Europe/Madrid"
    case .london: "Europe/London"
    case .newYork: "America/New_York"
    case .chicago: "America/Chicago"
    case .losAngeles: "America/Los_Angeles"
    case .saoPaulo: "America/Sao_Paulo"
    case .sydney: "Australia/Sydney"
    }
  }
}
