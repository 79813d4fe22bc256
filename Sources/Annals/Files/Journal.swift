/// What a long run notes of its progress, a line for each piece of output that is written.
///
///     annals journal 1
///     5f0c2d…                       the origin: all that the result depends on beside its input
///     256 1 91034 0c77… 9be1…       parts, failures, bytes of output; digests of input and output
package struct Journal {
  /// How far a run is.
  package struct Checkpoint: Equatable, Sendable {
    /// The parts of the input that are done.
    package var parts = 0
    /// Those among them that failed.
    package var failures = 0
    /// The bytes of output.
    var byteCount = 0
    /// The digest of the digests of the parts, in order.
    package var input = ContentDigest()
    /// The digest of the pieces of output, in order.
    var output = ContentDigest()

    /// Nothing done yet.
    package init() {}
  }

  private static let heading = "annals journal 1"

  /// The origin, as its digest is written.
  let origin: String
  /// What was noted, in order.
  let checkpoints: [Checkpoint]

  /// The text that a journal begins with.
  static func opening(_ origin: ContentDigest) -> String { "\(heading)\n\(origin)\n" }

  /// A journal that was read back; nil when there is none.
  ///
  /// What follows a line that was not finished does not count, nor does that line.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.count >= 2, lines[0] == Journal.heading else { return nil }
    origin = String(lines[1])
    var checkpoints: [Checkpoint] = []
    for line in lines.dropFirst(2) {
      guard let checkpoint = Checkpoint(line) else { break }
      checkpoints.append(checkpoint)
    }
    self.checkpoints = checkpoints
  }
}

extension Journal.Checkpoint {
  /// The line of the journal.
  var line: String { "\(parts) \(failures) \(byteCount) \(input) \(output)\n" }

  fileprivate init?(_ line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 5, let parts = Int(words[0]), let failures = Int(words[1]),
      let byteCount = Int(words[2]), let input = ContentDigest(hexadecimal: words[3]),
      let output = ContentDigest(hexadecimal: words[4])
    else { return nil }
    self.init()
    self.parts = parts
    self.failures = failures
    self.byteCount = byteCount
    self.input = input
    self.output = output
  }
}
