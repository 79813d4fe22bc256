/// Tells places from what else stands behind 在: 在重庆, not 在这方面.
enum PlaceReader {
  private static let endings = WordSet(Places.suffixes)
  private static let furtherEndings: WordSet = [
    "国", "洲", "岸", "海", "洋", "城", "园", "馆", "宫", "楼", "厅", "站", "庙", "寺", "桥",
  ]

  /// The place that a phrase names, as written: known by name, or by its ending; nil when it is none.
  ///
  ///     江苏省南京市     // the same
  ///     制度建设         // nil
  static func place(in text: [UInt8], _ phrase: Range<Int>, tokens: TokenRun) -> String? {
    // 海城市（北纬40.6度）, 在日本，即使…: a remark or a new clause is no part of the place.
    var end = phrase.lowerBound
    while end < phrase.upperBound, !marks.contains(text.scalar(at: end).value) {
      end += UTF8Scan.scalarLength(text[end])
    }
    let phrase = phrase.lowerBound..<min(end, phrase.upperBound)
    guard !phrase.isEmpty, phrase.count <= longest else { return nil }
    let isKnown = tokens.token(at: phrase.lowerBound).map { $0.roles.contains(.place) } ?? false
    let ends = [endings, furtherEndings].contains {
      $0.length(in: text, endingAt: phrase.upperBound, from: phrase.lowerBound + 3) != nil
    }
    guard isKnown || ends else { return nil }
    return LabelText.tidiedString(text, phrase)
  }

  private static let marks = ScalarSet("（(，,；;。：:")

  /// About thirty characters.
  private static let longest = 90
}
