#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A folder of a test's own, gone with the last reference to it.
public final class TemporaryFolder: Sendable {
  /// What the system refused to do.
  public struct FileFault: Error {
    /// The path.
    public let path: String
    /// The system's error number.
    public let code: Int32
  }

  /// The path, without a trailing slash.
  public let root: String

  /// A new, empty folder.
  ///
  /// - Throws: `FileFault` when it cannot be made.
  public init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/annals-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileFault(path: base, code: errno) }
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    TemporaryFolder.remove(root)
  }

  /// The path of something in the folder.
  public func path(_ name: String) -> String { "\(root)/\(name)" }

  /// Writes a file, making the folders on its way, and gives its path.
  ///
  /// - Throws: `FileFault` when it cannot be written.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    var folder = root
    for component in name.split(separator: "/").dropLast() {
      folder += "/\(component)"
      mkdir(folder, 0o755)
    }
    let path = path(name)
    // Tests run side by side: a child that another one starts meanwhile must not keep the file open.
    guard let file = fopen(path, "wbe") else { throw FileFault(path: path, code: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw FileFault(path: path, code: errno) }
    return path
  }

  /// Writes a file of UTF-8, making the folders on its way, and gives its path.
  ///
  /// - Throws: `FileFault` when it cannot be written.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// The content of a file in the folder.
  ///
  /// - Throws: `FileFault` when it cannot be read.
  public func read(_ name: String) throws -> [UInt8] {
    try TemporaryFolder.bytes(ofFile: path(name))
  }

  /// Whether something of that name is in the folder.
  public func contains(_ name: String) -> Bool {
    access(path(name), F_OK) == 0
  }

  /// Makes a symbolic link in the folder.
  public func link(_ name: String, to target: String) {
    symlink(target, path(name))
  }

  /// The content of any file.
  ///
  /// - Throws: `FileFault` when it cannot be read.
  public static func bytes(ofFile path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rbe") else { throw FileFault(path: path, code: errno) }
    defer { fclose(file) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      content.append(contentsOf: chunk[..<count])
    }
    return content
  }

  /// The paths of the files below a folder, relative to it, in byte order; empty when there is no such folder.
  public static func files(below root: String) -> [String] {
    guard let stream = opendir(root) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      guard lstat("\(root)/\(name)", &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        found += files(below: "\(root)/\(name)").map { "\(name)/\($0)" }
      } else {
        found.append(name)
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    guard let stream = opendir(path) else { return }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
        }
      )
    }
    closedir(stream)
    for name in names where name != "." && name != ".." { remove("\(path)/\(name)") }
    rmdir(path)
  }
}
