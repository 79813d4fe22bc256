import AnnalsCore

/// Writes the whole model as one JSON document of the schema `annals/1`, one record a line.
///
/// ``ChronicleJSONReader`` reads it back without loss. The schema is published in `annals-1.schema.json`.
public struct ChronicleJSONRenderer: TimelineRenderer, GraphRenderer {
  /// A renderer of JSON.
  public init() {}

  /// The chronicle as JSON text.
  public func render(_ chronicle: Chronicle) -> String {
    String(decoding: bytes(of: chronicle), as: UTF8.self)
  }

  /// The chronicle as JSON in UTF-8, ended by a line feed.
  public func bytes(of chronicle: Chronicle) -> [UInt8] { text(of: chronicle).utf8 }

  /// The same in pieces.
  package func text(of chronicle: Chronicle) -> PiecewiseText {
    JSONRecordLists([
      .init("documents", chronicle.documents) { ChronicleJSON.write($0, to: &$1) },
      .init("times", chronicle.times) { ChronicleJSON.write($0, to: &$1) },
      .init("events", chronicle.events) { ChronicleJSON.write($0, to: &$1) },
      .init("relations", chronicle.relations) { ChronicleJSON.write($0, to: &$1) },
      .init("conflicts", chronicle.conflicts) { ChronicleJSON.write($0, to: &$1) },
    ]).text
  }
}

extension TimelineRenderer where Self == ChronicleJSONRenderer {
  /// The model as one JSON document of the schema `annals/1`.
  public static func json() -> ChronicleJSONRenderer { ChronicleJSONRenderer() }
}

extension GraphRenderer where Self == ChronicleJSONRenderer {
  /// The model as one JSON document of the schema `annals/1`.
  public static func json() -> ChronicleJSONRenderer { ChronicleJSONRenderer() }
}
