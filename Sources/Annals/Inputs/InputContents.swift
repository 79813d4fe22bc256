import AnnalsFormats

/// What one input holds, read into memory: documents to extract, a chronicle, or why it could not be used.
struct InputContents: Sendable {
  /// Documents and statements, still to be extracted.
  private(set) var documents: [ExtractionInput] = []
  /// Chronicles, read already.
  private(set) var chronicles: [Chronicle] = []
  /// Files of events that a person wrote or corrected.
  private(set) var entryFiles: [EntryFile] = []
  /// What there is to tell of the input.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads one input.
  ///
  /// - Parameters:
  ///   - input: what to read.
  ///   - index: its place among all inputs; counts statements, which have no name of their own.
  ///   - encoding: the encoding of inputs that are text; nil to find it out.
  ///   - threads: the threads that may read it.
  init(_ input: Input, at index: Int, encoding: TextEncoding?, threads: Int = 1) {
    switch input {
    case .statement(let text):
      addText(text, named: "statement-\(index + 1)", form: .statement)
    case .file(let path):
      do throws(FileError) {
        add(try FileReading.bytes(of: path, threads: threads), named: path, encoding: encoding)
      } catch {
        report(error.advice, in: path)
      }
    case .text(let text, let name):
      addText(text, named: name, form: .document)
    case .data(let bytes, let name):
      add(bytes, named: name, encoding: encoding)
    case .chronicle(let chronicle):
      chronicles.append(chronicle)
    }
  }

  /// A string needs no decoding, whatever encoding files are in.
  private mutating func addText(_ text: String, named name: String, form: ExtractionInput.Form) {
    documents.append(ExtractionInput(path: name, bytes: Array(text.utf8), form: form, encoding: .utf8))
  }

  private mutating func add(_ bytes: [UInt8], named name: String, encoding: TextEncoding?) {
    switch ContentKind(of: bytes, named: name) {
    case .chronicle: addChronicle(bytes, named: name)
    case .corpus: addCorpus(bytes, named: name)
    case .entries(let format): addEntries(bytes, in: format, named: name, encoding: encoding)
    case .formatted(let format): addFormatted(bytes, in: format, named: name, encoding: encoding)
    case .refused(let advice): report(advice, in: name)
    case .text: documents.append(ExtractionInput(path: name, bytes: bytes, encoding: encoding))
    }
  }

  private mutating func addChronicle(_ bytes: [UInt8], named name: String) {
    do throws(ChronicleJSONError) {
      chronicles.append(try ChronicleJSONReader.read(bytes))
    } catch {
      // A schema is wrong as a whole: its key says nothing beside the reason.
      let place = error.keyPath.isEmpty || error.keyPath == "schema" ? "" : "\(error.keyPath): "
      let advice = "give a file that 'annals extract --format json' wrote"
      report("no chronicle: \(place)\(error.reason); \(advice)", in: name, at: error.position)
    }
  }

  /// One document a line; a line that cannot be read is told with its number.
  private mutating func addCorpus(_ bytes: [UInt8], named name: String) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let isTooLong = bytes.count > CorpusLine.longest
      let line = CorpusLine(
        corpus: name,
        number: index + 1,
        content: isTooLong ? .tooLong(byteCount: bytes.count) : .bytes(Array(bytes))
      )
      guard !line.isBlank else { continue }
      if let document = line.document(&diagnostics) { documents.append(document) }
    }
  }

  private mutating func addEntries(
    _ bytes: [UInt8],
    in format: EntryFile.Format,
    named name: String,
    encoding: TextEncoding?
  ) {
    let input = ExtractionInput(path: name, bytes: bytes, encoding: encoding)
    guard let source = InputDecoder.decode(input, &diagnostics) else { return }
    let file = EntryFile(source, as: format, path: name)
    diagnostics += file.diagnostics
    entryFiles.append(file)
  }

  private mutating func addFormatted(
    _ bytes: [UInt8],
    in format: DocumentFormat,
    named name: String,
    encoding: TextEncoding?
  ) {
    guard let content = format == .html ? decodedPage(bytes, named: name, encoding: encoding) : bytes else {
      return
    }
    do throws(FormatError) {
      let document = try format.read(content)
      documents.append(
        ExtractionInput(
          path: name,
          bytes: document.utf8,
          form: .paragraphs,
          encoding: .utf8,
          metadata: document.metadata
        )
      )
    } catch {
      report(error.advice, in: name)
    }
  }

  /// A web page as UTF-8: in the encoding that was given, else what its bytes are, else what it says of itself.
  private mutating func decodedPage(_ bytes: [UInt8], named name: String, encoding: TextEncoding?) -> [UInt8]?
  {
    let page = ExtractionInput(path: name, bytes: bytes, encoding: encoding)
    let declared = HTMLCharset.declared(in: bytes).flatMap(TextEncoding.init(label:))
    return InputDecoder.decode(page, declared: declared, &diagnostics)?.utf8
  }

  private mutating func report(_ message: String, in path: String, at position: SourcePosition? = nil) {
    diagnostics.append(Diagnostic(severity: .error, path: path, position: position, message: message))
  }
}
