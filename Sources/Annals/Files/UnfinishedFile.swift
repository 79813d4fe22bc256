import CUnfinishedFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A file that is written aside and takes its place when it is whole.
///
///     var file = try UnfinishedFile(for: "chronicle.json")
///     try file.append(bytes)
///     try file.finish()
///
/// Letting go of it before it is finished takes away what was written. A device or pipe (`/dev/stdout`) is written
/// directly, for it cannot be replaced; a symbolic link stays, and what it points to is replaced.
package struct UnfinishedFile: ~Copyable {
  private let path: String
  /// Where the file goes, symbolic links followed; nil for a device.
  private let target: String?
  /// Where it is written until then; nil for a device.
  private let aside: String?
  private var descriptor: Int32
  private let cleanup: SignalCleanup?

  /// A file that will stand at `path`.
  ///
  /// - Throws: `FileError` when nothing can be written there; nothing is left over then.
  package init(for path: String) throws(FileError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let target = try FileWriting.isReplaceable(path) ? FileReading.canonicalPath(path) ?? path : nil
    let aside = target.map { "\($0).\(getpid()).part" }
    // Before there is a file: a signal between the two finds nothing to take away.
    let cleanup = aside.map { SignalCleanup(of: $0) }
    let descriptor =
      aside.map { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
      ?? open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.write, path, code: errno) }
    if exists, aside != nil { fchmod(descriptor, status.st_mode & 0o7777) }
    self.path = path
    self.target = target
    self.aside = aside
    self.descriptor = descriptor
    self.cleanup = cleanup
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let aside { unlink(aside) }
  }

  /// Writes more of it.
  ///
  /// - Throws: `FileError`, with `EPIPE` when the reader of a pipe is gone.
  package func append(_ bytes: [UInt8]) throws(FileError) {
    try FileWriting.writeAll(bytes, to: descriptor, path: path)
  }

  /// Puts the whole file into its place.
  ///
  /// - Throws: `FileError`; what stood at the path is then as it was.
  package consuming func finish() throws(FileError) {
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 else { throw FileError(.write, path, code: errno) }
    if let target, let aside, rename(aside, target) != 0 { throw FileError(.write, path, code: errno) }
  }
}

/// A file that a signal which ends the process (Ctrl-C) takes away, as long as this is held.
package struct SignalCleanup: ~Copyable {
  private let place: Int32

  /// Watches over the file at a path, which need not exist yet.
  init(of path: String) {
    place = unfinished_file_remember(path)
  }

  deinit {
    unfinished_file_forget(place)
  }

  /// From now on such signals take files away before they end the process.
  ///
  /// For programs; a library leaves the signals of its host alone.
  package static func start() {
    unfinished_files_end_with_signals()
  }
}
