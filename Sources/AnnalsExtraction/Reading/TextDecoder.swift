import AnnalsCore

/// Turns the bytes of a file into text, telling its encoding.
///
/// In this order: known binary formats, byte order marks, UTF-8 by its form, what the document says of itself,
/// UTF-16 and the Chinese double-byte encodings by their statistics. When two encodings fit, none is guessed.
enum TextDecoder {
  /// The first bytes of formats that are no text.
  private static let signatures: [(format: String, bytes: [UInt8])] = [
    ("PDF", [0x25, 0x50, 0x44, 0x46, 0x2D]),
    ("ZIP", [0x50, 0x4B, 0x03, 0x04]),
    ("PNG", [0x89, 0x50, 0x4E, 0x47]),
    ("JPEG", [0xFF, 0xD8, 0xFF]),
    ("GIF", [0x47, 0x49, 0x46, 0x38]),
    ("OLE", [0xD0, 0xCF, 0x11, 0xE0]),
    ("gzip", [0x1F, 0x8B, 0x08]),
    ("ELF", [0x7F, 0x45, 0x4C, 0x46]),
    ("RTF", [0x7B, 0x5C, 0x72, 0x74, 0x66]),
    // Text, but in no use: without this line its mark would pass for that of UTF-16.
    ("UTF-32", [0xFF, 0xFE, 0, 0]),
    ("UTF-32", [0, 0, 0xFE, 0xFF]),
  ]

  /// The text of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it stands.
  ///   - encoding: the encoding when it is known; nil to find it out.
  ///   - declared: what the document says of itself, which its bytes may prove wrong.
  ///   - threads: the threads that it may take.
  /// - Returns: the text, the encoding taken and how sure it is.
  /// - Throws: `TextDecodingFailure` when the bytes are no text, or no encoding is certain enough.
  static func decode(
    _ bytes: [UInt8],
    as encoding: TextEncoding? = nil,
    declared: TextEncoding? = nil,
    threads: Int = 1
  ) throws(TextDecodingFailure) -> DecodedText {
    guard !bytes.isEmpty else { throw .empty }
    if let signature = signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      throw .binary(format: signature.format, offset: 0)
    }
    let found: (encoding: TextEncoding, certainty: DecodedText.Certainty)
    if let encoding = encoding {
      found = (encoding, .declared)
    } else if let marked = byteOrderMark(of: bytes) {
      found = (marked, .declared)
    } else {
      found = try detect(bytes, declared: declared, threads: threads)
    }
    let isWellFormed = found.certainty == .wellFormed
    let (utf8, damagedAt) = isWellFormed ? (bytes, nil) : try convert(bytes, from: found.encoding)
    guard !isBlank(utf8) else { throw .blank }
    return DecodedText(
      source: isWellFormed ? document(utf8, threads: threads) : SourceDocument(utf8: utf8),
      encoding: found.encoding,
      certainty: found.certainty,
      damagedAt: damagedAt
    )
  }

  /// A document of well-formed UTF-8.
  private static func document(_ utf8: [UInt8], threads: Int) -> SourceDocument {
    let size = SourceDocument.Tables.alignment << 12
    let tables = parallelParts(of: utf8.count, size: size, threads: threads) {
      SourceDocument.Tables(of: $0, in: utf8)
    }
    return SourceDocument(wellFormedUTF8: utf8, tables: tables)
  }

  /// Whether bytes are text in UTF-8: well-formed and without a NUL.
  ///
  /// A part ends where a scalar begins, so that it is well-formed by itself or not at all.
  private static func isUTF8Text(_ bytes: [UInt8], threads: Int) -> Bool {
    parallelParts(of: bytes.count, size: 1 << 20, threads: threads) { part in
      func scalarStart(_ offset: Int) -> Int {
        // No more than three bytes go on a scalar.
        let end = min(bytes.count, offset + 3)
        return bytes[offset..<max(offset, end)].firstIndex { $0 & 0xC0 != 0x80 } ?? max(offset, end)
      }
      let start = part.lowerBound == 0 ? 0 : scalarStart(part.lowerBound)
      let end = scalarStart(part.upperBound)
      return bytes.withUnsafeBufferPointer { bytes in
        let stretch = UnsafeBufferPointer(rebasing: bytes[min(start, end)..<end])
        return SourceDocument.firstNUL(in: stretch) == nil && SourceDocument.isWellFormed(stretch)
      }
    }.allSatisfy { $0 }
  }

  private static func byteOrderMark(of bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  /// The encoding that the form and the statistics of the bytes tell.
  private static func detect(
    _ bytes: [UInt8],
    declared: TextEncoding?,
    threads: Int
  ) throws(TextDecodingFailure) -> (TextEncoding, DecodedText.Certainty) {
    if isUTF8Text(bytes, threads: threads) { return (.utf8, .wellFormed) }
    let form = UTF8Form(bytes)
    if let utf16 = EncodingStatistics.utf16(bytes) { return (utf16, .likely) }
    if let zero = bytes.withUnsafeBufferPointer(SourceDocument.firstNUL) {
      throw .binary(format: nil, offset: zero)
    }
    // A stray byte in a text that is UTF-8 all over does not make it another encoding.
    if form.isDamagedUTF8 { return (.utf8, .likely) }
    if let declared, declared.isDoubleByte, (try? EncodingConverter.convert(bytes, from: declared)) != nil {
      return (declared, .declared)
    }
    let simplified = EncodingStatistics.gb18030(bytes)
    let traditional = EncodingStatistics.big5(bytes)
    switch (simplified, traditional) {
    case (true, false): return (.gb18030, .likely)
    case (false, true): return (.big5, .likely)
    case (true, true): throw .ambiguous(.gb18030, .big5)
    case (false, false):
      throw EncodingStatistics.isBinary(bytes)
        ? .binary(format: nil, offset: form.firstFault ?? 0)
        : .undecodable(encoding: nil, offset: form.firstFault ?? 0)
    }
  }

  /// The bytes as UTF-8, and where the first of them had to be replaced.
  private static func convert(
    _ bytes: [UInt8],
    from encoding: TextEncoding
  ) throws(TextDecodingFailure) -> (utf8: [UInt8], damagedAt: Int?) {
    switch encoding {
    case .utf8:
      let form = UTF8Form(bytes)
      guard let fault = form.firstFault else { return (bytes, nil) }
      guard form.isDamagedUTF8 else { throw .undecodable(encoding: .utf8, offset: fault) }
      return (Array(String(decoding: bytes, as: UTF8.self).utf8), fault)
    case .utf16LittleEndian: return (try UTF16Bytes.utf8(of: bytes, lowByteFirst: true), nil)
    case .utf16BigEndian: return (try UTF16Bytes.utf8(of: bytes, lowByteFirst: false), nil)
    case .gb18030, .big5: return try EncodingConverter.convert(bytes, from: encoding)
    }
  }

  private static func isBlank(_ utf8: [UInt8]) -> Bool {
    var offset = 0
    while offset < utf8.count {
      let (scalar, count) = utf8.scalar(at: offset)
      guard ScalarClass(scalar) == .space else { return false }
      offset += count
    }
    return true
  }
}

