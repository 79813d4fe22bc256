/// Cuts the one page of a PDF into sheets of paper.
///
/// Graphviz draws one page, however long. Its bytes stay as they are; what is appended (ISO 32000-1, 7.5.6) are
/// new pages that show the same content, each through a window of its own.
struct SheetedPDF {
  private let pdf: [UInt8]
  /// Where the table of objects begins.
  private let table: Int
  private let trailer: ArraySlice<UInt8>
  private let page: ArraySlice<UInt8>

  /// The unit of a picture cut for sheets is a 96th of an inch, that of PDF a 72nd.
  private static let userUnit = "0.75"

  /// The PDF with a page for each sheet, or as it was if it is made in a way that this does not know.
  static func cut(_ pdf: [UInt8], sheetHeight: Double) -> [UInt8] {
    SheetedPDF(pdf)?.cut(sheetHeight) ?? pdf
  }

  private init?(_ pdf: [UInt8]) {
    let tail = pdf[max(0, pdf.count - 64)...]
    guard let table = SheetedPDF.numbers(after: "startxref", in: tail).first.flatMap({ Int(exactly: $0) }),
      pdf.indices.contains(table),
      let end = pdf[table...].range(ofText: "trailer"),
      let type = pdf[...].range(ofText: "<< /Type /Page "),
      let pageEnd = pdf[type.upperBound...].range(ofText: "endobj")
    else { return nil }
    self.pdf = pdf
    self.table = table
    trailer = pdf[end.upperBound...]
    page = pdf[type.lowerBound..<pageEnd.lowerBound]
  }

  private func cut(_ sheetHeight: Double) -> [UInt8]? {
    let box = SheetedPDF.numbers(after: "/MediaBox [", in: page)
    guard box.count == 4, let size = reference("/Size", in: trailer),
      let root = reference("/Root", in: trailer),
      let parent = reference("/Parent", in: page), let contents = reference("/Contents", in: page),
      let resources = reference("/Resources", in: page)
    else { return nil }
    let count = max(Int((box[3] / sheetHeight).rounded()), 1)
    let links = links(count, height: box[3], sheetHeight: sheetHeight)
    var bytes = pdf
    var offsets: [Int] = []
    func append(_ number: Int, _ content: String) {
      offsets.append(bytes.count)
      bytes += Array("\(number) 0 obj\n<< \(content) >>\nendobj\n".utf8)
    }
    let kids = (0..<count).map { "\(size + $0) 0 R" }.joined(separator: " ")
    append(parent, "/Type /Pages /Kids [ \(kids) ] /Count \(count)")
    for sheet in 0..<count {
      let top = box[3] - Double(sheet) * sheetHeight
      append(
        size + sheet,
        "/Type /Page /Parent \(parent) 0 R /MediaBox [ 0 \(top - sheetHeight) \(box[2]) \(top) ] "
          + "/UserUnit \(SheetedPDF.userUnit) /Contents \(contents) 0 R /Resources \(resources) 0 R "
          + "/Group << /Type /Group /S /Transparency /I true /CS /DeviceRGB >> "
          + "/Annots [ \(links[sheet].map { "\($0) 0 R" }.joined(separator: " ")) ]"
      )
    }
    let newTable = bytes.count
    let entries = offsets.map { offset in
      let digits = String(offset)
      return String(repeating: "0", count: max(10 - digits.utf8.count, 0)) + digits + " 00000 n \n"
    }
    let info = reference("/Info", in: trailer).map { " /Info \($0) 0 R" } ?? ""
    let end =
      "xref\n\(parent) 1\n\(entries[0])\(size) \(count)\n\(entries.dropFirst().joined())"
      + "trailer\n<< /Size \(size + count) /Root \(root) 0 R\(info) /Prev \(table) >>\n"
      + "startxref\n\(newTable)\n%%EOF\n"
    return bytes + Array(end.utf8)
  }

  /// The links of the page by the sheet that each stands on: a link may belong to one page only.
  private func links(_ count: Int, height: Double, sheetHeight: Double) -> [[Int]] {
    var links = [[Int]](repeating: [], count: count)
    // References are an object's number, its generation, and a letter that ends no number.
    for numbers in SheetedPDF.references(after: "/Annots [", in: page) {
      guard let object = object(numbers) else { continue }
      let box = SheetedPDF.numbers(after: "/Rect [", in: object)
      guard box.count == 4 else { continue }
      let sheet = Int(((height - (box[1] + box[3]) / 2) / sheetHeight).rounded(.down))
      if links.indices.contains(sheet) { links[sheet].append(numbers) }
    }
    return links
  }

  /// An object's bytes, found through the table, whose entries are 20 bytes long.
  private func object(_ number: Int) -> ArraySlice<UInt8>? {
    guard let first = pdf[table...].dropFirst("xref\n".utf8.count).firstIndex(of: 0x0A) else { return nil }
    let entry = first + 1 + 20 * number
    guard entry + 10 <= pdf.count,
      let offset = Int(String(decoding: pdf[entry..<entry + 10], as: UTF8.self)),
      pdf.indices.contains(offset),
      let end = pdf[offset...].range(ofText: "endobj")
    else { return nil }
    return pdf[offset..<end.lowerBound]
  }

  private func reference(_ key: String, in bytes: ArraySlice<UInt8>) -> Int? {
    SheetedPDF.numbers(after: key, in: bytes).first.flatMap { Int(exactly: $0) }
  }

  /// The numbers of references that follow a key, up to a bracket.
  private static func references(after key: String, in bytes: ArraySlice<UInt8>) -> [Int] {
    guard let start = bytes.range(ofText: key)?.upperBound,
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "]"))
    else { return [] }
    let words = bytes[start..<end].split { $0 == 0x20 || $0 == 0x0A }
    return stride(from: 0, to: words.count - 2, by: 3).compactMap {
      Int(String(decoding: words[$0], as: UTF8.self))
    }
  }

  /// The numbers that follow a key directly, up to what is none.
  private static func numbers(after key: String, in bytes: ArraySlice<UInt8>) -> [Double] {
    guard let start = bytes.range(ofText: key)?.upperBound else { return [] }
    var numbers: [Double] = []
    for word in bytes[start...].prefix(128).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      guard let number = Double(String(decoding: word, as: UTF8.self)) else { break }
      numbers.append(number)
    }
    return numbers
  }
}
