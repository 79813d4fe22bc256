#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Converts text of the Chinese double-byte encodings with the system's iconv.
enum EncodingConverter {
  /// The text as UTF-8.
  ///
  /// - Throws: `.undecodable` with the offset of the first byte that has no meaning, `.unsupported` when the
  ///   system does not know the encoding.
  static func utf8(of bytes: [UInt8], from encoding: TextEncoding) throws(TextDecodingFailure) -> [UInt8] {
    let converter = iconv_open("UTF-8", encoding.rawValue)
    // iconv_open answers (iconv_t)-1 when it has no such conversion.
    guard let converter = converter, Int(bitPattern: converter) != -1 else { throw .unsupported(encoding) }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No double byte takes more than three bytes in UTF-8, and no four-byte form more than four.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 8)
    var unread = input.count
    var room = output.count
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        return iconv(converter, &from, &unread, &to, &room)
      }
    }
    guard status != -1 else { throw .undecodable(encoding: encoding, offset: bytes.count - unread) }
    return output[..<(output.count - room)].map { UInt8(bitPattern: $0) }
  }
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
