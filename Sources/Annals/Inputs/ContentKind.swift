import AnnalsFormats

/// What the bytes of an input are: told by the bytes, and by the name only where they could be anything.
enum ContentKind: Equatable {
  /// A chronicle that `annals extract` wrote.
  case chronicle
  /// A corpus in JSON Lines.
  case corpus
  /// Events that a person wrote or corrected.
  case entries(EntryFile.Format)
  /// A document in a format that its text has to be taken out of.
  case formatted(DocumentFormat)
  /// A file that packs others and is not read, with what to do about it.
  case refused(advice: String)
  /// A document whose bytes are its text.
  case text

  /// What bytes of a name are.
  init(of bytes: [UInt8], named name: String) {
    let nameExtension = ContentKind.lowercasedExtension(of: name)
    if let package = PackageKind(of: bytes) {
      switch package.use {
      case .read(let format): self = .formatted(format)
      case .refused(let advice): self = .refused(advice: advice)
      }
    } else if let format = DocumentFormat(ofUnpacked: bytes) {
      self = .formatted(format)
    } else if let format = EntryFile.Format(nameExtension: nameExtension)
      ?? EntryFile.Format(beginningOf: bytes)
    {
      self = .entries(format)
    } else if ContentKind.isCorpusName(name) {
      self = .corpus
    } else if ChronicleJSONReader.looksLikeChronicle(bytes) {
      self = .chronicle
    } else if CorpusRecord.looksLikeCorpus(bytes) {
      self = .corpus
    } else if nameExtension == "json" {
      self = .chronicle
    } else if let format = DocumentFormat(nameExtension: nameExtension), format == .html {
      // A page may begin with anything; a file of the other formats without their signature is none of them,
      // and decoding says what it is instead.
      self = .formatted(format)
    } else {
      self = .text
    }
  }

  /// Whether a file of that name is a corpus, whatever it holds.
  static func isCorpusName(_ name: String) -> Bool {
    ["jsonl", "ndjson"].contains(lowercasedExtension(of: name))
  }

  private static func lowercasedExtension(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
