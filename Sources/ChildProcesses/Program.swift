#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A program of the system that works on bytes and cannot take this process down with it.
///
///     let converter = Program("pdftotext")
///     let ended = try converter.run(
///       ["-bbox", "-", "-"], input: pdf, limits: ProcessLimits(seconds: 60, outputBytes: 1 << 28))
///
/// It is started without a shell, reads the bytes from standard input and
/// ends, or is killed, before ``run(_:input:limits:)`` returns. Programs may run on several threads at once.
public struct Program: Hashable, Sendable {
  /// How a process ended, and what it left behind.
  public struct Ending: Hashable, Sendable {
    /// The cause of the end.
    public enum Cause: Hashable, Sendable {
      /// It ended by itself with this code.
      case exit(code: Int32)
      /// A signal of this number ended it.
      case signal(Int32)
    }

    /// Why it ended.
    public let cause: Cause
    /// What it wrote to standard output.
    public let output: [UInt8]
    /// The beginning of what it wrote to standard error, at most ``Program/errorLimit`` bytes of it.
    public let errors: [UInt8]
  }

  /// The bytes of standard error that are kept; a program may write more.
  public static let errorLimit = 1 << 16

  /// The name that the search path resolves, or a path with a slash in it.
  public let name: String

  /// The variables of its environment, `NAME=value`.
  public let environment: [String]

  /// A program by its name or path; its messages are in English unless its environment says otherwise.
  public init(_ name: String, environment: [String] = ["LC_ALL=C"]) {
    self.name = name
    self.environment = environment
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: what follows its name on a command line; nothing in them is expanded.
  ///   - input: what it reads from standard input; it need not read all of it.
  ///   - limits: what it may use.
  /// - Returns: how it ended, and what it wrote.
  /// - Throws: ``ProcessError`` when it is missing, cannot be started or passes a limit.
  public func run(
    _ arguments: [String],
    input: [UInt8],
    limits: ProcessLimits
  ) throws(ProcessError) -> Ending {
    let child = try RunningProcess(name, arguments, environment: environment, limits: limits)
    return try child.finish(feeding: input)
  }
}
