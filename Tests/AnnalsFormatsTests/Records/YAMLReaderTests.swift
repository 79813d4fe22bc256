import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite struct YAMLReaderTests {
  private func read(_ text: String) throws -> YAMLNode? { try YAMLReader.read(Array(text.utf8)) }

  /// The value in one line: texts in quotation marks, lists in brackets, mappings in braces.
  private func outline(_ node: YAMLNode?) -> String {
    switch node?.content {
    case nil: "nothing"
    case .scalar(let text): "'\(text)'"
    case .sequence(let items): "[" + items.map(outline).joined(separator: " ") + "]"
    case .mapping(let members):
      "{" + members.map { "\(outline($0.key)):\(outline($0.value))" }.joined(separator: " ") + "}"
    }
  }

  @Test(arguments: [
    ("", "nothing"), ("# only this\n", "nothing"), ("a", "'a'"),
    ("- a\n- b: c\n  d: [e, 'f g']\n", "['a' {'b':'c' 'd':['e' 'f g']}]"),
    ("a:\nb: ~\nc: ''", "{'a':'' 'b':'~' 'c':''}"),
    ("a: |\n  一\n  二\nb: >-\n  三\n  四\n", "{'a':'一\n二\n' 'b':'三 四'}"),
    ("a: \"\\u4E00\\\"\\n\"", "{'a':'一\"\n'}"), ("\u{FEFF}a: b", "{'a':'b'}"),
    ("---\na: b # c\n...\n", "{'a':'b'}"),
    ("a: x:1", "{'a':'x:1'}"), ("a: 1\na: 2", "{'a':'1' 'a':'2'}"), ("a: {b: c}", "{'a':{'b':'c'}}"),
  ])
  func whatRecordsNeedIsRead(_ text: String, _ outline: String) throws {
    #expect(self.outline(try read(text)) == outline)
  }

  @Test func placesCountLinesAndCharacters() throws {
    let node = try #require(try read("\u{FEFF}# 说明\n- 日期: 二〇二四\n  名: \"甲\"\n"))
    guard case .sequence(let items) = node.content, case .mapping(let members) = items.first?.content else {
      Issue.record("no list of mappings")
      return
    }
    #expect(items[0].position == SourcePosition(line: 2, column: 3))
    #expect(members[0].value.position == SourcePosition(line: 2, column: 7))
    #expect(members[1].value.position == SourcePosition(line: 3, column: 6))
    // The line of the comment has five characters and its end.
    #expect(items[0].range == 7..<24)
  }

  @Test(arguments: [
    ("a: &x b", 1, 4, "'&', '*' and '!'"), ("a: *x", 1, 4, "'&', '*' and '!'"),
    ("a: !!int 1", 1, 4, "'&', '*' and '!'"),
    ("a: 1\n--- \nb: 2", 2, 1, "a second document"), ("a: b: c", 1, 5, "a colon with a space"),
    ("- 'a", 1, 3, "the quotation mark is not closed"), ("a: [b, c", 1, 4, "the list is not closed"),
    ("a: {b: c", 1, 4, "the brace is not closed"), ("a: b\n c: d", 2, 3, "a colon with a space"),
    ("a: \"\\q\"", 1, 5, "a backslash means something"), ("- a\nb: c", 2, 1, "this does not fit"),
    ("a: - b", 1, 4, "a dash with a space"), ("\ta: b", 1, 1, "this character cannot begin"),
    ("[a]: b", 1, 1, "a key must be one word"),
    ("a: %x", 1, 4, "this character cannot begin"), ("a: b\u{1}c", 1, 1, "no text has"),
  ])
  func theRestIsRefusedWithItsPlace(_ text: String, _ line: Int, _ column: Int, _ words: String) {
    do throws(RecordError) {
      _ = try YAMLReader.read(Array(text.utf8))
      Issue.record("read")
    } catch {
      #expect(error.message.contains(words), "\(error.message)")
      #expect(error.position == SourcePosition(line: line, column: column))
    }
  }

  @Test func deepNestingIsRefusedAtOnce() {
    #expect(throws: RecordError.self) { try read(String(repeating: "[", count: 1_000_000)) }
    #expect(throws: RecordError.self) { try read(String(repeating: "- ", count: 500_000)) }
    #expect(throws: RecordError.self) { try read(String(repeating: "{a: ", count: 200_000)) }
  }

  @Test(arguments: 0..<300) func noTextIsTooMuch(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "- ", "a", ": ", "\n", "  ", "[", "]", "{", "}", ",", "'", "\"", "#", "|", ">", "&", "一", "\t", "\\",
      "?", "\r\n", "---\n",
    ]
    let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }
    _ = try? read(text.joined())
    _ = try? YAMLReader.read((0..<40).map { _ in UInt8.random(in: 0...255, using: &random) })
  }
}
