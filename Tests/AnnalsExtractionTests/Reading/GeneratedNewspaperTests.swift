import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

/// Reading restores the articles of any newspaper page that can be decided.
@Suite struct GeneratedNewspaperTests {
  @Test(arguments: GeneratedNewspaper.Setting.allCases, 1...60)
  func articlesAreRestored(_ setting: GeneratedNewspaper.Setting, _ seed: Int) {
    for heads in GeneratedNewspaper.Heads.allCases where isMade(setting, heads) {
      let generated = GeneratedNewspaper(seed: UInt64(seed), heads: heads, setting: setting)
      let page = PageReader.read(SourceDocument(generated.text))
      let place = "seed \(seed), \(setting), \(heads)"
      #expect(
        page.articles.map { $0.headline.map { page.text.string(page.blocks[$0].range) } ?? "" }
          == generated.articles.map(\.title),
        "\(place)\n\(generated.text)"
      )
      let found = page.articles.map { article in
        page.blocks[article.blocks].filter { $0.kind == .paragraph }.map { words($0, of: page) }
      }
      let expected = generated.articles.map { $0.paragraphs.map(withoutBlank) }
      for (found, expected) in zip(found, expected) where found != expected {
        let index =
          zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? min(found.count, expected.count)
        Issue.record(
          "\(place): \(found.dropFirst(index).first ?? "(none)") instead of \(expected.dropFirst(index).first ?? "(none)")"
        )
      }
    }
  }

  /// Marks of headings stand at the beginning of lines only, never in a second column.
  private func isMade(_ setting: GeneratedNewspaper.Setting, _ heads: GeneratedNewspaper.Heads) -> Bool {
    switch setting {
    case .sideBySideInCells, .sideBySideInCharacters: heads == .datelines
    default: true
    }
  }

  private func words(_ block: Block, of page: Page) -> String {
    withoutBlank(page.text.string(block.range))
  }

  /// Blank beside a dateline or a name may stay or go.
  private func withoutBlank(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { ScalarClass($0.value) != .space }))
  }
}
