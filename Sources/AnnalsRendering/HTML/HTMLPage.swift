import AnnalsCore

/// A chronicle as one HTML file that needs nothing else: the picture to be drawn, and the page around it.
///
/// The picture can be panned and zoomed; the list beside it holds every event with its evidence, and is what
/// search, filter, keyboard and programs that read aloud go by. Without scripts both can still be read. Nothing
/// is loaded from anywhere: the page's policy forbids it.
public struct HTMLPage: Hashable, Sendable {
  /// The graph that Graphviz draws, as SVG.
  public let dot: String
  /// The name of the engine that draws it.
  public let engine: String

  private let chronicle: Chronicle
  private let options: PictureOptions
  private let title: String
  /// The events that each “+n” of the picture stands for, as indices of the chronicle's.
  private let counts: [[Int]]

  /// More events than this are shown, with a note that they make the page slow.
  public static let comfortableCount = 2000

  /// The page of a timeline.
  ///
  /// - Throws: `TimelineError.noEvents` when no event has a date.
  public init(timeline chronicle: Chronicle, options: PictureOptions) throws(TimelineError) {
    let options = options.spoken(for: chronicle)
    let (dot, counts) = try TimelineDOTRenderer(options: HTMLPage.drawn(options)).drawing(of: chronicle)
    let words = options.words
    self.init(chronicle, options, dot: dot, counts, engine: "neato -n2", untitled: words.timeline)
  }

  /// The page of a graph.
  public init(
    graph chronicle: Chronicle,
    options: PictureOptions,
    isolated: GraphDOTRenderer.Isolated = .automatic
  ) {
    let options = options.spoken(for: chronicle)
    let dot = GraphDOTRenderer(options: HTMLPage.drawn(options), isolated: isolated).render(chronicle)
    let words = options.words
    self.init(chronicle, options, dot: dot, engine: "dot", untitled: words.graph)
  }

  private init(
    _ chronicle: Chronicle,
    _ options: PictureOptions,
    dot: String,
    _ counts: [[Int]] = [],
    engine: String,
    untitled: String
  ) {
    self.chronicle = chronicle
    self.options = options
    self.dot = dot
    self.counts = counts
    self.engine = engine
    let title = options.title(of: chronicle)
    self.title = title.isEmpty ? untitled : title
  }

  /// The picture has no title, for the page has one.
  private static func drawn(_ options: PictureOptions) -> PictureOptions {
    var drawn = options
    drawn.title = ""
    drawn.fold = .none
    drawn.theme = PageColors.drawn(options.theme)
    return drawn
  }

  /// The whole file, given the picture that Graphviz drew of ``dot``.
  ///
  /// Quotations are cut down where the file would take more than ``mostBytes(ofEvents:)``.
  public func text(around svg: [UInt8]) -> String {
    let events = PageEvents(chronicle, relations: options.relations)
    let theme = PageColors.drawn(options.theme)
    let picture = InlineSVG(svg, owners: owners(events), theme: theme)
    let page = text(around: picture, events, .whole)
    let excess = page.utf8.count - HTMLPage.mostBytes(ofEvents: events.ordered.count)
    guard excess > 0 else { return page }
    let lengths = chronicle.events.flatMap { event in
      Set(event.mentions.map(\.text)).subtracting([event.label]).map(\.utf8.count)
    }
    return text(around: picture, events, QuotationLimit(saving: excess, lengths: lengths))
  }

  /// The most bytes that a page takes, as far as shorter quotations can achieve it: a thousand for each event, and as
  /// many for fewer than 200 events as for these.
  static func mostBytes(ofEvents count: Int) -> Int { 1000 * max(count, 200) - 1 }

  private func text(around picture: InlineSVG, _ events: PageEvents, _ quotations: QuotationLimit) -> String {
    let words = options.words
    let theme = PageColors.drawn(options.theme)
    let style = PageStyle.css(fonts: options.fontList, colors: PageColors(theme: theme), picture: picture)
    var html = HTMLWriter()
    html.raw("<!DOCTYPE html>\n")
    var root: HTMLWriter.Attributes = [("lang", words.languageTag)]
    if let scheme = PageColors.scheme(of: options.theme) { root.append(("data-theme", scheme)) }
    html.element("html", root) { html in
      html.element("head") { writeHead(picture, style, to: &$0) }
      html.element("body", bodyAttributes(events)) { html in
        html.element("a", [("class", "skip"), ("href", "#events")], text: words.skipToList)
        html.element("header") { PageBar(words: words, title: title).write(to: &$0) }
        PageFilter(events, words: words).write(to: &html)
        html.element("main") { html in
          write(picture, words, to: &html)
          html.element("aside", [("id", "list"), ("aria-label", words.eventList)]) { html in
            writeList(PageEventList(events, options: options, quotations: quotations), events, to: &html)
          }
        }
        html.element("div", [("id", "tip"), ("hidden", "")]) { _ in }
        html.element("script") { $0.raw(PageScript.text) }
      }
    }
    html.raw("\n")
    return html.markup
  }

