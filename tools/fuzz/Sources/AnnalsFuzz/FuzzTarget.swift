import Annals
import CFuzzer

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What is fuzzed, by name. A target traps where something that must hold does not.
enum FuzzTarget {
  static let all: [String: annals_fuzz_target] = [
    "reading": { FuzzTarget.run(FuzzTarget.reading, $0, $1) },
    "times": { FuzzTarget.run(FuzzTarget.times, $0, $1) },
    "events": { FuzzTarget.run(FuzzTarget.events, $0, $1) },
    "edtf": { FuzzTarget.run(FuzzTarget.edtf, $0, $1) },
    "json": { FuzzTarget.run(FuzzTarget.json, $0, $1) },
    "yaml": { FuzzTarget.run(FuzzTarget.yaml, $0, $1) },
    "dot": { FuzzTarget.run(FuzzTarget.dot, $0, $1) },
    "svg": { FuzzTarget.run(FuzzTarget.svg, $0, $1) },
  ]

  private static func run(
    _ target: ([UInt8]) -> Void,
    _ data: UnsafePointer<UInt8>?,
    _ size: Int
  ) -> CInt {
    target(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
  }

  /// Bytes as a file of some kind; the first byte chooses its name. PDF is left out: it runs another program.
  private static func reading(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let names = ["a.txt", "a.html", "a.docx", "a.epub", "a.md", "a.jsonl", "a.json", "a.yaml", "a.csv", "a"]
    let content = Array(bytes.dropFirst())
    if content.starts(with: Array("%PDF".utf8)) { return }
    checkSpans(extraction(of: [.data(content, name: names[Int(first) % names.count])]))
  }

  private static func times(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let reference = CivilTime(iso8601: "2024-04-24T10:00")
    let count = text.unicodeScalars.count
    for time in Extractor().times(in: text, reference: reference) {
      precondition(0 <= time.span.start && time.span.start < time.span.end && time.span.end <= count)
      if let interval = time.interval, let start = interval.start, let end = interval.end {
        precondition(start < end)
      }
    }
    checkSpans(timeExtraction(of: [.text(text, name: "a.txt")]))
  }

  private static func events(_ bytes: [UInt8]) {
    let extraction = extraction(of: [.data(bytes, name: "a.txt")])
    checkSpans(extraction)
    checkOutputs(extraction.chronicle)
  }

  private static func edtf(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let value = try? EDTF(text) else { return }
    precondition((try? EDTF(value.description)) == value, "\(value)")
    _ = value.level
  }

  private static func json(_ bytes: [UInt8]) {
    _ = try? CorpusRecord.read(bytes)
    _ = CorpusRecord.looksLikeCorpus(bytes)
    guard let chronicle = try? ChronicleJSONReader.read(bytes) else { return }
    checkOutputs(chronicle)
  }

  private static func yaml(_ bytes: [UInt8]) {
    checkSpans(extraction(of: [.data(bytes, name: "a.yaml")]))
    let path = "\(FuzzTarget.folder)/times.yaml"
    guard let file = fopen(path, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    _ = try? namedTimes(inFile: path)
  }

  private static let folder: String = {
    var template = Array("/tmp/annals-fuzz-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      mkdtemp(buffer.baseAddress).map { String(cString: $0) } ?? "/tmp"
    }
  }()

  /// What Graphviz reads must be the graph that was meant: one node for each event, whatever it is called.
  private static func dot(_ bytes: [UInt8]) {
    let chronicle = chronicle(saying: String(decoding: bytes, as: UTF8.self))
    do {
      let graph = chronicle.graph(.dot())
      _ = try Graphviz.render(graph, engine: .dot, format: .svg)
      let timeline = try chronicle.timeline(.dot())
      _ = try Graphviz.render(timeline, engine: .positions, format: .svg)
    } catch {
      fatalError("\(error)")
    }
  }

  /// No element and no attribute may come from a text.
  private static func svg(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let plain = chronicle(saying: "文")
    let marked = chronicle(saying: text)
    do {
      for (model, words) in [(plain, "文"), (marked, text)] {
        let picture = try model.timeline(.svg())
        guard let names = SVGElements.names(in: picture.bytes) else { fatalError("no XML: \(words)") }
        precondition(names.isSubset(of: SVGElements.known), "\(names.subtracting(SVGElements.known))")
      }
    } catch {
      fatalError("\(error)")
    }
  }

  /// Two related events all of whose words are one text.
  private static func chronicle(saying text: String) -> Chronicle {
    let source = "2024年4月23日，市文化馆召开座谈会。2024年5月1日，古城墙修缮工程开工。"
    var chronicle = extraction(of: [.text(source, name: text)]).chronicle
    chronicle.events = chronicle.events.map { event in
      Event(
        id: event.id,
        label: text,
        kind: event.kind,
        status: event.status,
        time: event.time,
        participants: [text],
        place: text,
        figures: event.figures,
        salience: event.salience,
        mentions: event.mentions
      )
    }
    if let first = chronicle.events.first, let last = chronicle.events.last {
      chronicle.relations = [
        Relation(from: first.id, to: last.id, kind: .before, source: .derived, rule: "fuzz", evidence: nil)
      ]
    }
    return chronicle
  }

  private static func checkSpans(_ extraction: Extraction) {
    let counts = Dictionary(
      zip(
        extraction.chronicle.documents.map(\.id),
        extraction.sources.map { $0.scalarOffset(ofUTF8: $0.utf8.count) }
      ),
      uniquingKeysWith: { $1 }
    )
    for time in extraction.chronicle.times {
      guard let count = counts[time.span.document], count > 0 else { continue }
      precondition(0 <= time.span.start && time.span.start < time.span.end && time.span.end <= count)
    }
  }

  /// Whatever is written can be read again, and nothing in it rules a terminal.
  private static func checkOutputs(_ chronicle: Chronicle) {
    let json = ChronicleJSONRenderer().render(chronicle)
    precondition((try? ChronicleJSONReader.read(Array(json.utf8))) == chronicle, "not read back")
    for text in [chronicle.timeline(.text()), chronicle.timeline(.markdown())] {
      precondition(
        !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) }
      )
    }
    _ = chronicle.timeline(.csv())
    _ = chronicle.graph(.dot())
    _ = try? chronicle.timeline(.dot())
  }
}
