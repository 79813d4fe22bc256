import AnnalsCore

/// Reads the day out of a date as the head of a page states it.
///
/// **Matches** `2024-04-23`, `2024/4/23`, `2024.04.23`, `2024年4月23日`, `20240423`, `20240423081500`, each alone or
/// followed by a time: `2024-04-23T08:15:00+08:00`, `2024-04-23 08:15`.
/// **Does not match** days without a year, impossible days, `1970-01-01` (a clock that was never set), anything with
/// words before the date.
/// **Yields** the day as stated, in the local time of the statement. An instant in UTC (`Z`, `+00:00`) on a Chinese
/// page is taken to China's time, eight hours later, which everywhere that writes Chinese by law keeps
/// (the mainland, Hong Kong, Macau, Taiwan, Singapore); on any other page its day stays as it is.
enum StatedDay {
  /// The years in which papers that stand on the network appeared.
  private static let years = 1800...2199

  /// The day of a statement, nil when it is none.
  static func read(_ statement: String, isChinese: Bool) -> CalendarDate? {
    let bytes = Array(statement.utf8.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 })
    guard let (year, month, day, rest) = fields(bytes), years.contains(year),
      let date = CalendarDate(year: year, month: month, day: day), date.dayNumber != 0
    else { return nil }
    guard let time = time(rest) else { return nil }
    return isChinese && time.isUTC && time.hour >= 16 ? date.adding(days: 1) : date
  }

  private typealias Fields = (year: Int, month: Int, day: Int, rest: ArraySlice<UInt8>)

  private static func fields(_ bytes: [UInt8]) -> Fields? {
    let run = digits(bytes[...], atMost: 14)
    if run.count == 8 || run.count == 12 || run.count == 14, let year = Int(asciiDigits: run.prefix(4)),
      let month = Int(asciiDigits: run.dropFirst(4).prefix(2)),
      let day = Int(asciiDigits: run.dropFirst(6).prefix(2))
    {
      return (year, month, day, run.count == 8 ? bytes[8...] : [])
    }
    guard run.count == 4, let year = Int(asciiDigits: run) else { return nil }
    for marks in [("-", "-", ""), ("/", "/", ""), (".", ".", ""), ("年", "月", "日")] {
      guard let (month, afterMonth) = number(bytes[4...], after: marks.0),
        let (day, afterDay) = number(afterMonth, after: marks.1),
        afterDay.starts(with: marks.2.utf8)
      else { continue }
      return (year, month, day, afterDay.dropFirst(marks.2.utf8.count))
    }
    return nil
  }

  private static func digits(_ bytes: ArraySlice<UInt8>, atMost count: Int) -> ArraySlice<UInt8> {
    bytes.prefix(count + 1).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>, after mark: String) -> (Int, ArraySlice<UInt8>)? {
    guard bytes.starts(with: mark.utf8) else { return nil }
    let rest = bytes.dropFirst(mark.utf8.count)
    let run = digits(rest, atMost: 2)
    guard run.count <= 2, let number = Int(asciiDigits: run) else { return nil }
    return (number, rest.dropFirst(run.count))
  }

  /// The hour of a time that may follow a date; nil when what follows is no time.
  private static func time(_ rest: ArraySlice<UInt8>) -> (hour: Int, isUTC: Bool)? {
    let isGap: (UInt8) -> Bool = { $0 == 0x20 || $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "t") }
    let time = rest.drop(while: isGap)
    guard !time.isEmpty else { return (0, false) }
    let run = digits(time, atMost: 2)
    guard time.startIndex > rest.startIndex, run.count <= 2, let hour = Int(asciiDigits: run), hour <= 24
    else {
      // A zone may stand right after the date, words may not.
      return nil
    }
    var end = time[...]
    while end.last == 0x20 { end = end.dropLast() }
    let isUTC = ["Z", "z", "+00:00", "+0000", "-00:00"].contains {
      end.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    return (hour, isUTC)
  }
}

extension Int {
  /// The number that one to four ASCII digits write.
  fileprivate init?(asciiDigits bytes: ArraySlice<UInt8>) {
    guard (1...4).contains(bytes.count) else { return nil }
    self = bytes.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}
