import AnnalsCore
import Testing

@Suite struct UTF8WriterTests {
  @Test func piecesFollowOneAnother() {
    var text = UTF8Writer()
    text.reserve(10)
    text.write("第")
    text.write(12)
    text.write("行：a longer piece than fits into a word")
    text.write(-3)
    #expect(text.string == "第12行：a longer piece than fits into a word-3")
    #expect(text.bytes == Array(text.string.utf8))
  }

  @Test func numbersAreWrittenAsStringsAre() {
    for number in [0, 9, 10, 99, 100, -1, 2024, Int.max, Int.min] {
      var text = UTF8Writer()
      text.write(number)
      #expect(text.string == String(number))
    }
  }
}
