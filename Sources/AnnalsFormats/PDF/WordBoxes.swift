/// A page as it is seen, rotation undone.
struct PageOfWords: Hashable, Sendable {
  /// The width, in points.
  var width: Double
  /// The height, in points.
  var height: Double
  /// Its words, in no order that is to be relied on.
  var words: [PlacedWord]
}

/// What `pdftotext -bbox` writes: the title and author of a file and the words of its pages.
///
/// The output looks like XHTML with an element a line, but poppler passes control characters of a document on as
/// they are, so that it need not be well formed: it is read line by line, and what does not look like a page or
/// a word is passed over.
struct WordBoxes: Hashable, Sendable {
  private(set) var title: String?
  private(set) var author: String?
  private(set) var pages: [PageOfWords] = []

  /// Reads the output of `pdftotext -bbox`.
  init(parsing output: [UInt8]) {
    for line in output.split(separator: 0x0A) {
      let line = line.drop { $0 == 0x20 }
      if let content = WordBoxes.content(of: line, tag: "<title") {
        title = content.isEmpty ? nil : content
      } else if line.starts(with: "<meta name=\"Author\"".utf8) {
        author = WordBoxes.value("content", in: line)
      } else if line.starts(with: "<page ".utf8) {
        guard let width = WordBoxes.number("width", in: line),
          let height = WordBoxes.number("height", in: line)
        else { continue }
        pages.append(PageOfWords(width: width, height: height, words: []))
      } else if let content = WordBoxes.content(of: line, tag: "<word"), !content.isEmpty,
        !pages.isEmpty, let box = WordBoxes.box(in: line)
      {
        pages[pages.count - 1].words.append(PlacedWord(text: content, box: box))
      }
    }
    PlacedWord.measure(in: &pages)
  }

  private static func box(in line: ArraySlice<UInt8>) -> Box? {
    guard let minX = number("xMin", in: line), let minY = number("yMin", in: line),
      let maxX = number("xMax", in: line), let maxY = number("yMax", in: line),
      minX <= maxX, minY < maxY
    else { return nil }
    return Box(x: Span(minX, maxX), y: Span(minY, maxY))
  }

  /// The characters between `<tag …>` and the next `<`, nil for another element.
  private static func content(of line: ArraySlice<UInt8>, tag: StaticString) -> String? {
    guard tag.withUTF8Buffer({ line.starts(with: $0) }) else { return nil }
    return text(line.drop { $0 != 0x3E }.dropFirst().prefix { $0 != 0x3C })
  }

  /// A coordinate; coordinates that no page has are none, so that arithmetic on the others stays sound.
  private static func number(_ attribute: String, in line: ArraySlice<UInt8>) -> Double? {
    value(attribute, in: line).flatMap { Double($0) }.flatMap { abs($0) < 1e6 ? $0 : nil }
  }

  private static func value(_ attribute: String, in line: ArraySlice<UInt8>) -> String? {
    let key = Array(" \(attribute)=\"".utf8)
    guard let start = line.indices.first(where: { line[$0...].starts(with: key) }) else { return nil }
    let value = text(line[(start + key.count)...].prefix { $0 != 0x22 })
    return value.isEmpty ? nil : value
  }

  /// Decodes the entities that poppler writes, drops control characters and the space around the text.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "&", let entity = entities.first(where: { rest.starts(with: $0.name.unicodeScalars) }) {
        scalars.append(entity.scalar)
        rest = rest.dropFirst(entity.name.unicodeScalars.count)
      } else {
        if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) { scalars.append(scalar) }
        rest = rest.dropFirst()
      }
    }
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\u{A0}" || $0 == "\u{3000}" }
    let end = scalars.lastIndex { !isBlank($0) }
    return end.map { String(scalars[...$0].drop(while: isBlank)) } ?? ""
  }

  private static let entities: [(name: String, scalar: Unicode.Scalar)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"),
  ]
}
