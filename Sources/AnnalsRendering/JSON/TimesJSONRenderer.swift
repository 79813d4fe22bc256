import AnnalsCore

/// Writes only the time expressions, one a line: `{"schema","times":[…]}`.
///
/// It is a chronicle of the schema `annals/1` whose other lists are missing, so it can be read back as one.
public struct TimesJSONRenderer: Renderer {
  /// A renderer of times as JSON.
  public init() {}

  /// The time expressions as JSON text.
  public func render(_ chronicle: Chronicle) -> String {
    String(decoding: utf8(of: chronicle), as: UTF8.self)
  }

  /// The same as UTF-8, which is what leaves the program.
  public func utf8(of chronicle: Chronicle) -> [UInt8] {
    utf8(joining: [TimesJSONRenderer.lines(of: chronicle.times[...])])
  }

  /// The lines of some expressions, for ``utf8(joining:)``: several threads may write their own at a time.
  package static func lines(of times: ArraySlice<TimeExpression>) -> [UInt8] {
    var json = JSONWriter()
    json.elementsByLine(times) { ChronicleJSON.write($1, to: &$0) }
    return json.bytes
  }

  /// The text that the lines of stretches of a chronicle's expressions make.
  package func utf8(joining stretches: [[UInt8]]) -> [UInt8] {
    var json = JSONWriter()
    json.reserve(stretches.reduce(100) { $0 + $1.count + 1 })
    json.object { json in
      json.member("schema", ChronicleJSON.schema)
      json.memberByLine("times", written: stretches)
    }
    json.lineBreak()
    return json.bytes
  }
}

extension Renderer where Self == TimesJSONRenderer {
  /// Only the time expressions, as one JSON document.
  public static func timesJSON() -> TimesJSONRenderer { TimesJSONRenderer() }
}
