import AnnalsCore
import AnnalsTestSupport
import Foundation
import Testing

@testable import AnnalsRendering

@Suite struct ChronicleJSONTests {
  @Test func aLongChronicleIsWrittenInPieces() throws {
    let chronicle = Chronicle.generated(seed: 7, eventCount: 2500)
    let text = ChronicleJSONRenderer().text(of: chronicle)
    #expect(text.count > 5)
    let pieces = (0..<text.count).flatMap { text[$0] }
    #expect(pieces == ChronicleJSONRenderer().bytes(of: chronicle))
    #expect(try ChronicleJSONReader.read(pieces) == chronicle)
  }

  @Test(arguments: 0..<200)
  func nothingIsLostOnTheWayOutAndIn(seed: Int) throws {
    let chronicle = Chronicle.generated(seed: UInt64(seed))
    let written = ChronicleJSONRenderer().bytes(of: chronicle)
    let read = try ChronicleJSONReader.read(written)
    #expect(read == chronicle)
    #expect(ChronicleJSONRenderer().bytes(of: read) == written)
  }

  @Test func theSchemaDescribesWhatIsWritten() throws {
    let path = "\(Repository.root)/Sources/AnnalsRendering/JSON/annals-1.schema.json"
    let schema = try #require(FileManager.default.contents(atPath: path))
    let validator = try JSONSchemaValidator(schema: schema)
    for seed in 0..<50 {
      let json = ChronicleJSONRenderer().bytes(of: .generated(seed: UInt64(seed)))
      #expect(validator.faults(in: Data(json)) == [])
    }
  }

  @Test func theSchemaRefusesWhatIsWrong() throws {
    let path = "\(Repository.root)/Sources/AnnalsRendering/JSON/annals-1.schema.json"
    let schema = try #require(FileManager.default.contents(atPath: path))
    let validator = try JSONSchemaValidator(schema: schema)
    let json = """
      {"schema":"annals/1","documents":[],"times":[],"relations":[{}],"conflicts":[],"events":[
      {"id":"e","label":"","kind":"feast","status":"occurred","time":{"interval":["2024-4-1",null],
      "edtf":"","granularity":"day","approximate":1},"participants":[],"place":null,"figures":[],
      "salience":2,"mentions":[]}]}
      """
    let faults = validator.faults(in: Data(json.utf8))
    for path in ["events[0].kind", "interval[0]", "approximate", "salience", "relations[0]: from"] {
      #expect(faults.contains { $0.contains(path) }, "\(path) in \(faults)")
    }
  }

  @Test func keysThatTheSchemaDoesNotNameAreIgnored() throws {
    let json = #"{"future":{"a":[1,2]},"schema":"annals/1","events":[],"x":null}"#
    #expect(try ChronicleJSONReader.read(Array(json.utf8)) == Chronicle())
  }

  /// What is wrong, where, in which value.
  private static let broken: [(json: String, error: String)] = [
    ("", "1:1: the text ends too early"),
    ("{\n \"schema\": annals}", "2:12: not JSON from here on"),
    ("{\"schema\":\"annals/2\"}", "1:11: schema: its schema is annals/2, not annals/1"),
    ("{}", "1:1: the key \"schema\" is missing"),
    ("[]", "1:1: object expected"),
    ("{\"schema\":\"annals/1\"} x", "1:23: not JSON from here on"),
    ("{\"schema\":\"annals/1\",\n\"events\":7}", "2:10: events: array expected"),
    (
      "{\"schema\":\"annals/1\",\n\"events\":[{\"id\":\"e\"}]}",
      "2:11: events[0]: the key \"label\" is missing"
    ),
    (
      "{\"schema\":\"annals/1\",\n\"relations\":[{\"from\":\"a\",\"to\":\"b\",\"kind\":\"likes\"}]}",
      "2:42: relations[0].kind: \"likes\" is none of before, causes, enables, part-of, follows-up, reports, "
        + "same-series, meets, overlaps, starts, during, finishes, equals"
    ),
    (
      "{\"schema\":\"annals/1\",\"conflicts\":[{\"kind\":\"\",\"message\":\"\",\"spans\":[{\"document\":\"d\","
        + "\"start\":5,\"end\":4,\"line\":1}]}]}",
      "1:68: conflicts[0].spans[0]: the end comes before the start"
    ),
    (
      "{\"schema\":\"annals/1\",\"documents\":[{\"id\":\"d\",\"path\":\"\"},\n{\"id\":\"d\",\"path\":\"\"}]}",
      "2:1: documents[1]: the identifier \"d\" stands twice"
    ),
    ("{\"schema\":\"annals/1\",\"n\":1e999}", "1:26: number out of range"),
    ("{\"schema\":\"\\ud800\"}", "1:14: malformed string"),
  ]

  @Test(arguments: broken)
  func errorsSayWhereAndWhat(_ json: String, _ error: String) {
    let found = #expect(throws: ChronicleJSONError.self) { try ChronicleJSONReader.read(Array(json.utf8)) }
    #expect(found?.description == error)
  }

  @Test func hostileInputEndsInAnError() {
    let hostile: [[UInt8]] = [
      Array(repeating: UInt8(ascii: "["), count: 1_000_000),
      Array("{\"schema\":\"annals/1\",\"x\":".utf8) + Array(repeating: UInt8(ascii: "9"), count: 100_000),
      Array("{\"schema\":\"".utf8) + [0xFF, 0xC0, 0x80, UInt8(ascii: "\""), UInt8(ascii: "}")],
      Array("{\"a\":\"\\u12".utf8), Array("\"\\".utf8), Array("-".utf8), Array("1.".utf8), Array("tru".utf8),
      [0xEF, 0xBB],
    ]
    for bytes in hostile {
      #expect(throws: ChronicleJSONError.self) { try ChronicleJSONReader.read(bytes) }
    }
  }

  /// Every byte of a good file damaged in turn: an answer or an error, never a trap.
  @Test func damagedFilesNeverTrap() throws {
    let good = ChronicleJSONRenderer().bytes(of: .generated(seed: 3, eventCount: 2))
    var random = SplitMix64(seed: 1)
    var errors = 0
    for _ in 0..<2000 {
      var damaged = good
      damaged[random.int(0...good.count - 1)] = UInt8(random.int(0...255))
      if random.oneIn(4) { damaged.removeLast(random.int(0...good.count)) }
      do { _ = try ChronicleJSONReader.read(damaged) } catch { errors += 1 }
    }
    #expect(errors > 500)
  }

  @Test func charactersThatBreakReadersAreEscaped() throws {
    var json = JSONWriter()
    json.string("\u{0}\u{1F}\u{7F}\u{2028}\u{2029}\"\\\n\t\r/年😀")
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #""\u0000\u001f\u007f\u2028\u2029\"\\\n\t\r/年😀""#
    )
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (0.1, "0.1"), (35_500_000_000, "35500000000"), (1e300, "1e+300"), (.nan, "null"),
    (.infinity, "null"),
  ])
  func numbersAreAsShortAsTheyReadBack(_ number: Double, _ text: String) {
    var json = JSONWriter()
    json.number(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }
}
