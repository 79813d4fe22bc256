import AnnalsTestSupport

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The real `annals`, built beside the tests.
enum AnnalsBinary {
  /// Its path: the build puts it into the folder that holds the test bundle.
  static let path: String = {
    var folder = imagePath
    // On Linux the bundle is the image itself; on macOS the image lies three folders deep in the bundle.
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      if access("\(folder)/annals", X_OK) == 0 { return "\(folder)/annals" }
    }
    return "annals"
  }()

  /// The path of the code that this is part of.
  private static var imagePath: String {
    #if canImport(Darwin)
    var info = Dl_info()
    guard dladdr(#dsohandle, &info) != 0, let name = info.dli_fname else { return "" }
    return String(cString: name)
    #else
    guard let path = realpath("/proc/self/exe", nil) else { return "" }
    defer { free(path) }
    return String(cString: path)
    #endif
  }

  /// Runs it to its end.
  static func run(
    _ arguments: String...,
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> ChildProcess.Result {
    try run(arguments, input: Array(input.utf8), environment: environment)
  }

  /// Runs it to its end.
  static func run(
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> ChildProcess.Result {
    try start(arguments, input: input, environment: environment).finish()
  }

  /// Starts it.
  static func start(
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> RunningChild {
    let inherited = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent", "TZ": "UTC",
      // A program that ends in the midst of things leaves some of them; the sanitizer would change its status.
      "ASAN_OPTIONS": "detect_leaks=0",
    ]
    return try RunningChild(
      path,
      arguments,
      input: input,
      environment: inherited.merging(environment) { $1 }
    )
  }
}
