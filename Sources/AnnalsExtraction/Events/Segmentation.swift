/// The words of the lexicon that a text is made of, cut from the left, the longest first.
///
/// Looked up once for the whole text; names of persons and tokens are read from it.
struct Segmentation: Sendable {
  /// A word of the text.
  struct Segment: Sendable {
    /// Offset (40 bits), length in bytes (8 bits), index of the word (16 bits).
    private let packed: UInt64

    init(start: Int, end: Int, word: Int) {
      packed = UInt64(start) << 24 | UInt64(end - start) << 16 | UInt64(word)
    }

    /// Where it begins.
    var start: Int { Int(packed >> 24) }
    /// Where it ends.
    var end: Int { start + Int(packed >> 16 & 0xFF) }
    /// The word, as an index into `Lexicon.words`.
    var word: Int { Int(packed & 0xFFFF) }
  }

  let segments: [Segment]

  /// The words of a text.
  ///
  /// - Complexity: O(n) in the bytes.
  init(of text: [UInt8], lexicon: Lexicon, threads: Int = 1) {
    let stretches = Segmentation.stretches(of: text, count: threads == 1 ? 1 : 8 * threads)
    let found = parallelMap(stretches, threads: threads) { stretch in
      text.withUnsafeBufferPointer { Segmentation.segments(of: $0, in: stretch, lexicon: lexicon) }
    }
    segments = .joining(found, threads: threads)
  }

  private static func segments(
    of text: UnsafeBufferPointer<UInt8>,
    in range: Range<Int>,
    lexicon: Lexicon
  ) -> [Segment] {
    var segments: [Segment] = []
    segments.reserveCapacity(range.count / 8)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let match = lexicon.longestWord(in: text, at: offset, limit: text.count) {
        segments.append(Segment(start: offset, end: match.end, word: match.index))
        offset = match.end
      } else {
        offset += UTF8Scan.scalarLength(text[offset])
      }
    }
    return segments
  }

  /// The text in about so many stretches, cut at line ends, which no word goes across.
  private static func stretches(of text: [UInt8], count: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let target = start + text.count / count
      let end = target < text.count ? text[target...].firstIndex(of: 0x0A).map { $0 + 1 } : nil
      stretches.append(start..<(end ?? text.count))
      start = end ?? text.count
    }
    return stretches
  }

  /// The index of the first segment that begins at an offset or after it.
  ///
  /// - Complexity: O(log n)
  func index(from offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
