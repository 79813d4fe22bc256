/// Strips that follow each other and share their columns, or that have none.
struct Band: Sendable {
  /// The strips from top to bottom; at least one.
  private(set) var strips: ArraySlice<Strip>
  /// The columns from left to right; one or none for running text.
  private(set) var columns: [Span]
  /// Where the strips stand.
  private var bounds: Box
  /// The least size of type of the strips, in points: gaps are measured by it.
  private var em: Double
  /// What the strips so far were taken for, and how many they were.
  private var judgement = (count: 0, isText: false)

  /// Cuts the strips of a region into bands.
  ///
  /// A band begins where words stand beside each other and goes on as long as one gap runs down through all its
  /// strips: a headline across the columns ends it, one across two of three columns does not. Strips before
  /// it that leave the gap free, such as the top of a column beside a picture, belong to it.
  ///
  /// `region` is the left and right edge of the region.
  static func bands(of strips: [Strip], in region: Span) -> [Band] {
    var bands: [Band] = []
    var plain = 0
    var index = 0
    while index < strips.count {
      guard let band = Band(in: strips, from: index, notBefore: plain, region: region) else {
        index += 1
        continue
      }
      if plain < band.strips.startIndex {
        bands.append(Band(plain: strips[plain..<band.strips.startIndex]))
      }
      bands.append(band)
      index = band.strips.endIndex
      plain = index
    }
    if plain < strips.count { bands.append(Band(plain: strips[plain...])) }
    return bands
  }

  /// Strips of running text.
  private init(plain strips: ArraySlice<Strip>) {
    self.strips = strips
    columns = []
    bounds = strips.map(\.box).bounds ?? Box(x: Span(0, 0), y: Span(0, 0))
    em = strips.map(\.em).min() ?? 0
  }

  /// The band around a strip with words beside each other; nil when they are a single line's.
  private init?(in all: [Strip], from index: Int, notBefore first: Int, region: Span) {
    strips = all[index...index]
    columns = all[index].cover
    bounds = all[index].box
    em = all[index].em
    while strips.endIndex < all.count, let longer = extended(to: all[strips.endIndex], region) {
      columns = longer
      bounds = bounds.joined(all[strips.endIndex].box)
      em = min(em, all[strips.endIndex].em)
      strips = all[strips.startIndex...strips.endIndex]
    }
    columns = Span.merged(columns, gap: leastGap)
    guard columns.count > 1 else { return nil }
    while strips.startIndex > first, let longer = extended(to: all[strips.startIndex - 1], region),
      longer.count == columns.count, !isHeadlineAbove(all[strips.startIndex - 1])
    {
      columns = longer
      bounds = bounds.joined(all[strips.startIndex - 1].box)
      em = min(em, all[strips.startIndex - 1].em)
      strips = all[(strips.startIndex - 1)..<strips.endIndex]
    }
  }

  /// The gap that divides columns, in points: the fewer lines stand beside each other, and the fewer gaps they share,
  /// the wider it has to be, for two lines may have a wide space in the same place.
  private var leastGap: Double {
    let wide = strips.filter { $0.cover.count > 1 }
    if wide.contains(where: \.isTall) || isStaggered { return Strip.gap * em }
    switch wide.count {
    case 5...: return Strip.gap * em
    case 3...4: return (columns.count > 3 ? Strip.gap : 1) * em
    case 2: return 1.5 * em
    default: return .infinity
    }
  }

  /// Whether the lines of the columns do not stand level and are strips of their own, now of this column, now of that.
  private var isStaggered: Bool {
    let homes = strips.map { columnIndex(at: $0.box.x.middle) }
    return zip(homes, homes.dropFirst()).filter { $0 != $1 }.count > 2
  }

  /// The columns of the band with one more strip above or below, nil when it does not belong to the band.
  private mutating func extended(to strip: Strip, _ region: Span) -> [Span]? {
    let longer = Span.merged(columns + strip.cover, gap: Strip.gap * min(em, strip.em))
    let distance = -bounds.y.overlap(strip.box.y) / strip.box.y.length
    guard longer.count > 1, distance < 3 else { return nil }
    let hasRemnant = columns.contains { $0.length < 3 * min(em, strip.em) && !longer.contains($0) }
    // Columns begin below a headline, the names under it and a running head, whatever the gaps in those.
    if strips.count < 3, let first = strips.first {
      let ratio = strip.smallestEm / first.smallestEm
      if ratio > 1.25 || ratio < 0.8 || longer.count < columns.count && !hasRemnant { return nil }
    }
    // So they do below names whose gap happens to lie over one of theirs.
    if strips.count == 1, strip.cover.count > longer.count, abs(bounds.x.middle - region.middle) < 1.5 * em {
      return nil
    }
    let occupied = longer.filter { column in strip.cover.contains { $0.overlap(column) > 0 } }
    if occupied.count > 1 {
      guard columns.count > 1, !closesGapInPart(strip) else { return nil }
      // A table below columns of text may leave their gap free, but its cells do not stand where their lines begin.
      let areLines = occupied.allSatisfy { strip.hasLine(at: $0.min) }
      let hasCells = zip(strip.cover, strip.cover.dropFirst()).contains { left, right in
        right.min - left.max > 2 * strip.em && occupied.contains { $0.min <= left.min && right.max <= $0.max }
      }
      return areLines || !hasCells || !looksLikeText() ? longer : nil
    }
    // A line by itself that is far away, closes a gap or is centred over all columns is no part of a column.
    if distance > 2 { return nil }
    // The last characters of a paragraph and the indented line after them only look like two columns.
    if longer.count < columns.count, !hasRemnant { return nil }
    let isCentred = [bounds.x, region].contains { abs(strip.box.x.middle - $0.middle) < 1.5 * strip.em }
    let startsColumn = columns.contains { abs($0.min - strip.box.x.min) < 3 * strip.em }
    return isCentred && !startsColumn ? nil : longer
  }

  /// Whether a strip above columns of text is a headline, or the names below it, whose gap lies over theirs by chance.
  private func isHeadlineAbove(_ strip: Strip) -> Bool {
    guard strip.cover.count > 1 else { return false }
    let areLines = strip.cover.allSatisfy { piece in
      columns.contains { Strip.isIndent(piece.min - $0.min, em: strip.em) }
    }
    return !areLines && holdsRunningText
  }

  /// Whether the strips so far hold running text; asked for strip by strip, answered anew when they have doubled.
  private mutating func looksLikeText() -> Bool {
    if strips.count >= 2 * judgement.count { judgement = (strips.count, holdsRunningText) }
    return judgement.isText
  }

  /// Whether a strip closes a gap between two columns in part, because its own columns are others.
  ///
  /// A headline over two of three columns closes the gap between them wholly.
  private func closesGapInPart(_ strip: Strip) -> Bool {
    zip(columns, columns.dropFirst()).contains { left, right in
      let gap = Span(left.max, right.min)
      let isCrossed = strip.cover.contains { $0.min <= gap.min && $0.max >= gap.max }
      let inside = strip.cover.filter { $0.overlap(gap) > 0 }
      let rest = Span.merged(inside + [left, right], gap: Strip.gap * min(em, strip.em))
      return !isCrossed && rest.count == 1
    }
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
