/// A word of up to four characters of the basic plane as one number: compared and looked up much faster than a string.
struct ShortWord: Hashable, Comparable, CustomStringConvertible {
  /// The characters, the first in the highest sixteen bits.
  private var value: UInt64 = 0

  init(_ word: some StringProtocol) {
    var shift: UInt64 = 64
    for unit in word.utf16 {
      precondition(shift > 0, "a short word has four characters at most")
      shift -= 16
      value |= UInt64(unit) << shift
    }
  }

  /// The word with some of its characters exchanged for others.
  func replacing(_ others: [UInt16: UInt16]) -> ShortWord {
    var word = self
    for shift: UInt64 in [48, 32, 16, 0] {
      guard let other = others[UInt16(truncatingIfNeeded: value >> shift)] else { continue }
      word.value = word.value & ~(0xFFFF << shift) | UInt64(other) << shift
    }
    return word
  }

  var description: String {
    var scalars = String.UnicodeScalarView()
    var rest = value
    while let scalar = Unicode.Scalar(UInt16(rest >> 48)), scalar.value != 0 {
      scalars.append(scalar)
      rest <<= 16
    }
    return String(scalars)
  }

  /// By the numbers of the characters.
  static func < (left: ShortWord, right: ShortWord) -> Bool { left.value < right.value }
}
