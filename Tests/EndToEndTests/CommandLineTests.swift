import AnnalsTestSupport
import Testing

@Suite struct CommandLineTests {
  @Test func versionIsOneLine() throws {
    let result = try AnnalsBinary.run("--version")
    #expect(result.text == "annals 0.1.0\n")
    #expect(result.exitCode == 0)
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [[], ["timeline"], ["graph"], ["extract"], ["times"], ["explain"], ["build"]])
  func helpHasExamplesAndFitsEightyColumns(_ verb: [String]) throws {
    let result = try AnnalsBinary.run(verb + ["--help"])
    #expect(result.exitCode == 0)
    #expect(result.text.contains("EXAMPLES\n  annals \(verb.first ?? "timeline") "))
    for line in result.text.split(separator: "\n") {
      // Chinese characters take two columns.
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
      #expect(columns <= 80, "\(line)")
    }
  }

  @Test(arguments: [
    (["timeline"], "annals: nothing to read; name a file, a folder, '-' or give --statement TEXT"),
    (["draw"], "annals: unexpected argument 'draw'; see 'annals --help'"),
    (["help", "draw"], "annals: unexpected argument 'draw'; see 'annals --help'"),
    (["extract", "x", "--kinds", "a"], "annals: unknown option '--kinds'; did you mean '--kind'?"),
    (
      ["extract", "x", "-o", "x.docx"],
      "annals: x.docx: its name tells no format; give --format, one of json, jsonl, records, yaml, csv"
    ),
    (
      ["timeline", "x", "--date", "2024"],
      "annals: the value '2024' is invalid for '--date <day>': '2024' is no day; write it as YYYY-MM-DD"
    ),
    (["timeline", "x", "--top", "0"], "annals: --top wants a number; give one from 1 up"),
    (
      ["timeline", "x", "--from", "2025", "--to", "2024"],
      "annals: --from lies after --to; exchange them"
    ),
    (
      ["explain", "x", "--at", "1", "--event", "e"],
      "annals: --at, --event and --time explain different things; give one of them"
    ),
    (["explain", "x", "--event", ""], "annals: the ID is empty; 'annals extract' lists them all"),
    (
      ["explain", "x", "--at", "0:3"],
      "annals: the value '0:3' is invalid for '--at <place>'; see 'annals explain --help'"
    ),
    (["timeline", "--statement", " "], "annals: a statement is empty; give --statement a text"),
    (["times", ""], "annals: the name of an input is empty; name a file, a folder or '-'"),
    (
      ["timeline", "x", "--date", "2024-02-30"],
      "annals: the value '2024-02-30' is invalid for '--date <day>': "
        + "'2024-02-30' is no day; write it as YYYY-MM-DD"
    ),
    (
      ["graph", "x", "--from", "2024-13"],
      "annals: the value '2024-13' is invalid for '--from <date>': "
        + "'2024-13' is no date; write it as YYYY, YYYY-MM or YYYY-MM-DD"
    ),
    (["timeline", "x", "--top=-1"], "annals: --top wants a number; give one from 1 up"),
    (
      ["build", "-", "--into", "o"], "annals: standard input is no folder; name a folder of documents"
    ),
    (["build", "seeds"], "annals: missing expected argument '--into <dir>'; see 'annals build --help'"),
    (
      ["timeline", "x", "--theme", "pink"],
      "annals: the value 'pink' is invalid for '--theme <theme>'; "
        + "please provide one of 'light', 'dark' or 'print'"
    ),
  ])
  func wrongUsageIsOneLineAndExitsWithTwo(_ arguments: [String], _ line: String) throws {
    let result = try AnnalsBinary.run(arguments)
    #expect(result.errors == line + "\n")
    #expect(result.exitCode == 2)
    #expect(result.output.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsComeFromTheParser(_ shell: String) throws {
    let result = try AnnalsBinary.run("--generate-completion-script", shell)
    #expect(result.exitCode == 0)
    #expect(result.text.contains("timeline"))
  }
}
