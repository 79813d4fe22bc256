import AnnalsCore

/// The names and the writing of the schema `annals/1`, one function a record.
///
/// Spans inside the record of a document or of a mention lie in that document, so they do not name it.
/// The order of the members here is the order in the file.
enum ChronicleJSON {
  /// The name and number of the schema.
  static let schema = "annals/1"

  static func write(_ document: Document, to json: inout JSONWriter) {
    json.object { json in members(of: document, to: &json) }
  }

  static func members(of document: Document, to json: inout JSONWriter) {
    json.member("id", document.id)
    json.member("path", document.path)
    json.member("title", document.title)
    json.key("publication")
    optional(document.publication, to: &json) { json, publication in
      json.object { json in
        json.key("interval")
        write(publication.interval, to: &json)
        json.member("edtf", publication.edtf)
        json.member("source", publication.source.rawValue)
        json.member("evidence", publication.evidence) { json, span in
          json.object { place(span, to: &$0) }
        }
        json.member("constraints", publication.constraints) { json, constraint in
          write(constraint, to: &json)
        }
        json.member("open", publication.open)
      }
    }
    json.member("articles", document.articles) { json, article in write(article, to: &json) }
    json.member("authors", document.authors) { json, name in json.string(name) }
    json.member("publisher", document.publisher)
    json.member("url", document.url)
  }

