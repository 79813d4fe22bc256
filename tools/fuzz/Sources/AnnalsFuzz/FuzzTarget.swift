import Annals

/// Something that is given any bytes, and traps where something that must hold does not.
struct FuzzTarget: Sendable {
  let name: String
  let run: @Sendable ([UInt8]) -> Void

  /// Each of them, in the order in which they are fuzzed.
  static let all: [FuzzTarget] = [
    FuzzTarget(name: "reading", run: FuzzTarget.reading),
    FuzzTarget(name: "times", run: FuzzTarget.times),
    FuzzTarget(name: "events", run: FuzzTarget.events),
    FuzzTarget(name: "fragments", run: { FuzzTarget.events(Array(FragmentDocument(choices: $0).text.utf8)) }),
    FuzzTarget(name: "edtf", run: FuzzTarget.edtf),
    FuzzTarget(name: "json", run: FuzzTarget.json),
    FuzzTarget(name: "yaml", run: { FuzzTarget.entries($0, name: "a.yaml") }),
    FuzzTarget(name: "csv", run: { FuzzTarget.entries($0, name: "a.csv") }),
    FuzzTarget(name: "html", run: { FuzzTarget.document($0, name: "a.html") }),
    FuzzTarget(name: "docx", run: { FuzzTarget.document(PackedParts.docx($0), name: "a.docx") }),
    FuzzTarget(name: "odt", run: { FuzzTarget.document(PackedParts.odt($0), name: "a.odt") }),
    FuzzTarget(name: "epub", run: { FuzzTarget.document(PackedParts.epub($0), name: "a.epub") }),
    FuzzTarget(name: "dot", run: FuzzTarget.dot),
    FuzzTarget(name: "svg", run: FuzzTarget.svg),
  ]

  /// Takes the target of a name for the rest of the process; false when there is none.
  static func choose(_ name: String) -> Bool {
    guard let target = all.first(where: { $0.name == name }) else { return false }
    choice = target
    return true
  }

  /// Runs the target that was chosen.
  static func chosen(_ bytes: [UInt8]) {
    choice?.run(bytes)
  }

  /// Set once, before libFuzzer's only thread gives the first input.
  private nonisolated(unsafe) static var choice: FuzzTarget?
}
