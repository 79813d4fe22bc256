import AnnalsCore

extension DocumentMetadata.PublicationDay {
  /// The day of publication that a field of a package's properties states, nil when its value has no full day.
  ///
  /// A year or a month alone is no day; nor is `0101-01-01`, which book software writes for a day unknown.
  init?(field: String, value: String, isChinese: Bool) {
    guard let day = StatedDay.read(value, isChinese: isChinese) else { return nil }
    self.init(day: day, statement: "\(field) \(value)")
  }
}
