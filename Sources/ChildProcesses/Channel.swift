#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A pair of connected sockets: one end for this process, which never waits on it, and one for a child.
///
/// Sockets and not pipes, because writing to a pipe that nobody reads raises SIGPIPE for the whole process, while
/// a socket can be told to return an error.
struct Channel: ~Copyable {
  /// This process's end; negative once it is closed.
  private(set) var own: Int32
  /// The child's end; negative once it is closed.
  private(set) var childs: Int32

  /// Connected sockets that other children do not inherit.
  init() throws(ProcessError) {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
    let kind = SOCK_STREAM
    #else
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    #endif
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .notStarted(code: errno) }
    // Descriptors below 3 would be overwritten while the child's own three are put in place.
    let own = fcntl(ends[0], F_DUPFD_CLOEXEC, 3)
    let childs = fcntl(ends[1], F_DUPFD_CLOEXEC, 3)
    let code = errno
    close(ends[0])
    close(ends[1])
    guard own >= 0, childs >= 0, fcntl(own, F_SETFL, O_NONBLOCK) == 0 else {
      if own >= 0 { close(own) }
      if childs >= 0 { close(childs) }
      throw .notStarted(code: code)
    }
    self.own = own
    self.childs = childs
    #if canImport(Darwin)
    var yes: Int32 = 1
    setsockopt(own, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  deinit {
    if own >= 0 { close(own) }
    if childs >= 0 { close(childs) }
  }

  /// Lets go of the child's end, so that the child's exit is seen as the end of the stream.
  mutating func closeChildsEnd() {
    if childs >= 0 { close(childs) }
    childs = -1
  }

  /// Lets go of this process's end: the child reads the end of its input.
  mutating func closeOwnEnd() {
    if own >= 0 { close(own) }
    own = -1
  }

  /// Sends what fits; returns how many bytes were taken, nil when nobody reads any more.
  func send(_ bytes: ArraySlice<UInt8>) -> Int? {
    #if canImport(Darwin)
    let flags: Int32 = 0
    #else
    let flags = Int32(MSG_NOSIGNAL)
    #endif
    let count = bytes.withUnsafeBytes { sendBytes(own, $0.baseAddress, $0.count, flags) }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : nil
  }

  /// What receiving found.
  enum Received {
    case bytes(Int)
    case nothingYet
    case end
  }

  /// Fills the front of `buffer` with what has come.
  func receive(into buffer: inout [UInt8]) -> Received {
    let count = recv(own, &buffer, buffer.count, 0)
    if count > 0 { return .bytes(count) }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? .nothingYet : .end
  }
}

/// The system's `send`, whose name the method hides.
private func sendBytes(_ socket: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
  send(socket, bytes, count, flags)
}
