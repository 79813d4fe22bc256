import CProcessLimits

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A child process from its start to its end; letting go of it kills and reaps it, so that none is left over.
struct RunningProcess: ~Copyable {
  private let process: pid_t
  private let limits: ProcessLimits
  private let deadline: Int64
  private var input: Channel
  private var output: Channel
  private var errors: Channel
  private var isReaped = false

  init(
    _ name: String,
    _ arguments: [String],
    environment: [String],
    limits: ProcessLimits
  ) throws(ProcessError) {
    var input = try Channel()
    var output = try Channel()
    var errors = try Channel()
    let streams = [input.childs, output.childs, errors.childs]
    let process = try RunningProcess.spawn(name, arguments, environment, streams: streams)
    input.closeChildsEnd()
    output.closeChildsEnd()
    errors.closeChildsEnd()
    self.process = process
    self.limits = limits
    deadline = RunningProcess.milliseconds() + Int64(limits.seconds) * 1000
    self.input = input
    self.output = output
    self.errors = errors
    // It has read no byte of its input yet, so nothing in the input can outrun the limits. They cannot be set
    // on a process that has ended already, which needs none.
    _ = process_limit(process, UInt64(limits.memoryBytes), UInt64(limits.seconds + 1))
  }

  deinit {
    if !isReaped {
      kill(process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
  }

  /// Feeds the process, collects what it writes, and waits for its end.
  consuming func finish(feeding bytes: [UInt8]) throws(ProcessError) -> Program.Ending {
    var rest = bytes[...]
    var collected: [UInt8] = []
    // A large input has a large output; room that is not written to takes no memory.
    collected.reserveCapacity(min(2 * bytes.count, limits.outputBytes))
    var complaints: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    if rest.isEmpty { input.closeOwnEnd() }
    while output.own >= 0 || errors.own >= 0 {
      // poll leaves negative descriptors out.
      var waiting = [
        pollfd(fd: input.own, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output.own, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors.own, events: Int16(POLLIN), revents: 0),
      ]
      let left = deadline - RunningProcess.milliseconds()
      guard left > 0 else { throw .timedOut }
      let ready = poll(&waiting, nfds_t(waiting.count), Int32(clamping: left))
      if ready < 0, errno != EINTR { throw .notStarted(code: errno) }
      guard ready > 0 else { continue }
      if waiting[0].revents != 0 {
        let taken = input.send(rest)
        rest = rest.dropFirst(taken ?? 0)
        if taken == nil || rest.isEmpty { input.closeOwnEnd() }
      }
      if waiting[1].revents != 0 {
        switch output.receive(into: &buffer) {
        case .bytes(let count): collected.append(contentsOf: buffer[..<count])
        case .nothingYet: break
        case .end: output.closeOwnEnd()
        }
        guard collected.count <= limits.outputBytes else { throw .outputTooLarge }
      }
      if waiting[2].revents != 0 {
        switch errors.receive(into: &buffer) {
        case .bytes(let count):
          complaints.append(contentsOf: buffer[..<min(count, Program.errorLimit - complaints.count)])
        case .nothingYet: break
        case .end: errors.closeOwnEnd()
        }
      }
    }
    return Program.Ending(cause: try waitForEnd(), output: collected, errors: complaints)
  }

  /// Waits for a process that has closed its streams; nearly always it has ended by then.
  private mutating func waitForEnd() throws(ProcessError) -> Program.Ending.Cause {
    var pause: Int32 = 1
    while true {
      var status: Int32 = 0
      let reaped = waitpid(process, &status, WNOHANG)
      if reaped == process {
        isReaped = true
        let signal = status & 0x7F
        if signal == SIGXCPU { throw .timedOut }
        return signal == 0 ? .exit(code: (status >> 8) & 0xFF) : .signal(signal)
      }
      if reaped < 0, errno != EINTR {
        // Somebody else has reaped it: a host program that ignores SIGCHLD.
        isReaped = true
        throw .notStarted(code: errno)
      }
      guard RunningProcess.milliseconds() < deadline else { throw .timedOut }
      poll(nil, 0, pause)
      pause = min(pause * 2, 50)
    }
  }

  /// A monotonic clock, for limits only.
  private static func milliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }

  private static func spawn(
    _ name: String,
    _ arguments: [String],
    _ environment: [String],
    streams: [Int32]
  ) throws(ProcessError) -> pid_t {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    // Closes whatever other code of this process forgot to mark.
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_CLOEXEC_DEFAULT
    #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (stream, descriptor) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(stream))
    }
    // What this process ignores or blocks is no business of the child's.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var process: pid_t = 0
    let code = withCStrings([name] + arguments) { argv in
      withCStrings(environment) { posix_spawnp(&process, name, &actions, &attributes, argv, $0) }
    }
    guard code == 0 else {
      let path = getenv("PATH").map { String(cString: $0) } ?? ""
      throw isMissing(name, code: code, searchPath: path) ? .programMissing : .notStarted(code: code)
    }
    return process
  }

  /// Whether a failure to start means that there is no such program.
  ///
  /// Where a folder of the search path may not be looked into, the system says that of a program which is in none.
  static func isMissing(_ name: String, code: Int32, searchPath: String) -> Bool {
    guard code == EACCES, !name.contains("/") else { return code == ENOENT }
    return searchPath.split(separator: ":").allSatisfy { access("\($0)/\(name)", F_OK) != 0 }
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
