import AnnalsCore
import Testing

@testable import AnnalsRendering

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What must be true of every timeline, whatever the chronicle and the options: `make check` draws 2,000.
@Suite struct TimelinePropertyTests {
  /// How many chronicles are drawn: `ANNALS_PROPERTY_CHRONICLES`, or enough to meet every option.
  static let chronicles = getenv("ANNALS_PROPERTY_CHRONICLES").flatMap { UInt64(String(cString: $0)) } ?? 180

  @Test(arguments: 0..<chronicles) func generatedChroniclesAreDrawnSoundly(_ seed: UInt64) throws {
    let most = seed % 50 == 49 ? 2000 : seed % 5 == 0 ? 400 : 80
    let chronicle = GeneratedChronicle(seed: seed, most: most).chronicle
    let isVertical = seed % 3 == 2
    let options = PictureOptions(
      title: seed % 7 == 0 ? nil : "一条标题很长很长、也许要折成几行的时间线 \(seed)",
      language: seed % 2 == 0 ? .chinese : .english,
      lanes: PictureOptions.Grouping.allCases[Int(seed / 3) % PictureOptions.Grouping.allCases.count],
      breaks: seed % 11 == 0 ? .none : .automatic,
      layout: isVertical ? .vertical : .horizontal,
      scale: PictureOptions.Scale.allCases[Int(seed / 2) % 3],
      fold: [.none, .a4, .none, .a3, .none][Int(seed / 3) % 5],
      sources: seed % 4 == 0 ? .places : .none,
      width: isVertical ? [nil, 360, 800, 1200][Int(seed) % 4] : [600, 1000, 1600, 2400][Int(seed) % 4]
    )
    SceneExpectations(scene: try TimelineScene(chronicle, options: options), chronicle, options).check()
  }
}
