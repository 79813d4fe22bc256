import Annals
import ArgumentParser

extension TextEncoding {
  /// An encoding as it is named on the command line.
  static func parse(_ label: String) throws -> TextEncoding {
    guard let encoding = TextEncoding(label: label) else {
      let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("the encoding '\(label)' is not known; name one of \(known)")
    }
    return encoding
  }
}
