/// Identifiers made from content, so that the same input gives the same identifiers in every run.
public enum ContentID {
  /// A prefix and twelve hexadecimal digits of the 64-bit FNV-1a hash of the parts.
  ///
  /// Parts are kept apart, so that `["ab", "c"]` and `["a", "bc"]` differ.
  public static func make(_ prefix: String, _ parts: [String]) -> String {
    identifier(prefix, hash(of: parts))
  }

  /// The identifier of parts of which the last is a whole text, as UTF-8.
  public static func make(_ prefix: String, _ parts: [String], content: [UInt8]) -> String {
    let head = hash(of: parts)
    return identifier(prefix, content.withUnsafeBufferPointer { appending($0, to: head) })
  }

  private static func hash(of parts: [String]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for var part in parts { hash = part.withUTF8 { appending($0, to: hash) } }
    return hash
  }

  private static func appending(_ bytes: UnsafeBufferPointer<UInt8>, to hash: UInt64) -> UInt64 {
    var hash = hash
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    // 0xFF never occurs in UTF-8, so it separates parts without doubt.
    return (hash ^ 0xFF) &* 0x100_0000_01b3
  }

  private static func identifier(_ prefix: String, _ hash: UInt64) -> String {
    // The low bits of FNV-1a mix worst in short inputs: fold the high half in.
    let digits = String((hash ^ (hash >> 16)) & 0xFFFF_FFFF_FFFF, radix: 16)
    return prefix + String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }
}
