extension EDTF {
  /// Why a string is not EDTF, and where.
  public struct ParsingError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: String, Sendable {
      /// A digit, a separator or the end was expected here.
      case unexpectedCharacter
      /// There is no such month, part of the year, day, hour, minute, second or zone.
      case noSuchValue
      /// The year has more digits than can be held.
      case yearTooLong
      /// A year after `Y` needs an exponent or more than four digits, and no leading zero.
      case yearTooShort
      /// No digit, or more digits than the year has, are said to be significant.
      case badSignificantDigits
      /// The end does not come after the start.
      case reversed
    }

    /// The UTF-8 offset at which the string stops making sense.
    public let utf8Offset: Int
    /// What is wrong.
    public let reason: Reason
  }

  /// A value from its string.
  ///
  /// - Throws: ``ParsingError`` with the place and the reason when the string is not EDTF.
  /// - Complexity: O(n)
  public init(_ text: some StringProtocol) throws(ParsingError) {
    var parser = EDTFParser(Array(text.utf8))
    self = try parser.value()
  }
}

/// A parser whose sections follow the levels of the standard.
private struct EDTFParser {
  typealias Failure = EDTF.ParsingError

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The whole string.
  mutating func value() throws(Failure) -> EDTF {
    let value: EDTF
    if skip("[") {
      value = .set(.oneOf, try setMembers(until: "]"))
    } else if skip("{") {
      value = .set(.allOf, try setMembers(until: "}"))
    } else {
      value = try dateOrInterval()
    }
    guard position == bytes.count else { throw failure(.unexpectedCharacter) }
    return value
  }

  // MARK: Level 0: date, date and time, interval

  private mutating func dateOrInterval() throws(Failure) -> EDTF {
    let first = try bound()
    if skip("/") {
      let offset = position
      let value = EDTF.interval(first, try bound())
      guard value.isOrdered else { throw failure(.reversed, at: offset) }
      return value
    }
    switch first {
    case .date(let date): return .date(date)
    case .dateTime(let dateTime): return .dateTime(dateTime)
    case .unknown, .open: throw failure(.unexpectedCharacter)
    }
  }

  /// A date with the qualifications that levels 1 and 2 allow on both sides of each component.
  private mutating func date() throws(Failure) -> EDTF.Date {
    let offset = position
    // A mark on the left is about its component alone, one on the right about all before it too.
    var left = [qualification()]
    let form = try yearForm()
    let significantDigits = try significantDigits(of: form)
    var right = [qualification()]
    var parts: [EDTF.Digits] = []
    let takesParts = if case .digits = form { significantDigits == nil } else { false }
    while takesParts, parts.count < 2, skip("-") {
      left.append(qualification())
      parts.append(try digits(2))
      right.append(qualification())
    }
    for index in right.indices.dropLast().reversed() { right[index].formUnion(right[index + 1]) }
    let marks = zip(left, right).map { $0.union($1) }
    let components = zip(parts, marks.dropFirst()).map { EDTF.Component(digits: $0, qualification: $1) }
    let date = EDTF.Date(
      year: EDTF.Year(form: form, significantDigits: significantDigits, qualification: marks[0]),
      month: components.first,
      day: components.dropFirst().first
    )
    guard date.fields(.earliest) != nil else { throw failure(.noSuchValue, at: offset) }
    return date
  }

  private mutating func dateTime(on date: EDTF.Date) throws(Failure) -> EDTF.DateTime {
    guard let day = date.exactDay, skip("T") else { throw failure(.unexpectedCharacter) }
    let hour = try number(upTo: 23)
    try expect(":")
    let minute = try number(upTo: 59)
    try expect(":")
    let second = try number(upTo: 59)
    let time = CivilTime(day, hour: hour, minute: minute, second: second)
    return EDTF.DateTime(time: time, zone: try zone())
  }

  private mutating func zone() throws(Failure) -> Int? {
    if skip("Z") { return 0 }
    let offset = position
    let isNegative = skip("-")
    guard isNegative || skip("+") else { return nil }
    let hours = try number(upTo: 23)
    let minutes = hours * 60 + (skip(":") ? try number(upTo: 59) : 0)
    guard !isNegative || minutes > 0 else { throw failure(.noSuchValue, at: offset) }
    return isNegative ? -minutes : minutes
  }

  // MARK: Level 1: negative and long years, unspecified digits, qualification, open and unknown ends

