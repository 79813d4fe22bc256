import AnnalsCore

/// The day that the reader gives.
///
/// - Matches: `--date 2024-04-24`, the date of a corpus's record.
/// - Does not match: the clock: when something is read tells nothing of when it was written.
/// - Yields: a proof of that day.
extension PublicationClue {
  static let given = PublicationClue { text in
    text.options.publicationDate.map { [PublicationFinding(.given, .proves, DaySet($0), [])] } ?? []
  }
}
