import AnnalsCore

/// What can be made of a chronicle.
public enum RenderingSubject: String, CaseIterable, Sendable {
  /// The events along time.
  case timeline
  /// The events and the relations between them.
  case graph
  /// All that is known.
  case model
  /// The time expressions alone.
  case times
}

/// What a format makes of a chronicle.
public enum Rendering: Hashable, Sendable {
  /// The text of the file.
  case text(String)
  /// The text of the file as UTF-8: a model can be too long to be copied.
  case utf8([UInt8])
  /// A graph that Graphviz has to draw: DOT, and the names of the library's engine and format. The engine
  /// `neato -n2` takes every position from the graph. A picture that is cut for sheets of paper says how high they
  /// are, in points of the picture.
  case drawing(dot: String, engine: String, format: String, sheetHeight: Double? = nil)
  /// A page around a graph that Graphviz has to draw as SVG.
  case page(HTMLPage)
}

/// Everything that a user can tell a renderer; each takes what concerns it.
public struct RenderSettings: Sendable {
  /// For pictures and DOT.
  public var picture: PictureOptions
  /// For the terminal.
  public var text: TextTimelineRenderer
  /// Whether a graph shows events without relations.
  public var isolated: GraphDOTRenderer.Isolated
  /// How a table begins.
  public var byteOrderMark: EventCSVRenderer.ByteOrderMark

  /// Settings; the defaults are those of the renderers.
  public init(
    picture: PictureOptions = PictureOptions(),
    text: TextTimelineRenderer = TextTimelineRenderer(),
    isolated: GraphDOTRenderer.Isolated = .automatic,
    byteOrderMark: EventCSVRenderer.ByteOrderMark = .none
  ) {
    self.picture = picture
    self.text = text
    self.isolated = isolated
    self.byteOrderMark = byteOrderMark
  }
}

/// A format that a chronicle can be written in, and what it can be written of.
public struct RenderingFormat: Sendable {
  /// The name that users choose it by.
  public let name: String
  /// The extensions of its files, without the dot; the usual one first.
  public let extensions: [String]
  /// What it is, in a few English words.
  public let summary: String

  typealias Make = @Sendable (Chronicle, RenderSettings) -> Rendering?

  private let makers: [RenderingSubject: Make]

  init(_ name: String, extensions: [String], _ summary: String, _ makers: [RenderingSubject: Make]) {
    self.name = name
    self.extensions = extensions
    self.summary = summary
    self.makers = makers
  }

  /// What it can be written of.
  public var subjects: [RenderingSubject] {
    RenderingSubject.allCases.filter { makers[$0] != nil }
  }

  /// Writes or prepares a chronicle; nil when the format cannot hold the subject, or a timeline to draw has no
  /// event.
  public func render(
    _ subject: RenderingSubject,
    of chronicle: Chronicle,
    settings: RenderSettings = RenderSettings()
  ) -> Rendering? {
    makers[subject]?(chronicle, settings)
  }
}

