import Annals

/// What `annals explain` says in English.
struct EnglishExplanation: ExplanationWords {
  func name(_ fact: ExplainedFact) -> String {
    switch fact {
    case .title: "title"
    case .authors: "authors"
    case .publisher: "publisher"
    case .url: "url"
    case .published: "published"
    case .open: "open"
    case .article: "article"
    case .kind: "kind"
    case .when: "when"
    case .place: "place"
    case .who: "who"
    case .figures: "figures"
    case .mention: "mention"
    case .trigger: "trigger"
    case .datedBy: "dated by"
    case .relation: "relation"
    case .conflict: "conflict"
    case .position: "where"
    case .value: "value"
    case .interval: "interval"
    case .zone: "time zone"
    case .granularity: "to the"
    case .use: "used as"
    case .rule: "rule"
    case .anchor: "resolved by"
    case .alternatives: "or else"
    }
  }

  let document = "document"
  let event = "event"
  let time = "time"

  let openAtBothEnds = "open at both ends"
  func from(_ start: String) -> String { "from \(start) on" }
  func until(_ end: String) -> String { "until \(end)" }
  func range(_ start: String, _ end: String) -> String { "\(start) to \(end)" }

  func quotation(_ words: String, at place: String) -> String { "“\(words)” at \(place)" }
  func line(_ line: Int) -> String { "line \(line)" }
  let and = " and "
  let listSeparator = ", "

  let unpublished = "nothing tells when; give --date if you know"
  let mostLikely = ", most likely"
  func open(_ publication: Publication) -> String? { publication.open }
  let someYears = "some years"
  let withoutHeadline = "without a headline"
  let dayUnknown = "its day is not known"
  func byDateline(_ day: String) -> String { "\(day), by its dateline" }
  func byPublication(_ day: String) -> String { "\(day), the day of publication" }
  func bySignature(_ day: String) -> String { "\(day), by the date under it" }

  func standing(_ standing: PublicationConstraint.Standing) -> String {
    switch standing {
    case .proves: "proof"
    case .suggests: "suggestion"
    case .rejected: "rejected"
    }
  }

  func constraint(_ kind: PublicationConstraint.Kind) -> String {
    switch kind {
    case .given: "the date as given"
    case .masthead: "the masthead"
    case .metadata: "the file's own metadata"
    case .headerLine: "a line that says when it went out"
    case .dateline: "the latest dateline"
    case .datelineYear: "the latest dateline, its year from the text"
    case .issue: "a daily prints the wire of the day before"
    case .signature: "the date under the document"
    case .presentDay: "a day that is called today, or counted from it"
    case .presentYear: "the year called the present one"
    case .weekday: "a weekday that fits in some years only"
    case .anniversary: "an anniversary"
    case .plan: "its place in a five-year plan"
    case .session: "a numbered congress, session or plenum"
    case .notBefore: "the latest time that is told of"
    case .notAfter: "a time that is still to come"
    }
  }

  func published(_ days: String, _ source: Publication.Source, proof: String) -> String {
    let known =
      switch source {
      case .given: "as given"
      case .metadata: "from the file's own metadata"
      case .masthead: "from the masthead"
      case .header: "from a header line"
      case .dateline: "from a dateline"
      case .signature: "from the signature date"
      case .inferred: "inferred from"
      }
    return "the publication date \(days), \(known)" + (proof.isEmpty ? "" : " " + proof)
  }

  let approximate = ", approximate"
  func sort(_ event: Event) -> String { "\(event.kind.rawValue), \(event.status.rawValue)" }
  func rule(_ rule: String) -> String { ", by rule \(rule)" }

  func dating(_ dating: Mention.Dating) -> String {
    switch dating {
    case .clause: "a time in its own clause"
    case .sentence: "a time in its sentence"
    case .paragraph: "a time in its paragraph"
    case .article: "a time in its article"
    case .headline: "a time in the headline"
    case .dateline: "the article's dateline"
    case .publication: "the document's publication date"
    case .given: "a person who entered it"
    }
  }

  func relation(_ relation: Relation, isFrom: Bool, to label: String) -> String {
    let kind = relation.kind.rawValue
    let sentence = isFrom ? "this \(kind) “\(label)”" : "“\(label)” \(kind) this"
    return "\(sentence), \(relation.source.rawValue) by rule \(relation.rule)"
  }

  func offsets(_ start: Int, _ end: Int) -> String { ", offsets \(start) to \(end)" }
  let unplaced = "none: nothing places it on the calendar"
  func granularity(_ granularity: Granularity) -> String { granularity.rawValue }

  func bound(_ bound: TimeExpression.Bound) -> String {
    switch bound {
    case .since: "a beginning: from then on"
    case .until: "an end: up to then"
    case .by: "a deadline: by then"
    case .before: "a limit: before then"
    case .after: "a limit: after then"
    }
  }

  func anchor(_ anchor: TimeExpression.Anchor) -> String {
    switch anchor {
    case .explicit: "its own words"
    case .dateline: "the article's dateline"
    case .masthead: "the masthead of the page"
    case .document: "the document's publication date"
    case .previous: "an earlier time of the same article"
    case .calendar: "the calendar of holidays and lunar days"
    case .named: "the table of named times"
    }
  }

  func account(of value: String, isPart: Bool, from origin: String) -> String {
    "\(isPart ? "that of " : "")\(value), from \(origin)"
  }

  func field(_ field: String) -> String { field }
}
