#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension ArraySlice<UInt8> {
  /// Where the bytes of a text first stand; nil when they do not, or the text is empty.
  ///
  /// The standard library's `firstRange(of:)` is not specialised for bytes: in a picture, which is searched for
  /// thousands of short texts, it took longer than the drawing.
  func range(ofText text: String) -> Range<Int>? {
    var text = text
    return text.withUTF8 { wanted -> Range<Int>? in
      guard let needle = wanted.baseAddress else { return nil }
      return withUnsafeBytes { bytes -> Range<Int>? in
        guard let base = bytes.baseAddress else { return nil }
        var offset = 0
        while offset + wanted.count <= bytes.count {
          let room = bytes.count - wanted.count - offset + 1
          guard let found = memchr(base + offset, Int32(needle[0]), room) else { return nil }
          offset = UnsafeRawPointer(found) - base
          if memcmp(found, needle, wanted.count) == 0 {
            return startIndex + offset..<startIndex + offset + wanted.count
          }
          offset += 1
        }
        return nil
      }
    }
  }
}
