/// Bytes as the parts of an archive that a reader opens: fuzzing an archive as such would hardly get past its checks.
///
/// NUL separates the parts.
enum PackedParts {
  /// A text document: its body, styles, numbering, footnotes and properties.
  static func docx(_ bytes: [UInt8]) -> [UInt8] {
    let parts = parts(of: bytes, count: 5)
    var archive = ArchiveWriter()
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    archive.add(
      "[Content_Types].xml",
      Array(#"<Types><Override PartName="/word/document.xml" ContentType="\#(type)"/></Types>"#.utf8)
    )
    archive.add(
      "_rels/.rels",
      links([("officeDocument", "word/document.xml"), ("core-properties", "core.xml")])
    )
    archive.add(
      "word/document.xml",
      word("document", Array("<w:body>".utf8) + parts[0] + Array("</w:body>".utf8))
    )
    let names = ["styles", "numbering", "footnotes"]
    archive.add("word/_rels/document.xml.rels", links(names.map { ($0, "\($0).xml") }))
    for (name, part) in zip(names, parts[1...]) { archive.add("word/\(name).xml", word(name, part)) }
    archive.add("core.xml", parts[4])
    return archive.bytes
  }

  /// An OpenDocument text: its body, automatic styles, common styles and properties.
  static func odt(_ bytes: [UInt8]) -> [UInt8] {
    let parts = parts(of: bytes, count: 4)
    var archive = ArchiveWriter()
    archive.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    let begin = Array("<document><automatic-styles>".utf8)
    let middle = Array("</automatic-styles><body><text>".utf8)
    archive.add("content.xml", begin + parts[1] + middle + parts[0] + Array("</text></body></document>".utf8))
    archive.add("styles.xml", Array("<styles>".utf8) + parts[2] + Array("</styles>".utf8))
    archive.add("meta.xml", Array("<meta>".utf8) + parts[3] + Array("</meta>".utf8))
    return archive.bytes
  }

  /// A book: the body of its chapter, its metadata, what stands in its manifest and its order of reading.
  static func epub(_ bytes: [UInt8]) -> [UInt8] {
    let parts = parts(of: bytes, count: 4)
    var archive = ArchiveWriter()
    archive.add("mimetype", Array("application/epub+zip".utf8))
    archive.add(
      "META-INF/container.xml",
      Array(#"<container><rootfiles><rootfile full-path="o/c.opf"/></rootfiles></container>"#.utf8)
    )
    archive.add(
      "o/c.opf",
      Array(#"<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>"#.utf8) + parts[1]
        + Array(
          #"</metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>"#.utf8
        )
        + parts[2] + Array(#"</manifest><spine><itemref idref="a"/>"#.utf8) + parts[3]
        + Array("</spine></package>".utf8)
    )
    archive.add(
      "o/a.xhtml",
      Array(#"<html xmlns="http://www.w3.org/1999/xhtml"><body>"#.utf8) + parts[0]
        + Array("</body></html>".utf8)
    )
    return archive.bytes
  }

  private static func word(_ root: String, _ content: [UInt8]) -> [UInt8] {
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return Array(#"<w:\#(root) xmlns:w="\#(namespace)">"#.utf8) + content + Array("</w:\(root)>".utf8)
  }

  private static func links(_ links: [(kind: String, target: String)]) -> [UInt8] {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = links.enumerated().map { number, link in
      #"<Relationship Id="r\#(number)" Type="\#(base)/\#(link.kind)" Target="\#(link.target)"/>"#
    }
    return Array("<Relationships>\(list.joined())</Relationships>".utf8)
  }

  /// So many parts; those that the bytes do not have are empty.
  private static func parts(of bytes: [UInt8], count: Int) -> [[UInt8]] {
    let parts = bytes.split(separator: 0, maxSplits: count - 1, omittingEmptySubsequences: false).map(
      Array.init
    )
    return parts + Array(repeating: [], count: count - parts.count)
  }
}
