/// Why a child process gave no result.
public enum ProcessError: Error, Hashable, Sendable {
  /// No program of that name is on the search path.
  case programMissing
  /// The system refused to start or to serve it; the system's error number.
  case notStarted(code: Int32)
  /// It used more time than its limit, and was killed.
  case timedOut
  /// It wrote more than its limit, and was killed.
  case outputTooLarge
}
