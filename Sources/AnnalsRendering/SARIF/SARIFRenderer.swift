import AnnalsCore

/// Writes the contradictions of a chronicle as SARIF 2.1.0, which editors and forges show beside the text.
///
/// One run with one result a contradiction: the first place is its location, the others are related ones. An
/// update is a note, everything else a warning. Lines and columns count from 1, columns in Unicode scalars.
/// Source: OASIS, *Static Analysis Results Interchange Format (SARIF) Version 2.1.0*.
public struct SARIFRenderer: Sendable {
  /// Where a span begins and ends; nil when the text is not at hand.
  public typealias Places = @Sendable (SourceSpan) -> (start: SourcePosition, end: SourcePosition)?

  /// The version of the program that is named as the tool.
  public let version: String
  private let language: PictureLanguage
  private let places: Places

  /// A renderer; without places, results carry the line and the offsets alone.
  public init(
    version: String,
    language: PictureLanguage = .english,
    places: @escaping Places = { _ in nil }
  ) {
    self.version = version
    self.language = language
    self.places = places
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// The log as JSON text, ended by a line feed.
  public func render(_ chronicle: Chronicle) -> String {
    let paths = Dictionary(
      chronicle.documents.map { ($0.id, $0.path) },
      uniquingKeysWith: { first, _ in first }
    )
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", SARIFRenderer.schema)
      json.member("version", "2.1.0")
      json.member("runs", [chronicle]) { json, chronicle in
        json.object { json in
          json.key("tool")
          json.object { json in
            json.key("driver")
            json.object { json in driver(chronicle.conflicts, to: &json) }
          }
          json.member("columnKind", "unicodeCodePoints")
          json.memberByLine("results", chronicle.conflicts) { json, conflict in
            result(conflict, paths, to: &json)
          }
        }
      }
    }
    json.lineBreak()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func driver(_ conflicts: [Conflict], to json: inout JSONWriter) {
    json.member("name", "annals")
    json.member("version", version)
    json.member("rules", Set(conflicts.map(\.kind)).sorted()) { json, kind in
      json.object { $0.member("id", kind) }
    }
  }

  private func result(_ conflict: Conflict, _ paths: [Document.ID: String], to json: inout JSONWriter) {
    json.object { json in
      json.member("ruleId", conflict.kind)
      json.member("level", conflict.isUpdate ? "note" : "warning")
      json.key("message")
      json.object { $0.member("text", conflict.text(in: language)) }
      json.member("locations", conflict.spans.prefix(1)) { location($1, paths, to: &$0) }
      if conflict.spans.count > 1 {
        json.member("relatedLocations", conflict.spans.dropFirst()) { location($1, paths, to: &$0) }
      }
    }
  }

  private func location(_ span: SourceSpan, _ paths: [Document.ID: String], to json: inout JSONWriter) {
    json.object { json in
      json.key("physicalLocation")
      json.object { json in
        json.key("artifactLocation")
        json.object { $0.member("uri", SARIFRenderer.uri(paths[span.document] ?? span.document)) }
        json.key("region")
        json.object { json in
          let place = places(span)
          json.member("startLine", place?.start.line ?? max(1, span.line))
          if let place {
            json.member("startColumn", place.start.column)
            json.member("endLine", place.end.line)
            json.member("endColumn", place.end.column)
          }
          json.member("charOffset", span.start)
          json.member("charLength", max(0, span.end - span.start))
        }
      }
    }
  }

  /// A path as a URI reference (RFC 3986): whatever is not unreserved is escaped, a colon too.
  private static func uri(_ path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      let character = UnicodeScalar(byte)
      if byte < 0x80,
        character.properties.isAlphabetic || ("0"..."9").contains(character)
          || "/._~-".unicodeScalars.contains(character)
      {
        uri.unicodeScalars.append(character)
      } else {
        uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}
