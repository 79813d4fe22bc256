import Testing

@testable import AnnalsExtraction

@Suite struct NumeralTests {
  private func read(_ text: String) -> (value: Int?, rest: String) {
    let bytes = Array(text.utf8)
    var cursor = TextCursor(utf8: bytes, offset: 0, limit: bytes.count)
    let numeral = cursor.readNumeral()
    return (numeral?.value, String(decoding: bytes[cursor.offset...], as: UTF8.self))
  }

  @Test(
    arguments: [
      ("2024年", 2024, "年"), ("２０２４年", 2024, "年"), ("二〇二四年", 2024, "年"), ("二○一○年", 2010, "年"),
      ("二十三日", 23, "日"), ("廿三", 23, ""), ("十月", 10, "月"), ("三百零五天", 305, "天"), ("两千零四年", 2004, "年"),
      ("零七年", 7, "年"), ("35,000个", 35000, "个"), ("1,20", 1, ",20"),
    ]
  )
  func numbers(_ text: String, _ value: Int, _ rest: String) {
    let (read, left) = read(text)
    #expect(read == value)
    #expect(left == rest)
  }

  @Test(arguments: ["年", "", "1234567890123", "a1"])
  func whatIsNoNumberIsNotSteppedOver(_ text: String) {
    let (read, left) = read(text)
    #expect(read == nil)
    #expect(left == text)
  }

  @Test func allScalarsOfNumbersAreListed() {
    let read = (UInt32(0)..<0x1_0000).filter { Numerals.arabicDigit($0) != nil || Numerals.isChinese($0) }
    #expect(Set(Numerals.scalars) == Set(read))
  }
}
