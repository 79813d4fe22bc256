/// The bar above a page: title, search and buttons.
struct PageBar {
  let words: any Vocabulary
  let title: String

  func write(to html: inout HTMLWriter) {
    html.element("h1", text: title)
    html.element("div", [("class", "search active"), ("role", "search")]) { html in
      html.open(
        "input",
        [
          ("id", "query"), ("type", "search"), ("placeholder", words.search), ("title", words.searchHint),
          ("aria-label", words.search), ("aria-keyshortcuts", "/"), ("autocomplete", "off"),
          ("spellcheck", "false"),
        ]
      )
      html.element("output", [("id", "hits"), ("aria-live", "polite")]) { _ in }
      for (id, sign, name) in [("previous", "‹", words.previousHit), ("next", "›", words.nextHit)] {
        html.element(
          "button",
          [("id", id), ("title", name), ("aria-label", name), ("disabled", "")],
          text: sign
        )
      }
    }
    html.element("nav", [("class", "active")]) { html in
      for (id, name, controls) in [("choose", words.filter, "filter"), ("toggle", words.list, "list")] {
        html.element(
          "button",
          [("id", id), ("aria-controls", controls), ("aria-expanded", "false")],
          text: name
        )
      }
      html.element(
        "button",
        [("id", "theme"), ("title", words.lightOrDark), ("aria-label", words.lightOrDark)],
        text: "◐"
      )
    }
  }
}