  /// What the page's script needs words for.
  private func bodyAttributes(_ events: PageEvents) -> HTMLWriter.Attributes {
    let words = options.words
    let used = Set(events.relations.map(\.kind))
    let back = Relation.Kind.allCases.filter(used.contains)
      .map { "\(words.relationForth($0))=\(words.relationBack($0))" }
    return [
      ("data-none", words.noHit), ("data-line", words.line(0)), ("data-back", back.joined(separator: ";")),
      ("data-disputed", words.disputed),
      ("data-date", words.date("{d}", inYear: "{y}") + words.inParentheses("{e}")),
    ]
  }

  /// What each identifier in the picture stands for.
  private func owners(_ events: PageEvents) -> [String: InlineSVG.Owner] {
    var owners = events.owners
    for (index, members) in counts.enumerated() {
      let places = members.compactMap { events.places[chronicle.events[$0].id] }.sorted()
      owners[TimelineDOTRenderer.countID(index)] = .count(places)
    }
    return owners
  }

  private func writeHead(_ picture: InlineSVG, _ style: String, to html: inout HTMLWriter) {
    html.open("meta", [("charset", "utf-8")])
    let policy =
      "default-src 'none'; style-src '\(SHA256.source(of: style))'; "
      + "script-src '\(SHA256.source(of: PageScript.text))'; base-uri 'none'; form-action 'none'"
    html.open("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
    html.open("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    html.open("meta", [("name", "color-scheme"), ("content", "light dark")])
    html.open("meta", [("name", "generator"), ("content", "Annals")])
    html.raw("<meta name=\"description\" content=\"\(picture.description)\">")
    html.element("title", text: title)
    html.element("style") { $0.raw(style) }
  }

  private func write(_ picture: InlineSVG, _ words: any Vocabulary, to html: inout HTMLWriter) {
    html.element("section", [("id", "stage"), ("aria-label", words.picture)]) { html in
      let (width, height) = (DOTEscape.number(picture.width), DOTEscape.number(picture.height))
      html.element(
        "svg",
        [
          ("id", "picture"), ("viewBox", "0 0 \(width) \(height)"), ("width", width), ("height", height),
          ("role", "group"), ("aria-label", title), ("aria-describedby", "hint"),
        ]
      ) { $0.raw(picture.markup) }
      html.element("p", [("id", "hint"), ("hidden", "")], text: words.pictureHint)
      html.element("div", [("id", "zoom"), ("class", "active"), ("role", "group")]) { html in
        for (id, sign, name) in [
          ("in", "+", words.zoomIn), ("out", "−", words.zoomOut), ("all", "⤢", words.wholePicture),
        ] {
          html.element("button", [("id", id), ("title", name), ("aria-label", name)], text: sign)
        }
      }
    }
  }

  private func writeList(_ list: PageEventList, _ events: PageEvents, to html: inout HTMLWriter) {
    let words = options.words
    html.element("noscript") { $0.element("p", [("class", "note")], text: words.needsScript) }
    if events.ordered.count > HTMLPage.comfortableCount {
      html.element("p", [("class", "note")], text: words.tooManyEvents(events.ordered.count))
    }
    if !counts.isEmpty {
      html.element("p", [("id", "gathered"), ("class", "note"), ("hidden", "")]) { html in
        html.element("output") { _ in }
        html.element("button", [("type", "button")], text: words.showAll)
      }
    }
    html.element("div", [("id", "events")]) { list.write(to: &$0) }
    if !events.conflictsOfDocuments.isEmpty {
      html.element("section") { html in
        html.element("h2", text: words.contradictions)
        for conflict in events.conflictsOfDocuments { list.write(conflict, to: &html) }
      }
    }
    html.element("footer") { html in
      html.element("h2", text: words.sources)
      html.element("ol") { html in
        let links = EvidenceTooltips(chronicle, options: options)
        let details = EventDetails(chronicle, language: options.spoken)
        for document in chronicle.documents {
          PageSource(document, link: links.link(to: document), details: details).write(to: &html)
        }
      }
    }
  }
}
