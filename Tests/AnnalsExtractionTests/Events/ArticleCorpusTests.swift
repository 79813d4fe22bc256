import AnnalsCore
import AnnalsTestSupport
import Foundation
import Testing

@testable import AnnalsExtraction

/// Whole articles of ten genres, each with all the events that an editor would see in it: a report of a match, a
/// verdict, an obituary, a diplomat's journey, an earthquake, half a year's economy, a company, a discovery, a county,
/// the history of a bridge.
@Suite struct ArticleCorpusTests {
  /// The articles with the days on which they came out.
  static let articles = [
    ("company", "2024-04-16"), ("county", "2024-10-22"), ("court", "2024-09-12"), ("diplo", "2025-03-22"),
    ("disaster", "2024-07-09"), ("econ", "2024-07-18"), ("history", "2024-06-01"), ("obit", "2023-11-05"),
    ("science", "2022-09-09"), ("sport", "2024-05-18"),
  ]

  @Test(arguments: articles) func tellsTheEventsOfTheArticle(_ name: String, on day: String) throws {
    let path = "\(Repository.root)/Tests/AnnalsExtractionTests/Corpora/zh-Hans/articles/\(name).txt"
    let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
    let told = extraction(of: text, on: day).chronicle.events.map { event in
      [
        event.status.rawValue, event.time.edtf, event.label,
        event.participants.isEmpty ? "-" : event.participants.joined(separator: " "),
      ]
      .joined(separator: "\t")
    }
    let expected = Corpus.lines("articles/\(name)", of: "AnnalsExtractionTests").map(\.text)
    // Events of one date have no order of their own.
    #expect(told.sorted() == expected.sorted(), "\(name)")
  }
}
