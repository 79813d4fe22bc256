/// Numbers the sentences of a text for offsets that only grow.
///
/// A sentence ends at 。！？ and at a line end; the resolver needs only to know how far apart the sentences of two times
/// are, so that the first number may be anything.
struct SentenceCounter {
  private let text: [UInt8]
  private var offset: Int
  private var count = 0

  /// Counts from an offset on, where a scalar begins.
  init(text: [UInt8], from offset: Int) {
    self.text = text
    self.offset = offset
  }

  /// The number of the sentence that holds an offset.
  mutating func sentence(of target: Int) -> Int {
    let (first, limit) = (offset, min(target, text.count))
    guard first < limit else { return count }
    (offset, count) = text.withUnsafeBufferPointer { text in
      var (offset, count) = (first, count)
      while offset < limit {
        let byte = text[offset]
        if byte >= 0xE4, byte < 0xEF {
          // A Han character.
          offset += 3
        } else if byte < 0x80 {
          if byte == 0x0A { count += 1 }
          offset += 1
        } else if byte < 0xE0 {
          offset += 2
        } else if byte < 0xF0 {
          if SentenceCounter.endsSentence(byte, text[offset + 1], text[offset + 2]) { count += 1 }
          offset += 3
        } else {
          offset += 4
        }
      }
      return (offset, count)
    }
    return count
  }

  /// Whether three bytes are 。 (E3 80 82), ！ (EF BC 81) or ？ (EF BC 9F).
  @inline(__always)
  private static func endsSentence(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    first == 0xE3
      ? second == 0x80 && third == 0x82 : first == 0xEF && second == 0xBC && (third == 0x81 || third == 0x9F)
  }
}
