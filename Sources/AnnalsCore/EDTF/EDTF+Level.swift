extension EDTF {
  /// The lowest level that has the value; nil for an interval with a date-time, which no level has.
  public var level: Level? {
    switch self {
    case .date(let date): date.level
    case .dateTime(let dateTime): dateTime.time.date.year < 0 ? .one : .zero
    case .interval(let first, let last): first.level.flatMap { left in last.level.map { max(left, $0) } }
    case .set: .two
    }
  }
}

extension EDTF.Bound {
  fileprivate var level: EDTF.Level? {
    switch self {
    case .unknown, .open: .one
    // Level 1 has qualified dates in intervals; the standard's examples put unspecified digits there at
    // level 2.
    case .date(let date): date.unspecifiedLevel == .zero ? date.level : .two
    case .dateTime: nil
    }
  }
}

extension EDTF.Date {
  /// The lowest level that has the date.
  var level: EDTF.Level {
    max(year.level, unspecifiedLevel, qualificationLevel, partOfYearLevel)
  }

  /// Level 1 has the whole date qualified, level 2 its components.
  private var qualificationLevel: EDTF.Level {
    guard qualifications.allSatisfy({ $0 == year.qualification }) else { return .two }
    return year.qualification.isEmpty ? .zero : .one
  }

  /// Level 1 has the four seasons.
  private var partOfYearLevel: EDTF.Level {
    guard let partOfYear else { return .zero }
    return partOfYear <= 24 ? .one : .two
  }

  /// Level 1 has five patterns of unspecified digits, all from the right.
  fileprivate var unspecifiedLevel: EDTF.Level {
    guard case .digits(let digits, _) = year.form else { return .zero }
    let pattern = ([digits] + [month, day].compactMap { $0?.digits })
      .map { String($0.unspecified.map { $0 ? "X" : "0" }) }.joined(separator: "-")
    if !pattern.contains("X") { return .zero }
    return ["000X", "00XX", "0000-XX", "0000-00-XX", "0000-XX-XX"].contains(pattern) ? .one : .two
  }
}

extension EDTF.Year {
  fileprivate var level: EDTF.Level {
    guard significantDigits == nil else { return .two }
    return switch form {
    case .digits(_, let isNegative): isNegative ? .one : .zero
    case .long: .one
    case .exponential: .two
    }
  }
}
