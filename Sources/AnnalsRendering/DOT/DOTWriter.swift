/// Writes one graph in the DOT language, statement by statement, escaping every value.
///
///     var writer = DOTWriter(graph: "timeline")
///     writer.node("e1", [("label", .label("座谈会")), ("width", .number(0.2))])
///     writer.finish()     // digraph timeline {…}
struct DOTWriter {
  /// The value of an attribute, by where it comes from and how Graphviz reads it.
  enum Value {
    /// Words from a document, in a label.
    case label(String, DOTEscape.Alignment = .center)
    /// Words from a document, in a tooltip.
    case tooltip(String)
    /// An HTML-like label; its words went through `DOTEscape.html`.
    case html(String)
    /// The program's own words: colours, shapes, drawing operations.
    case value(String)
    /// A number, in the unit that Graphviz expects.
    case number(Double)
    /// An identifier in SVG.
    case id(String)

    func append(to dot: inout [UInt8]) {
      switch self {
      case .label(let text, let alignment): DOTEscape.appendLabel(text, alignment: alignment, to: &dot)
      case .tooltip(let text): DOTEscape.appendLabel(text, limit: DOTEscape.longestTooltip, to: &dot)
      case .html(let markup):
        dot.append(UInt8(ascii: "<"))
        dot += markup.utf8
        dot.append(UInt8(ascii: ">"))
      case .value(let text): DOTEscape.appendValue(text, to: &dot)
      case .number(let number): DOTEscape.appendNumber(number, to: &dot)
      case .id(let text): dot += DOTEscape.id(text).utf8
      }
    }
  }

  /// Attributes in the order that they are written in.
  typealias Attributes = [(name: String, value: Value)]

  private var text: [UInt8]
  private var depth = 1

  /// Begins a directed graph; `name` is an ASCII identifier or a quoted string.
  init(graph name: String) {
    text = Array("digraph \(name) {\n".utf8)
  }

  /// Sets attributes of the graph itself, or defaults: `target` is `graph`, `node` or `edge`.
  mutating func defaults(_ target: String, _ attributes: Attributes) {
    statement(target, attributes)
  }

  /// A node; `name` is an ASCII identifier.
  mutating func node(_ name: String, _ attributes: Attributes) {
    statement(name, attributes)
  }

  /// An edge between two nodes.
  mutating func edge(_ from: String, _ to: String, _ attributes: Attributes) {
    statement(from + " -> " + to, attributes)
  }

  /// Opens a subgraph; `name` is an ASCII identifier, led by `cluster` where it is drawn as a box.
  mutating func open(_ name: String, _ attributes: Attributes = []) {
    indent()
    write("subgraph \(name) {\n")
    depth += 1
    if !attributes.isEmpty { statement("graph", attributes) }
  }

  /// Closes the subgraph opened last.
  mutating func close() {
    depth -= 1
    indent()
    write("}\n")
  }

  /// The whole graph.
  consuming func finish() -> String {
    write("}\n")
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func statement(_ head: String, _ attributes: Attributes) {
    indent()
    write(head)
    if !attributes.isEmpty {
      write(" [")
      for (index, attribute) in attributes.enumerated() {
        if index > 0 { write(", ") }
        write(attribute.name)
        write("=")
        attribute.value.append(to: &text)
      }
      write("]")
    }
    write(";\n")
  }

  private mutating func indent() {
    for _ in 0..<depth { write("  ") }
  }

  private mutating func write(_ words: String) {
    text += words.utf8
  }
}
