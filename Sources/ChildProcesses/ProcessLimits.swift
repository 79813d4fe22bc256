import CProcessLimits

/// How much a child process may use before it is killed.
public struct ProcessLimits: Hashable, Sendable {
  /// The wall-clock time from start to end, in seconds.
  public var seconds: Int
  /// The bytes that it may write to standard output.
  public var outputBytes: Int
  /// The address space in bytes; kept where ``memoryIsLimited`` says so.
  public var memoryBytes: Int

  /// Whether memory is limited: on Linux, as macOS cannot limit another process, and not under a sanitizer, which reserves
  /// terabytes of address space.
  public static var memoryIsLimited: Bool { process_memory_is_limited() != 0 }

  /// Limits; the memory is 2 GiB unless said otherwise.
  public init(seconds: Int, outputBytes: Int, memoryBytes: Int = 2 << 30) {
    self.seconds = seconds
    self.outputBytes = outputBytes
    self.memoryBytes = memoryBytes
  }
}
