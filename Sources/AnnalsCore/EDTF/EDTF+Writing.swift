extension EDTF: CustomStringConvertible {
  /// The canonical string: reading it gives the same value.
  ///
  /// A qualification is written once, to the right of the last component of the longest beginning that
  /// it is about, and to the left of a component only where it is about that component alone. Time
  /// zones are written `Z` or with hours and minutes.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .dateTime(let dateTime): dateTime.description
    case .interval(let first, let last): "\(first)/\(last)"
    case .set(.oneOf, let members): "[" + members.map(\.description).joined(separator: ",") + "]"
    case .set(.allOf, let members): "{" + members.map(\.description).joined(separator: ",") + "}"
    }
  }
}

extension EDTF.Bound: CustomStringConvertible {
  /// The date, `..` or nothing.
  public var description: String {
    switch self {
    case .unknown: ""
    case .open: ".."
    case .date(let date): date.description
    case .dateTime(let dateTime): dateTime.description
    }
  }
}

extension EDTF.SetMember: CustomStringConvertible {
  /// One date, or two dots with a date on one or both sides.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .range(let first, let last): "\(first)..\(last)"
    case .through(let last): "..\(last)"
    case .from(let first): "\(first).."
    }
  }
}

extension EDTF.DateTime: CustomStringConvertible {
  /// A date-time from civil time, without time zone; nil for years outside 0…9999.
  init?(_ time: CivilTime) {
    guard (0...9999).contains(time.date.year) else { return nil }
    self.init(time: time, zone: nil)
  }

  /// `YYYY-MM-DDThh:mm:ss`, with `Z` or `±hh:mm`.
  public var description: String {
    let clock = [time.hour, time.minute, time.second].map(CalendarDate.twoDigits).joined(separator: ":")
    return time.date.iso8601 + "T" + clock + zoneDesignator
  }

  private var zoneDesignator: String {
    guard let zone else { return "" }
    guard zone != 0 else { return "Z" }
    let (hours, minutes) = abs(zone).quotientAndRemainder(dividingBy: 60)
    return (zone < 0 ? "-" : "+") + CalendarDate.twoDigits(hours) + ":" + CalendarDate.twoDigits(minutes)
  }
}

extension EDTF.Date: CustomStringConvertible {
  /// The components, joined by hyphens, with their qualifications.
  public var description: String {
    let components = [year.formDescription] + [month, day].compactMap { $0?.digits.description }
    var rest = qualifications
    var text = ""
    for index in components.indices.reversed() {
      let common = rest[1..<(index + 1)].reduce(rest[0]) { $0.intersection($1) }
      for earlier in 0...index { rest[earlier].subtract(common) }
      text = rest[index].mark + components[index] + common.mark + (text.isEmpty ? "" : "-" + text)
    }
    return text
  }
}

extension EDTF.Digits: CustomStringConvertible {
  /// The digits, `X` for those that are unspecified.
  public var description: String { String(decoding: ascii, as: UTF8.self) }
}

extension EDTF.Year {
  fileprivate var formDescription: String {
    let number =
      switch form {
      case .digits(let digits, let isNegative): (isNegative ? "-" : "") + digits.description
      case .long(let number): "Y\(number)"
      case .exponential(let number, let exponent): "Y\(number)E\(exponent)"
      }
    return number + (significantDigits.map { "S\($0)" } ?? "")
  }
}
