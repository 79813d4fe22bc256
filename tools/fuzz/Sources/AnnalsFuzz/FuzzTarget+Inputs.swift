import Annals

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What is read: documents in any format, and what people and programs write.
extension FuzzTarget {
  /// Bytes as a file of some kind.
  ///
  /// The first byte chooses its name. PDF is left out: it runs another program.
  static func reading(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let names = ["a.txt", "a.html", "a.docx", "a.epub", "a.md", "a.jsonl", "a.json", "a.yaml", "a.csv", "a"]
    document(Array(bytes.dropFirst()), name: names[Int(first) % names.count])
  }

  /// Bytes as a file of a name.
  static func document(_ bytes: [UInt8], name: String) {
    if bytes.starts(with: Array("%PDF".utf8)) { return }
    checkSpans(extraction(of: [.data(bytes, name: name)]))
  }

  /// Times of a text, by themselves and in a document.
  static func times(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let reference = CivilTime(iso8601: "2024-04-24T10:00")
    let count = text.unicodeScalars.count
    var end = 0
    for time in Extractor().times(in: text, reference: reference) {
      precondition(end <= time.span.start && time.span.start < time.span.end && time.span.end <= count)
      end = time.span.end
      if let interval = time.interval, let start = interval.start, let end = interval.end {
        precondition(start < end)
      }
    }
    checkSpans(timeExtraction(of: [.text(text, name: "a.txt")]))
  }

  /// Events of a text, and all that is written of them.
  static func events(_ bytes: [UInt8]) {
    let extraction = extraction(of: [.data(bytes, name: "a.txt")])
    checkSpans(extraction)
    checkOutputs(extraction.chronicle)
  }

  /// An EDTF value, which is written as it was read.
  static func edtf(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let value = try? EDTF(text) else { return }
    precondition((try? EDTF(value.description)) == value, "\(value)")
    _ = value.level
  }

  /// A record of a corpus, or a chronicle.
  static func json(_ bytes: [UInt8]) {
    _ = try? CorpusRecord.read(bytes)
    _ = CorpusRecord.looksLikeCorpus(bytes)
    guard let chronicle = try? ChronicleJSONReader.read(bytes) else { return }
    checkOutputs(chronicle)
  }

  /// Events written by hand, alone and on top of a document; as YAML also named times.
  static func entries(_ bytes: [UInt8], name: String) {
    let page = Input.text("2024年4月23日，市文化馆召开座谈会。", name: "a.txt")
    for inputs in [[.data(bytes, name: name)], [page, .data(bytes, name: name)]] {
      checkOutputs(extraction(of: inputs).chronicle)
    }
    guard name.hasSuffix(".yaml"), let file = fopen(timesFile, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    _ = try? namedTimes(inFile: timesFile)
  }

  private static let timesFile: String = {
    let template = "/tmp/annals-fuzz-XXXXXX"
    let folder = template.withCString { path -> String? in
      guard let copy = strdup(path) else { return nil }
      defer { free(copy) }
      return mkdtemp(copy).map { String(cString: $0) }
    }
    return (folder ?? "/tmp") + "/times.yaml"
  }()
}
