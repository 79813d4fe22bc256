import Annals
import CProcessors

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What is known of the terminal and the environment.
enum Terminal {
  /// Whether people read standard output.
  static var isStandardOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  /// Whether people read standard error.
  static var isStandardErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the window: `COLUMNS` if set, else what the terminal says, else 80.
  static var columns: Int {
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    return columns(of: STDOUT_FILENO)
  }

  /// The columns of the window that standard error goes to, else 80.
  static var errorColumns: Int { columns(of: STDERR_FILENO) }

  private static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whether a terminal wants colour (no-color.org; `TERM=dumb`).
  static var wantsColor: Bool {
    isStandardOutputTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// The local clock, to the minute; nil when the system has no idea.
  static var civilTime: CivilTime? {
    var now = time(nil)
    var local = tm()
    guard localtime_r(&now, &local) != nil else { return nil }
    let (year, month, day) = (Int(local.tm_year) + 1900, Int(local.tm_mon) + 1, Int(local.tm_mday))
    return CalendarDate(year: year, month: month, day: day).map {
      CivilTime($0, hour: Int(local.tm_hour), minute: Int(local.tm_min))
    }
  }

  /// The number of processors that the process may use.
  static var processors: Int {
    // One that is kept to some of them (taskset, a container) would wait for itself with more threads.
    let own = Int(processors_of_process())
    guard own == 0 else { return own }
    return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// The variables of these names that are set, as `NAME=value`.
  static func environment(of names: [String]) -> [String] {
    names.compactMap { name in environment(name).map { "\(name)=\($0)" } }
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
