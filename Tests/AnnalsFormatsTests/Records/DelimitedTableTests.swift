import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite struct DelimitedTableTests {
  private func cells(_ text: String) throws -> [[String]] {
    try DelimitedTable(Array(text.utf8)).rows.map { $0.cells.map(\.text) }
  }

  @Test(arguments: [
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\r1\t2\r", [["a", "b"], ["1", "2"]]), ("\u{FEFF}甲,乙\n一,", [["甲", "乙"], ["一", ""]]),
    ("a,b\n\"x,\"\"y\"\"\",\"1\r\n2\"", [["a", "b"], ["x,\"y\"", "1\r\n2"]]),
    ("a,b\n\n,\n1", [["a", "b"], ["1"]]), ("", []),
    ("\"a;b;c\",d\n", [["a;b;c", "d"]]),
  ])
  func tablesAreRead(_ text: String, _ expected: [[String]]) throws {
    #expect(try cells(text) == expected)
  }

  @Test func cellsAndRowsHaveTheirPlaces() throws {
    let table = try DelimitedTable(Array("日期,事\n\"甲\n乙\",丙\n丁,\"戊\"".utf8))
    #expect(
      table.rows.map { $0.cells.map { "\($0.position)" } } == [
        ["1:1", "1:4"], ["2:1", "3:4"], ["4:1", "4:3"],
      ]
    )
    #expect(table.rows.map(\.range) == [0..<4, 5..<12, 13..<18])
  }

  @Test(arguments: [("a\n\"b", "2:1", "is not closed"), ("a,b\n\"c\" d,e", "2:4", "something follows")])
  func brokenQuotesAreTold(_ text: String, _ place: String, _ words: String) {
    do throws(RecordError) {
      _ = try DelimitedTable(Array(text.utf8))
      Issue.record("read")
    } catch {
      #expect("\(error.position)" == place && error.message.contains(words))
    }
  }

  @Test(arguments: 0..<200) func whatIsQuotedComesBack(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = ["a", "，", ",", ";", "\"", "\r\n", "\n", "\t", "字", " "]
    let rows = (0..<4).map { _ in
      (0..<3).map { _ in
        "x"
          + (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? ""
          }.joined()
      }
    }
    let text = rows.map { row in
      row.map {
        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }
      .joined(separator: ",")
    }
    .joined(separator: "\r\n")
    #expect(try cells(text) == rows)
  }
}
