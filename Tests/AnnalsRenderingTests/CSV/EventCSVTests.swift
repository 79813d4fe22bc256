import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsRendering

@Suite struct EventCSVTests {
  @Test(arguments: [
    ("会议", "会议"), ("a,b", "\"a,b\""), ("他说“好”", "他说“好”"), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""),
    ("", ""),
  ])
  func fieldsAreQuotedWhereTheyMust(_ field: String, _ quoted: String) {
    #expect(CSVField.quoted(field) == quoted)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-2+3+cmd", "'-2+3+cmd"), ("-5.5%", "-5.5%"),
    ("＝1", "'＝1"),
    ("-0044-03-15", "-0044-03-15"), ("-0220~", "-0220~"), ("'=1", "''=1"), ("'一", "'一"), ("-", "'-"),
    ("\t=1", "'\t=1"), ("会议=1", "会议=1"), ("", ""),
  ])
  func formulasAreDisarmed(_ field: String, _ disarmed: String) {
    #expect(CSVField.withoutFormula(field) == disarmed)
  }

  /// Read back with an independent reading of RFC 4180: one row an event, one cell a heading.
  @Test(arguments: 0..<20)
  func tableHasOneRowAnEvent(seed: Int) {
    let chronicle = Chronicle.generated(seed: UInt64(seed))
    let rows = rows(of: EventCSVRenderer().render(chronicle))
    #expect(rows.count == chronicle.events.count + 1)
    #expect(Set(rows.map(\.count)) == [19])
    #expect(rows.dropFirst().map(\.[0]) == chronicle.events.map(\.id))
  }

  @Test func excelGetsItsMarkWhenAsked() {
    #expect(EventCSVRenderer(byteOrderMark: .utf8).render(Chronicle()).utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(EventCSVRenderer().render(Chronicle()).utf8.starts(with: EntryFormat.tableHeading.utf8))
  }

  private func rows(of table: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in table.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(cell))
        cell = .init()
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        rows.append(row + [String(cell)])
        row = []
        cell = .init()
      default: cell.append(scalar)
      }
    }
    return rows
  }
}
