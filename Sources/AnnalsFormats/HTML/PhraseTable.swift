/// A table of phrases that are looked for in bytes, by their first byte.
struct PhraseTable: Sendable {
  private var phrases: [[[UInt8]]] = Array(repeating: [], count: 256)

  /// A table of phrases, none of them empty.
  init(_ words: [String]) {
    for word in words {
      let bytes = Array(word.utf8)
      if let first = bytes.first { phrases[Int(first)].append(bytes) }
    }
  }

  /// Whether a phrase begins at an offset.
  func matches(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start < bytes.count else { return false }
    return phrases[Int(bytes[start])].contains { phrase in
      guard phrase.count <= bytes.count - start else { return false }
      for index in phrase.indices where phrase[index] != bytes[start + index] { return false }
      return true
    }
  }

  /// The offset at which the first phrase stands, nil when none does.
  func first(in bytes: [UInt8]) -> Int? { bytes.indices.first { matches(bytes, at: $0) } }
}
