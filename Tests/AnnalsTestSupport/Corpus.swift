import Foundation

/// The lines of a corpus of tests, `Tests/<Target>/Corpora/zh-Hans/<name>.tsv`.
public struct Corpus: Sendable {
  /// A line with its number, from 1.
  public struct Line: Sendable, CustomStringConvertible {
    /// The name of the file and the number of the line, for messages.
    public let place: String
    /// The line as it stands.
    public let text: String

    /// `file:line: text`.
    public var description: String { "\(place): \(text)" }
  }

  /// The lines that are neither blank nor remarks.
  public static func lines(_ name: String, of target: String) -> [Line] {
    let path = "\(Repository.root)/Tests/\(target)/Corpora/zh-Hans/\(name).tsv"
    let content = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    return content.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { Line(place: "\(name).tsv:\($0.offset + 1)", text: String($0.element)) }
      .filter { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
  }
}

/// A sentence of a corpus with the expressions that must be found in it.
public struct CorpusLine: Sendable, CustomStringConvertible {
  /// One marked expression.
  public struct Expectation: Sendable, Equatable {
    /// The words between the marks.
    public let text: String
    /// TIMEX3 type.
    public let type: String
    /// TIMEX3 value.
    public let value: String
    /// The name of the rule.
    public let rule: String

    /// An expectation.
    public init(text: String, type: String, value: String, rule: String) {
      self.text = text
      self.type = type
      self.value = value
      self.rule = rule
    }
  }

  /// `file:line`, for messages.
  public let place: String
  /// The sentence without marks.
  public let sentence: String
  /// The reference day in ISO form.
  public let reference: String
  /// What must be found, in order; nothing for a negative line.
  public let expectations: [Expectation]

  /// The place, so that a failure names it.
  public var description: String { "\(place) \(sentence)" }

  /// A line of five columns: sentence with marks, reference, and types, values and rules with `;` between them.
  public init?(_ line: Substring, place: String) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 5 else { return nil }
    var texts: [String] = []
    for piece in columns[0].split(separator: "⟦", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: "⟧") else { return nil }
      texts.append(String(piece[..<end]))
    }
    let lists = columns[2...].map { $0.split(separator: ";").map(String.init) }
    guard lists.allSatisfy({ $0.count == texts.count }) else { return nil }
    self.place = place
    sentence = columns[0].filter { $0 != "⟦" && $0 != "⟧" }
    reference = columns[1]
    expectations = texts.indices.map {
      Expectation(text: texts[$0], type: lists[0][$0], value: lists[1][$0], rule: lists[2][$0])
    }
  }
}
