#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A file that grows over a long run and takes its place when it is whole, with a journal of how far it is.
///
/// It is written beside its place as `NAME.part`, and after each piece `NAME.part.journal` gets a line. A run that
/// continues another takes up the last line whose output is really there, so that neither a lost nor a half-written
/// piece counts, whatever ended the other: a signal, a full disk or the machine.
package struct JournaledFile: ~Copyable {
  /// What becomes of what is written when the run breaks off.
  package enum Remainder: Sendable {
    /// It is taken away.
    case removed
    /// It waits for a run that continues, and what an earlier run left is taken up.
    case kept
  }

  /// Why a run cannot begin or go on.
  package enum Failure: Error, Hashable {
    case file(FileError)
    /// Another process is writing the same file.
    case inUse
    /// What is there was begun with other options or by another program.
    case otherOrigin
  }

  /// How far the file is.
  package private(set) var checkpoint: Journal.Checkpoint

  private let path: String
  private let target: String
  private let remainder: Remainder
  private let part: OpenFile
  private let journal: OpenFile
  private let partCleanup: SignalCleanup?
  private let journalCleanup: SignalCleanup?
  private var isWhole = false

  /// A file that will stand at `path`.
  ///
  /// - Parameters:
  ///   - path: where it will stand: a regular file, or nothing yet.
  ///   - origin: the digest of all that the result depends on beside its input.
  ///   - remainder: what becomes of it when the run breaks off.
  /// - Throws: ``Failure``; what an earlier run left is then still there.
  package init(for path: String, origin: ContentDigest, remainder: Remainder) throws(Failure) {
    let target = FileReading.canonicalPath(path) ?? path
    let (partPath, journalPath) = (target + JournaledFile.partEnding, target + JournaledFile.journalEnding)
    let part = try JournaledFile.filing { () throws(FileError) in try OpenFile(partPath, shownAs: path) }
    // Before anything is touched, and until the process ends.
    guard part.lock() else { throw .inUse }
    let journal = try JournaledFile.filing { () throws(FileError) in
      try OpenFile(journalPath, shownAs: path)
    }
    let noted = try JournaledFile.filing { () throws(FileError) in try journal.read(.max) }
    var sound: ArraySlice<Journal.Checkpoint> = []
    if remainder == .kept, let earlier = Journal(noted) {
      guard earlier.origin == origin.description else { throw .otherOrigin }
      sound = try JournaledFile.filing { () throws(FileError) in
        try JournaledFile.soundBeginning(of: earlier.checkpoints, in: part)
      }
    }
    let checkpoint = sound.last ?? Journal.Checkpoint()
    let opening = Journal.opening(origin) + sound.map(\.line).joined()
    try JournaledFile.filing { () throws(FileError) in
      try part.cut(at: checkpoint.byteCount)
      try journal.cut(at: 0)
      try journal.write(Array(opening.utf8))
    }
    self.checkpoint = checkpoint
    self.path = path
    self.target = target
    self.remainder = remainder
    self.part = part
    self.journal = journal
    partCleanup = remainder == .removed ? SignalCleanup(of: partPath) : nil
    journalCleanup = remainder == .removed ? SignalCleanup(of: journalPath) : nil
  }

  deinit {
    guard !isWhole, remainder == .removed else { return }
    unlink(target + JournaledFile.partEnding)
    unlink(target + JournaledFile.journalEnding)
  }

  /// Writes what further parts gave.
  ///
  /// - Parameters:
  ///   - bytes: the output.
  ///   - inputs: the digests of the parts that it was made from.
  ///   - failures: how many of them failed.
  /// - Throws: `FileError`; a run that continues takes up what was there before.
  package mutating func append(
    _ bytes: [UInt8],
    of inputs: [ContentDigest],
    failures: Int
  ) throws(FileError) {
    try part.write(bytes)
    checkpoint.parts += inputs.count
    checkpoint.failures += failures
    checkpoint.byteCount += bytes.count
    for digest in inputs { checkpoint.input.add(digest) }
    checkpoint.output.add(bytes)
    try journal.write(Array(checkpoint.line.utf8))
  }

  /// Puts the whole file into its place.
  ///
  /// - Throws: `FileError`; what stood at the path is then as it was.
  package consuming func finish() throws(FileError) {
    guard rename(target + JournaledFile.partEnding, target) == 0 else {
      throw FileError(.write, path, code: errno)
    }
    isWhole = true
    unlink(target + JournaledFile.journalEnding)
  }

  private static let partEnding = ".part"
  private static let journalEnding = ".part.journal"

  /// The checkpoints up to which the output is there as it was written.
  private static func soundBeginning(
    of checkpoints: [Journal.Checkpoint],
    in part: borrowing OpenFile
  ) throws(FileError) -> ArraySlice<Journal.Checkpoint> {
    var last = Journal.Checkpoint()
    for (index, checkpoint) in checkpoints.enumerated() {
      let count = checkpoint.byteCount - last.byteCount
      guard count >= 0 else { return checkpoints[..<index] }
      let bytes = try part.read(count)
      var output = last.output
      output.add(bytes)
      guard bytes.count == count, output == checkpoint.output else { return checkpoints[..<index] }
      last = checkpoint
    }
    return checkpoints[...]
  }

  private static func filing<Value: ~Copyable>(
    _ body: () throws(FileError) -> Value
  ) throws(Failure) -> Value {
    do throws(FileError) {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}
