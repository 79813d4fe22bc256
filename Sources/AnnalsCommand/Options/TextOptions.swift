import Annals
import ArgumentParser

/// How a printed timeline looks.
struct TextOptions: ParsableArguments {
  @Option(help: "What is told of the places that report an event.")
  var sources = TextTimelineRenderer.Sources.none

  @Flag(help: "Plain ASCII for rules and marks.")
  var ascii = false

  /// What prints the timeline.
  func renderer(
    title: String?,
    language: PictureLanguage?,
    isColored: Bool,
    columns: Int
  ) -> TextTimelineRenderer {
    TextTimelineRenderer(
      width: columns,
      coloring: isColored ? .ansi : .plain,
      symbols: ascii ? .ascii : .unicode,
      language: language,
      sources: sources,
      title: title
    )
  }
}

extension TextTimelineRenderer.Sources: NamedChoice {}
