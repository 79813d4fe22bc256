import AnnalsTestSupport
import Testing

@testable import AnnalsRendering

@Suite struct YAMLTextTests {
  @Test(arguments: [
    ("会议", "会议"), ("news.txt:12", "news.txt:12"), ("a: b", "\"a: b\""), ("a #b", "\"a #b\""),
    ("#a", "\"#a\""),
    ("- a", "\"- a\""), ("a, b", "\"a, b\""), ("[a]", "\"[a]\""), ("a]", "\"a]\""), ("yes", "\"yes\""),
    ("No", "\"No\""),
    ("12", "\"12\""), ("2024-04-23", "\"2024-04-23\""), ("12人", "12人"), ("5.5%", "5.5%"), ("", "\"\""),
    ("~", "\"~\""),
    (" a", "\" a\""), ("a ", "\"a \""), ("a:", "\"a:\""), ("说“好”", "说“好”"), ("\"a\"", "\"\\\"a\\\"\""),
    ("a\\b", "a\\b"),
    ("a\nb\t", "\"a\\nb\\t\""), ("\u{1B}[31m", "\"\\u001B[31m\""), ("a\u{2028}b", "\"a\\u2028b\""),
    ("\u{E0001}", "\"\\U000E0001\""),
    ("𠮷野家", "𠮷野家"), ("* a", "\"* a\""), ("《a》", "《a》"), ("/tmp/a.txt:3", "/tmp/a.txt:3"),
  ])
  func textsStayTexts(_ text: String, _ yaml: String) {
    #expect(YAMLText.scalar(text) == yaml)
  }

  @Test(arguments: [
    ("2024-04-23", "2024-04-23"), ("1937~", "1937~"), ("2013/2020", "2013/2020"), ("-0220", "\"-0220\""),
    ("../2030", "\"../2030\""), ("2024年春", "2024年春"), ("[1667,1668]", "\"[1667,1668]\""),
    ("2024-09/..", "2024-09/.."),
  ])
  func datesAreWrittenPlain(_ date: String, _ yaml: String) {
    #expect(YAMLText.date(date) == yaml)
  }
}
