import Annals

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Writing to standard output.
enum StandardOutput {
  /// Makes a reader who leaves (`annals … | head`) an error of the write instead of the end of the process.
  static func survivesBrokenPipe() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes bytes; ends the process quietly when nobody reads them any more.
  ///
  /// - Throws: `Failure` when they cannot be written for another reason, such as a full disk.
  static func write(_ bytes: some Sequence<UInt8>) throws(Failure) {
    do throws(FileError) {
      try FileWriting.writeAll(bytes, to: STDOUT_FILENO, path: "standard output")
    } catch {
      if error.code == EPIPE { exit(EXIT_SUCCESS) }
      throw Failure(error)
    }
  }
}
