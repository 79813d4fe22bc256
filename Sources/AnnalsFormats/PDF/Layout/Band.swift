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
  ///   - region: the left and right edge of the region.
  ///   - gap: a narrower gap does not divide columns, in points.
  ///   - height: of a line, in points.
  static func bands(of strips: [Strip], in region: Span, gap: Double, height: Double) -> [Band] {
    let measure = Measure(region: region, gap: gap, height: height)
    var bands: [Band] = []
    var plain = 0
    var index = 0
    while index < strips.count {
      guard let band = Band(in: strips, from: index, notBefore: plain, measure) else {
        index += 1
        continue
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

  private struct Measure {
    let region: Span
    let gap: Double
    let height: Double
  }

  private init(strips: ArraySlice<Strip>, columns: [Span]) {
    self.strips = strips
    self.columns = columns
  }

  /// The band around a strip with words beside each other; nil when they are a single line's.
  private init?(in all: [Strip], from index: Int, notBefore first: Int, _ measure: Measure) {
    self.init(strips: all[index...index], columns: all[index].cover)
    while strips.endIndex < all.count, let longer = extended(to: all[strips.endIndex], measure) {
      columns = longer
      strips = all[strips.startIndex...strips.endIndex]
    }
    guard columns.count > 1, isSideBySide else { return nil }
    while strips.startIndex > first, let longer = extended(to: all[strips.startIndex - 1], measure),
      longer.count == columns.count
    {
      columns = longer
      strips = all[(strips.startIndex - 1)..<strips.endIndex]
    }
  }

  /// Whether the columns have lines beside each other, be it that their lines do not stand level and are strips of
  /// their own, now of this column, now of that.
  private var isSideBySide: Bool {
    let wide = strips.filter { $0.cover.count > 1 }
    if wide.count > 1 || wide.contains(where: \.isTall) { return true }
    let homes = strips.map { columnIndex(at: $0.box.x.middle) }
    return zip(homes, homes.dropFirst()).filter { $0 != $1 }.count > 2
  }

  /// The columns of the band with one more strip above or below, nil when it does not belong to the band.
  private func extended(to strip: Strip, _ measure: Measure) -> [Span]? {
    let longer = Span.merged(columns + strip.cover, gap: measure.gap)
    let isBeginning = columns.count == 1
    guard longer.count > 1, let bounds = strips.map(\.box).bounds else { return nil }
    guard strip.cover.count == 1 else { return isBeginning ? nil : longer }
    // A line by itself that is far away, closes a gap or is centred over all columns is no part of a column.
    let distance = -bounds.y.overlap(strip.box.y)
    if distance > 2 * measure.height || longer.count < columns.count { return nil }
    let isCentred = [bounds.x, measure.region].contains {
      abs(strip.box.x.middle - $0.middle) < 0.5 * measure.height
    }
    let startsColumn = columns.contains { abs($0.min - strip.box.x.min) < 3 * measure.height }
    return isCentred && !startsColumn ? nil : longer
  }

  /// The column that words stand in.
  func column(of word: PlacedWord) -> Int { columnIndex(at: word.box.x.middle) }

  private func columnIndex(at x: Double) -> Int { columns.lastIndex { $0.min <= x } ?? 0 }

  /// The words of each column.
  var wordsByColumn: [[PlacedWord]] {
    var words = columns.map { _ in [PlacedWord]() }
    for strip in strips {
      for word in strip.words { words[column(of: word)].append(word) }
    }
    return words
  }
}
