extension EDTF {
  /// A year, optionally with a month (or a part of the year) and a day.
  public struct Date: Hashable, Sendable {
    /// The year.
    public let year: Year
    /// The month 01…12 or the part of the year 21…41, or nil.
    public let month: Component?
    /// The day of the month, or nil.
    public let day: Component?
  }

  /// A month or a day: two digits, of which some may be unspecified.
  public struct Component: Hashable, Sendable {
    /// The digits.
    public let digits: Digits
    /// What is said against it.
    public let qualification: Qualification
  }

  /// A year in one of the three ways in which EDTF writes it.
  public struct Year: Hashable, Sendable {
    /// How the year is written.
    public enum Form: Hashable, Sendable {
      /// Four digits: `1985`, `-1985`, `201X`.
      case digits(Digits, isNegative: Bool)
      /// More than four digits after `Y`: `Y170000002`.
      case long(Int)
      /// A number times a power of ten: `Y-17E7`.
      case exponential(Int, exponent: Int)
    }

    /// How it is written.
    public let form: Form
    /// How many of the digits count (`1950S2`: some year of 1900…1999), or nil when all do.
    public let significantDigits: Int?
    /// What is said against it.
    public let qualification: Qualification
  }

  /// Whether a component is uncertain, approximate, or both.
  public struct Qualification: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// A qualification from its bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue & 0b11
    }

    /// `?`: the source or the statement is doubted.
    public static let uncertain = Qualification(rawValue: 0b01)
    /// `~`: an estimate that is close.
    public static let approximate = Qualification(rawValue: 0b10)

    /// The qualification that a character stands for, `%` being both; nil for other characters.
    init?(ascii byte: UInt8) {
      switch byte {
      case UInt8(ascii: "?"): self = .uncertain
      case UInt8(ascii: "~"): self = .approximate
      case UInt8(ascii: "%"): self = [.uncertain, .approximate]
      default: return nil
      }
    }

    /// The character, or nothing.
    var mark: String { ["", "?", "~", "%"][Int(rawValue)] }
  }

  /// Decimal digits of which some may be unspecified (`X`).
  public struct Digits: Hashable, Sendable {
    /// The characters `0`…`9` and `X`.
    let ascii: [UInt8]

    /// Which positions are unspecified, from the left.
    var unspecified: [Bool] { ascii.map { $0 == UInt8(ascii: "X") } }
    /// Whether any digit is unspecified.
    public var hasUnspecified: Bool { ascii.contains(UInt8(ascii: "X")) }

    /// The least number that the digits admit.
    public var minimum: Int { value(unspecified: 0) }
    /// The greatest number that the digits admit.
    public var maximum: Int { value(unspecified: 9) }

    /// Whether the digits admit a number.
    func admits(_ number: Int) -> Bool {
      var rest = number
      for byte in ascii.reversed() {
        if byte != UInt8(ascii: "X"), rest % 10 != Int(byte - UInt8(ascii: "0")) { return false }
        rest /= 10
      }
      return rest == 0
    }

    private func value(unspecified digit: Int) -> Int {
      ascii.reduce(0) { $0 * 10 + ($1 == UInt8(ascii: "X") ? digit : Int($1 - UInt8(ascii: "0"))) }
    }
  }
}

extension EDTF.Date {
  /// The qualifications of year, month and day, as far as there are any.
  var qualifications: [EDTF.Qualification] {
    [year.qualification] + [month, day].compactMap { $0?.qualification }
  }
}
