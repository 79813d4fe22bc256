import Testing

@testable import AnnalsExtraction

@Suite struct ParallelMapTests {
  @Test(arguments: [1, 2, 7])
  func resultsComeInTheOrderOfTheElements(_ threads: Int) {
    for count in [0, 1, 2, 5, 1000] {
      let elements = Array(0..<count)
      #expect(parallelMap(elements, threads: threads) { "number \($0)" } == elements.map { "number \($0)" })
    }
  }

  @Test(arguments: [1, 2])
  func bothFunctionsReturn(_ threads: Int) {
    let (first, second) = concurrently(threads: threads, { "one" }, { [2] })
    #expect(first == "one")
    #expect(second == [2])
  }

  @Test(arguments: [1, 2, 7])
  func partsCoverEverythingInOrder(_ threads: Int) {
    for count in [0, 1, 9, 10, 11, 1003] {
      let parts = parallelParts(of: count, size: 10, threads: threads) { Array($0) }
      #expect([Int].joining(parts) == Array(0..<count))
      #expect(threads == 1 || count <= 10 || parts.allSatisfy { $0.count <= 10 })
    }
  }
}
