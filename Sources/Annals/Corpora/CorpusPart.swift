/// What is worked on at a time: one line of a corpus, or one input.
enum CorpusPart: Sendable {
  case line(CorpusLine)
  case input(Input, index: Int)
  /// What could not even be opened.
  case unusable(Diagnostic)

  /// What the part holds, read into memory.
  struct Contents: Sendable {
    var documents: [ExtractionInput] = []
    var chronicles: [Chronicle] = []
    var entryFiles: [EntryFile] = []
    var diagnostics: [Diagnostic] = []
    /// What tells whether the part is still the same.
    var digest = ContentDigest()
  }

  /// Reads the part.
  func contents(encoding: TextEncoding?) -> Contents {
    var contents = Contents()
    switch self {
    case .line(let line):
      contents.digest.add(line.corpus)
      if case .bytes(let bytes) = line.content { contents.digest.add(bytes) }
      contents.documents = line.document(&contents.diagnostics).map { [$0] } ?? []
    case .input(.file(let path), let index):
      do throws(FileError) {
        let bytes = try FileReading.bytes(of: path)
        contents.digest.add(path)
        contents.digest.add(bytes)
        contents.add(InputContents(.data(bytes, name: path), at: index, encoding: encoding))
      } catch {
        contents.diagnostics = [Diagnostic(severity: .error, path: path, message: error.advice)]
      }
    case .input(let input, let index):
      contents.digest.add("\(input)")
      contents.add(InputContents(input, at: index, encoding: encoding))
    case .unusable(let diagnostic):
      contents.diagnostics = [diagnostic]
    }
    return contents
  }

  /// What extraction tells of the part's document, told of the place that people can find it at.
  func located(_ diagnostic: Diagnostic, in document: ExtractionInput) -> Diagnostic {
    guard case .line(let line) = self else { return diagnostic }
    return line.located(diagnostic, id: document.id ?? "")
  }

  /// About how many bytes of a stream it is made of.
  var weight: Int {
    switch self {
    case .line(let line):
      if case .bytes(let bytes) = line.content { bytes.count } else { 0 }
    case .input(.file(let path), _): FileReading.size(of: path)
    case .input(.data(let bytes, _), _): bytes.count
    case .input(.text(let text, _), _), .input(.statement(let text), _): text.utf8.count
    case .input(.chronicle, _), .unusable: 0
    }
  }
}

extension CorpusPart.Contents {
  fileprivate mutating func add(_ read: InputContents) {
    documents = read.documents
    chronicles = read.chronicles
    entryFiles = read.entryFiles
    diagnostics += read.diagnostics
  }
}
