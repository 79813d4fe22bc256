import AnnalsCore

/// One line of a corpus in JSON Lines: a document or statement with its own identifier.
///
///     {"id": "doc-001", "text": "10月31日主持召开…", "date": "2025-10-31"}
///     {"id": "s1", "text": "昨天", "reference": "2024-04-24T10:00"}
public struct CorpusRecord: Hashable, Sendable {
  /// The corpus's identifier, kept in what comes out.
  public let id: String
  /// The text.
  public let text: String
  /// The headline, if the corpus keeps it apart from the text.
  public let title: String?
  /// Where the document stands on the network.
  public let url: String?
  /// The time at which the text speaks: `reference`, else `date`.
  public let reference: CivilTime?

  /// The record of one line.
  ///
  /// - Throws: `ChronicleJSONError`; its lines are counted within `line`, so the first is 1.
  public static func read(_ line: [UInt8]) throws(ChronicleJSONError) -> CorpusRecord {
    try ChronicleJSONReader.read(line, as: record)
  }

  /// The identifier in a line that is no record, as far as it has one, to tell people which it is.
  public static func identifier(in line: [UInt8]) -> String? {
    try? ChronicleJSONReader.read(line) { (node) throws(JSONMismatch) in
      try node.required("id", JSONNode.string)
    }
  }

  /// Whether bytes begin with a record on a line of its own, so that they are a corpus and no document.
  public static func looksLikeCorpus(_ bytes: some Collection<UInt8>) -> Bool {
    let lines = bytes.drop { $0 <= 0x20 }
    guard lines.first == UInt8(ascii: "{") || lines.starts(with: [0xEF, 0xBB, 0xBF]) else { return false }
    return (try? read(Array(lines.prefix { $0 != UInt8(ascii: "\n") }))) != nil
  }

  private static func record(_ node: JSONNode) throws(JSONMismatch) -> CorpusRecord {
    let date = try node.optional("date", JSONNode.civilTime)
    let reference = try node.optional("reference", JSONNode.civilTime)
    return CorpusRecord(
      id: try node.required("id", JSONNode.string),
      text: try node.required("text", JSONNode.string),
      title: try node.optional("title", JSONNode.string),
      url: try node.optional("url", JSONNode.string),
      reference: reference ?? date
    )
  }
}
