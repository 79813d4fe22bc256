import AnnalsCore

/// What a picture is told besides the chronicle: words, colours, fonts, and what to show.
///
///     PictureOptions(title: "大事记", theme: .dark, language: .chinese)
public struct PictureOptions: Hashable, Sendable {
  /// What a lane (timeline) or a cluster (graph) holds.
  public enum Grouping: String, CaseIterable, Sendable {
    /// By the lanes that a person has put most events in, else by document when there are several, else by
    /// theme; none for a handful of events.
    case automatic = "auto"
    case document
    /// Those that a person has put events in.
    case lane
    case kind
    case place
    case participant
    case none
  }

  /// Which relations are drawn as arrows.
  public enum RelationChoice: String, CaseIterable, Sendable {
    case none
    /// Those that the documents state.
    case stated
    /// Also those that only the dates imply.
    case all
  }

  /// Which named periods stand above the axis.
  public enum Bands: String, CaseIterable, Sendable {
    case none
    /// The five-year plans of China.
    case plans
  }

  /// How long stretches without events are drawn.
  public enum Breaks: String, CaseIterable, Sendable {
    /// Left out, with a “//” on the axis.
    case automatic = "auto"
    /// In proportion, however empty.
    case none
  }

  /// Which way time runs.
  public enum Layout: String, CaseIterable, Sendable {
    /// To the right, in lanes and strips: for screens.
    case horizontal
    /// Down, with wrapped labels beside the axis: for telephones and upright pages.
    case vertical
  }

  /// Who places the cards of a dependency graph.
  public enum GraphLayout: String, CaseIterable, Sendable {
    /// This library where there are lanes or many events, else Graphviz's `dot`.
    case automatic = "auto"
    /// Graphviz's `dot`, which takes minutes for a thousand events.
    case dot
    /// This library, in near-linear time: rows by time, columns by lane, arrows through the gaps.
    case time
  }

  /// How much room a stretch of time takes on the axis.
  public enum Scale: String, CaseIterable, Sendable {
    /// In proportion where that is readable, else even.
    case automatic = "auto"
    /// In proportion between two breaks.
    case proportional
    /// By the number of moments, so that busy years are enlarged.
    case even
  }

  /// The sheets of paper that a picture is cut for.
  public enum Fold: String, CaseIterable, Sendable {
    /// One page, as long as it takes. Of other folds, PDF has a page for each sheet; SVG and PNG are one picture
    /// that is a whole number of sheets high.
    case none
    case a4 = "A4"
    case a3 = "A3"
  }

  /// What stands beside the date of an event.
  public enum SourceNotes: String, CaseIterable, Sendable {
    case none
    /// Document and line of the first mention.
    case places
  }

  /// The title; nil has one made from the documents, an empty one leaves it out.
  public var title: String?
  /// The line below the title; nil has one made from the chronicle.
  public var subtitle: String?
  /// The colours.
  public var theme: Theme
  /// The fonts, best first; see ``fontList`` for what reaches the picture.
  public var fonts: [String]
  /// The language of the words that the picture itself brings along; nil takes that of the chronicle.
  public var language: PictureLanguage?
  /// What a lane or a cluster holds.
  public var lanes: Grouping
  /// Which relations are drawn.
  public var relations: RelationChoice
  /// Which named periods stand above the axis.
  public var bands: Bands
  /// How long stretches without events are drawn.
  public var breaks: Breaks
  /// Which way time runs.
  public var layout: Layout
  /// Who places the cards of a dependency graph.
  public var graphLayout: GraphLayout
  /// How much room a stretch of time takes.
  public var scale: Scale
  /// The sheets of paper that the picture is cut for; they decide on its width, too.
  public var fold: Fold
  /// What stands beside the date of an event.
  public var sources: SourceNotes
  /// The width of a timeline in points, 600…4000, or 360…1200 where time runs down; nil takes one that suits
  /// a screen, or a telephone.
  public var width: Double?
  /// What stands before the relative path of a document in links, such as `../` for a picture one folder below.
  public var linkPrefix: String

  /// Options; each has a default that suits a screen.
  public init(
    title: String? = nil,
    subtitle: String? = nil,
    theme: Theme = .light,
    fonts: [String] = PictureOptions.defaultFonts,
    language: PictureLanguage? = nil,
    lanes: Grouping = .automatic,
    relations: RelationChoice = .stated,
    bands: Bands = .plans,
    breaks: Breaks = .automatic,
    layout: Layout = .horizontal,
    graphLayout: GraphLayout = .automatic,
    scale: Scale = .automatic,
    fold: Fold = .none,
    sources: SourceNotes = .none,
    width: Double? = nil,
    linkPrefix: String = ""
  ) {
    self.title = title
    self.subtitle = subtitle
    self.theme = theme
    self.fonts = fonts
    self.language = language
    self.lanes = lanes
    self.relations = relations
    self.bands = bands
    self.breaks = breaks
    self.layout = layout
    self.graphLayout = graphLayout
    self.scale = scale
    self.fold = fold
    self.sources = sources
    self.width = width
    self.linkPrefix = linkPrefix
  }

  /// Fonts with the simplified forms of Chinese characters on Linux, macOS and Windows.
  public static let defaultFonts = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"]

  /// The fonts as DOT's `fontname` takes them.
  ///
  /// Graphviz copies the name into SVG unescaped, so only letters, digits, spaces, `-`, `_` and `.` pass;
  /// names with anything else are left out.
  public var fontList: String {
    let safe = fonts.filter { name in
      !name.isEmpty && name.utf8.count <= 64
        && name.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || $0 == " " || $0 == "-" || $0 == "_" || $0 == "."
            || (UInt32(ascii: "0")...UInt32(ascii: "9")).contains($0.value)
        }
    }
    return (safe.isEmpty ? PictureOptions.defaultFonts : safe).joined(separator: ", ")
  }
}

extension PictureOptions {
  /// The same with a language, that of the chronicle where none was given.
  ///
  /// Every renderer begins so.
  func spoken(for chronicle: Chronicle) -> PictureOptions {
    var options = self
    options.language = language ?? PictureLanguage(of: chronicle)
    return options
  }

  /// The language that was given or taken from the chronicle.
  var spoken: PictureLanguage { language ?? .chinese }
  /// The words of that language.
  var words: any Vocabulary { spoken.words }

  /// The height of the sheets that a timeline is cut for, in points of the picture; nil for one long page.
  public var sheetHeight: Double? { Sheet(fold, layout)?.height }

  /// The title to be drawn: the one given, that of the only document, or the number of documents; empty where
  /// there is nothing to say.
  func title(of chronicle: Chronicle) -> String {
    if let title { return title }
    guard chronicle.documents.count > 1 else { return chronicle.documents.first?.title ?? "" }
    let count = chronicle.documents.count
    return words.title(ofDocuments: count)
  }
}

extension UInt32 {
  fileprivate init(ascii scalar: Unicode.Scalar) {
    self = scalar.value
  }
}
