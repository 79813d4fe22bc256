import AnnalsCore

/// Whether the datelines of a page, which name no year, lie on both sides of New Year.
///
/// The issue of 1 January prints the wire of 31 December: one of them is not of the year that the page states most
/// often. Where the page tells of the year before too, December is of that; else January is of the next.
enum TurnOfYear {
  case none
  /// December belongs to the year before the usual one.
  case before
  /// January belongs to the year after the usual one.
  case after

  init(_ text: PublicationText, usual: PublicationText.StatedYear?) {
    self = .none
    guard let usual else { return }
    var (hasDecember, hasJanuary) = (false, false)
    for article in text.page.articles {
      guard let time = ArticleDateline.match(in: article, text)?.time, time.year == nil,
        let (month, day) = time.writtenDay
      else { continue }
      hasDecember = hasDecember || (month == 12 && day > 31 - TurnOfYear.reach)
      hasJanuary = hasJanuary || (month == 1 && day <= TurnOfYear.reach)
    }
    guard hasDecember, hasJanuary else { return }
    self = text.statedYears.contains { $0.year == usual.year - 1 } ? .before : .after
  }

  /// The year of a dateline's month.
  func year(ofMonth month: Int, usual: Int) -> Int {
    switch self {
    case .before where month == 12: usual - 1
    case .after where month == 1: usual + 1
    case .none, .before, .after: usual
    }
  }

  /// How many days from New Year the datelines of one issue lie.
  private static let reach = 7
}
