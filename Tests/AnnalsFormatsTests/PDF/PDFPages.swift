import AnnalsTestSupport
import ChildProcesses

/// Sets paragraphs into columns, as a newspaper does, so that tests know what a page has to be read as.
struct PDFPages {
  /// The file so far.
  var pdf: PDFWriter
  /// The size of the running text, in points.
  let size = 10.0
  /// From one baseline to the next, in points.
  let leading = 15.0

  /// A file whose first page has begun.
  init(title: String? = nil, author: String? = nil) {
    pdf = PDFWriter(title: title, author: author)
    pdf.beginPage()
  }

  /// Shows a centred line.
  mutating func centred(_ text: String, y: Double, size: Double) {
    let width = PDFWriter.width(of: text, size: size)
    pdf.show(text, x: (pdf.pageSize.width - width) / 2, y: y, size: size)
  }

  /// Sets paragraphs of full-width characters into a column, the first line of each indented by two characters.
  ///
  /// - Returns: the lines that did not fit and whether the first of them begins a paragraph, and where the
  ///   column ends.
  @discardableResult
  mutating func column(
    _ lines: [SetLine],
    x: Double,
    y: Double,
    toY bottom: Double
  ) -> (rest: [SetLine], y: Double) {
    var y = y
    for (index, line) in lines.enumerated() {
      if y > bottom { return (Array(lines[index...]), y) }
      pdf.show(line.text, x: x + (line.isIndented ? 2 * size : 0), y: y, size: size)
      y += leading
    }
    return ([], y)
  }

  /// A line of a paragraph.
  struct SetLine {
    let text: String
    let isIndented: Bool
  }

  /// Breaks paragraphs into lines of a number of characters.
  static func lines(_ paragraphs: [String], characters: Int) -> [SetLine] {
    paragraphs.flatMap { paragraph in
      var lines: [SetLine] = []
      var rest = paragraph.unicodeScalars[...]
      while !rest.isEmpty {
        let count = lines.isEmpty ? characters - 2 : characters
        lines.append(
          SetLine(text: String(String.UnicodeScalarView(rest.prefix(count))), isIndented: lines.isEmpty)
        )
        rest = rest.dropFirst(count)
      }
      return lines
    }
  }
}

/// Whether poppler's program is installed here.
///
/// Where it is not, reading has to say so: the tests then ask for that instead of for text.
let hasPDFToText: Bool = {
  do {
    _ = try Program("pdftotext").run(
      ["-v"],
      input: [],
      limits: ProcessLimits(seconds: 60, outputBytes: 1 << 20)
    )
    return true
  } catch {
    return false
  }
}()
