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
