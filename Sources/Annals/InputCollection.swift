/// Inputs with their bytes in memory, told apart by what they are.
struct InputCollection {
  /// Documents and statements, still to be extracted.
  private(set) var documents: [ExtractionInput] = []
  /// Chronicles, read already.
  private(set) var chronicles: [Chronicle] = []
  /// Inputs that could not be read.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads one input; `index` counts statements that have no name of their own.
  mutating func add(_ input: Input, at index: Int) {
    switch input {
    case .statement(let text):
      let name = "statement-\(index + 1)"
      documents.append(ExtractionInput(path: name, bytes: Array(text.utf8), form: .statement))
    case .file(let path):
      do throws(FileError) {
        add(try FileReading.bytes(of: path), named: path)
      } catch {
        report(error.advice, in: path)
      }
    case .text(let text, let name):
      documents.append(ExtractionInput(path: name, bytes: Array(text.utf8)))
    case .data(let bytes, let name):
      add(bytes, named: name)
    case .chronicle(let chronicle):
      chronicles.append(chronicle)
    }
  }

  private mutating func add(_ bytes: [UInt8], named name: String) {
    if name.hasSuffix(".jsonl") {
      addCorpus(bytes, named: name)
    } else if ChronicleJSONReader.looksLikeChronicle(bytes) || name.hasSuffix(".json") {
      do throws(ChronicleJSONError) {
        chronicles.append(try ChronicleJSONReader.read(bytes))
      } catch {
        // A schema is wrong as a whole: its key says nothing beside the reason.
        let place = error.keyPath.isEmpty || error.keyPath == "schema" ? "" : "\(error.keyPath): "
        let advice = "give a file that 'annals extract --format json' wrote"
        report("no chronicle: \(place)\(error.reason); \(advice)", in: name, at: error.position)
      }
    } else {
      documents.append(ExtractionInput(path: name, bytes: bytes))
    }
  }

  /// One document a line; a line that cannot be read is told with its number.
  private mutating func addCorpus(_ bytes: [UInt8], named name: String) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      do throws(ChronicleJSONError) {
        let record = try CorpusRecord.read(Array(line))
        documents.append(
          ExtractionInput(
            id: record.id,
            path: "\(name)#\(record.id)",
            bytes: Array(record.text.utf8),
            title: record.title,
            publicationDate: record.reference?.date
          )
        )
      } catch {
        let position = SourcePosition(line: index + 1, column: error.position.column)
        let advice = #"a line holds {"id","text"}, "title" and "date" besides"#
        report("not a corpus record: \(error.reason); \(advice)", in: name, at: position)
      }
    }
  }

  private mutating func report(_ message: String, in path: String, at position: SourcePosition? = nil) {
    diagnostics.append(Diagnostic(severity: .error, path: path, position: position, message: message))
  }
}
