import Annals

/// One file of a folder of results.
struct BuildProduct: Sendable {
  /// The name of the file.
  let name: String
  /// Whether it shows events, so that it is left out where there are none.
  let needsEvents: Bool
  /// What makes its content.
  let make: @Sendable (Chronicle, RenderSettings, GraphvizProcess) throws(PictureError) -> Artefact

  private static let all: [BuildProduct] = [
    BuildProduct("timeline.txt", ListedFormat<TimelineOutput>.self, needsEvents: false),
    BuildProduct("timeline.svg", ListedFormat<TimelineOutput>.self),
    BuildProduct("timeline.png", ListedFormat<TimelineOutput>.self),
    BuildProduct("timeline.html", ListedFormat<TimelineOutput>.self),
    BuildProduct("graph.dot", ListedFormat<GraphOutput>.self),
    BuildProduct("graph.svg", ListedFormat<GraphOutput>.self),
    BuildProduct("chronicle.json", ListedFormat<ModelOutput>.self, needsEvents: false),
  ]

  /// The files that are made of a chronicle.
  static func products(for chronicle: Chronicle) -> [BuildProduct] {
    all.filter { !$0.needsEvents || !chronicle.events.isEmpty }
  }

  /// A file; its extension tells the format.
  private init<Subject>(_ name: String, _ formats: ListedFormat<Subject>.Type, needsEvents: Bool = true) {
    self.name = name
    self.needsEvents = needsEvents
    make = { (chronicle, settings, process) throws(PictureError) in
      try (formats.init(extensionOf: name) ?? .standard).artefact(
        of: chronicle,
        settings: settings,
        in: process
      )
    }
  }
}
