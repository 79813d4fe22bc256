import AnnalsCore
import AnnalsRendering
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What must be true of every document, whatever stands in it: `make fuzz` looks for one of which it is not.
@Suite struct FragmentDocumentTests {
  /// How many documents are read: `ANNALS_PROPERTY_DOCUMENTS`, or so many that it takes some seconds.
  static let documents = getenv("ANNALS_PROPERTY_DOCUMENTS").flatMap { UInt64(String(cString: $0)) } ?? 16

  @Test(arguments: 0..<documents) func fragmentsInAnyOrderAreReadSoundly(_ seed: UInt64) throws {
    let inputs = [
      ExtractionInput(path: "fragments.txt", bytes: Array(FragmentDocument(seed: seed).text.utf8))
    ]
    let extraction = Extractor(options: ExtractionOptions(threads: 1)).extract(inputs)
    let problems = SpanCheck.problems(of: extraction, expecting: .anyText)
    #expect(problems.isEmpty, "\(seed): \(problems.joined(separator: "\n"))")

    let chronicle = extraction.chronicle
    #expect(chronicle.times.count > 10, "\(seed)")
    let json = ChronicleJSONRenderer().render(chronicle)
    #expect(try ChronicleJSONReader.read(Array(json.utf8)) == chronicle, "\(seed)")
    #expect(!GraphDOTRenderer().render(chronicle).isEmpty)
    if !chronicle.events.isEmpty { _ = try TimelineDOTRenderer().render(chronicle) }

    let shared = Extractor(options: ExtractionOptions(threads: 3)).extract(inputs)
    #expect(ChronicleJSONRenderer().render(shared.chronicle) == json, "\(seed)")
    let times = Extractor().extractTimes(inputs).chronicle
    #expect(times.times == chronicle.times && times.documents == chronicle.documents, "\(seed)")
  }
}
