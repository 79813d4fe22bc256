/// Writes small PDF files with a text layer, the same bytes for the same pages (ISO 32000-1).
///
///     var pdf = PDFWriter(title: "通知")
///     pdf.beginPage()
///     pdf.show("2024年3月5日", x: 72, y: 100, size: 12)
///     let bytes = pdf.bytes
///
/// No font is embedded: a composite font with two-byte codes and a map from the codes to Unicode is all that
/// reading the text needs. Full-width characters are one em wide, all others half of one.
public struct PDFWriter: Sendable {
  /// The direction of lines.
  public enum Direction: Sendable {
    /// Lines run from left to right.
    case horizontal
    /// Lines run from top to bottom.
    case vertical
  }

  /// What the file says of its title; nothing when nil.
  public var title: String?
  /// What the file says of its author; nothing when nil.
  public var author: String?
  /// The width and height of every page, in points; A4 unless set.
  public var pageSize: (width: Double, height: Double) = (595, 842)

  private let direction: Direction
  private var pages: [String] = []
  private var codes: [Unicode.Scalar: Int] = [:]
  private var characters: [Unicode.Scalar] = []

  /// A file without pages.
  public init(title: String? = nil, author: String? = nil, direction: Direction = .horizontal) {
    self.title = title
    self.author = author
    self.direction = direction
  }

  /// Begins a page; what is shown from here on stands on it.
  public mutating func beginPage() { pages.append("") }

  /// Shows a line of text.
  ///
  /// - Parameters:
  ///   - text: what is shown.
  ///   - x: its left edge, in points from the left; the middle of a vertical line.
  ///   - y: its baseline, in points from the top; the top of a vertical line.
  ///   - size: the side of a full-width character, in points.
  public mutating func show(_ text: String, x: Double, y: Double, size: Double) {
    let encoded = text.unicodeScalars.map { PDFWriter.hex(code(of: $0)) }.joined()
    pages[pages.count - 1] += "BT /F1 \(size) Tf 1 0 0 1 \(x) \(pageSize.height - y) Tm <\(encoded)> Tj ET\n"
  }

  /// The width of a horizontal text, in points.
  public static func width(of text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + (isFullWidth($1) ? size : size / 2) }
  }

  /// The file.
  public var bytes: [UInt8] {
    let kids = pages.indices.map { "\(firstPage + 2 * $0) 0 R" }.joined(separator: " ")
    let descendant = direction == .vertical ? " /DW2 [880 -1000]" : ""
    let encoding = direction == .vertical ? "Identity-V" : "Identity-H"
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /AnnalsTest /Encoding /\(encoding) "
        + "/DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AnnalsTest /FontDescriptor 5 0 R "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        + "/DW 1000 /W [\(narrowWidths)]\(descendant) >>",
      "<< /Type /FontDescriptor /FontName /AnnalsTest /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 "
        + "/Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
      PDFWriter.stream(unicodeMap),
      information,
    ]
    for (index, content) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(pageSize.width) \(pageSize.height)] "
          + "/Resources << /Font << /F1 3 0 R >> >> /Contents \(firstPage + 2 * index + 1) 0 R >>"
      )
      objects.append(PDFWriter.stream(content))
    }
    return PDFWriter.file(objects)
  }

  private var firstPage: Int { 8 }

  private mutating func code(of scalar: Unicode.Scalar) -> Int {
    if let code = codes[scalar] { return code }
    characters.append(scalar)
    codes[scalar] = characters.count
    return characters.count
  }

  private var narrowWidths: String {
    characters.enumerated().filter { !PDFWriter.isFullWidth($0.element) }
      .map { "\($0.offset + 1) [500]" }.joined(separator: " ")
  }

  private var information: String {
    let entries = [("Title", title), ("Author", author)].compactMap { key, value in
      value.map { "/\(key) <FEFF\($0.utf16.map { PDFWriter.hex(Int($0)) }.joined())>" }
    }
    return "<< \(entries.joined(separator: " ")) >>"
  }

  private var unicodeMap: String {
    var map = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /AnnalsTest def /CMapType 2 def
      1 begincodespacerange <0000> <FFFF> endcodespacerange

      """
    // A block of a map holds at most 100 entries.
    for start in stride(from: 0, to: characters.count, by: 100) {
      let block = characters[start..<min(start + 100, characters.count)]
      map += "\(block.count) beginbfchar\n"
      for (index, scalar) in zip(block.indices, block) {
        let utf16 = String(scalar).utf16.map { PDFWriter.hex(Int($0)) }.joined()
        map += "<\(PDFWriter.hex(index + 1))> <\(utf16)>\n"
      }
      map += "endbfchar\n"
    }
    return map + "endcmap CMapName currentdict /CMap defineresource pop end end\n"
  }

  private static func file(_ objects: [String]) -> [UInt8] {
    var bytes = Array("%PDF-1.7\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let start = bytes.count
    let entries = offsets.map { offset in
      String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
    }
    bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(entries.joined())".utf8)
    bytes += Array("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 7 0 R >>\n".utf8)
    return bytes + Array("startxref\n\(start)\n%%EOF\n".utf8)
  }

  private static func stream(_ content: String) -> String {
    "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  private static func hex(_ value: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 || (0x2014...0x2026).contains(scalar.value)
  }
}
