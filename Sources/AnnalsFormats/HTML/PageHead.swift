import AnnalsCore

/// What a page says about itself in its head and in its marked elements.
///
/// Where several fields state one thing, the order of preference is
/// 1. JSON-LD of an article, 2. OpenGraph and `article:…`, 3. the names of the standard for government sites
/// (`ArticleTitle`, `PubDate`, `ContentSource`, `Author`, `Url`) and their kin, 4. Dublin Core, 5. microdata and
/// `<time datetime>`, ``PaperProperties``. A date that cannot be is passed over for the next field, never guessed at.
struct PageHead {
  /// What it says.
  let metadata: DocumentMetadata

  /// The fields in the order in which they are asked.
  private enum Fields {
    static let title = [
      "og:title", "articletitle", "article:title", "dc.title", "dcterms.title", "twitter:title",
    ]
    static let published = [
      "article:published_time", "og:published_time", "og:article:published_time", "bytedance:published_time",
      "weibo: article:create_at", "weibo:article:create_at", "pubdate", "publishdate", "publish_date",
      "publish-date", "publish_time", "publishtime", "publish-time", "published", "publication_date",
      "publicationdate", "datepublished", "parsely-pub-date", "sailthru.date", "apub:time", "citation_date",
      "citation_publication_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
      "dc.date.created", "dcterms.created", "date",
    ]
    static let authors = [
      "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "citation_author",
      "parsely-author", "twitter:creator",
    ]
    static let publisher = [
      "contentsource", "source", "mediaid", "og:site_name", "article:publisher", "dc.publisher",
      "dcterms.publisher", "sitename", "application-name",
    ]
    static let url = ["og:url", "url", "dc.identifier"]
  }

  /// Reads the head of a page and the properties that a newspaper's edition has in a comment.
  init(_ tree: MarkupTree, paper: PaperProperties = PaperProperties([])) {
    let head = Statements(tree)
    let linked = LinkedData(tree)
    let site = linked.names("publisher").first ?? head.first(["og:site_name", "sitename"])?.value
    let documentTitle = tree.first("title").map { tree.text(of: $0).runTogether }
    let isChinese = PageHead.isChinese(tree, documentTitle)
    let titles = [
      linked.text("headline", "title"), head.first(Fields.title)?.value, head.property("headline"),
      documentTitle,
    ]
    let title = titles.lazy.compactMap { $0?.runTogether }.first { !$0.isEmpty }
      .map { SiteSuffix.removed(from: $0, site: site) }

    var dates: [(field: String, value: String)] = []
    for key in ["datePublished", "pubDate", "dateCreated"] {
      if let value = linked.text(key) { dates.append((key, value)) }
    }
    dates += head.all(Fields.published)
    for property in ["datePublished", "dateCreated"] {
      if let value = head.property(property) { dates.append((property, value)) }
    }
    if let value = paper["date"] { dates.append(("enpproperty date", value)) }
    dates += head.times.map { ("time", $0) }
    let published = dates.lazy.compactMap { field, value in
      StatedDay.read(value, isChinese: isChinese).map {
        DocumentMetadata.PublicationDay(day: $0, statement: "\(field) \(value.runTogether)")
      }
    }.first

    var authors = linked.names("author")
    if authors.isEmpty { authors = head.first(Fields.authors).map { [$0.value] } ?? [] }
    if authors.isEmpty { authors = paper["author"].map { [$0] } ?? [] }
    if authors.isEmpty { authors = head.property("author").map { [$0] } ?? [] }
    let publisher = linked.names("publisher").first ?? head.first(Fields.publisher)?.value
    let url = [
      head.canonical, head.first(Fields.url)?.value, linked.text("url", "mainEntityOfPage", "@id"),
    ].lazy.compactMap { $0 }.first(where: PageHead.isAddress)
    metadata = DocumentMetadata(
      title: title,
      published: published,
      authors: PageHead.separated(authors),
      publisher: publisher.map(\.runTogether).flatMap { $0.isEmpty || PageHead.isAddress($0) ? nil : $0 },
      url: url
    )
  }

  /// Several authors in one field stand apart by a comma, a semicolon or 、; an address is no name.
  private static func separated(_ fields: [String]) -> [String] {
    var authors: [String] = []
    for field in fields where !isAddress(field) {
      for part in field.unicodeScalars.split(whereSeparator: { "、，,;；".unicodeScalars.contains($0) }) {
        let name = String(part).runTogether
        if !name.isEmpty, !authors.contains(name) { authors.append(name) }
      }
    }
    return authors
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }

  /// Whether the page says that it is in Chinese, or its title has Chinese characters and no kana.
  private static func isChinese(_ tree: MarkupTree, _ title: String?) -> Bool {
    if tree.nodes[0]["lang"]?.lowercased().hasPrefix("zh") == true { return true }
    let scalars = (title ?? "").unicodeScalars
    return scalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      && !scalars.contains { (0x3040...0x30FF).contains($0.value) }
  }
}

/// The fields of a page's head by their names, and its marked elements.
private struct Statements {
  private var fields: [String: String] = [:]
  private var properties: [String: String] = [:]
  /// The values of `<time datetime>`, those marked as publication first.
  private(set) var times: [String] = []
  private(set) var canonical: String?

  init(_ tree: MarkupTree) {
    var otherTimes: [String] = []
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      let node = tree.nodes[index]
      switch node.name {
      case "meta":
        guard let name = node["name"] ?? node["property"] ?? node["http-equiv"],
          let content = node["content"],
          !content.runTogether.isEmpty
        else { break }
        let key = name.lowercased()
        if fields[key] == nil { fields[key] = content }
      case "link":
        if canonical == nil, node["rel"]?.lowercased() == "canonical" { canonical = node["href"] }
      case "time":
        guard let value = node["datetime"] else { break }
        let words = (node["class"] ?? "") + (node["itemprop"] ?? "")
        if node["pubdate"] != nil || words.lowercased().contains("publish") {
          times.append(value)
        } else if !words.lowercased().contains("updated"), !words.contains("Modified") {
          otherTimes.append(value)
        }
      default: break
      }
      if let property = node["itemprop"], Statements.asked.contains(property), properties[property] == nil {
        properties[property] = node["content"] ?? node["datetime"] ?? tree.text(of: index).runTogether
      }
    }
    // The first time on a page is the article's; later ones belong to what it points to.
    times += otherTimes.prefix(1)
  }

  private static let asked: Set<String> = ["headline", "datePublished", "dateCreated", "author"]

  func first(_ names: [String]) -> (field: String, value: String)? { all(names).first }

  func all(_ names: [String]) -> [(field: String, value: String)] {
    names.compactMap { name in fields[name].map { (name, $0) } }
  }

  func property(_ name: String) -> String? { properties[name].flatMap { $0.isEmpty ? nil : $0 } }
}

extension String {
  /// The text on one line: blanks run together, none at the ends.
  var runTogether: String {
    var line = LineText()
    line.append(self, isLinked: false, isPreformatted: false)
    return line.take().first.map { String(decoding: $0.utf8, as: UTF8.self) } ?? ""
  }
}
