import AnnalsCore

/// The text of a file in a format, and what the file says about itself.
///
/// Every offset that Annals prints refers to this text: it is what `--save-text` writes out.
public struct ExtractedDocument: Hashable, Sendable {
  /// The text as UTF-8, in the conventions of ``TextWriter``.
  public var utf8: [UInt8]
  /// What the file says about itself.
  public var metadata: DocumentMetadata

  /// A text with its metadata.
  public init(utf8: [UInt8], metadata: DocumentMetadata = DocumentMetadata()) {
    self.utf8 = utf8
    self.metadata = metadata
  }
}
