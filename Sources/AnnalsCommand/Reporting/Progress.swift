import Annals

/// A line on standard error that says how far long work is; silent unless that is a terminal.
struct Progress {
  private let isShown: Bool
  private let total: Int
  private var done = 0

  /// Progress over so many steps.
  init(of total: Int, reporter: Reporter) {
    isShown = total > 1 && reporter.verbosity >= .warnings && Terminal.isStandardErrorTerminal
    self.total = total
  }

  /// Tells that one more step is done.
  mutating func advance(_ name: String) {
    done += 1
    show("[\(done)/\(total)] \(ErrorLine.printable(name))")
  }

  /// Takes the line away.
  func finish() {
    show("")
  }

  private func show(_ text: String) {
    guard isShown else { return }
    // Carriage return and “erase to the end of the line” (ECMA-48, EL).
    try? FileWriting.writeAll(Array("\r\u{1B}[K\(text)".utf8), to: 2, path: "standard error")
  }
}
