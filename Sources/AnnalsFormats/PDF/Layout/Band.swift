/// Strips that follow each other and share their columns, or that have none.
struct Band: Hashable, Sendable {
  /// The strips from top to bottom.
  var strips: ArraySlice<Strip>
  /// The columns from left to right; one or none for running text.
  var columns: [Span]

  /// Cuts the strips of a region into bands.
  ///
  /// A band begins where words stand beside each other and goes on as long as one gap runs down through all its
  /// strips: a headline across the columns ends it, one across two of three columns does not. Strips before
  /// it that leave the gap free, such as the top of a column beside a picture, belong to it.
  ///
  /// - Parameters:
  ///   - gap: a narrower gap does not divide columns, in points.
  ///   - height: of a line, in points.
  static func bands(of strips: [Strip], gap: Double, height: Double) -> [Band] {
    var bands: [Band] = []
    var plain = 0
    var index = 0
    while index < strips.count {
      guard strips[index].cover.count > 1 else {
        index += 1
        continue
      }
      var band = Band(strips: strips[index...index], columns: strips[index].cover)
      while band.strips.endIndex < strips.count, let longer = band.extended(to: strips[band.strips.endIndex], gap, height) {
        band.columns = longer
        band.strips = strips[band.strips.startIndex...band.strips.endIndex]
      }
      let sideBySide = band.strips.filter { $0.cover.count > 1 }
      guard sideBySide.count > 1 || sideBySide.contains(where: \.isTall) else {
        index += 1
        continue
      }
      while band.strips.startIndex > plain,
        let longer = band.extended(to: strips[band.strips.startIndex - 1], gap, height),
        longer.count == band.columns.count
      {
        band.columns = longer
        band.strips = strips[(band.strips.startIndex - 1)..<band.strips.endIndex]
      }
      if plain < band.strips.startIndex {
        bands.append(Band(strips: strips[plain..<band.strips.startIndex], columns: []))
      }
      bands.append(band)
      index = band.strips.endIndex
      plain = index
    }
    if plain < strips.count { bands.append(Band(strips: strips[plain...], columns: [])) }
    return bands
  }

  /// The columns of the band with one more strip above or below, nil when it does not belong to the band.
  private func extended(to strip: Strip, _ gap: Double, _ height: Double) -> [Span]? {
    let longer = Span.merged(columns + strip.cover, gap: gap)
    guard longer.count > 1 else { return nil }
    guard strip.cover.count == 1, let bounds = strips.map(\.box).bounds else { return longer }
    // A line by itself that is far away, closes a gap or is centred over all columns is no part of a column.
    let distance = -bounds.y.overlap(strip.box.y)
    if distance > 2 * height || longer.count < columns.count { return nil }
    let isCentred = abs(strip.box.x.middle - bounds.x.middle) < 0.5 * height
    let startsColumn = columns.contains { abs($0.min - strip.box.x.min) < 3 * height }
    return isCentred && !startsColumn ? nil : longer
  }

  /// The column that a word stands in.
  func column(of word: PlacedWord) -> Int {
    columns.lastIndex { $0.min <= word.box.x.middle } ?? 0
  }

  /// The words of each column.
  var wordsByColumn: [[PlacedWord]] {
    var words = columns.map { _ in [PlacedWord]() }
    for strip in strips {
      for word in strip.words { words[column(of: word)].append(word) }
    }
    return words
  }
}
