import AnnalsCore

/// The heading of a dependency graph: title, numbers, legend of the relations that are drawn.
struct GraphHeading {
  let options: PictureOptions
  /// Empty where there is none.
  let title: String

  /// An HTML-like label.
  func html(_ selection: GraphSelection, total: Int) -> String {
    var rows = ""
    if !title.isEmpty {
      for line in titleLines {
        rows += row("<font point-size=\"20\"><b>\(DOTEscape.html(line))</b></font>")
      }
    }
    let subtitle = options.subtitle ?? numbers(selection, total: total)
    rows += row(font(DOTEscape.html(subtitle), 11, options.theme.secondaryText))
    let legend = legend(selection)
    if !legend.isEmpty { rows += row(legend) }
    if selection.relations.isEmpty { rows += row(font(noRelations, 13, options.theme.text)) }
    return "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"4\">\(rows)</table>"
  }

  /// A long title in lines, cut at its spaces where it has any, so that it does not widen the picture.
  private var titleLines: [String] {
    let wrapper = LineWrapper(width: CharacterWidth(ambiguous: .wide))
    var lines: [String] = []
    for part in TerminalText.safe(title).split(separator: " ") {
      let joined = (lines.last.map { $0 + " " } ?? "") + part
      if !lines.isEmpty, wrapper.width.columns(of: joined) <= GraphHeading.titleColumns {
        lines[lines.count - 1] = joined
      } else {
        let columns = wrapper.width.columns(of: String(part))
        let count = (columns + GraphHeading.titleColumns - 1) / GraphHeading.titleColumns
        let even = count <= 1 ? GraphHeading.titleColumns : (columns + count - 1) / count + 4
        lines += wrapper.lines(of: String(part), first: even, rest: even)
      }
    }
    return lines
  }

  private static let titleColumns = 64

  private var noRelations: String {
    options.words.noRelations
  }

  /// About how wide the label is, in points.
  func width(_ selection: GraphSelection, total: Int) -> Double {
    let title = titleLines.map { TextMetrics.width(of: $0, size: 20, weight: .bold) }.max() ?? 0
    let subtitle = TextMetrics.width(of: options.subtitle ?? numbers(selection, total: total), size: 11)
    let legend = Set(selection.relations.map(\.kind)).reduce(0.0) { width, kind in
      let style = RelationStyle(kind, theme: options.theme, language: options.spoken)
      let words = GraphHeading.sample(of: style) + " " + style.name + "\u{3000}"
      return width + TextMetrics.width(of: words, size: 11)
    }
    let signs = selection.disputes.isEmpty ? 0 : TextMetrics.width(of: disputed, size: 11)
    let note = selection.relations.isEmpty ? TextMetrics.width(of: noRelations, size: 13) : 0
    return max(title, subtitle, legend + signs, note) + 8
  }

  /// About how high the label is, in points.
  func height(_ selection: GraphSelection) -> Double {
    let hasLegend = !selection.relations.isEmpty || !selection.disputes.isEmpty
    let sizes =
      (title.isEmpty ? [] : titleLines.map { _ in 20.0 }) + [11] + (hasLegend ? [11] : [])
      + (selection.relations.isEmpty ? [13] : [])
    return sizes.reduce(0) { $0 + $1 * GraphHeading.lineHeight + 2 * GraphHeading.cellPadding }
  }

  /// The height of a line by the size of its type.
  private static let lineHeight = 1.45
  private static let cellPadding = 4.0

  /// What the picture shows, in one line.
  func summary(_ selection: GraphSelection, total: Int) -> String {
    let subtitle = options.subtitle ?? numbers(selection, total: total)
    return selection.relations.isEmpty
      ? subtitle + options.words.semicolon + noRelations : subtitle
  }

  private func row(_ content: String) -> String {
    "<tr><td align=\"left\">\(content)</td></tr>"
  }

  private func font(_ content: String, _ size: Int, _ color: PictureColor) -> String {
    "<font point-size=\"\(size)\" color=\"\(color.hex)\">\(content)</font>"
  }

  private func numbers(_ selection: GraphSelection, total: Int) -> String {
    let (events, relations) = (selection.events.count, selection.relations.count)
    let hidden = selection.hiddenCount
    let words = options.words
    if relations == 0 { return hidden > 0 ? words.events(total, drawn: events) : words.events(total) }
    return hidden == 0
      ? words.events(events, relations: relations)
      : words.events(events, of: total, relations: relations, hidden: hidden)
  }

  /// A sample of each line with its arrowhead and name, in the order of the kinds.
  private func legend(_ selection: GraphSelection) -> String {
    let used = Set(selection.relations.map(\.kind))
    let lines = Relation.Kind.allCases.filter(used.contains).map { kind in
      let style = RelationStyle(kind, theme: options.theme, language: options.spoken)
      return font(GraphHeading.sample(of: style), 11, style.color) + " "
        + font(style.name, 11, options.theme.text)
    }
    let signs = selection.disputes.isEmpty ? [] : [font(disputed, 11, options.theme.emphasis)]
    return (lines + signs).joined(separator: "\u{3000}")
  }

  private var disputed: String {
    Disputes.sign + " " + options.words.disputed
  }

  /// The line and the arrowhead, in characters: a table would be stretched to the width of the heading.
  private static func sample(of style: RelationStyle) -> String {
    let line =
      switch style.line {
      case "dashed": "╌╌"
      case "dotted": "┈┈"
      default: "──"
      }
    return line + style.glyph
  }
}
