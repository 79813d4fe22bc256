import Annals

/// A line on standard error that says how far long work is; silent unless that is a terminal.
struct Progress {
  private let isShown: Bool
  private let total: Int
  private var done = 0

  /// Progress over so many steps; of work whose steps are not counted when there is no number.
  init(of total: Int = 0, reporter: Reporter) {
    isShown = reporter.verbosity >= .warnings && Terminal.isStandardErrorTerminal
    self.total = total
  }

  /// Tells that one more step is done.
  mutating func advance(_ name: String) {
    done += 1
    show("[\(done)/\(total)] \(name)")
  }

  /// Takes the line away.
  func finish() {
    show("")
  }

  /// Tells what is being done.
  func show(_ text: String) {
    guard isShown else { return }
    // A line that wraps could not be taken away: a character takes at most two columns.
    let line = String(ErrorLine.printable(text).prefix(Terminal.errorColumns / 2 - 1))
    // Carriage return and “erase to the end of the line” (ECMA-48, EL).
    try? FileWriting.writeAll(Array("\r\u{1B}[K\(line)".utf8), to: 2, path: "standard error")
  }
}
