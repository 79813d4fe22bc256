import AnnalsTestSupport

/// The corpora of time expressions: one file for each rule.
enum TimeCorpus {
  /// Every line of the files, in the order of the rules.
  ///
  /// - Throws: ``MalformedLine`` at the first line that does not have the five columns.
  static func lines(of rules: [String]) throws -> [CorpusLine] {
    try rules.flatMap { rule in
      try Corpus.lines(rule, of: "AnnalsExtractionTests").map { line in
        guard let parsed = CorpusLine(line.text[...], place: line.place) else {
          throw MalformedLine(place: line.place)
        }
        return parsed
      }
    }
  }

  /// A line that does not have the five columns of a corpus.
  struct MalformedLine: Error { let place: String }
}
