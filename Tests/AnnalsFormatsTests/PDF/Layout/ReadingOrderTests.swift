import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("Reading order of generated pages")
struct ReadingOrderTests {
  /// Pages of paragraphs in columns with what reading has to make of them.
  private struct GeneratedPages {
    var pages: [PageOfWords] = []
    var expected: [String] = []
    private var random: SplitMix64
    private let size: Double
    private let pitch: Double

    init(seed: UInt64) {
      random = SplitMix64(seed: seed)
      size = Double(random.int(8...14))
      pitch = size * Double(random.int(12...20)) / 10
      for _ in 0..<random.int(1...3) { addPage() }
    }

    /// A headline over one to four columns, whose lines stand level or not, in paragraphs of whole lines and a rest.
    private mutating func addPage() {
      let count = random.int(1...4)
      // A line by itself in the middle one of three columns could as well be centred over all of them.
      let isLevel = count == 3 || random.oneIn(2)
      let characters = random.int(10...16) * (count == 1 ? 3 : 1)
      let gutter = size * Double(random.int(10...30)) / 10
      let width = Double(count) * (Double(characters) * size + gutter) - gutter
      var page = PageOfWords(width: width + 100, height: 0, words: [])
      var lines: [PDFPages.SetLine] = []
      var paragraphs: [String] = []
      while lines.count < 8 * count {
        let text = ideographs(random.int((characters + 2)...(characters * 5)))
        paragraphs.append(text)
        lines += PDFPages.lines([text], characters: characters)
      }
      let headline = ideographs(Int(width / (1.6 * size)))
      expected += ["# " + headline] + paragraphs
      let perColumn = (lines.count + count - 1) / count
      let staggers = (0..<count).map { _ in isLevel ? 0 : Double(random.int(0...9)) / 10 * pitch }
      // Above the text there is room for a running head.
      let top = 40 * pitch
      place(headline, x: 50, y: top - 3 * pitch, size: 1.6 * size, on: &page)
      for (index, line) in lines.enumerated() {
        let column = index / perColumn
        let x = 50 + Double(column) * (Double(characters) * size + gutter) + (line.isIndented ? 2 * size : 0)
        place(
          line.text,
          x: x,
          y: top + Double(index % perColumn) * pitch + staggers[column],
          size: size,
          on: &page
        )
      }
      page.height = top + Double(perColumn + 40) * pitch
      page.words.shuffle(using: &random)
      pages.append(page)
    }

    /// Places a line as one word or cut in two.
    private mutating func place(
      _ text: String,
      x: Double,
      y: Double,
      size: Double,
      on page: inout PageOfWords
    ) {
      let scalars = Array(text.unicodeScalars)
      let cut = random.oneIn(3) ? random.int(0...scalars.count) : 0
      for range in [0..<cut, cut..<scalars.count] where !range.isEmpty {
        let left = x + Double(range.lowerBound) * size
        let box = Box(x: Span(left, left + Double(range.count) * size), y: Span(y, y + 1.2 * size))
        page.words.append(PlacedWord(text: String(String.UnicodeScalarView(scalars[range])), box: box))
      }
    }

    private mutating func ideographs(_ count: Int) -> String {
      String(
        String.UnicodeScalarView(
          (0..<count).compactMap { _ in Unicode.Scalar(UInt32(random.int(0x4E00...0x9FA0))) }
        )
      )
    }
  }

  @Test("Headlines, columns and paragraphs come back in order", arguments: 1...400 as ClosedRange<UInt64>)
  func restoresPages(seed: UInt64) {
    let generated = GeneratedPages(seed: seed)
    let text = String(decoding: PageReading.text(of: generated.pages), as: UTF8.self)
    #expect(text == generated.expected.joined(separator: "\n\n") + "\n", "seed \(seed)")
  }

  @Test("Words all over a page, of any size, are each read once")
  func losesNothing() {
    var random = SplitMix64(seed: 7)
    for count in [0, 1, 7, 300, 20_000] {
      let words = (0..<count).map { index in
        let (x, y) = (Double(random.int(0...600)), Double(random.int(0...800)))
        let side = Double(random.int(1...(random.oneIn(50) ? 400 : 20)))
        return PlacedWord(text: "w\(index)", box: Box(x: Span(x, x + side), y: Span(y, y + side)))
      }
      let page = PageOfWords(width: 600, height: 800, words: words)
      let text = String(decoding: PageReading.text(of: [page]), as: UTF8.self)
      let read = text.split { !$0.isLetter && !$0.isNumber }.joined().split(separator: "w").compactMap {
        Int($0)
      }
      #expect(read.sorted() == Array(0..<count))
    }
  }

  @Test("Columns in columns as deep as one likes neither crash nor hang")
  func deepNesting() {
    var words: [PlacedWord] = []
    for level in 0..<2_000 {
      for line in 0..<3 {
        let box = Box(
          x: Span(Double(level) * 30, Double(level) * 30 + 10),
          y: Span(Double(level * 40 + line * 12), Double(level * 40 + line * 12 + 10))
        )
        words.append(PlacedWord(text: "字", box: box))
      }
      let side = Box(
        x: Span(Double(level) * 30 + 20, 70_000),
        y: Span(Double(level * 40), Double(level * 40 + 30))
      )
      words.append(PlacedWord(text: "侧", box: side))
    }
    let text = PageReading.text(of: [PageOfWords(width: 70_000, height: 90_000, words: words)])
    #expect(!text.isEmpty)
  }
}
