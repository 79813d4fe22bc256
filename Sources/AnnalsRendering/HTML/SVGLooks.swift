/// How the parts of a picture look, as CSS classes: each look is told once, however many parts have it.
///
///     var looks = SVGLooks(colors: PageColors(theme: .light))
///     looks.name(of: [("fill", "#1970b8")], isText: false)   // a
///     looks.css                                              // #picture{--0:light-dark(#1970b8,#8ed9fc);.a{fill:var(--0)}}
struct SVGLooks {
  private let colors: PageColors
  private var names: [String: String] = [:]
  private var rules = ""
  private var variables: [String: Int] = [:]
  private var values: [String] = []

  init(colors: PageColors) {
    self.colors = colors
  }

  /// The class of parts that look so; nil for those that look as any part does.
  mutating func name(of look: [(property: String, value: String)], isText: Bool) -> String? {
    guard !look.isEmpty else { return nil }
    let rule = look.map { "\($0.property):\(value($0.value, of: $0.property, isText: isText))" }
      .joined(separator: ";")
    if let name = names[rule] { return name }
    let name = SVGLooks.name(names.count)
    names[rule] = name
    rules += "\n.\(name){\(rule)}"
    return name
  }

  /// The rules of all classes, behind the colours that they use.
  var css: String {
    guard !rules.isEmpty else { return "" }
    let colors = values.enumerated().map { "--\($0):\($1)" }.joined(separator: ";")
    return "#picture{\(colors)\(colors.isEmpty ? "" : ";")\(rules)}\n"
  }

  private mutating func value(_ value: String, of property: String, isText: Bool) -> String {
    switch property {
    case "font-size", "rx", "ry": return value + "px"
    case "fill", "stroke":
      guard let color = colors.value(ofDrawn: value, isText: isText) else { return value }
      let number = variables[color] ?? values.count
      if number == values.count {
        variables[color] = number
        values.append(color)
      }
      return "var(--\(number))"
    default: return value
    }
  }

  /// `a` to `z`, then `ba`, `bb` and so on.
  private static func name(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let (rest, last) = number.quotientAndRemainder(dividingBy: letters.count)
    return (rest > 0 ? name(rest) : "") + String(letters[last])
  }
}
