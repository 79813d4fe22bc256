/// Reads the date of an entry: EDTF, plain Chinese, or what spreadsheets make of a date.
///
///     2024-04-23   2024-04   1937~   -0220   2013/2020   [1667,1668]
///     2024年春   “十四五”时期   明代   公元前221年   约1937年   2024年9月起
///     2024/4/23   2024.4.23   2024/4/23 15:30
struct EntryDate {
  /// Why a text is no date.
  struct Failure: Error {
    /// What is wrong; what to do.
    let message: String
  }

  /// The time that a text states.
  static func time(_ text: String) throws(Failure) -> EventTime {
    let value: EDTF
    do throws(EDTF.ParsingError) {
      value = try EDTF(text)
    } catch {
      return try looseTime(text)
    }
    guard let time = EventTime(value) else {
      throw Failure(message: "'\(text)' is outside the calendar, which has the years -4999999 to 4999999")
    }
    return time
  }

  private static let examples = "write it like 2024-04-23, 2024-04, 1937~, 2013/2020 or 2024年春"

  /// What is no EDTF.
  private static func looseTime(_ text: String) throws(Failure) -> EventTime {
    let parts = text.split(separator: " ").map(String.init)
    guard !parts.isEmpty else {
      throw Failure(message: "the date is blank; \(examples)")
    }
    // A spreadsheet adds midnight to a day.
    let midnights: Set<String> = ["0:00", "00:00", "0:00:00", "00:00:00"]
    let isDay = parts.count == 2 && midnights.contains(parts[1])
    if parts.count == 1 || isDay, let edtf = numericDate(parts[0]) {
      guard let time = (try? EDTF(edtf)).flatMap({ EventTime($0) }) else {
        throw Failure(message: "there is no day '\(text)' in the calendar; correct it")
      }
      return time
    }
    if let edtf = countedDate(text), let time = (try? EDTF(edtf)).flatMap({ EventTime($0) }) { return time }
    if isDayFirst(parts[0]) {
      throw Failure(
        message: "'\(text)' may begin with the day or the month; write the year first: 2024-04-23"
      )
    }
    return try wordedTime(text)
  }

  /// The EDTF string of year, month and perhaps day in figures with `/`, `.` or `-` between them.
  private static func numericDate(_ text: String) -> String? {
    for separator in ["/", ".", "-"] as [Character] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      guard (2...3).contains(parts.count), parts[0].utf8.count == 4,
        parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
        parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
      else { continue }
      return parts.map { $0.utf8.count == 1 ? "0\($0)" : "\($0)" }.joined(separator: "-")
    }
    return nil
  }

  /// The EDTF string of a whole date in figures with 年, 月 and 日: of three figures before 年 the rules for
  /// documents make a length of time.
  private static func countedDate(_ text: String) -> String? {
    var rest = Substring(text)
    func take(_ prefix: String) -> Bool {
      guard rest.hasPrefix(prefix) else { return false }
      rest = rest.dropFirst(prefix.count)
      return true
    }
    func number(_ unit: String) -> Int? {
      let digits = rest.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard (1...4).contains(digits.count), let number = Int(Substring(digits)) else { return nil }
      let after = rest[digits.endIndex...]
      guard after.hasPrefix(unit) else { return nil }
      rest = after.dropFirst()
      return number
    }
    _ = take("公元")
    let isBeforeEra = take("前")
    guard let year = number("年"), year > 0 else { return nil }
    var edtf = CalendarDate.isoYear(isBeforeEra ? 1 - year : year)
    if let month = number("月") {
      edtf += "-" + CalendarDate.twoDigits(month)
      if let day = number("日") { edtf += "-" + CalendarDate.twoDigits(day) }
    }
    return rest.isEmpty ? edtf : nil
  }

  private static func isDayFirst(_ text: String) -> Bool {
    let parts = text.split { $0 == "/" || $0 == "." || $0 == "-" }
    return parts.count == 3 && parts[2].utf8.count == 4
      && parts.allSatisfy { $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }
}

// Words.
extension EntryDate {
  /// What may stand beside a time without being more than a date; the tagger has told what it says.
  private static let company: Set<String> = [
    "", "约", "大约", "大概", "约在", "左右", "前后", "上下", "起", "开始", "以来", "至今", "以后", "之后", "后", "以前", "之前",
    "前", "?", "？", "自", "从", "到", "至", "截至", "止", "为止",
  ]

  /// The time that words state, by the rules that documents are read with.
  private static func wordedTime(_ text: String) throws(Failure) -> EventTime {
    // Within a date 前221年 cannot be 221 years before something, and 北宋 is nothing but a period.
    let isBeforeEra = text.utf8.starts(with: "前".utf8)
    var words = isBeforeEra ? "公元" + text : text
    var times = tagged(words)
    if times.isEmpty, text.unicodeScalars.allSatisfy(\.properties.isIdeographic) {
      words += "时期"
      times = tagged(words)
    }
    guard let time = times.first else {
      throw Failure(message: "'\(text)' is no date; \(examples)")
    }
    let scalars = Array(words.unicodeScalars)
    let range = time.span.range.clamped(to: 0..<scalars.count)
    let around = [scalars[..<range.lowerBound], scalars[range.upperBound...]]
      .map { side in String(String.UnicodeScalarView(side.filter { !$0.properties.isWhitespace })) }
    guard times.count == 1, around.allSatisfy(company.contains) else {
      throw Failure(message: "'\(text)' is more than a date; \(examples)")
    }
    guard let interval = time.interval.flatMap({ bounded($0, by: time.bound) }) else {
      throw Failure(message: "'\(text)' says no year of its own; \(examples)")
    }
    let isDoubted = around.contains { $0 == "?" || $0 == "？" }
    let isApproximate = time.modifier == .approximate || time.edtf?.contains("~") == true || isDoubted
    let granularity = time.granularity ?? .day
    return EventTime(
      interval: interval,
      edtf: EDTF.string(for: interval, granularity: granularity, isApproximate: isApproximate),
      granularity: granularity,
      isApproximate: isApproximate
    )
  }

  private static func tagged(_ words: String) -> [TimeExpression] {
    let input = ExtractionInput(path: "date", bytes: Array(words.utf8), form: .statement, encoding: .utf8)
    return Extractor().extractTimes([input]).chronicle.times
  }

  /// What a word such as 起 or 前 makes of a time.
  private static func bounded(
    _ interval: CalendarInterval,
    by bound: TimeExpression.Bound?
  ) -> CalendarInterval? {
    switch bound {
    case nil: interval
    case .since: CalendarInterval(start: interval.start, end: nil)
    case .after: CalendarInterval(start: interval.end, end: nil)
    case .until, .by: CalendarInterval(start: nil, end: interval.end)
    case .before: CalendarInterval(start: nil, end: interval.start)
    }
  }
}
