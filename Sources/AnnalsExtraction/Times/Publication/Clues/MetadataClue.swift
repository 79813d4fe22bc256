import AnnalsCore

/// The day of publication that the file states beside its text.
///
/// - Matches: `article:published_time` of a web page, the date of an office document's properties.
/// - Does not match: metadata without such a day.
/// - Yields: a proof of that day, which a masthead or a later dateline overrules: the file may be a copy, and its
///   clock wrong.
extension PublicationClue {
  static let metadata = PublicationClue { text in
    guard let published = text.options.metadata.published else { return [] }
    return [
      PublicationFinding(.metadata, .proves, DaySet(published.day), [], statement: published.statement)
    ]
  }
}
