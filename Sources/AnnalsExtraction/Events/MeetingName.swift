/// The name of a meeting as two labels share it.
enum MeetingName {
  /// Whether two labels name one meeting: a run of characters that both have, up to the word for the meeting.
  ///
  /// The run must say more than what sort of meeting it is: 新闻发布会 alone is any press conference.
  ///
  /// - Complexity: O(n · m) in the lengths of the labels.
  static func isShared(by left: String, and right: String) -> Bool {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    // lengths[j]: how long the run is that ends before left[i] and right[j].
    var lengths = [Int](repeating: 0, count: right.count + 1)
    for i in left.indices {
      let isEnding = endings.contains(left[i].value)
      var diagonal = 0
      for j in right.indices {
        let above = lengths[j + 1]
        lengths[j + 1] = left[i] == right[j] ? diagonal + 1 : 0
        diagonal = above
        if isEnding, isName(left[(i + 1 - lengths[j + 1])..<(i + 1)]) { return true }
      }
    }
    return false
  }

  /// Whether a run is long enough once the verb that opens it is left out: 召开新闻发布会.
  private static func isName(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    guard run.count >= shortest else { return false }
    let verb = run.indices.dropFirst().last { openings.contains([run[$0 - 1], run[$0]]) }
    return run.endIndex - (verb.map { $0 + 1 } ?? run.startIndex) >= shortest
  }

  /// The last characters of every name that a label may share, so many as a name has at least.
  ///
  /// Labels that share a name share one of these ends.
  static func ends(of label: String) -> [ArraySlice<Unicode.Scalar>] {
    let scalars = Array(label.unicodeScalars)
    return scalars.indices.filter { endings.contains(scalars[$0].value) && $0 + 1 >= shortest }
      .map { scalars[($0 + 1 - shortest)...$0] }.filter(isName)
  }

  private static let shortest = 8
  /// The last characters of 会议, 座谈会, 论坛, 仪式.
  private static let endings = ScalarSet("会议坛式")
  /// Verbs that stand before the name; as whole words, for 开 is also in 开发.
  private static let openings = Set(["召开", "举行", "举办", "出席"].map { Array($0.unicodeScalars) })
}
