import AnnalsCore
import Testing

@Suite struct GranularityTests {
  @Test func casesStandFinestFirst() {
    #expect(Granularity.allCases == Granularity.allCases.sorted())
    for (index, finer) in Granularity.allCases.enumerated() {
      for coarser in Granularity.allCases.dropFirst(index + 1) { #expect(finer < coarser) }
      #expect(!(finer < finer))
    }
  }
}
