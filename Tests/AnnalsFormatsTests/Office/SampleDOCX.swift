import AnnalsTestSupport

@testable import AnnalsFormats

/// A text document for tests: the content of its parts, packed as word processors do.
struct SampleDOCX {
  var body: String
  var styles = ""
  var numbering = ""
  var footnotes = ""
  var endnotes = ""
  var core = ""
  var custom = ""
  var coverPage = ""
  /// Whether the namespaces are those of the strict standard.
  var isStrict = false
  /// The folder of the main part.
  var folder = "word"

  init(_ body: String) {
    self.body = body
  }

  private var main: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  }

  private var relationships: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  /// A part of WordprocessingML.
  private func part(_ root: String, _ content: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:\(root) xmlns:w="\(main)" xmlns:r="\(relationships)" xmlns:v="urn:schemas-microsoft-com:vml" \
      xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\(content)</w:\(root)>
      """.utf8
    )
  }

  private func links(_ links: [(kind: String, target: String)]) -> [UInt8] {
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let list = links.enumerated().map { number, link in
      let base = link.kind.hasPrefix("metadata/") ? package : relationships
      return #"<Relationship Id="rId\#(number)" Type="\#(base)/\#(link.kind)" Target="\#(link.target)"/>"#
    }
    return Array(#"<Relationships xmlns="\#(package)">\#(list.joined())</Relationships>"#.utf8)
  }

  /// The packed document.
  var bytes: [UInt8] {
    var archive = ArchiveWriter()
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    archive.add(
      "[Content_Types].xml",
      Array(
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Override PartName="/\(folder)/document.xml" ContentType="\(type)"/></Types>
        """.utf8
      )
    )
    archive.add(
      "_rels/.rels",
      links([
        ("officeDocument", "\(folder)/document.xml"), ("metadata/core-properties", "docProps/core.xml"),
        ("custom-properties", "docProps/custom.xml"),
      ])
    )
    archive.add("\(folder)/document.xml", part("document", "<w:body>\(body)</w:body>"))
    let parts = [
      ("styles", styles), ("numbering", numbering), ("footnotes", footnotes), ("endnotes", endnotes),
    ].filter { !$0.1.isEmpty }
    archive.add(
      "\(folder)/_rels/document.xml.rels",
      links(parts.map { ($0.0, "\($0.0).xml") } + [("customXml", "../customXml/item1.xml")])
    )
    for (name, content) in parts { archive.add("\(folder)/\(name).xml", part(name, content)) }
    let bare = [
      ("docProps/core.xml", core), ("docProps/custom.xml", custom), ("customXml/item1.xml", coverPage),
    ]
    for (name, content) in bare where !content.isEmpty { archive.add(name, Array(content.utf8)) }
    return archive.bytes
  }

  /// A paragraph of one run.
  static func paragraph(_ text: String, style: String? = nil, properties: String = "") -> String {
    let style = style.map { #"<w:pStyle w:val="\#($0)"/>"# } ?? ""
    return "<w:p><w:pPr>\(style)\(properties)</w:pPr>\(run(text))</w:p>"
  }

  /// A run.
  static func run(_ text: String, properties: String = "") -> String {
    #"<w:r><w:rPr>\#(properties)</w:rPr><w:t xml:space="preserve">\#(escaped(text))</w:t></w:r>"#
  }

  /// A paragraph of a list.
  static func item(_ text: String, list: Int, level: Int = 0) -> String {
    let numbering = #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"#
    return paragraph(text, properties: numbering)
  }

  /// A text as it stands in markup.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  /// The text that is taken out of a document.
  var text: String {
    get throws { String(decoding: try DOCXDocument.read(bytes).utf8, as: UTF8.self) }
  }
}

/// The text that is taken out of a document with a body.
func textOfDOCX(_ body: String) throws -> String { try SampleDOCX(body).text }
