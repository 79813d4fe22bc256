import AnnalsTestSupport
import ChildProcesses
import Testing

@testable import AnnalsFormats

@Suite("PDF")
struct PDFDocumentTests {
  /// The text of a file; without poppler, the message that it is missing.
  private func text(of bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws -> String? {
    guard hasPDFToText else {
      #expect(
        throws: FormatError.programMissing(.pdf, program: "pdftotext", package: "poppler-utils"),
        "pdftotext is not installed: only the message is tested",
        sourceLocation: sourceLocation
      ) { try PDFDocument.read(bytes) }
      return nil
    }
    return String(decoding: try PDFDocument.read(bytes).utf8, as: UTF8.self)
  }

  private func expect(
    _ pages: PDFPages,
    _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard let text = try text(of: pages.pdf.bytes, sourceLocation: sourceLocation) else { return }
    #expect(text == expected, sourceLocation: sourceLocation)
  }

  private let flood = "二〇二四年六月三日凌晨，清河上游连降暴雨，水位在六小时内上涨两米，沿岸三个乡镇的居民连夜转移到高处的学校和粮库里。"
  private let repair = "六月五日，抢修队打通了中断两天的公路，第一批药品和饮用水送到受灾最重的石桥村，电力在当晚恢复。"
  private let report = "市防汛指挥部6月7日通报，这次洪水没有造成人员伤亡，倒塌房屋二十一间，直接经济损失初步估计为三千六百万元。"

  @Test("Lines of a paragraph run together, and a larger line is a heading")
  func paragraphs() throws {
    var pages = PDFPages()
    pages.centred("清河洪水纪事", y: 80, size: 20)
    pages.column(PDFPages.lines([flood, repair], characters: 30), x: 100, y: 130, toY: 800)
    try expect(pages, "# 清河洪水纪事\n\n\(flood)\n\n\(repair)\n")
  }

  @Test("Columns are read one after the other, the headline across them first")
  func columns() throws {
    var pages = PDFPages()
    pages.centred("清河洪水过后各地抢修道路恢复供电", y: 80, size: 22)
    pages.centred("本报记者 周宁", y: 105, size: 10)
    let lines = PDFPages.lines([flood, repair, report, flood, repair], characters: 14)
    var rest = lines
    for column in 0..<3 {
      rest = pages.column(rest, x: 72 + Double(column) * 152, y: 135, toY: 240).rest
    }
    #expect(rest.isEmpty)
    let body = [flood, repair, report, flood, repair].joined(separator: "\n\n")
    try expect(pages, "# 清河洪水过后各地抢修道路恢复供电\n\n本报记者 周宁\n\n\(body)\n")
  }

  @Test("A headline over two of three columns leads those two")
  func nestedColumns() throws {
    var pages = PDFPages()
    pages.column(PDFPages.lines([flood, repair, report], characters: 14), x: 72, y: 80, toY: 700)
    pages.pdf.show("石桥村两天后通电通水", x: 240, y: 95, size: 22)
    pages.column(PDFPages.lines([repair, repair], characters: 14), x: 224, y: 130, toY: 700)
    pages.column(PDFPages.lines([report, report], characters: 14), x: 376, y: 130, toY: 700)
    try expect(
      pages,
      [flood, repair, report, "# 石桥村两天后通电通水", repair, repair, report, report].joined(separator: "\n\n") + "\n"
    )
  }

  @Test("Columns whose lines do not stand level are columns all the same")
  func staggeredColumns() throws {
    var pages = PDFPages()
    pages.column(PDFPages.lines([flood, repair], characters: 20), x: 72, y: 80, toY: 700)
    pages.column(PDFPages.lines([report, flood], characters: 20), x: 300, y: 87, toY: 700)
    try expect(pages, [flood, repair, report, flood].joined(separator: "\n\n") + "\n")
  }

  @Test("A table is read by rows, its cells apart by tabs")
  func table() throws {
    var pages = PDFPages()
    pages.column(PDFPages.lines([flood], characters: 40), x: 72, y: 80, toY: 700)
    let rows = [
      ["日期", "事项", "地点"], ["6月3日", "连夜转移", "三个乡镇"], ["6月5日", "公路打通", "石桥村"], ["6月7日", "", "市区"],
    ]
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        pages.pdf.show(cell, x: 90 + Double(column) * 130, y: 150 + Double(row) * 18, size: 10)
      }
    }
    pages.column(PDFPages.lines([repair], characters: 40), x: 72, y: 250, toY: 700)
    let table = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    try expect(pages, "\(flood)\n\n\(table)\n\n\(repair)\n")
  }

  @Test("A paragraph goes on over the page's end; running heads stay once, page numbers not at all")
  func pageEnds() throws {
    var pages = PDFPages()
    var rest = PDFPages.lines([flood, repair, report], characters: 20)
    for page in 1...4 {
      if page > 1 { pages.pdf.beginPage() }
      pages.centred("清河年鉴 2024", y: 40, size: 8)
      rest = pages.column(rest, x: 150, y: 120, toY: page == 4 ? 700 : 145).rest
      pages.centred("— \(page) —", y: 810, size: 8)
    }
    try expect(pages, "清河年鉴 2024\n\n\(flood)\n\n\(repair)\n\n\(report)\n")
  }

  @Test("Latin lines are joined by a space, Chinese ones and their numbers by none")
  func joints() throws {
    var pages = PDFPages()
    for (index, line) in [
      "The flood of 3 June 2024 came down the Qing river be-",
      "fore dawn and reached the bridge at noon the same day",
      "as reported.",
    ].enumerated() {
      pages.pdf.show(line, x: 100, y: 100 + Double(index) * 15, size: 10)
    }
    for (index, line) in ["　　这座石桥建于一九八六年，经过两次大修和加固，到20", "24年已经使用三十八年。"].enumerated() {
      pages.pdf.show(line, x: 100, y: 160 + Double(index) * 15, size: 10)
    }
    try expect(
      pages,
      "The flood of 3 June 2024 came down the Qing river before dawn and reached the bridge at noon the same day "
        + "as reported.\n\n这座石桥建于一九八六年，经过两次大修和加固，到2024年已经使用三十八年。\n"
    )
  }

  @Test("Title and author are metadata unless a program made the title up")
  func metadata() throws {
    guard hasPDFToText else {
      _ = try text(of: PDFPages().pdf.bytes)
      return
    }
    for (title, expected) in [
      ("关于防汛的“通知” & <说明>", "关于防汛的“通知” & <说明>"), ("Microsoft Word - 1.doc", nil), ("稿件.pdf", nil),
    ] {
      var pages = PDFPages(title: title, author: "周宁")
      pages.column(PDFPages.lines([flood], characters: 40), x: 72, y: 80, toY: 700)
      let metadata = try PDFDocument.read(pages.pdf.bytes).metadata
      #expect(metadata.title == expected)
      #expect(metadata.authors == ["周宁"])
      #expect(metadata.published == nil)
    }
  }
}
