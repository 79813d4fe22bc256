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
    text(of: chronicle).utf8
  }

  /// The same in pieces.
  package func text(of chronicle: Chronicle) -> PiecewiseText {
    JSONRecordLists([.init("times", chronicle.times) { ChronicleJSON.write($0, to: &$1) }]).text
  }
}

extension Renderer where Self == TimesJSONRenderer {
  /// Only the time expressions, as one JSON document.
  public static func timesJSON() -> TimesJSONRenderer { TimesJSONRenderer() }
}
