import AnnalsTestSupport

/// An OpenDocument text for tests: the content of its parts, packed as word processors do.
struct SampleODT {
  var body: String
  var automaticStyles = ""
  var styles = ""
  var meta = ""
  var manifest = ""

  init(_ body: String, automaticStyles: String = "", styles: String = "") {
    self.body = body
    self.automaticStyles = automaticStyles
    self.styles = styles
  }

  private func part(_ root: String, _ content: String) -> [UInt8] {
    let names = ["office", "text", "table", "style", "fo", "draw", "svg", "dc", "meta", "manifest"]
    let spaces = names.map { #"xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""# }
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(root) \(spaces.joined(separator: " "))>\(content)</\(root)>
      """.utf8
    )
  }

  /// The packed document.
  var bytes: [UInt8] {
    var archive = ArchiveWriter()
    archive.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    archive.add(
      "content.xml",
      part(
        "office:document-content",
        """
        <office:automatic-styles>\(automaticStyles)</office:automatic-styles>\
        <office:body><office:text>\(body)</office:text></office:body>
        """
      )
    )
    archive.add("styles.xml", part("office:document-styles", "<office:styles>\(styles)</office:styles>"))
    archive.add("meta.xml", part("office:document-meta", "<office:meta>\(meta)</office:meta>"))
    archive.add("META-INF/manifest.xml", part("manifest:manifest", manifest))
    return archive.bytes
  }
}
