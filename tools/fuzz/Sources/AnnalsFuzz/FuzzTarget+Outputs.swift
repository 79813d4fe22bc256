import Annals

/// What is written: texts in it must stay texts.
extension FuzzTarget {
  /// What Graphviz reads must be the graph that was meant: one node for each event, whatever it is called.
  static func dot(_ bytes: [UInt8]) {
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
  static func svg(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      let picture = try chronicle(saying: text).timeline(.svg())
      guard let names = SVGElements.names(in: picture.bytes) else { fatalError("no XML: \(text)") }
      precondition(names.isSubset(of: SVGElements.known), "\(names.subtracting(SVGElements.known))")
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

  /// Spans lie within the text that they are of.
  static func checkSpans(_ extraction: Extraction) {
    let counts = Dictionary(
      zip(
        extraction.chronicle.documents.map(\.id),
        extraction.sources.map { $0.scalarOffset(ofUTF8: $0.utf8.count) }
      ),
      uniquingKeysWith: { $1 }
    )
    let chronicle = extraction.chronicle
    let spans: [SourceSpan] =
      chronicle.times.map(\.span) + chronicle.events.flatMap(\.mentions).map(\.span)
      + chronicle.relations.compactMap(\.evidence) + chronicle.conflicts.flatMap(\.spans)
      + chronicle.documents.flatMap(\.articles).flatMap(\.pieces)
    for span in spans {
      guard let count = counts[span.document], count > 0 else { continue }
      precondition(0 <= span.start && span.start < span.end && span.end <= count, "\(span)")
    }
  }

  /// Whatever is written can be read again, and nothing in it rules a terminal.
  static func checkOutputs(_ chronicle: Chronicle) {
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
