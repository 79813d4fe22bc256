import AnnalsCore
import AnnalsRendering
import AnnalsTestSupport
import Testing

@Suite struct RenderersTests {
  @Test func everyFormatMakesWhatItSays() {
    for format in Renderers.all {
      #expect(!format.subjects.isEmpty, "\(format.name)")
      for subject in RenderingSubject.allCases {
        let made = format.render(subject, of: .sample) != nil
        #expect(made == format.subjects.contains(subject), "\(format.name) of \(subject)")
      }
    }
  }

  @Test(arguments: ["json", "jsonl", "records", "csv"])
  func modelsLookLikeTheirSnapshots(_ name: String) throws {
    let text: String
    switch Renderers.format(named: name)?.render(.model, of: .sample) {
    case .text(let written): text = written
    case .utf8(let bytes): text = String(decoding: bytes, as: UTF8.self)
    default:
      Issue.record("\(name) is no text")
      return
    }
    try Snapshot.check(text, "model.\(name)", of: "AnnalsRenderingTests")
  }

  @Test func everySubjectHasAFormat() {
    for subject in RenderingSubject.allCases { #expect(!Renderers.formats(for: subject).isEmpty) }
  }

  @Test func namesAndExtensionsAreUnique() {
    let names = Renderers.all.map(\.name)
    let extensions = Renderers.all.flatMap(\.extensions)
    #expect(Set(names).count == names.count)
    #expect(Set(extensions).count == extensions.count)
  }

  @Test(arguments: [
    ("out/timeline.svg", "svg"), ("A.TXT", "text"), ("x.tar.json", "json"), ("e.ndjson", "jsonl"),
    ("graph.gv", "dot"),
  ])
  func filesAreKnownByTheirExtension(_ path: String, _ name: String) {
    #expect(Renderers.format(forFile: path)?.name == name)
  }

  @Test(arguments: ["timeline", "", "a.b/c", ".svgx", "x."])
  func otherFilesAreNot(_ path: String) {
    #expect(Renderers.format(forFile: path) == nil)
  }

  @Test func theFactoriesLeadWithADot() throws {
    func timeline<R: TimelineRenderer>(_ renderer: R) throws -> R.Output { try renderer.render(.sample) }
    func graph<R: GraphRenderer>(_ renderer: R) throws -> R.Output { try renderer.render(.sample) }
    #expect(try timeline(.text(width: 50)).contains("天宫一号发射"))
    #expect(try timeline(.json()) == graph(.json()))
    #expect(try timeline(.csv()).contains("天宫一号发射"))
    #expect(try graph(.dot()).hasPrefix("digraph"))
    #expect(try timeline(.jsonLines(.record)).hasPrefix("{\"record\""))
  }
}
