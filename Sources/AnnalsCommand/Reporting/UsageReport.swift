/// A wrong command line, told in one line that names the help to read.
struct UsageReport {
  /// The line, without `annals: ` before it.
  let line: String

  /// The report made of what the parser says: its message alone, and with the usage and the hint below it.
  ///
  ///     Unknown option '--foo'  →  unknown option '--foo'; see 'annals timeline --help'
  init(message: String, full: String) {
    let lines = message.split(separator: "\n").map(String.init)
    var words = lines.first ?? "wrong usage"
    if words.hasSuffix("one of the following:") {
      let values = lines.dropFirst().map { $0.drop { $0 == " " || $0 == "-" } }
      words = words.dropLast("the following:".count) + values.joined(separator: ", ")
    }
    if words.hasSuffix(".") { words.removeLast() }
    // The parser makes two sentences of it; a line of ours has its advice after a semicolon.
    if let stop = words.utf8.indices.last(where: { words[$0...].hasPrefix(". ") }) {
      let advice = words[words.index(stop, offsetBy: 2)...]
      words = "\(words[..<stop]); \(UsageReport.uncapitalized(String(advice)))"
    }
    words = UsageReport.uncapitalized(words)
    let hint = full.split(separator: "\n").last { $0.contains("--help") }
    let command = hint?.split(separator: "'").first { $0.hasPrefix("annals") } ?? "annals --help"
    line = words.contains("; ") ? words : "\(words); see '\(command)'"
  }

  private static func uncapitalized(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
