/// The word that a person may have meant.
enum Suggestion {
  /// What to do about a word that is none of the known ones: the nearest of them, or all.
  static func advice(for word: String, among known: [String]) -> String {
    if let nearest = nearest(to: word, among: known) { return "did you mean '\(nearest)'?" }
    return "there are \(known.joined(separator: ", "))"
  }

  /// The known word that fewest changed letters lead to; nil where that would change a third of the word or more.
  ///
  /// - Complexity: O(n · m) in the length of the word and that of all known ones
  static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard letters.count > 1, letters.count <= 64 else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in known {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - letters.count) <= letters.count / 3 else { continue }
      let distance = distance(letters, other)
      if distance * 3 <= max(letters.count, other.count) + 1, distance < best?.distance ?? Int.max {
        best = (distance, candidate)
      }
    }
    return best?.word
  }

  /// The insertions, deletions, changes and swaps of neighbours that make one of the other.
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        var least = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      (before, last) = (last, current)
    }
    return last[second.count]
  }
}
