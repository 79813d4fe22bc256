/// What stands before a paragraph of a list or before a heading that is numbered.
enum OfficeMark: Equatable {
  case bullet
  /// The number with what stands around it and what parts it from the text: `（二）`, `3. `.
  case label(String)
}

extension [OfficeBlock] {
  /// Appends a paragraph with its mark as what its look makes it; one of blanks alone is none.
  ///
  /// Level 0 is that of the title, nil that of running text.
  mutating func append(_ text: String, mark: OfficeMark?, level: Int?, centredSize: Int?) {
    guard !Blank.trimmed(text).isEmpty else { return }
    var text = text
    if case .label(let label) = mark { text = label + text }
    switch (level, mark) {
    case (0, _): append(.title(HeadingLines.joined(text)))
    case (let level?, _): append(.heading(HeadingLines.joined(text), level: level))
    case (nil, .bullet): append(.item(text))
    case (nil, _): append(centredSize.map { .centred(text, size: $0) } ?? .paragraph(text))
    }
  }
}
