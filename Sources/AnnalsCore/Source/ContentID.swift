/// Identifiers made from content, so that the same input gives the same identifiers in every run.
public enum ContentID {
  /// A prefix and twelve hexadecimal digits of the 64-bit FNV-1a hash of the parts.
  ///
  /// Parts are kept apart, so that `["ab", "c"]` and `["a", "bc"]` differ.
  public static func make(_ prefix: String, _ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      // 0xFF never occurs in UTF-8, so it separates parts without doubt.
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    // The low bits of FNV-1a mix worst in short inputs: fold the high half in.
    let digits = String((hash ^ (hash >> 16)) & 0xFFFF_FFFF_FFFF, radix: 16)
    return prefix + String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }
}
