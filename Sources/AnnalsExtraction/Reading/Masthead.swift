/// Finds the title lines of a newspaper page: name, date over several lines, issue number, publisher.
enum Masthead {
  /// How many lines at the top of the file are looked at.
  private static let longest = 40

  /// Types the lines of the masthead, if there is one.
  ///
  /// The masthead is the longest beginning of the file whose lines are titles of periodicals or match the
  /// masthead's patterns, a short line above one of those without a blank line between included. A periodical's
  /// title alone is none. Whatever its name, a short first line is a title when two such lines follow it.
  static func mark(_ roles: inout [DraftBlock.Role?], of lines: [PageLine], by classifier: LineClassifier) {
    var count = 0
    var hasEvidence = false
    let end = min(lines.count, longest)
    while count < end {
      let line = lines[count]
      if line.markLevel == 0, classifier.isMasthead(line) {
        hasEvidence = true
      } else if line.markLevel == 0, hasEvidence, DateFragment.continues(line, in: classifier.utf8) {
        hasEvidence = true
      } else if classifier.isPeriodicalTitle(line) || count == 0 && isName(of: lines, by: classifier) {
        // Counts only together with a date, an issue number or the like.
      } else if isFirstHalf(count, of: lines, by: classifier) {
        // 中华人民共和国 above 人力资源和社会保障部主管
      } else {
        break
      }
      count += 1
    }
    guard hasEvidence else { return }
    for index in 0..<count { roles[index] = .masthead }
  }

  private static func isName(of lines: [PageLine], by classifier: LineClassifier) -> Bool {
    guard lines.count > 2, lines[0].width <= 32, lines[0].ending == .open else { return false }
    return lines[1...2].allSatisfy {
      $0.markLevel == 0 && (classifier.isMasthead($0) || DateFragment.continues($0, in: classifier.utf8))
    }
  }

  private static func isFirstHalf(_ index: Int, of lines: [PageLine], by classifier: LineClassifier) -> Bool {
    let line = lines[index]
    guard line.markLevel == 0, line.width <= 40, line.ending == .open, !line.hasComma, index + 1 < lines.count
    else { return false }
    let next = lines[index + 1]
    return next.blankLinesBefore == 0 && next.markLevel == 0 && line.hasHardBreak
      && classifier.isMasthead(next)
  }
}
