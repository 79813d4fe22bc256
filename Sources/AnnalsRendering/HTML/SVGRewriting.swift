/// A picture on its way into a page, element by element.
struct SVGRewriting {
  /// What has been written so far.
  private(set) var markup: [UInt8] = []
  /// The size of the picture in points.
  private(set) var size = (width: 0.0, height: 0.0)
  /// The picture's `<desc>`, ready to stand in an attribute.
  private(set) var description: [UInt8] = []

  /// How its parts look.
  private(set) var looks: SVGLooks

  private let owners: [String: InlineSVG.Owner]
  private let theme: Theme
  private var open: [Element] = []

  init(owners: [String: InlineSVG.Owner], theme: Theme) {
    self.owners = owners
    self.theme = theme
    looks = SVGLooks(colors: PageColors(theme: theme))
  }

  /// An element that is open.
  private struct Element {
    var role = Role.passedOver
    /// What the element, or one around it, belongs to.
    var owner: InlineSVG.Owner?
    /// The offset of its tag, where it is a group.
    var tag = 0
    /// The offset of what is in it.
    var content = 0
    /// The shapes and words in it.
    var shapes = 0
  }

  private enum Role {
    /// What is in it is written, itself it is not.
    case passedOver
    case description
    case text
    /// A group that is written.
    case group
    /// A group that tells the owner of what is in it.
    case ownersGroup
  }

  /// Writes one more piece.
  mutating func take(_ token: SVGToken) {
    switch token {
    case .start(let name, let attributes, let isEmpty):
      start(name, attributes)
      if isEmpty { end() }
    case .end: end()
    case .text(let text):
      switch open.last?.role {
      case .text: markup += text
      case .description:
        for byte in text {
          if byte == UInt8(ascii: "\"") {
            description += Array("&quot;".utf8)
          } else {
            description.append(byte)
          }
        }
      default: break
      }
    }
  }

  private mutating func start(_ name: String, _ attributes: [SVGToken.Attribute]) {
    var element = Element(owner: open.last?.owner, tag: markup.count)
    switch name {
    case "svg":
      let box = attributes.text("viewBox").split(separator: " ").compactMap { Double($0) }
      if box.count == 4 { size = (box[2], box[3]) }
    case "desc" where open.count == 1: element.role = .description
    case "g": begin(&element, attributes)
    case "text":
      element.role = .text
      write(name, attributes, end: ">")
    case "ellipse": write(name, attributes, end: " />")
    case "polygon", "polyline", "path": write("path", attributes.withPath(name), end: " />")
    default: break
    }
    element.content = markup.count
    open.append(element)
  }

  /// Groups are written where something depends on them: the one that moves the picture, and those of events and
  /// relations.
  private mutating func begin(_ element: inout Element, _ attributes: [SVGToken.Attribute]) {
    let transform = attributes.text("transform")
    if !transform.isEmpty {
      element.role = .group
      write("<g transform=\"\(transform)\">")
    } else if let owner = owner(of: attributes.text("id")), owner != element.owner {
      element.role = .ownersGroup
      element.owner = owner
      write("<g\(owner.attribute)>")
    }
  }

  private mutating func end() {
    guard let element = open.popLast() else { return }
    switch element.role {
    case .passedOver, .description: break
    case .text: write("</text>")
    case .group: write("</g>")
    case .ownersGroup:
      // One shape can have its owner itself.
      if element.shapes == 1, let owner = element.owner {
        markup.removeSubrange(element.tag..<element.content)
        let name = markup[element.tag...].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
        markup.insert(contentsOf: owner.attribute.utf8, at: name.endIndex)
      } else {
        write("</g>")
      }
      return
    }
    if !open.isEmpty { open[open.count - 1].shapes += element.shapes }
  }

  /// The owner of a part: that of the identifier, of the cell of a table (`a_…`), of a label (`…-label`, and
  /// `…-label-2` for its second line), or of a further part (`…-2`).
  private func owner(of id: String) -> InlineSVG.Owner? {
    // The hyphen is the one character of an identifier that Graphviz writes as an entity.
    let id = id.split(separator: "&#45;", omittingEmptySubsequences: false).joined(separator: "-")
    if let owner = owners[id] { return owner }
    if id.hasPrefix("a_"), let owner = owners[String(id.dropFirst(2))] { return owner }
    var parts = id.split(separator: "-", omittingEmptySubsequences: false)
    while let last = parts.last, parts.count > 1, last == "label" || Int(last) != nil {
      parts.removeLast()
      if let owner = owners[parts.joined(separator: "-")] { return owner }
    }
    return nil
  }

  private mutating func write(_ name: String, _ attributes: [SVGToken.Attribute], end: String) {
    if !open.isEmpty { open[open.count - 1].shapes += 1 }
    let isStroked = attributes.text("stroke-width") != "0"
    var look: [(property: String, value: String)] = []
    var places = ""
    for attribute in attributes {
      guard let kind = SVGAttribute.passing[attribute.name] else { continue }
      let value = String(decoding: attribute.value, as: UTF8.self)
      if SVGAttribute.isDefault(attribute.name, value, of: name, in: theme) { continue }
      if !isStroked, attribute.name.hasPrefix("stroke") { continue }
      let short = kind.shortened(value)
      if kind.isLook {
        look.append((attribute.name, short))
      } else {
        places += HTMLWriter.attribute(attribute.name, escaped: short)
      }
    }
    let style = looks.name(of: look, isText: name == "text")
    write("<" + name + (style.map { HTMLWriter.attribute("class", escaped: $0) } ?? "") + places + end)
  }

  private mutating func write(_ text: String) {
    markup += Array(text.utf8)
  }
}

extension [SVGToken.Attribute] {
  /// The value of an attribute as it is written; empty where there is none.
  fileprivate func text(_ name: String) -> String {
    first { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) } ?? ""
  }

  /// The attributes of a path that looks as the element of this name does.
  fileprivate func withPath(_ name: String) -> [SVGToken.Attribute] {
    let path =
      name == "path"
      ? SVGPathData(curves: text("d"))
      : SVGPathData(corners: text("points"), isClosed: name == "polygon")
    let data = path?.text ?? text("d")
    return filter { $0.name != "d" } + [SVGToken.Attribute(name: "d", value: ArraySlice(data.utf8))]
  }
}
