import Annals

/// A result ready to be written.
struct Artefact {
  /// The content of the file.
  let bytes: [UInt8]
  /// What was said while it was made.
  let warnings: [String]

  init(bytes: [UInt8]) {
    self.bytes = bytes
    warnings = []
  }

  init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  init(_ page: DrawnPage) {
    bytes = Array(page.text.utf8)
    warnings = page.warnings
  }

  init(_ picture: Picture) {
    bytes = picture.bytes
    warnings = picture.warnings
  }
}
