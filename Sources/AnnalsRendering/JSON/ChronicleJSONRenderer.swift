import AnnalsCore

/// Writes the whole model as one JSON document of the schema `annals/1`, one record a line.
///
/// ``ChronicleJSONReader`` reads it back without loss. The schema is published in `annals-1.schema.json`.
public struct ChronicleJSONRenderer: TimelineRenderer, GraphRenderer {
  /// A renderer of JSON.
  public init() {}

  /// So many bytes a time or a mention takes, names and marks included; hardly any takes more.
  private static let (bytesOfTime, bytesOfMention) = (512, 320)

  /// The chronicle as JSON text.
  public func render(_ chronicle: Chronicle) -> String {
    String(decoding: bytes(of: chronicle), as: UTF8.self)
  }

  /// The chronicle as JSON in UTF-8, ended by a line feed.
  public func bytes(of chronicle: Chronicle) -> [UInt8] {
    var json = JSONWriter()
    // What is reserved and not written costs nothing, while every piece that grows is copied.
    let mentions = chronicle.events.reduce(0) { $0 + $1.mentions.count }
    json.reserve(chronicle.times.count * Self.bytesOfTime + mentions * Self.bytesOfMention)
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
