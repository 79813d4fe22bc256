/// How much a child process may use before it is killed.
public struct ProcessLimits: Hashable, Sendable {
  /// The wall-clock time from start to end, in seconds.
  public var seconds: Int
  /// The bytes that it may write to standard output.
  public var outputBytes: Int
  /// The address space in bytes; kept on Linux only, as macOS cannot limit another process.
  public var memoryBytes: Int

  /// Limits; the memory is 2 GiB unless said otherwise.
  public init(seconds: Int, outputBytes: Int, memoryBytes: Int = 2 << 30) {
    self.seconds = seconds
    self.outputBytes = outputBytes
    self.memoryBytes = memoryBytes
  }
}
