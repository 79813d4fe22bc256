import AnnalsTestSupport
import FoundationEssentials

/// The corpora of time expressions: one file for each rule.
enum TimeCorpus {
  /// Every line of every file, in the order of the rules; nil where a line is malformed.
  static func lines(of rules: [String]) throws -> [CorpusLine] {
    try rules.flatMap { rule in
      let path = "\(Repository.root)/Tests/AnnalsExtractionTests/Corpora/zh-Hans/\(rule).tsv"
      let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      return try text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
        number,
        line -> CorpusLine? in
        guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
        let place = "\(rule).tsv:\(number + 1)"
        guard let parsed = CorpusLine(line, place: place) else { throw MalformedLine(place: place) }
        return parsed
      }
    }
  }

  /// A line that does not have the five columns of a corpus.
  struct MalformedLine: Error { let place: String }
}
