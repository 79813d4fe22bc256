/// A piece of a clause that the event passes see as one.
struct Token: Sendable {
  /// What a token is.
  enum Form: Sendable {
    /// A word of the lexicon.
    case word(Word)
    /// A time expression, as an index into `DatedPage.times`.
    case time(Int)
    /// A number with its unit, as an index into the figures found.
    case figure(Int)
    /// The name of a person that the text introduces with a title.
    case person
    /// 《…》
    case workTitle
    /// A short quotation: a name in “ ”.
    case quotation
    /// （…）
    case parenthesis
  }

  let range: Range<Int>
  let form: Form

  /// The roles of a word; none for everything else.
  var roles: WordRoles {
    if case .word(let word) = form { word.roles } else { [] }
  }

  /// The word, if it is one.
  var word: Word? {
    if case .word(let word) = form { word } else { nil }
  }
}

/// A number with its unit as it stands in the text.
struct FigureSpan: Sendable, Equatable {
  let range: Range<Int>
  let value: Double?
  let unit: Range<Int>?
}
