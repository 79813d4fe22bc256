#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A program that a test runs to its end.
///
/// Its streams are files, so that no pipe can fill up and nothing has to be read while it runs.
public enum ChildProcess {
  /// What a program left behind.
  public struct Result: Sendable {
    /// The exit code; 128 and more when a signal ended it.
    public let exitCode: Int32
    /// What it wrote to standard output.
    public let output: [UInt8]
    /// What it wrote to standard error, as text.
    public let errors: String

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of standard error.
    public var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// Why a program did not start.
  public struct LaunchError: Error {
    /// The program.
    public let program: String
    /// The system's error number.
    public let code: Int32
  }

  /// Runs a program until it ends.
  ///
  /// - Parameters:
  ///   - program: The path of the program.
  ///   - arguments: Its arguments, without its own name.
  ///   - input: What it reads from standard input.
  ///   - environment: Its whole environment.
  /// - Returns: What it wrote, and its exit code.
  /// - Throws: `LaunchError` when it does not start.
  public static func run(
    _ program: String,
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
  ) throws -> Result {
    try RunningChild(program, arguments, input: input, environment: environment).finish()
  }
}

/// A program that runs while a test does something else, such as ending it.
public final class RunningChild {
  private let folder: TemporaryFolder
  private let process: pid_t

  /// Starts a program, as ``ChildProcess/run(_:_:input:environment:)`` does.
  public init(
    _ program: String,
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
  ) throws {
    folder = try TemporaryFolder()
    let (inputPath, outputPath, errorPath) = (folder.path("in"), folder.path("out"), folder.path("err"))
    try folder.write(input, to: "in")

    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // Who runs the tests may ignore signals (nohup, a shell's background), and their threads block some; a child
    // would, too.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_addopen(&actions, 0, inputPath, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputPath, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errorPath, O_WRONLY | O_CREAT, 0o600)

    var process: pid_t = 0
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let code = RunningChild.withCStrings([program] + arguments) { argv in
      RunningChild.withCStrings(variables) { posix_spawn(&process, program, &actions, &attributes, argv, $0) }
    }
    guard code == 0 else { throw ChildProcess.LaunchError(program: program, code: code) }
    self.process = process
  }

  /// Sends a signal.
  public func send(_ signal: Int32) {
    kill(process, signal)
  }

  /// Waits for the end.
  public func finish() throws -> ChildProcess.Result {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return ChildProcess.Result(
      exitCode: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      output: try folder.read("out"),
      errors: String(decoding: try folder.read("err"), as: UTF8.self)
    )
  }

  private static func withCStrings<Result>(
    _ strings: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