/// How well bytes keep to the form of UTF-8 (RFC 3629, section 4).
struct UTF8Form: Sendable, Equatable {
  /// The offset of the first byte that breaks the form.
  private(set) var firstFault: Int?
  /// How many bytes break it.
  private(set) var faults = 0
  /// How many sequences of two bytes and more keep it.
  private(set) var sequences = 0

  /// Whether the text is UTF-8 but for a few bytes: at most one in fifty sequences.
  var isDamagedUTF8: Bool { faults * 50 <= sequences }

  /// Looks through all bytes.
  init(_ bytes: [UInt8]) {
    var offset = 0
    let count = bytes.count
    while offset < count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let length = Self.length(at: offset, in: bytes)
      if length > 0 {
        sequences += 1
        offset += length
      } else {
        firstFault = firstFault ?? offset
        faults += 1
        offset += 1
      }
    }
  }

  /// The length of the well-formed sequence at an offset, 0 when there is none.
  private static func length(at offset: Int, in bytes: [UInt8]) -> Int {
    let lead = bytes[offset]
    let length =
      lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0
    guard length > 0, offset + length <= bytes.count else { return 0 }
    for index in 1..<length where bytes[offset + index] & 0xC0 != 0x80 { return 0 }
    let second = bytes[offset + 1]
    switch lead {
    // Overlong forms, surrogates, values above U+10FFFF.
    case 0xE0 where second < 0xA0, 0xED where second >= 0xA0, 0xF0 where second < 0x90,
      0xF4 where second >= 0x90:
      return 0
    default: return length
    }
  }
}
