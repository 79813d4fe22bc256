/// The styles of a text document (ISO/IEC 29500-1, 17.7), each with what it takes over from those it is based on.
struct WordStyles {
  /// What a style, or a paragraph itself, says that matters to the text.
  struct Properties: Equatable {
    /// The depth in the outline from 0; 9 is body text.
    var outlineLevel: Int?
    /// The list that it numbers paragraphs in; `0` is none.
    var list: String?
    /// The level in the list from 0.
    var listLevel: Int?
    /// Whether its characters are hidden.
    var isHidden: Bool?
    /// Where lines stand: `center`.
    var alignment: String?
    /// The size of characters in half points.
    var size: Int?
    /// The colour of characters in hexadecimal digits.
    var colour: String?

    /// These properties where they say something, else those of `base`.
    func over(_ base: Properties) -> Properties {
      Properties(
        outlineLevel: outlineLevel ?? base.outlineLevel,
        list: list ?? base.list,
        listLevel: listLevel ?? base.listLevel,
        isHidden: isHidden ?? base.isHidden,
        alignment: alignment ?? base.alignment,
        size: size ?? base.size,
        colour: colour ?? base.colour
      )
    }
  }

  private struct Style {
    let name: String
    let base: String?
    let properties: Properties
  }

  private var styles: [String: Style] = [:]
  /// What holds where no style says something else; characters are of ten points unless a document says so.
  private var defaults = Properties(size: 20)
  /// The style of paragraphs that name none.
  private(set) var defaultParagraph: String?

  /// Styles are based on each other this deep at most; more is a circle.
  private static let deepest = 32

  init() {}

  /// The styles of a `styles.xml`.
  init(_ tree: MarkupTree) {
    let size = tree.first("rprdefault").flatMap { tree.child("rpr", of: $0) }
      .flatMap { tree.number(in: "sz", of: $0) }
    if let size { defaults.size = size }
    for index in tree.nodes.indices where tree.nodes[index].name == "style" {
      guard let id = tree.value("styleid", of: index) else { continue }
      let base = tree.child("basedon", of: index).flatMap { tree.value("val", of: $0) }
      let name = tree.child("name", of: index).flatMap { tree.value("val", of: $0) } ?? id
      let properties = WordStyles.properties(of: index, in: tree)
      styles[id] = Style(name: name.lowercased(), base: base, properties: properties)
      if tree.value("type", of: index) == "paragraph", tree.isOn("default", of: index) {
        defaultParagraph = id
      }
    }
  }

  /// What the `pPr` and `rPr` inside an element say.
  static func properties(of index: Int, in tree: MarkupTree) -> Properties {
    var properties = Properties()
    if let paragraph = tree.child("ppr", of: index) {
      properties.outlineLevel = tree.number(in: "outlinelvl", of: paragraph)
      properties.alignment = tree.child("jc", of: paragraph).flatMap { tree.value("val", of: $0) }
      if let list = tree.child("numpr", of: paragraph) {
        properties.list = tree.child("numid", of: list).flatMap { tree.value("val", of: $0) }
        properties.listLevel = tree.number(in: "ilvl", of: list)
      }
    }
    if let characters = tree.child("rpr", of: index) {
      properties.isHidden = tree.toggle("vanish", of: characters)
      properties.size = tree.number(in: "sz", of: characters)
      properties.colour = tree.child("color", of: characters).flatMap { tree.value("val", of: $0) }
    }
    return properties
  }

  /// What a style says, with what it takes over.
  func properties(of id: String?) -> Properties {
    chain(from: id).reduce(Properties()) { $0.over($1.properties) }.over(defaults)
  }

  /// The level of the heading that a paragraph is, counted from 1; 0 for the title, nil for body text.
  ///
  /// What the paragraph itself says goes before its style, and a style before those it is based on. A title is
  /// known by the name of its style, since many templates give it the outline level of the highest headings. Names
  /// tell headings too where the outline level is left out: the standard fixes them for all languages, and
  /// documents converted from other formats have the Chinese ones.
  ///
  /// - Parameters:
  ///   - id: the paragraph's style.
  ///   - own: the outline level that the paragraph itself states, from 0; 9 is body text.
  /// - Returns: the level, which is not bounded by what headings can be written as.
  func headingLevel(of id: String?, own: Int?) -> Int? {
    let chain = chain(from: id)
    if own != WordStyles.bodyText, let name = chain.first?.name, WordStyles.titles.contains(name) { return 0 }
    if let own { return WordStyles.level(ofOutline: own) }
    for style in chain {
      if WordStyles.titles.contains(style.name) { return 0 }
      if let outline = style.properties.outlineLevel { return WordStyles.level(ofOutline: outline) }
      for prefix in WordStyles.headings where style.name.hasPrefix(prefix) {
        let rest = style.name.dropFirst(prefix.count).drop { $0 == " " }
        if let level = Int(rest), (1...9).contains(level) { return level }
      }
    }
    return nil
  }

  /// The outline level of what is no heading.
  private static let bodyText = 9

  private static func level(ofOutline outline: Int) -> Int? {
    (0..<bodyText).contains(outline) ? outline + 1 : nil
  }

  /// Whether paragraphs of a style are lines of a table of contents or of figures.
  func isContents(_ id: String?) -> Bool {
    chain(from: id).contains { style in
      WordStyles.contents.contains { style.name.hasPrefix($0) }
    }
  }

  private static let titles = ["title", "标题", "文档标题"]
  private static let headings = ["heading", "标题"]
  private static let contents = ["toc ", "table of figures", "目录 "]

  /// A style and those it is based on, the nearest first.
  private func chain(from id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id ?? defaultParagraph
    while let current = next, let style = styles[current], chain.count < WordStyles.deepest {
      chain.append(style)
      next = style.base
    }
    return chain
  }
}

extension MarkupTree {
  /// What a property that is on or off says: on when it is there without a value, nil when it is not there.
  func toggle(_ name: String, of index: Int) -> Bool? {
    child(name, of: index).map { property in
      value("val", of: property).map { !["0", "false", "off"].contains($0.lowercased()) } ?? true
    }
  }

  /// Whether an attribute is there and on.
  func isOn(_ attribute: String, of index: Int) -> Bool {
    value(attribute, of: index).map { ["1", "true", "on"].contains($0.lowercased()) } ?? false
  }

  /// The number that a child has as its value.
  func number(in name: String, of index: Int) -> Int? {
    child(name, of: index).flatMap { value("val", of: $0) }.flatMap { Int($0) }
  }
}