/// The one list of formats: a new renderer is one entry here.
public enum Renderers {
  /// Every format, in the order that help shows them.
  public static let all: [RenderingFormat] = [
    RenderingFormat(
      "text",
      extensions: ["txt"],
      "a timeline for the terminal",
      [.timeline: { .text($1.text.render($0)) }]
    ),
    RenderingFormat(
      "markdown",
      extensions: ["md", "markdown"],
      "a list that reads well on a forge",
      [
        .timeline: { chronicle, settings in
          let (language, sources, title) = (
            settings.text.language, settings.text.sources, settings.text.title
          )
          let list = MarkdownTimelineRenderer(language: language, sources: sources, title: title)
          return .text(list.render(chronicle))
        }
      ]
    ),
    picture("svg", "a picture to scale, search and link"),
    picture("png", "a picture of pixels"),
    picture("pdf", "a picture to print"),
    RenderingFormat(
      "html",
      extensions: ["html", "htm"],
      "a page to search, filter and zoom, in one file",
      [
        .timeline: { chronicle, settings in
          (try? HTMLPage(timeline: chronicle, options: settings.picture)).map { .page($0) }
        },
        .graph: { chronicle, settings in
          .page(HTMLPage(graph: chronicle, options: settings.picture, isolated: settings.isolated))
        },
      ]
    ),
    RenderingFormat(
      "dot",
      extensions: ["dot", "gv"],
      "the graph that Graphviz draws",
      [
        .timeline: { chronicle, settings in timeline(chronicle, settings).map { .text($0) } },
        .graph: { .text(graph($0, $1)) },
      ]
    ),
    RenderingFormat(
      "scene",
      extensions: [],
      "every place of the picture as JSON, schema \(SceneJSONRenderer.schema)",
      [
        .timeline: { chronicle, settings in
          (try? SceneJSONRenderer(options: settings.picture).render(chronicle)).map { .text($0) }
        }
      ]
    ),
    RenderingFormat(
      "json",
      extensions: ["json"],
      "the model, schema \(ChronicleJSON.schema)",
      [
        .timeline: { chronicle, _ in .utf8(ChronicleJSONRenderer().bytes(of: chronicle)) },
        .graph: { chronicle, _ in .utf8(ChronicleJSONRenderer().bytes(of: chronicle)) },
        .model: { chronicle, _ in .utf8(ChronicleJSONRenderer().bytes(of: chronicle)) },
        .times: { chronicle, _ in .utf8(TimesJSONRenderer().utf8(of: chronicle)) },
      ]
    ),
    RenderingFormat(
      "jsonl",
      extensions: ["jsonl", "ndjson"],
      "JSON Lines, one document a line",
      [
        .model: { chronicle, _ in .utf8(JSONLinesRenderer(line: .document).utf8(of: chronicle)) },
        .times: { chronicle, _ in .utf8(JSONLinesRenderer(line: .times).utf8(of: chronicle)) },
      ]
    ),
    RenderingFormat(
      "records",
      extensions: [],
      "JSON Lines, one document, time, event, relation or conflict a line",
      [.model: { chronicle, _ in .utf8(JSONLinesRenderer(line: .record).utf8(of: chronicle)) }]
    ),
    RenderingFormat(
      "yaml",
      extensions: ["yaml", "yml"],
      "events to correct by hand and read back",
      [
        .timeline: { chronicle, settings in
          .text(EventYAMLRenderer(language: settings.text.language).render(chronicle))
        },
        .model: { chronicle, settings in
          .text(EventYAMLRenderer(language: settings.text.language).render(chronicle))
        },
      ]
    ),
    RenderingFormat(
      "csv",
      extensions: ["csv"],
      "a table, one event a row, to correct and read back",
      [.timeline: { .text(table($0, $1)) }, .model: { .text(table($0, $1)) }]
    ),
  ]

  /// The format of a name.
  public static func format(named name: String) -> RenderingFormat? {
    all.first { $0.name == name }
  }

  /// The format that the extension of a file's name stands for, in any case of its letters.
  public static func format(forFile path: String) -> RenderingFormat? {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
    let found = name[name.index(after: dot)...].lowercased()
    return all.first { $0.extensions.contains(found) }
  }

  /// The formats that a subject can be written in.
  public static func formats(for subject: RenderingSubject) -> [RenderingFormat] {
    all.filter { $0.subjects.contains(subject) }
  }

  private static func picture(_ name: String, _ summary: String) -> RenderingFormat {
    RenderingFormat(
      name,
      extensions: [name],
      summary,
      [
        .timeline: { chronicle, settings in
          timeline(chronicle, settings).map {
            let height = settings.picture.sheetHeight
            return .drawing(dot: $0, engine: "neato -n2", format: name, sheetHeight: height)
          }
        },
        .graph: { .drawing(dot: graph($0, $1), engine: "dot", format: name) },
      ]
    )
  }

  @Sendable private static func timeline(_ chronicle: Chronicle, _ settings: RenderSettings) -> String? {
    try? TimelineDOTRenderer(options: settings.picture).render(chronicle)
  }

  @Sendable private static func graph(_ chronicle: Chronicle, _ settings: RenderSettings) -> String {
    GraphDOTRenderer(options: settings.picture, isolated: settings.isolated).render(chronicle)
  }

  @Sendable private static func table(_ chronicle: Chronicle, _ settings: RenderSettings) -> String {
    EventCSVRenderer(byteOrderMark: settings.byteOrderMark).render(chronicle)
  }
}
