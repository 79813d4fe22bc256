import AnnalsCore
import AnnalsTestSupport
import Testing

@Suite struct SourceDocumentTests {
  /// Offsets, lines and columns against a reading scalar by scalar, on random text around the 256-byte
  /// strides.
  @Test func offsetsAndPositionsAgreeWithAReadingScalarByScalar() {
    var random = SplitMix64(seed: 11)
    let alphabet: [Unicode.Scalar] = [
      "a", "é", "年", "\u{1F600}", "\u{FE0F}", "\r", "\n", "\u{2028}", "\u{3000}", "〇",
    ]
    for length in [0, 1, 2, 5, 63, 64, 85, 86, 127, 128, 255, 256, 257, 300, 700, 1500] {
      let scalars = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "a" }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let document = SourceDocument(String(text))
      var offset = 0
      var line = 1
      var column = 1
      var lineStarts = [0]
      for (index, scalar) in scalars.enumerated() {
        #expect(document.scalarOffset(ofUTF8: offset) == index)
        #expect(document.utf8Offset(ofScalar: index) == offset)
        #expect(document.position(ofUTF8: offset) == SourcePosition(line: line, column: column))
        offset += UTF8.width(scalar)
        column += 1
        let isFirstOfPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
        if scalar == "\n" || (scalar == "\r" && !isFirstOfPair) {
          line += 1
          column = 1
          lineStarts.append(offset)
        }
      }
      #expect(document.lineStarts == lineStarts)
      #expect(document.utf8.count == offset)
      #expect(document.scalarOffset(ofUTF8: offset) == length)
      #expect(document.utf8Offset(ofScalar: length) == offset)
    }
  }

  /// Against the standard library, on text of which some bytes are changed.
  @Test func wellFormedIsWhatTheStandardLibraryReads() {
    var random = SplitMix64(seed: 12)
    // Long runs of three bytes are looked at together.
    let run = "一江春水向东流，两岸青山相对出，孤帆一片日边来"
    let text = Array("年2024〇é—😀，\u{3000}\u{D7FF}\u{E000}\u{FFFF}ascii only 月\(run)b\(run)".utf8)
    for _ in 0..<20_000 {
      var bytes = Array(text[Int.random(in: 0...8, using: &random)...])
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let offset = Int.random(in: bytes.indices, using: &random)
        bytes[offset] = UInt8.random(in: 0...255, using: &random)
      }
      let isWellFormed = bytes.withUnsafeBufferPointer(SourceDocument.isWellFormed)
      #expect(isWellFormed == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }

  @Test func aNULIsFoundWhereverItStands() {
    var bytes = Array("春江花月夜 abc 2024年".utf8)
    #expect(bytes.withUnsafeBufferPointer(SourceDocument.firstNUL) == nil)
    for offset in bytes.indices.reversed() {
      bytes[offset] = 0
      #expect(bytes.withUnsafeBufferPointer(SourceDocument.firstNUL) == offset)
    }
  }

  /// Large documents are made by several threads, each of which sees one stretch.
  @Test func tablesOfStretchesMakeTheSameDocument() {
    let text = Array(String(repeating: "一年\r\n2024年é\n😀\r", count: 200).utf8)
    let whole = SourceDocument(wellFormedUTF8: text)
    for multiple in [1, 3, 7] {
      let size = SourceDocument.Tables.alignment * multiple
      let tables = stride(from: 0, to: text.count, by: size).map { start in
        SourceDocument.Tables(of: start..<min(start + size, text.count), in: text)
      }
      let joined = SourceDocument(wellFormedUTF8: text, tables: tables)
      #expect(joined.lineStarts == whole.lineStarts)
      #expect(
        (0...text.count).allSatisfy { joined.scalarOffset(ofUTF8: $0) == whole.scalarOffset(ofUTF8: $0) }
      )
    }
  }

  @Test func scalarsOfARangeAreThoseBetweenItsEnds() {
    let document = SourceDocument(String(repeating: "a年é😀", count: 100))
    for (start, end) in [(0, 0), (0, 1), (1, 4), (4, 600), (10, 266), (10, 267), (0, 1000)] {
      #expect(
        document.scalarCount(ofUTF8: start..<end)
          == document.scalarOffset(ofUTF8: end) - document.scalarOffset(ofUTF8: start)
      )
    }
  }

  @Test func offsetsOutsideTheTextAreItsEnds() {
    for text in ["", "年", String(repeating: "a年\n", count: 200)] {
      let document = SourceDocument(text)
      let scalars = text.unicodeScalars.count
      #expect(document.scalarOffset(ofUTF8: -5) == 0)
      #expect(document.scalarOffset(ofUTF8: .max) == scalars)
      #expect(document.utf8Offset(ofScalar: -5) == 0)
      #expect(document.utf8Offset(ofScalar: .max) == document.utf8.count)
      #expect(document.position(ofUTF8: -5) == SourcePosition(line: 1, column: 1))
      #expect(document.position(ofUTF8: .max) == document.position(ofUTF8: document.utf8.count))
    }
  }

  @Test func everyKindOfLineEndEndsALine() {
    #expect(SourceDocument("a\nb\rc\r\nd").lineStarts == [0, 2, 4, 7])
    #expect(SourceDocument("\n\r\r\n").lineStarts == [0, 1, 2, 4])
    #expect(SourceDocument("").lineStarts == [0])
    // A pair that is torn apart by the end of a stride is still one line end.
    let torn = String(repeating: "a", count: 255) + "\r\n" + "b"
    #expect(SourceDocument(torn).lineStarts == [0, 257])
  }

  @Test func malformedBytesAreRepaired() {
    #expect(SourceDocument(utf8: [0x61, 0xFF, 0x62]).text(0..<9) == "a\u{FFFD}b")
    #expect(SourceDocument(utf8: [0xE5, 0xB9]).text(0..<9) == "\u{FFFD}")
    let bytes = Array("年\u{0}\u{FEFF}x".utf8)
    #expect(SourceDocument(utf8: bytes).utf8 == bytes)
  }

  @Test func textOfARangeIsClampedToTheDocument() {
    let document = SourceDocument("2024年4月")
    #expect(document.text(0..<7) == "2024年")
    #expect(document.text(7..<100) == "4月")
    #expect(document.text(50..<100).isEmpty)
  }
}
