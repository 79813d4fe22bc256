/// How long a page's quotations may be: all of them whole, or, where the page would grow too large, the longest cut
/// down until it does not.
struct QuotationLimit {
  /// The most bytes of UTF-8 that a quotation should take; nil for as many as it has.
  private let length: Int?

  /// Quotations stand whole.
  static let whole = QuotationLimit(length: nil)

  /// The bytes of the shortest first quotation of an event, which still says something: 16 Chinese characters.
  ///
  /// Where cutting all to this is not enough, the further ones leave only their places.
  static let least = 48
  private static let dots = "…"

  private init(length: Int?) {
    self.length = length
  }

  /// The greatest length at which quotations of these lengths take so many bytes less.
  ///
  /// - Complexity: O(n log n).
  init(saving excess: Int, lengths: [Int]) {
    let longestFirst = lengths.sorted(by: >)
    var saved = 0
    for (index, length) in longestFirst.enumerated() {
      let next = index + 1 < longestFirst.count ? longestFirst[index + 1] : 0
      let step = (index + 1) * (length - next)
      if saved + step >= excess {
        let rest = excess - saved
        let cut = (rest + index) / (index + 1)
        self.init(length: length - cut)
        return
      }
      saved += step
    }
    self.init(length: 0)
  }

  /// The quotation, or its beginning with “…” behind; of a further one of an event perhaps nothing.
  func shortened(_ quotation: String, isFurther: Bool = false) -> String {
    guard var length, quotation.utf8.count > length else { return quotation }
    if length < QuotationLimit.least {
      if isFurther { return "" }
      length = QuotationLimit.least
      guard quotation.utf8.count > length else { return quotation }
    }
    var kept = quotation.utf8.index(quotation.startIndex, offsetBy: length - QuotationLimit.dots.utf8.count)
    while kept > quotation.startIndex, kept.samePosition(in: quotation.unicodeScalars) == nil {
      kept = quotation.utf8.index(before: kept)
    }
    return quotation[..<kept] + QuotationLimit.dots
  }
}
