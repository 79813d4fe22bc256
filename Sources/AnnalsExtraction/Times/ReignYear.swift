/// A year of an era whose name several emperors used: 太和三年.
struct ReignYear: Sendable, Equatable {
  /// The year that is meant first.
  let year: Int
  private let second: Int16
  private let third: Int16
  private let fourth: Int16

  /// The years that the words may mean, the likeliest first; the fifth and later ones are not kept.
  init(_ years: [Int]) {
    func other(_ index: Int) -> Int16 { index < years.count ? Int16(clamping: years[index]) : ReignYear.none }
    year = years.first ?? 0
    (second, third, fourth) = (other(1), other(2), other(3))
  }

  /// The other years that the words may mean.
  var others: [Int] { [second, third, fourth].filter { $0 != ReignYear.none }.map { Int($0) } }

  private static let none = Int16.min
}
