/// The colours of a picture.
///
/// Every text colour keeps a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3) against every surface that it is
/// set on, and the first six accents stay apart for readers with protanopia or deuteranopia.
public struct Theme: Hashable, Sendable {
  /// What marks one lane, cluster or category: a colour for marks and headings, and a surface for bars.
  public struct Accent: Hashable, Sendable {
    /// Marks, outlines and headings.
    public let ink: PictureColor
    /// The surface of bars and cards; `Theme.text` is readable on it.
    public let surface: PictureColor
  }

  /// The name that users choose it by.
  public let name: String
  /// The page.
  public let background: PictureColor
  /// Every second band of the page, so that the eye keeps its place.
  public let alternateBackground: PictureColor
  /// Labels and titles.
  public let text: PictureColor
  /// Dates, subtitles and notes.
  public let secondaryText: PictureColor
  /// Grid lines and lane borders.
  public let grid: PictureColor
  /// The axis and its ticks.
  public let axis: PictureColor
  /// Arrows.
  public let arrow: PictureColor
  /// Arrows of causes, and whatever else must strike the eye.
  public let emphasis: PictureColor
  /// The surfaces of named periods above the axis, by turns.
  public let periods: [PictureColor]
  /// The names of those periods.
  public let periodText: PictureColor
  /// One for each lane, by turns.
  public let accents: [Accent]

  /// The accent of the lane with this index; accents repeat when there are more lanes.
  public func accent(_ index: Int) -> Accent {
    accents[index % accents.count]
  }
}

extension Theme {
  /// Dark ink on white, for screens.
  public static let light = Theme(
    name: "light",
    background: PictureColor(0xFF_FFFF),
    alternateBackground: PictureColor(0xF5_F7FA),
    text: PictureColor(0x17_202C),
    secondaryText: PictureColor(0x5A_6675),
    grid: PictureColor(0xE1_E6EC),
    axis: PictureColor(0x2B_3542),
    arrow: PictureColor(0x6B_7787),
    emphasis: PictureColor(0xB3_261E),
    periods: [PictureColor(0x3D_4A5A), PictureColor(0x5F_6D7E)],
    periodText: PictureColor(0xFF_FFFF),
    accents: [
      Accent(ink: PictureColor(0x19_70B8), surface: PictureColor(0xD9_E8F5)),
      Accent(ink: PictureColor(0xA0_5C09), surface: PictureColor(0xF6_E6D0)),
      Accent(ink: PictureColor(0x1C_7A5B), surface: PictureColor(0xD5_EDE3)),
      Accent(ink: PictureColor(0x6A_115B), surface: PictureColor(0xEC_DAE9)),
      Accent(ink: PictureColor(0x4A_22C4), surface: PictureColor(0xE2_DCF8)),
      Accent(ink: PictureColor(0x6B_2210), surface: PictureColor(0xF0_DCD6)),
      Accent(ink: PictureColor(0x3F_4B5B), surface: PictureColor(0xE0_E5EB)),
    ]
  )

  /// Light ink on near-black, for screens.
  public static let dark = Theme(
    name: "dark",
    background: PictureColor(0x11_151A),
    alternateBackground: PictureColor(0x18_1E26),
    text: PictureColor(0xEE_F2F6),
    secondaryText: PictureColor(0xA3_AFBD),
    grid: PictureColor(0x2A_323C),
    axis: PictureColor(0xD5_DCE4),
    arrow: PictureColor(0x8F_9BAA),
    emphasis: PictureColor(0xFF_8A80),
    periods: [PictureColor(0x3A_4756), PictureColor(0x52_6071)],
    periodText: PictureColor(0xFF_FFFF),
    accents: [
      Accent(ink: PictureColor(0x8E_D9FC), surface: PictureColor(0x1E_3A4C)),
      Accent(ink: PictureColor(0xE5_935F), surface: PictureColor(0x4A_2E1E)),
      Accent(ink: PictureColor(0x72_E8A8), surface: PictureColor(0x1B_4431)),
      Accent(ink: PictureColor(0xF2_72AC), surface: PictureColor(0x4C_2036)),
      Accent(ink: PictureColor(0xAA_8CFA), surface: PictureColor(0x35_2A5C)),
      Accent(ink: PictureColor(0xF3_E06F), surface: PictureColor(0x45_3F1B)),
      Accent(ink: PictureColor(0xB8_C2CE), surface: PictureColor(0x31_3943)),
    ]
  )

  /// Black and greys on white: nothing depends on colour, and little ink is used.
  public static let print = Theme(
    name: "print",
    background: PictureColor(0xFF_FFFF),
    alternateBackground: PictureColor(0xFF_FFFF),
    text: PictureColor(0x00_0000),
    secondaryText: PictureColor(0x4D_4D4D),
    grid: PictureColor(0xD0_D0D0),
    axis: PictureColor(0x00_0000),
    arrow: PictureColor(0x55_5555),
    emphasis: PictureColor(0x00_0000),
    periods: [PictureColor(0xE2_E2E2), PictureColor(0xF2_F2F2)],
    periodText: PictureColor(0x00_0000),
    accents: [
      Accent(ink: PictureColor(0x1A_1A1A), surface: PictureColor(0xEE_EEEE)),
      Accent(ink: PictureColor(0x55_5555), surface: PictureColor(0xF6_F6F6)),
    ]
  )

  /// The one list of themes.
  public static let all: [Theme] = [.light, .dark, .print]
}
