import Annals

#if canImport(Darwin)
import Darwin
#endif

/// The running program.
enum Program {
  /// The digest of its file and its version; of the version alone where the file cannot be read.
  static let digest: ContentDigest = {
    var digest = ContentDigest()
    digest.add(AnnalsCommand.version)
    if let bytes = try? FileReading.bytes(of: path) { digest.add(bytes) }
    return digest
  }()

  /// The path of its file.
  static var path: String {
    #if canImport(Darwin)
    var size: UInt32 = 0
    _NSGetExecutablePath(nil, &size)
    var buffer = [CChar](repeating: 0, count: Int(size) + 1)
    guard _NSGetExecutablePath(&buffer, &size) == 0 else { return CommandLine.arguments[0] }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
    return "/proc/self/exe"
    #endif
  }
}
