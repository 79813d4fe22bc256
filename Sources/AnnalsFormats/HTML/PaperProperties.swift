/// What the electronic edition of a newspaper says of an article in a comment, as the common publishing system writes
/// it: `<!--enpproperty <date>2022-10-01 00:00:00.0</date><author>王芳</author><title>…</title>/enpproperty-->`.
struct PaperProperties {
  private let comment: ArraySlice<UInt8>

  /// Finds the first such comment of a page, which is given with its comments.
  ///
  /// - Complexity: O(n)
  init(_ utf8: [UInt8]) {
    let mark = PhraseTable(["<!--enpproperty"])
    // No article has more to say of itself than fits in this many bytes.
    comment = mark.first(in: utf8).map { utf8[$0...].prefix(16_384) } ?? []
  }

  /// The value of a property, nil where it is missing or empty.
  subscript(name: String) -> String? {
    let bytes = Array(comment)
    guard let start = PhraseTable(["<\(name)>"]).first(in: bytes) else { return nil }
    let value = bytes[(start + name.utf8.count + 2)...].prefix { $0 != UInt8(ascii: "<") }
    let text = String(decoding: value, as: UTF8.self).runTogether
    return text.isEmpty ? nil : text
  }
}
