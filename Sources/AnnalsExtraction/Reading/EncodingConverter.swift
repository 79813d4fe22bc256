#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Converts text of the Chinese double-byte encodings with the system's iconv.
enum EncodingConverter {
  /// The text as UTF-8, and the offset of the first byte that has no meaning; U+FFFD stands in the place of each.
  ///
  /// A page cut in the middle of a character is still worth reading: one such byte in fifty characters is let pass (two bytes a character).
  ///
  /// - Throws: `.undecodable` with the offset of the first of more bytes without a meaning, `.unsupported` when
  ///   the system does not know the encoding.
  static func convert(
    _ bytes: [UInt8],
    from encoding: TextEncoding
  ) throws(TextDecodingFailure) -> (utf8: [UInt8], damagedAt: Int?) {
    let converter = iconv_open("UTF-8", encoding.rawValue)
    // iconv_open answers (iconv_t)-1 when it has no such conversion.
    guard let converter = converter, Int(bitPattern: converter) != -1 else { throw .unsupported(encoding) }
    defer { iconv_close(converter) }
    let mostFaults = bytes.count / 100
    var faults: [Int] = []
    var input = bytes.map { CChar(bitPattern: $0) }
    // No double byte takes more than three bytes in UTF-8, no four-byte form more than four, and U+FFFD three.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 3 * mostFaults + 8)
    var unread = input.count
    var room = output.count
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        while iconv(converter, &from, &unread, &to, &room) == -1, unread > 0, faults.count <= mostFaults {
          faults.append(bytes.count - unread)
          guard faults.count <= mostFaults else { break }
          for (index, byte) in replacement.enumerated() { to?[index] = CChar(bitPattern: byte) }
          to = to?.advanced(by: replacement.count)
          room -= replacement.count
          from = from?.advanced(by: 1)
          unread -= 1
        }
      }
    }
    guard faults.count <= mostFaults else { throw .undecodable(encoding: encoding, offset: faults[0]) }
    return (output[..<(output.count - room)].map { UInt8(bitPattern: $0) }, faults.first)
  }

  /// U+FFFD.
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}

/// Converts UTF-16, whose only fault can be a surrogate without its other half.
enum UTF16Bytes {
  /// The text as UTF-8, a byte order mark as U+FEFF.
  ///
  /// - Throws: `.undecodable` with the offset of a lone surrogate or of a last single byte.
  static func utf8(of bytes: [UInt8], lowByteFirst: Bool) throws(TextDecodingFailure) -> [UInt8] {
    let encoding: TextEncoding = lowByteFirst ? .utf16LittleEndian : .utf16BigEndian
    guard bytes.count % 2 == 0 else { throw .undecodable(encoding: encoding, offset: bytes.count - 1) }
    let units = (0..<bytes.count / 2).map { index in
      let (first, second) = (UInt16(bytes[2 * index]), UInt16(bytes[2 * index + 1]))
      return lowByteFirst ? second << 8 | first : first << 8 | second
    }
    var index = 0
    while index < units.count {
      if UTF16.isLeadSurrogate(units[index]), index + 1 < units.count,
        UTF16.isTrailSurrogate(units[index + 1])
      {
        index += 2
      } else if UTF16.isSurrogate(units[index]) {
        throw .undecodable(encoding: encoding, offset: 2 * index)
      } else {
        index += 1
      }
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
