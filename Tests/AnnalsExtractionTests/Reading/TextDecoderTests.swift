import Testing

@testable import AnnalsExtraction

@Suite struct TextDecoderTests {
  private static let sample = "2024年4月23日，座谈会在重庆举行。会议指出，今年以来各项工作进展顺利，目标如期实现。\n"

  /// 2024年4月23日，会议在重庆举行。 in GBK.
  private static let gbk: [UInt8] = [
    0x32, 0x30, 0x32, 0x34, 0xC4, 0xEA, 0x34, 0xD4, 0xC2, 0x32, 0x33, 0xC8, 0xD5, 0xA3, 0xAC, 0xBB, 0xE1,
    0xD2,
    0xE9, 0xD4, 0xDA, 0xD6, 0xD8, 0xC7, 0xEC, 0xBE, 0xD9, 0xD0, 0xD0, 0xA1, 0xA3,
  ]

  /// 會議在重慶舉行，今年的工作進展順利。 in Big5.
  private static let big5: [UInt8] = [
    0xB7, 0x7C, 0xC4, 0xB3, 0xA6, 0x62, 0xAD, 0xAB, 0xBC, 0x79, 0xC1, 0x7C, 0xA6, 0xE6, 0xA1, 0x41, 0xA4,
    0xB5,
    0xA6, 0x7E, 0xAA, 0xBA, 0xA4, 0x75, 0xA7, 0x40, 0xB6, 0x69, 0xAE, 0x69, 0xB6, 0xB6, 0xA7, 0x51, 0xA1,
    0x43,
  ]

  private func utf16(_ text: String, lowByteFirst: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return lowByteFirst ? bytes : bytes.reversed()
    }
  }

  private func text(_ decoded: DecodedText) -> String {
    decoded.source.text(0..<decoded.source.utf8.count)
  }

  @Test func utf8IsTakenByItsForm() throws {
    let decoded = try TextDecoder.decode(Array(Self.sample.utf8))
    #expect(decoded.encoding == .utf8)
    #expect(decoded.certainty == .wellFormed)
    #expect(decoded.damagedAt == nil)
    #expect(text(decoded) == Self.sample)
  }

  @Test func byteOrderMarkStaysInTheSourceAndOutOfTheText() throws {
    let decoded = try TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array(Self.sample.utf8))
    #expect(decoded.certainty == .declared)
    #expect(decoded.source.scalarOffset(ofUTF8: 3) == 1)
    let page = PageReader.read(decoded.source)
    #expect(page.text.string(page.blocks[0].range).hasPrefix("2024年"))
    #expect(page.text.sourceOffset(of: 0) == 3)
  }

  @Test(arguments: [true, false]) func utf16IsToldByMarkAndByStatistics(_ lowByteFirst: Bool) throws {
    let encoding: TextEncoding = lowByteFirst ? .utf16LittleEndian : .utf16BigEndian
    let plain = try TextDecoder.decode(utf16(Self.sample, lowByteFirst: lowByteFirst))
    #expect(plain.encoding == encoding)
    #expect(plain.certainty == .likely)
    #expect(text(plain) == Self.sample)
    let marked = try TextDecoder.decode(utf16("\u{FEFF}" + Self.sample, lowByteFirst: lowByteFirst))
    #expect(marked.encoding == encoding)
    #expect(marked.certainty == .declared)
    #expect(text(marked) == "\u{FEFF}" + Self.sample)
  }

  @Test func gb18030AndBig5AreToldApart() throws {
    let simplified = try TextDecoder.decode(Self.gbk)
    #expect(simplified.encoding == .gb18030)
    #expect(text(simplified) == "2024年4月23日，会议在重庆举行。")
    let traditional = try TextDecoder.decode(Self.big5)
    #expect(traditional.encoding == .big5)
    #expect(text(traditional) == "會議在重慶舉行，今年的工作進展順利。")
  }

  @Test func namedEncodingIsTaken() throws {
    #expect(try TextDecoder.decode(Self.gbk, as: .gb18030).certainty == .declared)
    #expect(throws: TextDecodingFailure.self) { try TextDecoder.decode(Self.gbk, as: .utf8) }
  }

  @Test func failuresSayWhatTheFileIs() {
    #expect(throws: TextDecodingFailure.empty) { try TextDecoder.decode([]) }
    #expect(throws: TextDecodingFailure.blank) {
      try TextDecoder.decode(Array(" \n\u{3000}\t\u{FEFF}\n".utf8))
    }
    #expect(throws: TextDecodingFailure.binary(format: "PDF", offset: 0)) {
      try TextDecoder.decode(Array("%PDF-1.7\n".utf8))
    }
    #expect(throws: TextDecodingFailure.binary(format: "PNG", offset: 0)) {
      try TextDecoder.decode([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])
    }
    #expect(throws: TextDecodingFailure.binary(format: nil, offset: 4)) {
      try TextDecoder.decode(Array("text".utf8) + [0, 1, 2, 3, 255])
    }
  }

  @Test func whatFitsNoEncodingIsNotGuessed() {
    // Latin-1 words: accents before ASCII letters fit no Chinese encoding well.
    let latin =
      Array("caf".utf8) + [0xE9] + Array(" d".utf8) + [0xE9] + Array("j".utf8) + [0xE0] + Array(" vu".utf8)
    #expect(throws: TextDecodingFailure.undecodable(encoding: nil, offset: 3)) {
      try TextDecoder.decode(latin)
    }
  }

  @Test func strayByteLeavesTextUTF8() throws {
    let damaged = Array(Self.sample.utf8) + [0xFF] + Array(Self.sample.utf8)
    let decoded = try TextDecoder.decode(damaged)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.damagedAt == Self.sample.utf8.count)
  }

  @Test func loneSurrogateIsUndecodable() {
    let bytes = utf16("\u{FEFF}会议", lowByteFirst: true) + [0x00, 0xD8]
    #expect(throws: TextDecodingFailure.undecodable(encoding: .utf16LittleEndian, offset: 6)) {
      try TextDecoder.decode(bytes)
    }
  }
}
