/// Breaks a label into lines of a width in points.
enum LabelWrapping {
  /// The lines from top to bottom, each at most `width` wide; the last ends in “…” where there are more than
  /// `most`.
  ///
  /// A line may end where ``Elision`` may cut, but not before closing punctuation or behind an opening bracket
  /// (GB/T 15834—2011, 5.1).
  ///
  ///     LabelWrapping.lines(of: "审议《关于改革的决定》", width: 70, size: 14, most: 3)
  ///     // "审议《关", "于改革的", "决定》"
  ///
  /// - Complexity: O(n) in the length of the text.
  static func lines(of text: String, width: Double, size: Double, most: Int) -> [String] {
    let lines = filled(text, width: width, size: size, most: most)
    guard lines.count > 1, let last = lines.last, TextMetrics.width(of: last, size: size) < 2.5 * size else {
      return lines
    }
    // A word or two alone on the last line: a little less in the lines before gives it company.
    let balanced = filled(text, width: width * 0.85, size: size, most: most)
    return balanced.count == lines.count && !(balanced.last ?? "").hasSuffix("…") ? balanced : lines
  }

  private static func filled(_ text: String, width: Double, size: Double, most: Int) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var lines: [String] = []
    var start = 0
    while start < scalars.count, lines.count < most {
      while start < scalars.count, scalars[start] == " " { start += 1 }
      guard start < scalars.count else { break }
      let rest = string(scalars[start...])
      if lines.count + 1 == most {
        lines.append(Elision.shorten(rest, to: width, size: size))
        break
      }
      let end = lineEnd(scalars, from: start, width: width, size: size)
      lines.append(string(scalars[start..<end]))
      start = end
    }
    return lines
  }

  /// The offset behind the last scalar of the line that begins at `start`; at least one further.
  private static func lineEnd(
    _ scalars: [Unicode.Scalar],
    from start: Int,
    width: Double,
    size: Double
  ) -> Int {
    var used = 0.0
    var best = start
    var fitting = start
    for index in start..<scalars.count {
      used += Double(TextMetrics.width(of: scalars[index])) * size / 1000
      guard used <= width else { break }
      fitting = index + 1
      guard fitting < scalars.count else { return fitting }
      if Elision.isBreak(after: scalars[index], before: scalars[fitting]),
        !opening.contains(scalars[index]), !closing.contains(scalars[fitting])
      {
        best = fitting
      }
    }
    return best > start ? best : max(fitting, start + 1)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static let opening: Set<Unicode.Scalar> = ["（", "《", "“", "‘", "〈", "【", "「", "(", "["]
  private static let closing: Set<Unicode.Scalar> = [
    "，", "、", "。", "；", "：", "！", "？", "）", "》", "”", "’", "〉", "】", "」", "…", "—", "·", "%", ")", "]", ",",
    ".",
  ]
}
