import Annals

/// The texts that offsets and lines refer to, as files: what was taken out of a format or converted to UTF-8.
struct SavedTexts {
  /// The files by name, in the order of the documents.
  let files: [(name: String, utf8: [UInt8])]

  /// The texts of an extraction; a document that came with a chronicle has none.
  init(_ extraction: Extraction) {
    var taken: Set<String> = []
    files = zip(extraction.chronicle.documents, extraction.sources).compactMap { document, source in
      guard !source.utf8.isEmpty else { return nil }
      let base = SavedTexts.fileName(of: document.path)
      // Disks that do not tell case apart must not lose one of two texts.
      var name = base + ".txt"
      var count = 1
      while !taken.insert(name.lowercased()).inserted {
        count += 1
        name = "\(base)-\(count).txt"
      }
      return (name, source.utf8)
    }
  }

  /// Where they go in a folder.
  func paths(in folder: String) -> [String] { files.map { "\(folder)/\($0.name)" } }

  /// Writes all of them into a folder, which is made if need be.
  ///
  /// - Throws: `Failure` when one of them cannot be written.
  func write(to folder: String) throws(Failure) {
    do throws(FileError) {
      try FileWriting.makeFolder(folder)
      for file in files { try FileWriting.write(file.utf8, to: "\(folder)/\(file.name)") }
    } catch {
      throw Failure(error)
    }
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
