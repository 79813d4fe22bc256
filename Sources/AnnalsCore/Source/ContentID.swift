/// Identifiers made from content, so that the same input gives the same identifiers in every run.
public enum ContentID {
  /// A prefix and twelve hexadecimal digits of the 64-bit FNV-1a hash of the parts.
  ///
  /// Parts are kept apart, so that `["ab", "c"]` and `["a", "bc"]` differ.
  public static func make(_ prefix: StaticString, _ parts: [String]) -> String {
    var hash = ContentHash()
    for part in parts { hash.combine(part) }
    return hash.identifier(prefix)
  }

  /// The identifier of parts of which the last is a whole text, as UTF-8.
  ///
  /// A text of a megabyte or more is hashed eight bytes at a time.
  public static func make(_ prefix: StaticString, _ parts: [String], content: [UInt8]) -> String {
    var hash = ContentHash()
    for part in parts { hash.combine(part) }
    content.withUnsafeBytes { hash.combine(text: $0) }
    return hash.identifier(prefix)
  }
}

/// The hash of an identifier in the making, part by part.
///
/// A copy goes on from the parts that many identifiers begin with.
package struct ContentHash: Sendable {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of no parts.
  package init() {}

  /// Adds a string.
  package mutating func combine(_ part: String) {
    var part = part
    part.withUTF8 { combine($0) }
  }

  /// Adds a number as its decimal digits.
  package mutating func combine(_ number: Int) {
    withDecimalDigits(of: number) { combine($0) }
  }

  /// Adds text as UTF-8.
  package mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hash = hash
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    // 0xFF never occurs in UTF-8, so it separates parts without doubt.
    self.hash = (hash ^ 0xFF) &* 0x100_0000_01b3
  }

  /// A text from which on bytes are taken eight at a time.
  package static let longText = 1 << 20

  /// Adds a whole text as UTF-8.
  ///
  /// Each step of FNV-1a waits for the one before it: to hash a long text byte by byte takes longer than to read it.
  package mutating func combine(text: UnsafeRawBufferPointer) {
    var hash = hash
    var offset = 0
    while text.count >= ContentHash.longText, offset + 8 <= text.count {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      hash = (hash ^ word) &* 0x100_0000_01b3
      // The product never carries the high bytes of a word down to the low ones.
      hash ^= hash >> 32
      offset += 8
    }
    self.hash = hash
    combine(UnsafeBufferPointer(rebasing: text.bindMemory(to: UInt8.self)[offset...]))
  }

  /// The identifier: a prefix, at most three letters, and twelve digits.
  package func identifier(_ prefix: StaticString) -> String {
    let lead = prefix.utf8CodeUnitCount
    // The low bits of FNV-1a mix worst in short inputs: fold the high half in.
    var rest = hash ^ (hash >> 16)
    return String(unsafeUninitializedCapacity: lead + 12) { ascii in
      for index in 0..<lead { ascii[index] = prefix.utf8Start[index] }
      for index in (lead..<lead + 12).reversed() {
        let digit = UInt8(truncatingIfNeeded: rest & 0xF)
        ascii[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        rest >>= 4
      }
      return lead + 12
    }
  }
}
