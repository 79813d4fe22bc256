import AnnalsTestSupport
import Testing

/// The same inputs give the same bytes, in whatever order they are named and on however many threads.
@Suite struct DeterminismTests {
  /// Documents that report the same happenings, contradict each other, and come out alike in some respects.
  private static let documents: [(name: String, text: String)] = [
    ("a.txt", "# 大桥通车\n\n2024年5月5日，南湖大桥建成通车，总投资3.6亿元。\n\n2024年6月1日，市文化馆召开座谈会。\n"),
    ("b.txt", "# 南湖大桥通车\n\n2024年5月6日，南湖大桥建成通车，总投资3.8亿元。由于大桥通车，2024年7月1日轮渡停运。\n"),
    ("c.md", "# 公报\n\n2024年6月1日，市文化馆召开座谈会，印发《水利规划（2021—2025年）》。\n\n到2025年，水库达到91座。\n"),
    ("d.html", "<title>停运</title><h1>轮渡停运</h1><p>2024年7月1日，轮渡停运，20名职工转岗。</p>"),
    ("e.txt", "2024年6月1日，市图书馆召开座谈会。\n2024年6月1日，市博物馆召开座谈会。\n2021年3月，大桥开工。\n"),
    ("events.yaml", "- {id: g, date: 2021-03~, label: 大桥开工, kind: construction, lane: 一期}\n"),
  ]

  @Test(arguments: [
    ["extract"], ["extract", "--derived", "--format", "records"], ["extract", "--format", "yaml"],
    ["extract", "--format", "csv"], ["times"], ["times", "--format", "json"], ["timeline"],
    ["timeline", "--format", "markdown"], ["timeline", "--format", "dot"], ["timeline", "--format", "svg"],
    ["timeline", "--format", "html"], ["graph", "--format", "dot"], ["graph", "--format", "svg"],
    ["graph", "--layout", "time", "--format", "dot"], ["check"], ["check", "--format", "json"], ["explain"],
  ])
  func neitherOrderNorThreadsMakeADifference(_ verb: [String]) throws {
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for document in DeterminismTests.documents {
      paths.append(try folder.write(document.text, to: document.name))
    }
    let first = try AnnalsBinary.run(verb + paths + ["--jobs", "1"])
    #expect(first.exitCode == 0 && !first.output.isEmpty, "\(first.errors)")
    var random = SplitMix64(seed: 7)
    for jobs in ["1", "2", "5"] {
      paths.shuffle(using: &random)
      let other = try AnnalsBinary.run(verb + paths + ["--jobs", jobs])
      #expect(other.output == first.output, "\(verb) --jobs \(jobs) \(paths)")
      #expect(other.exitCode == first.exitCode)
    }
  }

  @Test func aCorpusGivesItsLinesInOrderOnAnyNumberOfThreads() throws {
    let folder = try TemporaryFolder()
    let records = (0..<200).map { number in
      let text = DeterminismTests.documents[number % 5].text.replacing("\n", with: " ")
      let words = text.unicodeScalars.filter { $0 != "\"" }.reduce(into: "") { $0.unicodeScalars.append($1) }
      return #"{"id":"r\#(number)","text":"\#(words)"}"#
    }
    let path = try folder.write(records.joined(separator: "\n"), to: "a.jsonl")
    for verb in ["extract", "times"] {
      let alone = try AnnalsBinary.run(verb, path, "--format", "jsonl", "--jobs", "1")
      #expect(alone.exitCode == 0 && alone.text.split(separator: "\n").count == 200, "\(alone.errors)")
      for jobs in ["2", "7"] {
        let shared = try AnnalsBinary.run(verb, path, "--format", "jsonl", "--jobs", jobs)
        #expect(shared.output == alone.output, "\(verb) --jobs \(jobs)")
      }
    }
  }
}
