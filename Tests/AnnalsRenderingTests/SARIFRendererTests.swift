import AnnalsCore
import AnnalsRendering
import AnnalsTestSupport
import Foundation
import Testing

@Suite struct SARIFRendererTests {
  private static let chronicle = Chronicle(
    documents: [Document(id: "d", path: "新闻/a b.txt", title: nil, publication: nil, articles: [])],
    conflicts: [
      Conflict(
        kind: "sum",
        message: .words("引号“\"”"),
        spans: [
          SourceSpan(document: "d", start: 3, end: 7, line: 2),
          SourceSpan(document: "d", start: 9, end: 12, line: 4),
        ],
        events: [],
        suggestion: "210人"
      ),
      Conflict(
        kind: "update",
        message: .words("later"),
        spans: [SourceSpan(document: "d", start: 0, end: 1, line: 1)],
        events: [],
        suggestion: nil
      ),
    ]
  )

  @Test func writesWhatTheStandardRequires() {
    let sarif = SARIFRenderer(version: "1.2.3").render(Self.chronicle)
    for part in [
      #""version":"2.1.0","runs":[{"tool":{"driver":{"name":"annals","version":"1.2.3""#,
      #""rules":[{"id":"sum"},{"id":"update"}]"#, #""columnKind":"unicodeCodePoints""#,
      #""ruleId":"sum","level":"warning","message":{"text":"引号“\"”; the documents prove 210人"}"#,
      #""uri":"%E6%96%B0%E9%97%BB/a%20b.txt""#,
      #""region":{"startLine":2,"charOffset":3,"charLength":4}"#,
      #""relatedLocations":[{"physicalLocation":{"artifactLocation":"#,
      #""ruleId":"update","level":"note""#,
    ] {
      #expect(sarif.contains(part), "\(part) is not in \(sarif)")
    }
  }

  @Test func placesGiveColumns() {
    let renderer = SARIFRenderer(version: "1") { span in
      (SourcePosition(line: span.line, column: 5), SourcePosition(line: span.line, column: 9))
    }
    #expect(
      renderer.render(Self.chronicle).contains(
        #""region":{"startLine":2,"startColumn":5,"endLine":2,"endColumn":9,"charOffset":3,"charLength":4}"#
      )
    )
  }

  /// What SARIF 2.1.0 requires of the objects that are written, as its schema says it.
  private static let schema = #"""
    {"type": "object", "required": ["version", "runs"], "properties": {
      "version": {"enum": ["2.1.0"]},
      "runs": {"type": "array", "items": {"type": "object", "required": ["tool"], "properties": {
        "tool": {"type": "object", "required": ["driver"], "properties": {
          "driver": {"type": "object", "required": ["name"], "properties": {
            "rules": {"type": "array", "items": {"type": "object", "required": ["id"]}}}}}},
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": {"type": "array", "items": {"type": "object", "required": ["message"], "properties": {
          "level": {"enum": ["none", "note", "warning", "error"]},
          "message": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
          "locations": {"type": "array", "items": {"type": "object", "properties": {
            "physicalLocation": {"type": "object", "properties": {
              "artifactLocation": {"type": "object", "properties": {"uri": {"type": "string"}}},
              "region": {"type": "object", "properties": {
                "startLine": {"type": "integer", "minimum": 1},
                "charOffset": {"type": "integer", "minimum": 0},
                "charLength": {"type": "integer", "minimum": 0}}}}}}}}}}}}}}}}
    """#

  @Test(arguments: 0..<40) func anyChronicleFitsTheSchema(seed: Int) throws {
    let validator = try JSONSchemaValidator(schema: Data(Self.schema.utf8))
    let sarif = SARIFRenderer(version: "1").render(Chronicle.generated(seed: UInt64(seed)))
    #expect(validator.faults(in: Data(sarif.utf8)).isEmpty)
  }
}
