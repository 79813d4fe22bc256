/// Why no text could be taken out of a file.
public enum FormatError: Error, Hashable, Sendable {
  /// The file does not keep to its format; `reason` is a clause for people.
  case damaged(DocumentFormat, reason: String)
  /// The file can be opened with a password only.
  case encrypted(DocumentFormat)
  /// The file holds no text, such as a scan without a text layer.
  case withoutText(DocumentFormat)
  /// Unpacked, the file is larger than is read; the limit in bytes.
  case tooLarge(DocumentFormat, limit: Int)
  /// A program that reads the format is not installed.
  case programMissing(DocumentFormat, program: String, package: String)
  /// Reading took longer than is waited for; the limit in seconds.
  case timedOut(DocumentFormat, seconds: Int)
}
