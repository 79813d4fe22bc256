import Annals
import ArgumentParser

/// The formats that a verb writes, by name.
protocol OutputFormat: ExpressibleByArgument, Sendable {
  /// Every format of the verb, in the order that help shows them.
  static var all: [Self] { get }
  /// What is written when neither `--format` nor a file's name tells.
  static var standard: Self { get }
  /// The name that users choose it by.
  var name: String { get }
  /// The format that a file's name asks for by its extension; nil when it has none that the verb knows.
  init?(extensionOf path: String)
}

extension OutputFormat {
  init?(argument: String) {
    guard let format = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = format
  }

  static var allValueStrings: [String] { all.map { $0.name } }

  /// Whether the bytes are no text, so that a terminal must not get them.
  var isBinary: Bool { GraphvizFormat(rawValue: name).map { $0 != .svg } ?? false }
}

/// What a verb writes, for ``ListedFormat``.
protocol OutputSubject: Sendable {
  /// What the formats must be able to hold.
  static var subject: RenderingSubject { get }
  /// The name of the format for standard output.
  static var standardFormat: String { get }
}

/// A format of the library's list that holds what a verb writes.
struct ListedFormat<Subject: OutputSubject>: OutputFormat {
  private let format: RenderingFormat

  static var all: [ListedFormat] { Renderers.formats(for: Subject.subject).map { ListedFormat(format: $0) } }

  static var standard: ListedFormat {
    guard let format = all.first(where: { $0.name == Subject.standardFormat }) else {
      preconditionFailure("the list has no format \(Subject.standardFormat)")
    }
    return format
  }

  private init(format: RenderingFormat) {
    self.format = format
  }

  init?(extensionOf path: String) {
    guard let format = Renderers.format(forFile: path), format.subjects.contains(Subject.subject) else {
      return nil
    }
    self.format = format
  }

  var name: String { format.name }
  var defaultValueDescription: String { name }

  /// The chronicle in this format, drawn in `process`.
  ///
  /// - Throws: `PictureError` when it cannot be drawn.
  func artefact(
    of chronicle: Chronicle,
    settings: RenderSettings,
    in process: GraphvizProcess
  ) throws(PictureError) -> Artefact {
    guard let rendering = format.render(Subject.subject, of: chronicle, settings: settings) else {
      throw .noEvents
    }
    switch rendering {
    case .text(let text): return Artefact(text)
    case .utf8(let bytes): return Artefact(bytes: bytes)
    case .drawing(let dot, let engine, let format, let sheetHeight):
      return Artefact(
        try Picture(of: dot, engineNamed: engine, formatNamed: format, sheetHeight: sheetHeight, in: process)
      )
    case .page(let page): return Artefact(try page.drawn(in: process))
    }
  }
}

/// What `annals timeline` writes.
enum TimelineOutput: OutputSubject {
  static let subject = RenderingSubject.timeline
  static let standardFormat = "text"
}

/// What `annals graph` writes.
enum GraphOutput: OutputSubject {
  static let subject = RenderingSubject.graph
  static let standardFormat = "dot"
}

/// What `annals extract` writes.
enum ModelOutput: OutputSubject {
  static let subject = RenderingSubject.model
  static let standardFormat = "json"
}