  private static func write(_ constraint: PublicationConstraint, to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", constraint.kind.rawValue)
      json.member("standing", constraint.standing.rawValue)
      json.key("interval")
      write(constraint.interval, to: &json)
      json.member("edtf", constraint.edtf)
      json.member("text", constraint.text)
      json.member("evidence", constraint.evidence) { json, span in json.object { place(span, to: &$0) } }
    }
  }

  private static func write(_ article: Article, to json: inout JSONWriter) {
    json.object { json in
      place(article.span, to: &json)
      json.member("spans", article.pieces) { json, piece in write(piece.start, piece.end, to: &json) }
      json.member("lines", article.pieces) { json, piece in json.number(piece.line) }
      json.member("title", article.title)
      json.member("date", article.date?.iso8601)
      json.key("dateline")
      optional(article.dateline, to: &json) { json, dateline in
        json.object { json in
          place(dateline.span, to: &json)
          json.member("date", dateline.date?.iso8601)
        }
      }
    }
  }

  static func write(_ time: TimeExpression, to json: inout JSONWriter) {
    json.object { json in members(of: time, to: &json) }
  }

  static func members(of time: TimeExpression, to json: inout JSONWriter) {
    json.member("id", time.id)
    json.member("document", time.span.document)
    place(time.span, to: &json)
    json.member("text", time.text)
    json.member("type", time.kind.rawValue)
    json.member("value", time.value)
    json.member("mod", time.modifier?.rawValue)
    json.member("bound", time.bound?.rawValue)
    json.key("interval")
    optional(time.interval, to: &json) { json, interval in write(interval, to: &json) }
    json.member("granularity", time.granularity?.rawValue)
    json.member("edtf", time.edtf)
    json.member("zone", time.zone)
    json.member("anchor", time.anchor.rawValue)
    json.member("alternatives", time.alternatives) { json, interval in write(interval, to: &json) }
    json.member("rule", time.rule)
    json.member("steps", time.steps) { json, step in
      json.object { json in
        json.member("field", step.field)
        json.member("value", step.value)
        json.member("anchor", step.anchor.rawValue)
        json.key("span")
        optional(step.span, to: &json) { json, span in write(span, to: &json) }
      }
    }
  }

  static func write(_ event: Event, to json: inout JSONWriter) {
    json.object { json in members(of: event, to: &json) }
  }

  static func members(of event: Event, to json: inout JSONWriter) {
    json.member("id", event.id)
    json.member("label", event.label)
    json.member("kind", event.kind.rawValue)
    json.member("status", event.status.rawValue)
    json.key("time")
    json.object { json in
      json.key("interval")
      write(event.time.interval, to: &json)
      json.member("edtf", event.time.edtf)
      json.member("granularity", event.time.granularity.rawValue)
      json.key("approximate")
      json.bool(event.time.isApproximate)
    }
    json.member("participants", event.participants) { json, name in json.string(name) }
    json.member("place", event.place)
    if let lane = event.lane { json.member("lane", lane) }
    json.member("figures", event.figures) { json, figure in write(figure, to: &json) }
    json.key("salience")
    json.number(event.salience)
    json.member("mentions", event.mentions) { json, mention in write(mention, to: &json) }
  }

  private static func write(_ figure: Figure, to json: inout JSONWriter) {
    json.object { json in
      json.member("text", figure.text)
      json.key("value")
      optional(figure.value, to: &json) { json, value in json.number(value) }
      json.member("unit", figure.unit)
      json.member("measure", figure.measure)
    }
  }

  private static func write(_ mention: Mention, to json: inout JSONWriter) {
    json.object { json in
      json.member("document", mention.span.document)
      place(mention.span, to: &json)
      json.member("text", mention.text)
      json.key("trigger")
      optional(mention.trigger, to: &json) { json, span in write(span.start, span.end, to: &json) }
      json.key("triggerLine")
      optional(mention.trigger, to: &json) { json, span in json.number(span.line) }
      json.member("times", mention.times) { json, id in json.string(id) }
      json.member("dating", mention.dating.rawValue)
      json.member("rule", mention.rule)
      if let citation = mention.citation { json.member("citation", citation) }
    }
  }

  static func write(_ relation: Relation, to json: inout JSONWriter) {
    json.object { json in members(of: relation, to: &json) }
  }

  static func members(of relation: Relation, to json: inout JSONWriter) {
    json.member("from", relation.from)
    json.member("to", relation.to)
    json.member("kind", relation.kind.rawValue)
    json.member("source", relation.source.rawValue)
    json.member("rule", relation.rule)
    json.key("evidence")
    optional(relation.evidence, to: &json) { json, span in write(span, to: &json) }
  }

  static func write(_ conflict: Conflict, to json: inout JSONWriter) {
    json.object { json in members(of: conflict, to: &json) }
  }

  static func members(of conflict: Conflict, to json: inout JSONWriter) {
    json.member("kind", conflict.kind)
    json.member("message", EnglishVocabulary().sentence(conflict.message))
    if let (form, facts) = conflict.message.facts {
      json.member("form", form)
      json.member("facts", facts) { json, fact in json.string(fact) }
    }
    json.member("spans", conflict.spans) { json, span in write(span, to: &json) }
    json.member("events", conflict.events) { json, id in json.string(id) }
    json.member("suggestion", conflict.suggestion)
  }

  /// A span that names its document.
  private static func write(_ span: SourceSpan, to json: inout JSONWriter) {
    json.object { json in
      json.member("document", span.document)
      place(span, to: &json)
    }
  }

  /// The members of a span whose document is known from around it.
  private static func place(_ span: SourceSpan, to json: inout JSONWriter) {
    json.member("start", span.start)
    json.member("end", span.end)
    json.member("line", span.line)
  }

  /// `[start,end]` of an interval.
  private static func write(_ interval: CalendarInterval, to json: inout JSONWriter) {
    json.pair { json in
      json.string(interval.start)
      json.string(interval.end)
    }
  }

  private static func write(_ start: Int, _ end: Int, to json: inout JSONWriter) {
    json.pair { json in
      json.number(start)
      json.number(end)
    }
  }

  private static func optional<Value>(
    _ value: Value?,
    to json: inout JSONWriter,
    _ write: (inout JSONWriter, Value) -> Void
  ) {
    guard let value else {
      json.null()
      return
    }
    write(&json, value)
  }
}
