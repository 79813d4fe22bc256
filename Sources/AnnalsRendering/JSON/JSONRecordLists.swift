/// A document of the schema `annals/1` as lists of records, one record a line, written in pieces of some records each.
struct JSONRecordLists: Sendable {
  /// A member of the document.
  struct List: Sendable {
    let name: StaticString
    let count: Int
    let write: @Sendable (Int, inout JSONWriter) -> Void

    /// The records, each of which `write` writes.
    init<Record: Sendable>(
      _ name: StaticString,
      _ records: [Record],
      _ write: @escaping @Sendable (Record, inout JSONWriter) -> Void
    ) {
      self.name = name
      count = records.count
      self.write = { write(records[$0], &$1) }
    }
  }

  /// Some records of one list.
  private struct Piece {
    let list: Int
    let records: Range<Int>
  }

  private let lists: [List]
  private let pieces: [Piece]

  init(_ lists: [List]) {
    self.lists = lists
    pieces = lists.indices.flatMap { list in
      let count = lists[list].count
      // An empty list has its brackets.
      return stride(from: 0, to: max(1, count), by: JSONRecordLists.recordsOfPiece).map {
        Piece(list: list, records: $0..<min($0 + JSONRecordLists.recordsOfPiece, count))
      }
    }
  }

  /// The document in UTF-8, ended by a line feed.
  var text: PiecewiseText {
    PiecewiseText(count: pieces.count) { write(pieces[$0], isFirst: $0 == 0, isLast: $0 == pieces.count - 1) }
  }

  private func write(_ piece: Piece, isFirst: Bool, isLast: Bool) -> [UInt8] {
    let list = lists[piece.list]
    var json = JSONWriter()
    if isFirst {
      json.openObject()
      json.member("schema", ChronicleJSON.schema)
    } else {
      json.goOn()
    }
    if piece.records.lowerBound == 0 { json.openList(list.name) }
    json.elementsByLine(piece.records) { list.write($1, &$0) }
    if piece.records.upperBound == list.count { json.closeList() }
    if isLast {
      json.closeObject()
      json.lineBreak()
    }
    return json.bytes
  }

  /// So many that a piece is worth a turn of its own.
  private static let recordsOfPiece = 1024
}
