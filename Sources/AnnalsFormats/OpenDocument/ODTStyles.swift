/// The styles and lists of an OpenDocument text, each style with what it takes over from its parents
/// (ISO/IEC 26300-1, 16).
struct ODTStyles {
  private struct Style {
    var parent: String?
    var isTitle = false
    var isHidden: Bool?
    var isCentred: Bool?
    /// The size of characters in half points.
    var size: Int?
    var colour: String?
  }

  /// How the items of a list are marked at one level.
  struct Level {
    /// The first numbers of its series, such as `一, 二, 三, ...`; empty for none, nil for a bullet.
    var format: String?
    var prefix = ""
    var suffix = ""
    /// How many levels up to this one its number shows.
    var shown = 1
    var start = 1
  }

  private var styles: [String: Style] = [:]
  private var lists: [String: [Int: Level]] = [:]
  /// The name under which the numbers of headings are kept.
  static let outline = "\u{0}outline"

  /// Styles have parents this deep at most; more is a circle.
  private static let deepest = 32
  /// The most scalars of what stands around a number: it is written before each item.
  private static let longestAffix = 100

  /// Adds the styles of a part; those of the content itself come last.
  mutating func add(_ tree: MarkupTree) {
    for index in tree.nodes.indices {
      switch tree.nodes[index].name {
      case "style":
        guard let name = tree.value("name", of: index), let family = tree.value("family", of: index) else {
          continue
        }
        styles[family + "/" + name] = ODTStyles.style(index, named: name, in: tree)
      case "list-style":
        guard let name = tree.value("name", of: index) else { continue }
        lists[name] = ODTStyles.levels(of: index, in: tree)
      case "outline-style":
        lists[ODTStyles.outline] = ODTStyles.levels(of: index, in: tree)
      default: break
      }
    }
  }

  private static func style(_ index: Int, named name: String, in tree: MarkupTree) -> Style {
    let shown = tree.value("display-name", of: index) ?? name
    var style = Style(parent: tree.value("parent-style-name", of: index))
    style.isTitle = [name, shown].contains { ["title", "标题"].contains($0.lowercased()) }
    if let paragraph = tree.child("paragraph-properties", of: index) {
      style.isCentred = tree.value("text-align", of: paragraph).map { $0 == "center" }
    }
    if let text = tree.child("text-properties", of: index) {
      style.isHidden = tree.value("display", of: text).map { $0 == "none" }
      style.colour = tree.value("color", of: text)
      let size = tree.value("font-size-asian", of: text) ?? tree.value("font-size", of: text)
      style.size = size.flatMap { $0.hasSuffix("pt") ? Double($0.dropLast(2)) : nil }
        .flatMap { Int(exactly: (min(max($0, 0), 1000) * 2).rounded()) }
    }
    return style
  }

  private static func levels(of index: Int, in tree: MarkupTree) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for child in tree.children(of: index) {
      let name = tree.nodes[child].name
      guard let number = tree.value("level", of: child).flatMap({ Int($0) }), name.contains("level-style")
      else { continue }
      var level = Level()
      if name == "list-level-style-number" || name == "outline-level-style" {
        level.format = tree.value("num-format", of: child) ?? ""
        level.prefix = affix(tree.value("num-prefix", of: child))
        level.suffix = affix(tree.value("num-suffix", of: child))
        level.shown = tree.value("display-levels", of: child).flatMap { Int($0) } ?? 1
        level.start = tree.value("start-value", of: child).flatMap { Int($0) } ?? 1
      }
      levels[number] = level
    }
    return levels
  }

  private static func affix(_ text: String?) -> String {
    String(String.UnicodeScalarView((text ?? "").unicodeScalars.prefix(longestAffix)))
  }

  /// How a list marks its items at a level, counted from 1.
  func level(_ level: Int, of list: String) -> Level? { lists[list]?[level] }

  /// Whether a paragraph's style is that of the document's title.
  func isTitle(_ name: String?) -> Bool { chain("paragraph", name).contains { $0.isTitle } }

  /// Whether characters of a style are hidden.
  func isHidden(_ family: String, _ name: String?) -> Bool {
    chain(family, name).lazy.compactMap(\.isHidden).first ?? false
  }

  /// The size, in half points, of the characters of a centred paragraph whose first run has a style; nil for all
  /// others and for those in red, which name the authority above an official document.
  func centredSize(_ paragraph: String?, run: String?) -> Int? {
    let own = chain("text", run)
    let around = chain("paragraph", paragraph)
    guard around.lazy.compactMap(\.isCentred).first ?? false else { return nil }
    let all = own + around
    guard all.lazy.compactMap(\.colour).first?.lowercased() != "#ff0000" else { return nil }
    return all.lazy.compactMap(\.size).first ?? ODTStyles.defaultSize
  }

  private static let defaultSize = 24

  /// A style and its parents, the nearest first.
  private func chain(_ family: String, _ name: String?) -> [Style] {
    var chain: [Style] = []
    var next = name
    while let current = next, let style = styles[family + "/" + current], chain.count < ODTStyles.deepest {
      chain.append(style)
      next = style.parent
    }
    return chain
  }
}
