import AnnalsCore

/// What a page tells of a document that it rests on.
struct PageSource {
  private let document: Document
  private let link: String?
  private let details: EventDetails

  /// - Parameters:
  ///   - document: The document.
  ///   - link: Where its file is; nil when that is not known.
  ///   - details: What is known of the chronicle's documents, in words.
  init(_ document: Document, link: String?, details: EventDetails) {
    self.document = document
    self.link = link
    self.details = details
  }

  /// Title, path, publisher, authors, day of publication, and where it stands on the network.
  func write(to html: inout HTMLWriter) {
    html.element("li") { html in
      let path = document.path.isEmpty ? document.id : document.path
      html.element("a", link.map { [("href", $0)] } ?? [], text: path)
      if let title = document.title, !title.isEmpty { html.element("b", text: title) }
      var facts = [document.publisher ?? ""]
      facts.append(document.authors.joined(separator: details.words.listSeparator))
      // Its path stands above.
      facts += details.publication(of: document)?.dropFirst() ?? []
      let known = facts.filter { !$0.isEmpty }
      if !known.isEmpty { html.element("span", text: known.joined(separator: " · ")) }
      if let url = webAddress {
        html.element("a", [("href", url), ("rel", "noreferrer")], text: url)
      }
    }
  }

  /// The document's address; only one that a browser opens as a page.
  private var webAddress: String? {
    document.url.flatMap { url in
      let start = url.prefix(8).lowercased()
      return start.hasPrefix("https://") || start.hasPrefix("http://") ? url : nil
    }
  }
}
