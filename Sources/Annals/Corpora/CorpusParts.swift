/// The parts of inputs, one after the other, with no more in memory than what one read brings.
struct CorpusParts: ~Copyable {
  private let inputs: [Input]
  private var nextInput = 0
  private var lines: CorpusLines?

  /// What is handed out together: a read of a corpus, or files of about so many bytes.
  private static let batchWeight = 1 << 16
  private static let batchCount = 256

  init(_ inputs: [Input]) {
    self.inputs = inputs
  }

  /// The next parts in order, nil at the end.
  ///
  /// It never waits for a stream once it has one part to hand out.
  mutating func nextBatch() -> (parts: [CorpusPart], weight: Int)? {
    var parts: [CorpusPart] = []
    var weight = 0
    while parts.isEmpty || (weight < CorpusParts.batchWeight && parts.count < CorpusParts.batchCount) {
      if !parts.isEmpty, lines?.needsInput == true { break }
      guard let part = next() else { break }
      parts.append(part)
      weight += part.weight
    }
    return parts.isEmpty ? nil : (parts, weight)
  }

  /// The next part; nil at the end.
  mutating func next() -> CorpusPart? {
    while true {
      if let part = lines?.next() { return part }
      lines = nil
      guard nextInput < inputs.count else { return nil }
      defer { nextInput += 1 }
      guard case .file(let path) = inputs[nextInput], path == "-" || ContentKind.isCorpusName(path) else {
        return .input(inputs[nextInput], index: nextInput)
      }
      do throws(FileError) {
        var lines = try CorpusLines(path: path)
        if path == "-", let document = try lines.documentInstead() {
          return .input(.data(document, name: path), index: nextInput)
        }
        self.lines = consume lines
      } catch {
        return .unusable(Diagnostic(severity: .error, path: path, message: error.advice))
      }
    }
  }
}

/// The lines of one corpus that hold anything.
private struct CorpusLines: ~Copyable {
  private let path: String
  private var reader: LineReader
  private var number = 0
  /// A line that was read to see what the stream is.
  private var first: CorpusLine?

  init(path: String) throws(FileError) {
    self.path = path
    reader = try LineReader(path: path, limit: CorpusLine.longest)
  }

  var needsInput: Bool { first == nil && reader.needsInput }

  /// The next line, or that the stream broke off; nil at the end.
  mutating func next() -> CorpusPart? {
    do throws(FileError) {
      return try nextLine().map { .line($0) }
    } catch {
      return .unusable(Diagnostic(severity: .error, path: path, message: error.advice))
    }
  }

  /// The whole stream, if its first line is no record of a corpus: then it is one document.
  mutating func documentInstead() throws(FileError) -> [UInt8]? {
    guard let line = try nextLine() else { return [] }
    if case .bytes(let bytes) = line.content, !CorpusRecord.looksLikeCorpus(bytes) {
      let blank = [UInt8](repeating: UInt8(ascii: "\n"), count: number - 1)
      return blank + bytes + [UInt8(ascii: "\n")] + (try reader.rest())
    }
    first = line
    return nil
  }

  private mutating func nextLine() throws(FileError) -> CorpusLine? {
    if let line = first.take() { return line }
    while let content = try reader.next() {
      number += 1
      let line = CorpusLine(corpus: path, number: number, content: content)
      if !line.isBlank { return line }
    }
    return nil
  }
}
