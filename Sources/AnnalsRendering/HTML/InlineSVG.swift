/// A picture of Graphviz's made ready to stand in an HTML page: smaller, and its parts named for the page's
/// script.
///
/// Only known elements and attributes pass. What the page tells itself (tooltips, links, the names of nodes) or
/// sets for the whole picture (the font) is left out, and places are given to a tenth of a point.
struct InlineSVG {
  /// What a part of the picture belongs to.
  enum Owner: Hashable {
    /// An event, by its place in the page's list.
    case event(Int)
    /// A relation, by the places of the events that it joins.
    case relation(Int, Int)

    fileprivate var attribute: String {
      switch self {
      case .event(let index): " data-e=\"\(index)\""
      case .relation(let from, let to): " data-r=\"\(from) \(to)\""
      }
    }
  }

  /// The picture's elements, to stand in an `<svg>`.
  let markup: String
  /// The size of the picture in points.
  let width: Double
  let height: Double
  /// What the picture shows, as its own `<desc>` says; escaped as HTML.
  let description: String

  /// Rewrites a picture; `owners` are told by their identifiers in it, those of labels and further parts aside.
  init(_ svg: [UInt8], owners: [String: Owner], textColor: PictureColor) {
    var rewriting = Rewriting(owners: owners, textColor: textColor.hex)
    for token in SVGScanner(svg) { rewriting.take(token) }
    markup = rewriting.markup
    (width, height) = rewriting.size
    description = rewriting.description
  }
}

/// A picture on its way into a page.
private struct Rewriting {
  let owners: [String: InlineSVG.Owner]
  let textColor: String
  private(set) var markup = ""
  private(set) var size = (width: 0.0, height: 0.0)
  private(set) var description = ""

  /// The elements that are open, with what to write at their end.
  private var open: [Element] = []
  /// The owner that the next element gets, where its group is left out.
  private var pending: InlineSVG.Owner?

  init(owners: [String: InlineSVG.Owner], textColor: String) {
    self.owners = owners
    self.textColor = textColor
  }

  private struct Element {
    var end = ""
    /// Whether its text is shown.
    var isText = false
    var isDescription = false
    var owner: InlineSVG.Owner?
  }

  mutating func take(_ token: SVGToken) {
    switch token {
    case .start(let name, let attributes, let isEmpty):
      var element = start(name, attributes)
      element.owner = element.owner ?? open.last?.owner
      if isEmpty { markup += element.end } else { open.append(element) }
    case .end: markup += open.popLast()?.end ?? ""
    case .text(let text):
      if open.last?.isText == true { markup += String(decoding: text, as: UTF8.self) }
      // It goes on to stand in an attribute.
      let quoted = text.flatMap { $0 == UInt8(ascii: "\"") ? Array("&quot;".utf8) : [$0] }
      if open.last?.isDescription == true { description += String(decoding: quoted, as: UTF8.self) }
    }
  }

  private mutating func start(_ name: String, _ attributes: [SVGToken.Attribute]) -> Element {
    switch name {
    case "svg":
      let box = value("viewBox", attributes).split(separator: " ").compactMap { Double($0) }
      if box.count == 4 { size = (box[2], box[3]) }
      return Element()
    case "g": return group(attributes)
    case "desc": return Element(isDescription: open.count == 1)
    case "text":
      shape(name, attributes)
      return Element(end: "</text>", isText: true)
    case "ellipse", "polygon", "polyline", "path":
      shape(name, attributes)
      return Element(end: "</\(name)>")
    default: return Element()
    }
  }

  /// Groups stay where something depends on them: the one that moves the picture, and those of events and
  /// relations.
  private mutating func group(_ attributes: [SVGToken.Attribute]) -> Element {
    let transform = value("transform", attributes)
    if !transform.isEmpty {
      markup += "<g transform=\"\(transform)\">"
      return Element(end: "</g>")
    }
    guard let (owner, isLabel) = owner(of: InlineSVG.unescaped(value("id", attributes))),
      owner != open.last?.owner
    else { return Element() }
    if isLabel {
      pending = owner
      return Element(owner: owner)
    }
    markup += "<g\(owner.attribute)>"
    return Element(end: "</g>", owner: owner)
  }

