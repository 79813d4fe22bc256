#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What kept a file from being read or written.
public struct FileError: Error, Hashable, Sendable {
  /// What was tried.
  public enum Operation: String, Sendable {
    case read
    case write
  }

  /// What was tried.
  public let operation: Operation
  /// The path as given.
  public let path: String
  /// The system's error number (`errno`).
  public let code: Int32

  /// An error with the system's own number.
  public init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// What is wrong and what to do about it, in one line without the path.
  public var advice: String {
    let verb = operation == .read ? "cannot be read" : "cannot be written"
    switch code {
    case ENOENT where operation == .read: return "no such file or folder; check the name"
    case ENOENT, ENOTDIR: return "\(verb): its folder does not exist; make the folder first"
    case EACCES, EPERM: return "\(verb): permission denied; change its permissions or name another file"
    case EEXIST: return "\(verb): a file of that name is in the way; name a folder"
    case EFBIG where operation == .read:
      return "over the limit of \(FileReading.largest >> 20) MiB for one document; split it"
    case EISDIR: return "\(verb): it is a folder; name a file"
    case ENOSPC, EDQUOT: return "\(verb): the disk is full; free some space"
    case EROFS: return "\(verb): the disk is read-only; name another folder"
    default: return "\(verb): \(String(cString: strerror(code)).lowercased()); check the path"
    }
  }
}

extension FileError: CustomStringConvertible {
  /// The path and ``advice``.
  public var description: String { "\(path): \(advice)" }
}
