import Annals

extension Extraction {
  /// A note for each document that was read: when it was published and what that was inferred from.
  ///
  /// Chronicles bring theirs along without a text, and statements are not published.
  var publicationNotes: [Diagnostic] {
    let places = SourcePlaces(self)
    return zip(chronicle.documents, sources).compactMap { document, source in
      guard !source.utf8.isEmpty else { return nil }
      let message = document.publication.map { places.words(of: $0) } ?? "no publication date found"
      return Diagnostic(severity: .note, path: document.path, message: message)
    }
  }
}
