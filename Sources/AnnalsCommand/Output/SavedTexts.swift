import Annals

/// The texts that offsets and lines refer to, as files: what was taken out of a format or converted to UTF-8.
struct SavedTexts {
  /// The folder that they go to.
  let folder: String
  /// The inputs, none of which is written over.
  let inputs: InputGathering
  /// Disks that do not tell case apart must not lose one of two texts.
  private var taken: Set<String> = []

  /// Texts to save in a folder, beside inputs that stay as they are.
  init(in folder: String, beside inputs: InputGathering) {
    self.folder = folder
    self.inputs = inputs
  }

  /// Saves the texts of an extraction; a document that came with a chronicle has none.
  ///
  /// - Throws: `Failure` when one of them cannot be written, or would take the place of an input.
  mutating func save(_ extraction: Extraction) throws(Failure) {
    let texts = zip(extraction.chronicle.documents, extraction.sources).filter { !$0.1.utf8.isEmpty }
    let files = texts.map { (path: "\(folder)/\(newName(for: $0.0))", utf8: $0.1.utf8) }
    // Nothing is written if something may not be.
    for file in files where inputs.contains(file.path) { throw .destroying(file.path) }
    do throws(FileError) {
      try FileWriting.makeFolder(folder)
      for file in files { try FileWriting.write(file.utf8, to: file.path) }
    } catch {
      throw Failure(error)
    }
  }

  private mutating func newName(for document: Document) -> String {
    let base = SavedTexts.fileName(of: document.path)
    var name = base + ".txt"
    var count = 1
    while !taken.insert(name.lowercased()).inserted {
      count += 1
      name = "\(base)-\(count).txt"
    }
    return name
  }

  /// The last part of a path as the beginning of a file's name: a corpus's own identifiers may hold anything.
  private static func fileName(of path: String) -> String {
    if path == "-" { return "standard-input" }
    let trimmed = path.split(separator: "/").last.map(String.init) ?? ""
    let scalars = trimmed.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isSafe = scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\\" && scalar != ":"
      return isSafe ? scalar : "_"
    }
    var name = ""
    // Most file systems take 255 bytes; what is added to the name needs some of them.
    for scalar in scalars.drop(while: { $0 == "." }) where name.utf8.count < 200 {
      name.unicodeScalars.append(scalar)
    }
    return name.isEmpty ? "text" : name
  }
}