  private mutating func yearForm() throws(Failure) -> EDTF.Year.Form {
    if skip("Y") { return try longYear() }
    let offset = position
    let isNegative = skip("-")
    let digits = try digits(4)
    guard !isNegative || digits.maximum > 0 else { throw failure(.noSuchValue, at: offset) }
    return .digits(digits, isNegative: isNegative)
  }

  private mutating func longYear() throws(Failure) -> EDTF.Year.Form {
    let sign = skip("-") ? -1 : 1
    let offset = position
    let number = try number()
    let count = position - offset
    let hasLeadingZero = bytes[offset] == UInt8(ascii: "0")
    guard skip("E") else {
      guard count > 4, !hasLeadingZero else { throw failure(.yearTooShort, at: offset) }
      return .long(sign * number)
    }
    guard !hasLeadingZero else { throw failure(.yearTooShort, at: offset) }
    let form = EDTF.Year.Form.exponential(sign * number, exponent: try self.number())
    guard form.magnitude != nil else { throw failure(.yearTooLong, at: offset) }
    return form
  }

  /// `count` digits, some of which may be `X`.
  private mutating func digits(_ count: Int) throws(Failure) -> EDTF.Digits {
    let start = position
    while position < start + count {
      guard let byte = peek(), isDigit(byte) || byte == UInt8(ascii: "X") else {
        throw failure(.unexpectedCharacter)
      }
      position += 1
    }
    return EDTF.Digits(ascii: Array(bytes[start..<position]))
  }

  private mutating func qualification() -> EDTF.Qualification {
    guard let byte = peek(), let qualification = EDTF.Qualification(ascii: byte) else { return [] }
    position += 1
    return qualification
  }

  private mutating func bound() throws(Failure) -> EDTF.Bound {
    if position == bytes.count || peek() == UInt8(ascii: "/") { return .unknown }
    if skip("..") { return .open }
    let date = try date()
    return peek() == UInt8(ascii: "T") ? .dateTime(try dateTime(on: date)) : .date(date)
  }

  // MARK: Level 2: significant digits, sets

  private mutating func significantDigits(of form: EDTF.Year.Form) throws(Failure) -> Int? {
    guard skip("S") else { return nil }
    let offset = position
    let count = try number()
    guard count > 0, let available = form.digitCount, count <= available else {
      throw failure(.badSignificantDigits, at: offset)
    }
    return count
  }

  private mutating func setMembers(until end: StaticString) throws(Failure) -> [EDTF.SetMember] {
    var members: [EDTF.SetMember] = []
    repeat {
      members.append(try setMember(isFirst: members.isEmpty))
      if case .from = members.last { break }
    } while skip(",")
    try expect(end)
    return members
  }

  private mutating func setMember(isFirst: Bool) throws(Failure) -> EDTF.SetMember {
    if isFirst, skip("..") { return .through(try date()) }
    let first = try date()
    guard skip("..") else { return .date(first) }
    guard let next = peek(), next != UInt8(ascii: "]"), next != UInt8(ascii: "}") else { return .from(first) }
    let offset = position
    let last = try date()
    guard EDTF.interval(.date(first), .date(last)).isOrdered else { throw failure(.reversed, at: offset) }
    return .range(first, last)
  }

  // MARK: Characters

  private func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func skip(_ token: StaticString) -> Bool {
    token.withUTF8Buffer { token in
      guard bytes[position...].starts(with: token) else { return false }
      position += token.count
      return true
    }
  }

  private mutating func expect(_ token: StaticString) throws(Failure) {
    guard skip(token) else { throw failure(.unexpectedCharacter) }
  }

  /// Two digits.
  private mutating func number(upTo limit: Int) throws(Failure) -> Int {
    let offset = position
    let digits = try digits(2)
    guard !digits.hasUnspecified else { throw failure(.unexpectedCharacter, at: offset) }
    guard digits.minimum <= limit else { throw failure(.noSuchValue, at: offset) }
    return digits.minimum
  }

  /// One to eighteen digits.
  private mutating func number() throws(Failure) -> Int {
    let start = position
    var number = 0
    while let byte = peek(), isDigit(byte) {
      guard position - start < 18 else { throw failure(.yearTooLong, at: start) }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
      position += 1
    }
    guard position > start else { throw failure(.unexpectedCharacter) }
    return number
  }

  private func failure(_ reason: Failure.Reason, at offset: Int? = nil) -> Failure {
    Failure(utf8Offset: offset ?? position, reason: reason)
  }
}
