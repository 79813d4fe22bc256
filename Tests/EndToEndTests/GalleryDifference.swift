import AnnalsTestSupport

/// In what a result differs from the committed one.
///
/// Text, DOT and JSON must be the same byte for byte. How a picture is drawn in detail hangs on the installed
/// fonts and the version of Graphviz: it must be of the same parts and words, and of about the same size. Of a
/// page, all but its picture must be the same.
enum GalleryDifference {
  /// The difference in a few words; nil when there is none that counts.
  ///
  /// - Throws: `XMLOutline.Fault` when an SVG is not well formed.
  static func between(_ old: [UInt8], and new: [UInt8], named name: String) throws -> String? {
    if name.hasSuffix(".svg") { return try betweenSVGs(XMLOutline(old), XMLOutline(new)) }
    if name.hasSuffix(".png") {
      return betweenSizes(FileKinds.pngSize(old).map(size), FileKinds.pngSize(new).map(size))
    }
    let isPage = name.hasSuffix(".html")
    let (old, new) = isPage ? (withoutPicture(old), withoutPicture(new)) : (old, new)
    return old == new ? nil : betweenTexts(lines(of: old), lines(of: new))
  }

  /// A page's bytes without its `<svg>`.
  private static func withoutPicture(_ page: [UInt8]) -> [UInt8] {
    guard let start = page.firstRange(of: Array("<svg".utf8))?.lowerBound,
      let end = page[start...].firstRange(of: Array("</svg>".utf8))?.upperBound
    else { return page }
    return Array(page[..<start] + page[end...])
  }

  private static func betweenSVGs(_ old: XMLOutline, _ new: XMLOutline) -> String? {
    if let difference = first(old.ids, new.ids) { return "has other parts: \(difference)" }
    if let difference = first(old.texts, new.texts) { return "has other words: \(difference)" }
    return betweenSizes(viewBox(of: old), viewBox(of: new))
  }

  /// What is in one list and not in the other; the order is Graphviz's own affair.
  private static func first(_ old: [String], _ new: [String]) -> String? {
    guard old.sorted() != new.sorted() else { return nil }
    if let gone = old.first(where: { !new.contains($0) }) { return "“\(gone)” is gone" }
    if let added = new.first(where: { !old.contains($0) }) { return "“\(added)” is new" }
    return "\(old.count) are \(new.count) now"
  }

  private typealias Size = (width: Double, height: Double)

  private static func betweenSizes(_ old: Size?, _ new: Size?) -> String? {
    guard let old, let new else { return "has another size: none" }
    let isNear = isNear(old.width, new.width) && isNear(old.height, new.height)
    return isNear ? nil : "has another size: \(old) is \(new) now"
  }

  /// Within a tenth: another version of a font is not wider or higher than that.
  private static func isNear(_ old: Double, _ new: Double) -> Bool { abs(old - new) <= max(old, new) / 10 }

  private static func size(_ pixels: (width: Int, height: Int)) -> Size {
    (Double(pixels.width), Double(pixels.height))
  }

  private static func viewBox(of picture: XMLOutline) -> Size? {
    let numbers = picture.root["viewBox"]?.split(separator: " ").compactMap { Double($0) } ?? []
    return numbers.count == 4 ? (numbers[2], numbers[3]) : nil
  }

  private static func betweenTexts(_ old: [Substring], _ new: [Substring]) -> String {
    let same = zip(old, new).prefix { $0 == $1 }.count
    let words = { (lines: [Substring]) in same < lines.count ? "“\(lines[same].prefix(200))”" : "no line" }
    return "differs in line \(same + 1): \(words(old)) would be \(words(new))"
  }

  private static func lines(of bytes: [UInt8]) -> [Substring] {
    // Character by character a CR LF would be one, and no line feed.
    String(decoding: bytes, as: UTF8.self).unicodeScalars.split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    .map { Substring($0) }
  }
}
