import AnnalsCore

/// Days as properties of files state them.
enum StatedDay {
  /// The day of publication that a field states, nil when its value has no full day.
  static func publication(_ field: String, _ value: String) -> DocumentMetadata.PublicationDay? {
    day(value).map { DocumentMetadata.PublicationDay(day: $0, statement: "\(field) \(value)") }
  }

  /// The day that a value begins with: `2024-04-23`, `2024-04-23T08:00:00+08:00`, `2024年4月23日`, `20240423`.
  ///
  /// A year or a month alone is no day. The day is taken as it is written, in the time zone of whoever wrote it.
  static func day(_ value: String) -> CalendarDate? {
    let scalars = Array(value.unicodeScalars.drop { $0 == " " })
    var fields: [Int] = []
    var widths: [Int] = []
    var index = 0
    while fields.count < 3 {
      var number = 0
      let start = index
      let limit = fields.isEmpty ? 8 : 2
      while index < scalars.count, index - start < limit, (0x30...0x39).contains(scalars[index].value) {
        number = number * 10 + Int(scalars[index].value - 0x30)
        index += 1
      }
      guard index > start else { return nil }
      fields.append(number)
      widths.append(index - start)
      if fields.count == 1, widths[0] == 8 {
        fields = [number / 10_000, number / 100 % 100, number % 100]
        widths[0] = 4
        break
      }
      if fields.count == 3 { break }
      guard index < scalars.count, separators[fields.count - 1].contains(scalars[index]) else { return nil }
      index += 1
    }
    // 0101-01-01 is what book software writes for a day that it does not know.
    guard widths[0] == 4, fields[0] >= 1000 else { return nil }
    // A fourth field, or more digits, is none of these forms.
    if index < scalars.count, (0x30...0x39).contains(scalars[index].value) { return nil }
    return CalendarDate(year: fields[0], month: fields[1], day: fields[2])
  }

  /// What may stand after the year and after the month.
  private static let separators: [[Unicode.Scalar]] = [["-", "/", ".", "年"], ["-", "/", ".", "月"]]
}
