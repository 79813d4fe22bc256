import Annals

/// How the results of an extraction came about, in plain words.
struct Explanation {
  let chronicle: Chronicle
  let places: SourcePlaces
  let language: PictureLanguage
  let words: any ExplanationWords

  /// Explanations of what an extraction found.
  init(_ extraction: Extraction, in language: PictureLanguage) {
    self.language = language
    chronicle = extraction.chronicle
    places = SourcePlaces(extraction, in: language)
    words = language.explanation
  }

  /// Every time expression and event at a place of the document.
  ///
  /// - Throws: `Failure` when there are several documents, or nothing was found there.
  func whatStands(at place: PlaceInDocument) throws(Failure) -> String {
    guard let document = chronicle.documents.first, chronicle.documents.count == 1 else {
      throw Failure("--at is a place in one document, and there are \(chronicle.documents.count); name one")
    }
    let offset = try places.offset(of: place, in: document)
    let times = chronicle.times.filter { $0.span.range.contains(offset) }
    let events = chronicle.events.filter { event in
      event.mentions.contains { $0.span.range.contains(offset) }
    }
    guard !times.isEmpty || !events.isEmpty else {
      throw Failure("no time or event stands at \(place); \(nearest(to: offset))")
    }
    return (times.map { text(of: $0) } + events.map { text(of: $0) }).joined(separator: "\n")
  }

  /// Where the finding nearest to an offset begins.
  private func nearest(to offset: Int) -> String {
    let spans = chronicle.times.map(\.span) + chronicle.events.flatMap { $0.mentions.map(\.span) }
    let nearest = spans.min { left, right in
      (distance(of: left, to: offset), left.start) < (distance(of: right, to: offset), right.start)
    }
    guard let nearest else { return "none was found in the whole document" }
    return "the nearest begins at offset \(nearest.start), \(places.place(of: nearest))"
  }

  private func distance(of span: SourceSpan, to offset: Int) -> Int {
    max(span.start - offset, offset - span.end, 0)
  }

  /// One time expression: where, what, by which rule, and where every missing part came from.
  func text(of time: TimeExpression) -> String {
    var table = FactTable(title: "\(words.time) \(time.id)  \(ErrorLine.printable(time.text))")
    func add(_ fact: ExplainedFact, _ text: String) { table.add(words.name(fact), text) }
    add(.position, places.place(of: time.span) + words.offsets(time.span.start, time.span.end))
    let modifier = time.modifier.map { ", \($0.rawValue)" } ?? ""
    add(.value, "\(time.value)  (\(time.kind.rawValue)\(modifier))")
    if let edtf = time.edtf, edtf != time.value { table.add("EDTF", edtf) }
    add(.interval, time.interval.map { FactTable.words($0, in: words) } ?? words.unplaced)
    if let zone = time.zone { add(.zone, zone) }
    if let granularity = time.granularity { add(.granularity, words.granularity(granularity)) }
    if let bound = time.bound { add(.use, words.bound(bound)) }
    add(.rule, time.rule)
    add(.anchor, words.anchor(time.anchor))
    for step in time.steps { table.add(words.field(step.field), account(of: step, in: time)) }
    if !time.alternatives.isEmpty {
      let alternatives = time.alternatives.map { FactTable.words($0, in: words) }
      add(.alternatives, alternatives.joined(separator: "; "))
    }
    return table.text
  }

  /// What a part was given as, and what that was taken from.
  func account(of step: TimeExpression.Step, in time: TimeExpression) -> String {
    // A year or month that comes with a whole day is told with it.
    let isPart = step.field != "reference" && step.value.utf8.count == "2025-12-05".utf8.count
    return words.account(of: step.value, isPart: isPart, from: origin(of: step, in: time))
  }

  /// What a step was taken from, with its words and their place.
  ///
  /// A dateline is the reference of its whole article, itself included; its own missing year came from what tells
  /// when the document was published.
  func origin(of step: TimeExpression.Step, in time: TimeExpression) -> String {
    if step.span == time.span, let publication = document(of: time.span)?.publication {
      return places.words(of: publication, besides: time.span)
    }
    guard let span = step.span else { return words.anchor(step.anchor) }
    return "\(words.anchor(step.anchor)): \(places.quotation(of: span))"
  }

  /// The document that a span lies in.
  func document(of span: SourceSpan) -> Document? {
    chronicle.documents.first { $0.id == span.document }
  }
}
