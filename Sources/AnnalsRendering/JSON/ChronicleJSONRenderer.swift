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
  public func bytes(of chronicle: Chronicle) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", ChronicleJSON.schema)
      json.memberByLine("documents", chronicle.documents) { ChronicleJSON.write($1, to: &$0) }
      json.memberByLine("times", chronicle.times) { ChronicleJSON.write($1, to: &$0) }
      json.memberByLine("events", chronicle.events) { ChronicleJSON.write($1, to: &$0) }
      json.memberByLine("relations", chronicle.relations) { ChronicleJSON.write($1, to: &$0) }
      json.memberByLine("conflicts", chronicle.conflicts) { ChronicleJSON.write($1, to: &$0) }
    }
    json.lineBreak()
    return json.bytes
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
