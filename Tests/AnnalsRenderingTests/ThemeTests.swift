import AnnalsCore
import Testing

@testable import AnnalsRendering

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct ThemeTests {
  /// WCAG 2.1, 1.4.3: 4.5:1 for text of any size.
  @Test(arguments: Theme.all) func textIsReadableOnEverySurface(_ theme: Theme) {
    for ground in [theme.background, theme.alternateBackground] {
      for ink in [theme.text, theme.secondaryText, theme.emphasis] + theme.accents.map(\.ink) {
        #expect(contrast(ink, ground) >= 4.5, "\(theme.name): \(ink.hex) on \(ground.hex)")
      }
    }
    for accent in theme.accents {
      #expect(contrast(theme.text, accent.surface) >= 4.5, "\(theme.name): text on \(accent.surface.hex)")
    }
    for period in theme.periods {
      #expect(contrast(theme.periodText, period) >= 4.5, "\(theme.name): period \(period.hex)")
    }
  }

  /// Every word of drawn timelines on what is really painted below it.
  @Test(arguments: Theme.all, PictureOptions.Layout.allCases)
  func wordsOfTimelinesAreReadableWhereTheyStand(_ theme: Theme, _ layout: PictureOptions.Layout) throws {
    for (name, chronicle) in Samples.all {
      let options = PictureOptions(title: name, theme: theme, layout: layout)
      let scene = try TimelineScene(chronicle, options: options)
      var seen: Set<[PictureColor]> = []
      for (ink, ground) in TextGrounds(scene, theme).pairs where seen.insert([ink, ground]).inserted {
        #expect(contrast(ink, ground) >= 4.5, "\(theme.name), \(name): \(ink.hex) on \(ground.hex)")
      }
    }
  }

  /// Lanes of graphs are tinted with their own colour, a twentieth of it.
  @Test(arguments: Theme.all) func wordsOfGraphsAreReadableWhereTheyStand(_ theme: Theme) {
    for accent in theme.accents {
      let tinted = blended(accent.ink, over: theme.background, share: 13.0 / 255)
      #expect(contrast(accent.ink, tinted) >= 4.5, "\(theme.name): \(accent.ink.hex)")
    }
    for kind in Relation.Kind.allCases {
      let style = RelationStyle(kind, theme: theme, language: .chinese)
      #expect(contrast(style.color, theme.background) >= 4.5, "\(theme.name): \(kind)")
    }
  }

  private func blended(_ ink: PictureColor, over ground: PictureColor, share: Double) -> PictureColor {
    func mixed(_ top: UInt8, _ bottom: UInt8) -> UInt32 {
      UInt32((Double(top) * share + Double(bottom) * (1 - share)).rounded())
    }
    return PictureColor(
      mixed(ink.red, ground.red) << 16 | mixed(ink.green, ground.green) << 8 | mixed(ink.blue, ground.blue)
    )
  }

  /// WCAG 2.1, 1.4.11: 3:1 for what must be seen but is no text.
  @Test(arguments: Theme.all) func axisAndArrowsAreSeenOnEverySurface(_ theme: Theme) {
    for ground in [theme.background, theme.alternateBackground] {
      for ink in [theme.axis, theme.arrow, theme.emphasis] + theme.accents.map(\.ink) {
        #expect(contrast(ink, ground) >= 3, "\(theme.name): \(ink.hex) on \(ground.hex)")
      }
    }
  }

  /// Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
  static let visions: [(name: String, matrix: [[Double]])] = [
    ("normal", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [
        [0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
      ]
    ),
    (
      "deuteranopia",
      [
        [0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
      ]
    ),
  ]

  @Test(arguments: [Theme.light, .dark]) func accentsStayApartForEveryVision(_ theme: Theme) {
    let inks = theme.accents.prefix(6).map(\.ink)
    for (name, matrix) in ThemeTests.visions {
      for (index, first) in inks.enumerated() {
        for second in inks[(index + 1)...] {
          let distance = distance(lab(first, matrix), lab(second, matrix))
          #expect(distance > 20, "\(theme.name), \(name): \(first.hex) and \(second.hex)")
        }
      }
    }
  }

  private func linear(_ component: UInt8) -> Double {
    let value = Double(component) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private func luminance(_ color: PictureColor) -> Double {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private func contrast(_ first: PictureColor, _ second: PictureColor) -> Double {
    let values = [luminance(first), luminance(second)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  private func lab(_ color: PictureColor, _ matrix: [[Double]]) -> [Double] {
    let seen = [linear(color.red), linear(color.green), linear(color.blue)]
    let rgb = matrix.map { row in min(max(zip(row, seen).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1) }
    let x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047
    let y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
    let z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883
    let f = [x, y, z].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  private func distance(_ first: [Double], _ second: [Double]) -> Double {
    sqrt(zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
  }
}
