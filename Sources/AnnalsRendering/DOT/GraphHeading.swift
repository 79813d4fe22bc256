import AnnalsCore

/// The heading of a dependency graph: title, numbers, legend of the relations that are drawn.
struct GraphHeading {
  let options: PictureOptions

  /// An HTML-like label.
  func html(_ selection: GraphSelection, total: Int) -> String {
    var rows = ""
    if let title = options.title, !title.isEmpty {
      rows += row("<font point-size=\"20\"><b>\(DOTEscape.html(title))</b></font>")
    }
    let subtitle = options.subtitle ?? numbers(selection, total: total)
    rows += row(font(DOTEscape.html(subtitle), 11, options.theme.secondaryText))
    let legend = legend(selection.relations)
    if !legend.isEmpty { rows += row(legend) }
    return "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"4\">\(rows)</table>"
  }

  /// About how wide the label is, in points.
  func width(_ selection: GraphSelection, total: Int) -> Double {
    let title = TextMetrics.width(of: options.title ?? "", size: 20, weight: .bold)
    let subtitle = TextMetrics.width(of: options.subtitle ?? numbers(selection, total: total), size: 11)
    let legend = Set(selection.relations.map(\.kind)).reduce(0.0) { width, kind in
      let name = RelationStyle(kind, theme: options.theme, language: options.language).name
      // The sample of the line, the arrowhead, the name and the space behind it.
      return width + 26 + 9 + TextMetrics.width(of: name, size: 11) + 16
    }
    return max(title, subtitle, legend) + 8
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
    if relations == 0 {
      let shown = hidden == 0 ? "" : options.language.choose("，画出其中\(events)个", ", \(events) of them drawn")
      return options.language.choose("\(total)个事件", total == 1 ? "1 event" : "\(total) events") + shown
        + options.language.choose("；文中没有写明事件之间的关系", "; no relation between them is stated")
    }
    if hidden == 0 {
      return options.language.choose(
        "\(events)个事件，\(relations)条关系",
        "\(events) events, \(relations) relations"
      )
    }
    return options.language.choose(
      "\(total)个事件中的\(events)个，\(relations)条关系（未画：\(hidden)个没有关系的事件）",
      "\(events) of \(total) events, \(relations) relations (not drawn: \(hidden) events without relations)"
    )
  }

  /// A sample of each line with its arrowhead and name, in the order of the kinds.
  private func legend(_ relations: [Relation]) -> String {
    let used = Set(relations.map(\.kind))
    let kinds = Relation.Kind.allCases.filter(used.contains)
    guard !kinds.isEmpty else { return "" }
    var upper = ""
    var lower = ""
    for kind in kinds {
      let style = RelationStyle(kind, theme: options.theme, language: options.language)
      let line = style.line == "solid" ? "" : " style=\"\(style.line)\""
      upper += "<td cellpadding=\"0\" width=\"26\" height=\"8\" border=\"2\" sides=\"b\""
      upper += " color=\"\(style.color.hex)\"\(line)></td>"
      upper += "<td rowspan=\"2\" cellpadding=\"0\">\(font(style.glyph, 9, style.color))</td>"
      upper += "<td rowspan=\"2\" align=\"left\">\(font(style.name, 11, options.theme.text))</td>"
      upper += "<td rowspan=\"2\" width=\"10\"></td>"
      lower += "<td height=\"8\"></td>"
    }
    return "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\">"
      + "<tr>\(upper)</tr><tr>\(lower)</tr></table>"
  }
}