  /// The owner of a part: that of the identifier, of the cell of a table (`a_…`), of a label (`…-label`, and
  /// `…-label-2` for its second line), or of a further part (`…-2`).
  private func owner(of id: String) -> (InlineSVG.Owner, isLabel: Bool)? {
    if let owner = owners[id] { return (owner, false) }
    if id.hasPrefix("a_"), let owner = owners[String(id.dropFirst(2))] { return (owner, false) }
    var parts = id.split(separator: "-", omittingEmptySubsequences: false)
    var isLabel = false
    while let last = parts.last, parts.count > 1, last == "label" || last.utf8.allSatisfy(InlineSVG.isDigit) {
      isLabel = isLabel || last == "label"
      parts.removeLast()
      if let owner = owners[parts.joined(separator: "-")] { return (owner, isLabel) }
    }
    return nil
  }

  private mutating func shape(_ name: String, _ attributes: [SVGToken.Attribute]) {
    markup += "<" + name
    if let owner = pending { markup += owner.attribute }
    pending = nil
    let isStroked = value("stroke-width", attributes) != "0"
    for attribute in attributes {
      guard let kind = InlineSVG.attributes[attribute.name] else { continue }
      let value = String(decoding: attribute.value, as: UTF8.self)
      if InlineSVG.isDefault(attribute.name, value) { continue }
      if name == "text", attribute.name == "fill", value == textColor { continue }
      if !isStroked, attribute.name.hasPrefix("stroke") { continue }
      markup += " \(attribute.name)=\"\(kind == .places ? InlineSVG.tenths(attribute.value) : value)\""
    }
    markup += ">"
  }

  private func value(_ name: String, _ attributes: [SVGToken.Attribute]) -> String {
    attributes.first { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) } ?? ""
  }
}

extension InlineSVG {
  fileprivate enum AttributeKind {
    case places
    case words
  }

  /// The attributes that pass, and how.
  fileprivate static let attributes: [String: AttributeKind] = [
    "x": .places, "y": .places, "cx": .places, "cy": .places, "rx": .places, "ry": .places,
    "points": .places, "d": .places, "font-size": .places, "fill": .words, "fill-opacity": .words,
    "stroke": .words, "stroke-width": .places, "stroke-dasharray": .words, "stroke-opacity": .words,
    "text-anchor": .words, "font-weight": .words,
  ]

  /// Whether an attribute says what holds without it; the size is that of the page's picture.
  fileprivate static func isDefault(_ name: String, _ value: String) -> Bool {
    switch name {
    case "text-anchor": value == "start"
    case "stroke": value == "transparent"
    case "font-size": Double(value) == PictureMeasures.labelSize
    default: false
    }
  }

  /// Numbers cut to a tenth: `12.50` → `12.5`, `7.04` → `7`.
  fileprivate static func tenths(_ places: ArraySlice<UInt8>) -> String {
    var kept: [UInt8] = []
    var decimals: Int?
    for byte in places {
      guard isDigit(byte) else {
        decimals = byte == UInt8(ascii: ".") ? 0 : nil
        if decimals == nil { kept.append(byte) }
        continue
      }
      if decimals == 0, byte != UInt8(ascii: "0") { kept += [UInt8(ascii: "."), byte] }
      if decimals == nil { kept.append(byte) }
      decimals = decimals.map { $0 + 1 }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  fileprivate static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The identifiers that Graphviz writes hold no entity but that of the hyphen.
  fileprivate static func unescaped(_ id: String) -> String {
    id.split(separator: "&#45;", omittingEmptySubsequences: false).joined(separator: "-")
  }
}
