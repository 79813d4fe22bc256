import ArgumentParser

/// The formats that a verb writes, by name.
protocol OutputFormat: ExpressibleByArgument, CaseIterable, RawRepresentable<String>, Sendable
where AllCases == [Self] {
  /// What is written when neither `--format` nor a file's name tells.
  static var standard: Self { get }
  /// Whether the bytes are no text, so that a terminal must not get them.
  var isBinary: Bool { get }
}

extension OutputFormat {
  /// The format that a file's name asks for by its extension; nil when it has none that the verb knows.
  init?(extensionOf path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let fileExtension = name[name.index(after: dot)...].lowercased()
    self.init(rawValue: extensionAliases[fileExtension] ?? fileExtension)
  }
}

/// Extensions that differ from the name of their format.
private let extensionAliases = ["txt": "text", "gv": "dot", "ndjson": "jsonl"]
