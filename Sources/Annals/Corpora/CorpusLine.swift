/// One line of a corpus in JSON Lines, and where it stands.
struct CorpusLine: Sendable {
  /// The bytes that a line may have; one document of a corpus is read as a whole.
  static let longest = 64 << 20

  /// The name of the corpus.
  let corpus: String
  /// The line, counted from 1.
  let number: Int
  let content: LineReader.Line

  /// Whether the line holds nothing at all, which separates records and is none.
  var isBlank: Bool {
    guard case .bytes(let bytes) = content else { return false }
    return !bytes.contains { $0 > 0x20 }
  }

  /// The document of the line; nil when it holds none, and why is added to `diagnostics`.
  func document(_ diagnostics: inout [Diagnostic]) -> ExtractionInput? {
    switch content {
    case .tooLong(let count):
      let message =
        "a line of \(count) bytes, over the limit of \(CorpusLine.longest); make it a file of its own"
      diagnostics.append(diagnostic(message, column: 1))
    case .bytes(let bytes):
      do throws(ChronicleJSONError) {
        return input(try CorpusRecord.read(bytes))
      } catch {
        let name = CorpusRecord.identifier(in: bytes).map { " \($0)" } ?? ""
        let advice = #"a line holds {"id","text"}, "title", "date" and "url" besides"#
        let message = "not a corpus record\(name): \(error.reason); \(advice)"
        diagnostics.append(diagnostic(message, column: error.position.column))
      }
    }
    return nil
  }

  /// What extraction tells of the line's document, told of the line.
  func located(_ diagnostic: Diagnostic, id: String) -> Diagnostic {
    guard diagnostic.position == nil else { return diagnostic }
    return Diagnostic(
      severity: diagnostic.severity,
      path: corpus,
      position: SourcePosition(line: number, column: 1),
      message: "record \(id): \(diagnostic.message)"
    )
  }

  private func input(_ record: CorpusRecord) -> ExtractionInput {
    ExtractionInput(
      id: record.id,
      path: "\(corpus)#\(record.id)",
      bytes: Array(record.text.utf8),
      encoding: .utf8,
      title: record.title,
      publicationDate: record.reference?.date,
      metadata: DocumentMetadata(url: record.url)
    )
  }

  private func diagnostic(_ message: String, column: Int) -> Diagnostic {
    let position = SourcePosition(line: number, column: column)
    return Diagnostic(severity: .error, path: corpus, position: position, message: message)
  }
}
