import AnnalsCore

extension EventKind {
  /// What the kind is called: `meeting`, `会议`.
  public func name(in language: PictureLanguage) -> String { language.words.kind(self) }
}

extension EventStatus {
  /// What the status is called: `planned`, `计划`.
  public func name(in language: PictureLanguage) -> String { language.words.status(self) }
}

extension Relation.Kind {
  /// What the event that a relation starts from does with the other, or the other with it: `causes`, `caused by`.
  public func name(in language: PictureLanguage, isForth: Bool) -> String {
    isForth ? language.words.relationForth(self) : language.words.relationBack(self)
  }
}
