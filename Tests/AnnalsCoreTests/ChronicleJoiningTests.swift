import AnnalsCore
import Testing

@Suite struct ChronicleJoiningTests {
  private let first = Chronicle(
    documents: [Document(id: "d2", path: "b.txt", title: nil, publication: nil, articles: [])],
    events: [sampleEvent("x", year: 2024, label: "竣工", kind: .construction, document: "d2")]
  )
  private let second = Chronicle(
    documents: [Document(id: "d1", path: "a.txt", title: nil, publication: nil, articles: [])],
    events: [
      sampleEvent("w", year: 2022, label: "开工", kind: .construction, document: "d1"),
      sampleEvent("x", year: 2024, label: "竣工", kind: .construction, document: "d1"),
    ]
  )

  @Test func orderMakesNoDifference() {
    let joined = Chronicle.joining([first, second])
    #expect(joined == Chronicle.joining([second, first]))
    #expect(joined.documents.map(\.path) == ["a.txt", "b.txt"])
    #expect(joined.events.map(\.id) == ["w", "x"])
    #expect(joined.events.last?.mentions.map(\.span.document) == ["d1", "d2"])
  }

  @Test func oneChronicleStaysAsItIs() {
    #expect(Chronicle.joining([first]) == first)
    #expect(Chronicle.joining([Chronicle(), first, Chronicle()]) == first)
    #expect(Chronicle.joining([first, first]) == first)
    #expect(Chronicle.joining([]) == Chronicle())
  }
}
