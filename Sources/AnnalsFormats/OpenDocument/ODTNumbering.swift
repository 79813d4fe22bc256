/// How far the lists of an OpenDocument text have counted (ISO/IEC 26300-1, 5.3).
struct ODTNumbering {
  private var counts: [String: [Int: Int]] = [:]

  /// Begins a list anew.
  mutating func restart(_ list: String) { counts[list] = nil }

  /// Counts an item, whose number is `start` where it says so itself; nil when its list does not mark it.
  mutating func mark(_ list: String, level: Int, start: Int?, styles: ODTStyles) -> OfficeMark? {
    guard let style = styles.level(level, of: list) else { return nil }
    guard let format = style.format else { return .bullet }
    var own = counts[list] ?? [:]
    own = own.filter { $0.key <= level }
    own[level] = start ?? own[level].map { $0 &+ 1 } ?? style.start
    counts[list] = own
    guard !format.isEmpty else { return nil }
    let first = max(1, level - max(1, min(style.shown, ODTNumbering.deepest)) + 1)
    let numbers = (first...level).map { shown in
      let format = styles.level(shown, of: list)?.format ?? format
      return NumberFormat.text(own[shown] ?? 1, format: ODTNumbering.name(of: format))
    }
    let label = style.prefix + numbers.joined(separator: ".") + style.suffix
    let isApart = label.unicodeScalars.last.map { $0.value >= 0x2E80 || $0 == " " } ?? false
    return .label(isApart ? label : label + " ")
  }

  /// The levels that a list may have.
  static let deepest = 10

  /// The name in ISO/IEC 29500 of a series that is known by its first number.
  private static func name(of series: String) -> String {
    series.unicodeScalars.first.flatMap { names[$0] } ?? "decimal"
  }

  private static let names: [Unicode.Scalar: String] = [
    "一": "chineseCounting", "壹": "chineseLegalSimplified", "甲": "ideographTraditional",
    "子": "ideographZodiac",
    "①": "decimalEnclosedCircle", "１": "decimalFullWidth", "I": "upperRoman", "i": "lowerRoman",
    "A": "upperLetter", "a": "lowerLetter",
  ]
}
