import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// A headless Chromium that tests open pages in, told what to do by the DevTools protocol over a pair of pipes.
///
/// The pipes need no port and no further program, and when they close the browser ends, too.
public final class Browser: @unchecked Sendable {
  /// What the browser could not do.
  public struct Failure: Error, CustomStringConvertible {
    /// What went wrong.
    public let description: String
    /// Whether a page answered so, and not the browser went away.
    var isOfThePage = false
  }

  /// The path of Chromium; nil where it is not installed.
  public static let path: String? = access("/usr/bin/chromium", X_OK) == 0 ? "/usr/bin/chromium" : nil

  private let commands: Int32
  private let answers: Int32
  private let lock = NSLock()
  private let profile: TemporaryFolder
  private var lastID = 0
  private var unread: [UInt8] = []
  private var events: [(session: String, method: String, parameters: [String: Any])] = []

  /// Starts a browser.
  ///
  /// - Throws: `Failure` when there is none, or it does not start.
  public init() throws {
    guard let path = Browser.path else { throw Failure(description: "no Chromium is installed") }
    profile = try TemporaryFolder()
    var (toBrowser, fromBrowser): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&toBrowser) == 0, pipe(&fromBrowser) == 0 else {
      throw Failure(description: "no pipe: \(errno)")
    }
    // The browser reads from descriptor 3 and writes to 4; ours must not be among them.
    let ours = [toBrowser[1], fromBrowser[0]].map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
    let its = [toBrowser[0], fromBrowser[1]].map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
    for descriptor in toBrowser + fromBrowser { close(descriptor) }
    (commands, answers) = (ours[0], ours[1])
    try Browser.start(path, profile: profile.root, reading: its[0], writing: its[1])
    for descriptor in its { close(descriptor) }
  }

  deinit {
    close(commands)
    close(answers)
  }

  private static func start(_ path: String, profile: String, reading: Int32, writing: Int32) throws {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, reading, 3)
    posix_spawn_file_actions_adddup2(&actions, writing, 4)
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let arguments = [
      path, "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
      "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-dev-shm-usage",
      "--force-device-scale-factor=1", "--user-data-dir=\(profile)", "about:blank",
    ]
    let environment = ["PATH=/usr/bin:/bin", "HOME=\(profile)", "LANG=C.UTF-8", "TZ=UTC"]
    let argv = arguments.map { strdup($0) } + [nil]
    let envp = environment.map { strdup($0) } + [nil]
    defer { for copy in argv + envp { free(copy) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, nil, argv, envp)
    guard code == 0 else { throw Failure(description: "\(path) does not start: \(code)") }
  }

  /// Opens a page of its own, as large as a window of this size.
  ///
  /// - Throws: `Failure` when it does not load.
  public func open(
    _ address: String,
    width: Int = 1440,
    height: Int = 900,
    isTouch: Bool = false,
    isDark: Bool = false
  ) throws -> BrowserPage {
    let target = try send("Target.createTarget", ["url": "about:blank"])
    let attached = try send(
      "Target.attachToTarget",
      ["targetId": target["targetId"] ?? "", "flatten": true]
    )
    let session = attached["sessionId"] as? String ?? ""
    let page = BrowserPage(browser: self, session: session)
    for domain in ["Page", "Runtime", "Log", "Network"] { try page.send("\(domain).enable") }
    try page.send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": isTouch]
    )
    if isTouch { try page.send("Emulation.setTouchEmulationEnabled", ["enabled": true]) }
    let scheme = ["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]
    let motion = ["name": "prefers-reduced-motion", "value": "reduce"]
    try page.send("Emulation.setEmulatedMedia", ["features": [scheme, motion]])
    try page.send("Page.navigate", ["url": address])
    try page.wait(for: "document.readyState === 'complete' && location.href !== 'about:blank'")
    return page
  }

  /// Sends a command and gives its result.
  ///
  /// - Throws: `Failure` when the browser refuses it, or is gone.
  @discardableResult
  func send(
    _ method: String,
    _ parameters: [String: Any] = [:],
    session: String? = nil
  ) throws -> [String: Any] {
    try lock.withLock {
      lastID += 1
      let id = lastID
      var message: [String: Any] = ["id": id, "method": method, "params": parameters]
      message["sessionId"] = session
      try write(Array(try JSONSerialization.data(withJSONObject: message)) + [0])
      while true {
        let answer = try read()
        if answer["id"] as? Int == id {
          if let error = answer["error"] {
            throw Failure(description: "\(method): \(error)", isOfThePage: true)
          }
          return answer["result"] as? [String: Any] ?? [:]
        }
        if let name = answer["method"] as? String {
          let parameters = answer["params"] as? [String: Any] ?? [:]
          events.append((answer["sessionId"] as? String ?? "", name, parameters))
        }
      }
    }
  }

  /// What a page reported since it was opened, of these sorts.
  func reports(of session: String, _ methods: Set<String>) -> [[String: Any]] {
    lock.withLock { events.filter { $0.session == session && methods.contains($0.method) }.map(\.parameters) }
  }

  private func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(commands, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { throw Failure(description: "the browser is gone") }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  /// The next message: JSON that ends with a zero byte.
  private func read() throws -> [String: Any] {
    while true {
      if let end = unread.firstIndex(of: 0) {
        let message = Data(unread[..<end])
        unread.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = Foundation.read(answers, &chunk, chunk.count)
      guard count > 0 || (count < 0 && errno == EINTR) else {
        throw Failure(description: "the browser is gone")
      }
      unread += chunk[..<max(count, 0)]
    }
  }
}
