import AnnalsCore
import AnnalsTestSupport
import Foundation
import Testing

@testable import AnnalsExtraction

/// Every span of every output holds the words that it stands for, and between them nothing but blank, line ends,
/// marks and page furniture.
@Suite struct RoundTripTests {
  private static let folder = "\(Repository.root)/seeds"

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".txt") }
    .sorted()

  @Test func thereAreFiles() {
    #expect(!Self.files.isEmpty)
  }

  @Test(arguments: files) func spansHoldTheirWords(_ file: String) throws {
    let bytes = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(file)"))
    let result = Extractor().extract([ExtractionInput(path: file, bytes: Array(bytes))])
    let problems = SpanCheck.problems(of: result)
    #expect(problems.isEmpty, "\(file): \(problems.joined(separator: "\n"))")
  }
}
