import AnnalsTestSupport

@testable import AnnalsFormats

/// A book for tests, of two chapters unless they are given.
struct SampleEPUB {
  var version = "3.0"
  var metadata = "<dc:title>大事记</dc:title>"
  /// The chapters: their files as seen from the package document, attributes in the order of reading, markup.
  var chapters: [(file: String, attributes: String, markup: String)] = [
    ("Text/一.xhtml", "", SampleEPUB.page("<h1>第一章</h1><p>2024年4月23日，会议召开。</p>")),
    ("Text/二.xhtml", "", SampleEPUB.page("<h1>第二章</h1><p>次日，试点启动。</p>")),
  ]
  /// Further items, and what stands after the order of reading.
  var items = ""
  var guide = ""
  var encryption: String?

  /// A page of XHTML.
  static func page(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>
    <body>\(body)</body></html>
    """
  }

  /// The packed book.
  var bytes: [UInt8] {
    var archive = ArchiveWriter()
    archive.add("mimetype", Array("application/epub+zip".utf8))
    archive.add(
      "META-INF/container.xml",
      Array(
        """
        <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
        <rootfile full-path="OEBPS/content.opf"/></rootfiles></container>
        """.utf8
      )
    )
    if let encryption { archive.add("META-INF/encryption.xml", Array(encryption.utf8)) }
    let manifest = chapters.enumerated().map { number, chapter in
      #"<item id="c\#(number)" href="\#(chapter.file)" media-type="application/xhtml+xml"/>"#
    }
    let spine = chapters.enumerated().map { number, chapter in
      #"<itemref idref="c\#(number)" \#(chapter.attributes)/>"#
    }
    archive.add(
      "OEBPS/content.opf",
      Array(
        """
        <package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" version="\(version)"><metadata>\(metadata)</metadata>\
        <manifest>\(items)\(manifest.joined())</manifest>\
        <spine><itemref idref="more"/>\(spine.joined())</spine>\(guide)</package>
        """.utf8
      )
    )
    for chapter in chapters { archive.add("OEBPS/\(chapter.file)", Array(chapter.markup.utf8)) }
    return archive.bytes
  }

  /// The text that is taken out of the book.
  var text: String {
    get throws { String(decoding: try EPUBDocument.read(bytes).utf8, as: UTF8.self) }
  }
}
