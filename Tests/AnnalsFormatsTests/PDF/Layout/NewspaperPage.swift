import AnnalsTestSupport

@testable import AnnalsFormats

/// A random page of a newspaper: a grid of columns cut into rectangles, an article in each.
struct NewspaperPage {
  /// A line as it is shown: its baseline and left edge in points.
  struct Line {
    let text: String
    let x: Double
    let y: Double
    let size: Double
  }

  /// Columns of the grid, from the first one up to the last one, and heights in points.
  struct Cell {
    var columns: Range<Int>
    var y: Range<Double>
  }

  private(set) var lines: [Line] = []
  /// What each article has to be read as: its headline, its names, its paragraphs, its caption.
  private(set) var articles: [[String]] = []
  private(set) var height = 0.0

  private var random: SplitMix64
  private let size: Double
  private let pitch: Double
  private let characters: Int
  private let gutter: Double
  private let columnCount: Int
  private let left = 50.0
  /// Whether articles beside each other begin at one height.
  private let isLevel: Bool

  /// The width of the page in points.
  var width: Double { 2 * left + Double(columnCount) * columnPitch - gutter }
  private var columnPitch: Double { Double(characters) * size + gutter }

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    size = Double(random.int(16...22)) / 2
    pitch = size * Double(random.int(13...17)) / 10
    characters = random.int(10...16)
    gutter = size * Double(random.int(9...20)) / 10
    columnCount = random.int(3...6)
    isLevel = random.oneIn(3)
    let top = 120.0
    let bottom = top + pitch * Double(random.int(60...80))
    height = bottom + 120
    let whole = Cell(columns: 0..<columnCount, y: top..<bottom)
    let cells = columnCount > 2 && random.oneIn(3) ? pinwheel(whole) : cut(whole, depth: 0)
    for cell in cells { addArticle(in: cell) }
  }

  // MARK: Partitions

  /// Cuts from edge to edge, again and again.
  private mutating func cut(_ cell: Cell, depth: Int) -> [Cell] {
    let least = 14 * pitch
    let canStack = cell.y.upperBound - cell.y.lowerBound > 2 * least
    let canStand = cell.columns.count > 1
    guard depth < 4, canStack || canStand, !(depth > 1 && random.oneIn(3)) else { return [cell] }
    var (first, second) = (cell, cell)
    if canStack, !canStand || random.oneIn(2) {
      let room = cell.y.upperBound - cell.y.lowerBound - 2 * least
      let y = cell.y.lowerBound + least + room * Double(random.int(0...10)) / 10
      first.y = cell.y.lowerBound..<y
      second.y = y..<cell.y.upperBound
    } else {
      let column = random.int(cell.columns.lowerBound + 1...cell.columns.upperBound - 1)
      first.columns = cell.columns.lowerBound..<column
      second.columns = column..<cell.columns.upperBound
    }
    return cut(first, depth: depth + 1) + cut(second, depth: depth + 1)
  }

  /// Four cells around a fifth, none of them to be had by cuts from edge to edge.
  private mutating func pinwheel(_ cell: Cell) -> [Cell] {
    let (start, end) = (cell.columns.lowerBound, cell.columns.upperBound)
    let first = random.int(start + 1...end - 2)
    let second = random.int(first + 1...end - 1)
    let third = (cell.y.upperBound - cell.y.lowerBound) / 3
    let (upper, lower) = (cell.y.lowerBound + third, cell.y.lowerBound + 2 * third)
    let isTurnedLeft = random.oneIn(2)
    func mirrored(_ columns: Range<Int>) -> Range<Int> {
      isTurnedLeft ? start + end - columns.upperBound..<start + end - columns.lowerBound : columns
    }
    return [
      Cell(columns: mirrored(start..<second), y: cell.y.lowerBound..<upper),
      Cell(columns: mirrored(second..<end), y: cell.y.lowerBound..<lower),
      Cell(columns: mirrored(first..<end), y: lower..<cell.y.upperBound),
      Cell(columns: mirrored(start..<first), y: upper..<cell.y.upperBound),
      Cell(columns: mirrored(first..<second), y: upper..<lower),
    ]
  }

  // MARK: Articles

  /// A line of the text and where it stands in its column.
  private struct SetLine {
    enum Place { case flush, indented, centred }
    let text: String
    let place: Place
    let size: Double

    init(text: String, place: Place, size: Double) {
      self.text = text
      self.place = place
      self.size = size
    }

    init(_ line: PDFPages.SetLine, size: Double) {
      self.init(text: line.text, place: line.isIndented ? .indented : .flush, size: size)
    }
  }

  private func x(of column: Int) -> Double { left + Double(column) * columnPitch }

  /// Shows a line centred over columns, or at their left edge.
  private mutating func show(
    _ text: String,
    over columns: Range<Int>,
    y: Double,
    size: Double,
    isCentred: Bool = true
  ) {
    let room = Double(columns.count) * columnPitch - gutter - PDFWriter.width(of: text, size: size)
    lines.append(
      Line(text: text, x: x(of: columns.lowerBound) + (isCentred ? room / 2 : 0), y: y, size: size)
    )
  }

  private mutating func addArticle(in cell: Cell) {
    let count = cell.columns.count
    let width = Double(count) * columnPitch - gutter
    let isCentred = !random.oneIn(3)
    var article: [String] = []
    var y = cell.y.lowerBound + (isLevel ? 0 : Double(random.int(0...9)) / 10 * pitch)

    let headlineSize = size * Double(random.int(14...26)) / 10
    let most = Int(width / headlineSize)
    var headline = ""
    for line in 0..<(count < 3 && random.oneIn(3) ? 2 : 1) {
      let text = ideographs(random.int(min(max(4, most / 2), most)...most))
      headline += text
      y += headlineSize * (line == 0 ? 1 : 1.3)
      show(text, over: cell.columns, y: y, size: headlineSize, isCentred: isCentred)
    }
    article.append(headline)
    y += 0.6 * size
    if random.oneIn(2) {
      let names = ["本报记者", ideographs(random.int(2...3)), "通讯员", ideographs(random.int(2...3))]
      let gap = random.pick([1.0, 1.5, 2]) * size
      let used = names[..<(count == 1 ? 2 : 4)]
      let length = used.reduce(-gap) { $0 + PDFWriter.width(of: $1, size: size) + gap }
      var x = x(of: cell.columns.lowerBound) + (isCentred ? (width - length) / 2 : 0)
      y += pitch
      for name in used {
        lines.append(Line(text: name, x: x, y: y, size: size))
        x += PDFWriter.width(of: name, size: size) + gap
      }
      article.append(used.joined(separator: " "))
      y += 0.4 * size
    }
    y += pitch
    addText(to: &article, in: cell, y: y)
    articles.append(article)
  }

  /// Fills the columns but for the end of the last one, and a picture with its caption at the top of the last ones.
  private mutating func addText(to article: inout [String], in cell: Cell, y top: Double) {
    let count = cell.columns.count
    let rows = Int((cell.y.upperBound - 1.5 * pitch - top) / pitch)
    var tops = cell.columns.map { _ in 0 }
    var caption: String?
    if count > 1, rows > 16, random.oneIn(3) {
      let pictureColumns = random.int(1...count - 1)
      let pictureRows = random.int(5...rows / 2)
      for index in (count - pictureColumns)..<count { tops[index] = pictureRows }
      let text = "图为" + ideographs(random.int(4...characters))
      let columns = (cell.columns.upperBound - pictureColumns)..<cell.columns.upperBound
      show(text, over: columns, y: top + Double(pictureRows - 2) * pitch, size: 0.85 * size)
      caption = text
    }
    let room = tops.reduce(0) { $0 + rows - $1 } - random.int(0...max(0, rows - (tops.last ?? 0) - 3))
    var set: [SetLine] = []
    while set.count < room {
      let left = room - set.count
      let text = ideographs(min(random.int(characters + 2...characters * 6), left * characters - 2))
      article.append(text)
      set += PDFPages.lines([text], characters: characters).map { SetLine($0, size: size) }
      if random.oneIn(8), room - set.count > 3 {
        let heading = ideographs(random.int(3...characters * 3 / 4))
        article.append(heading)
        set.append(SetLine(text: heading, place: .centred, size: size * random.pick([1, 1, 1.2])))
      }
    }
    if let caption { article.append(caption) }
    var rest = set[...]
    for (index, column) in cell.columns.enumerated() {
      for (row, line) in rest.prefix(rows - tops[index]).enumerated() {
        let room = Double(characters) * size - PDFWriter.width(of: line.text, size: line.size)
        let indent = line.place == .centred ? room / 2 : line.place == .indented ? 2 * size : 0
        let y = top + Double(tops[index] + row) * pitch
        lines.append(Line(text: line.text, x: x(of: column) + indent, y: y, size: line.size))
      }
      rest = rest.dropFirst(rows - tops[index])
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

extension NewspaperPage {
  /// The page as poppler tells it.
  var page: PageOfWords {
    let words = lines.map { line in
      let x = Span(line.x, line.x + PDFWriter.width(of: line.text, size: line.size))
      return PlacedWord(
        text: line.text,
        box: Box(x: x, y: Span(line.y - 0.88 * line.size, line.y + 0.12 * line.size))
      )
    }
    return PageOfWords(width: width, height: height, words: words)
  }

  /// The page as a file.
  var pdf: PDFWriter {
    var pdf = PDFWriter()
    pdf.pageSize = (width, height)
    pdf.beginPage()
    for line in lines { pdf.show(line.text, x: line.x, y: line.y, size: line.size) }
    return pdf
  }

  /// The articles that a text does not hold as a whole, in one piece.
  func articlesTorn(in text: String) -> [String] {
    let blocks = text.split(separator: "\n").map { $0.drop { $0 == "#" || $0 == " " } }
    let read = "\n" + blocks.joined(separator: "\n") + "\n"
    return articles.map { $0.joined(separator: "\n") }.filter { !read.contains("\n" + $0 + "\n") }
  }
}
