/// A 64-bit digest of content, to see whether it changed; no protection against forgery.
///
/// FNV-1a over words of eight bytes, so that a whole program is digested in milliseconds.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The digest of some bytes.
  package init(_ bytes: [UInt8] = []) {
    add(bytes)
  }

  /// The digest that was written as ``description``.
  init?(hexadecimal: Substring) {
    guard let state = UInt64(hexadecimal, radix: 16) else { return nil }
    self.state = state
  }

  /// Takes in bytes; how they are cut into calls makes a difference.
  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var rest: UInt64 = 0
      for byte in buffer[offset...] { rest = rest << 8 | UInt64(byte) }
      mix(rest)
    }
    mix(UInt64(bytes.count))
  }

  /// Takes in text.
  package mutating func add(_ text: String) {
    add(Array(text.utf8))
  }

  /// Takes in another digest.
  package mutating func add(_ digest: ContentDigest) {
    mix(digest.state)
  }

  private mutating func mix(_ word: UInt64) {
    state = (state ^ word) &* 0x100_0000_01b3
    // A product's low bits depend on low bits alone: bring the high half down.
    state ^= state >> 32
  }

  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
