import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

/// What one document gives does not depend on how many threads share it.
@Suite struct TimeThreadsTests {
  /// A newspaper of many pages: long enough that every pass shares it out.
  private static let newspaper: [UInt8] = {
    let pages = (1...60).flatMap { seed in
      GeneratedNewspaper.Setting.allCases.map {
        GeneratedNewspaper(seed: UInt64(seed), heads: .datelines, setting: $0).text
      }
    }
    return Array(pages.joined(separator: "\n\n\n").utf8)
  }()

  private func extraction(_ bytes: [UInt8], threads: Int) -> Extraction {
    let input = ExtractionInput(path: "newspaper.txt", bytes: bytes)
    return Extractor(options: ExtractionOptions(threads: threads)).extractTimes([input])
  }

  @Test(arguments: [2, 7])
  func threadsDoNotChangeTheTimes(_ threads: Int) {
    let alone = extraction(Self.newspaper, threads: 1)
    let shared = extraction(Self.newspaper, threads: threads)
    #expect(alone.chronicle.times.count > 300)
    #expect(alone.chronicle == shared.chronicle)
    #expect(alone.sources.map(\.lineStarts) == shared.sources.map(\.lineStarts))
  }

  @Test(arguments: [2, 7])
  func threadsDoNotChangeThePage(_ threads: Int) {
    let source = SourceDocument(utf8: Self.newspaper)
    let alone = PageReader.read(source)
    let shared = PageReader.read(source, threads: threads)
    #expect(alone.text.utf8 == shared.text.utf8)
    #expect(alone.blocks == shared.blocks)
    #expect(alone.articles == shared.articles)
    let all = 0..<alone.text.utf8.count
    #expect(alone.text.sourceRanges(of: all) == shared.text.sourceRanges(of: all))
  }

  /// Parts end in the middle of scalars; a fault is found whichever part it stands in.
  @Test func wellFormedTextIsToldInParts() throws {
    let text = "a" + String(repeating: "二〇二四年四月二十三日，座谈会召开。\n", count: 50_000)
    var bytes = Array(text.utf8)
    #expect(try TextDecoder.decode(bytes, threads: 4).certainty == .wellFormed)
    for offset in [1 << 20, (1 << 20) - 1, (1 << 20) + 1, bytes.count - 1] {
      let kept = bytes[offset]
      bytes[offset] = 0xFF
      let damaged = try TextDecoder.decode(bytes, threads: 4)
      #expect(damaged.certainty == .likely)
      #expect(damaged.source.utf8 == (try TextDecoder.decode(bytes)).source.utf8)
      bytes[offset] = kept
    }
  }

  @Test func sentencesAreCountedFromAnyBlockOn() {
    let text = Array("一年。两年！\n三年？四年；五a。".utf8)
    var whole = SentenceCounter(text: text, from: 0)
    let numbers = text.indices.filter { text[$0] & 0xC0 != 0x80 }.map { whole.sentence(of: $0) }
    #expect(numbers == [0, 0, 0, 1, 1, 1, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4])
    var rest = SentenceCounter(text: text, from: 9)
    #expect(rest.sentence(of: 18) == 1)
  }
}
