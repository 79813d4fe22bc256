import AnnalsCore

/// A value of a YAML text, with its place.
///
/// Scalars are texts, whatever they look like: `2024`, `yes` and `~` mean what the reader of the record makes of
/// them.
public struct YAMLNode: Hashable, Sendable {
  /// A key of a mapping and its value.
  public struct Member: Hashable, Sendable {
    /// The key, a scalar.
    public let key: YAMLNode
    /// What it is given.
    public let value: YAMLNode
  }

  /// What sort of value it is.
  public enum Content: Hashable, Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    /// In the order of the text; a key may come twice.
    case mapping([Member])
  }

  /// The value.
  public let content: Content
  /// Where it begins.
  public let position: SourcePosition
  /// The Unicode scalars of the text that it takes up, its byte-order mark not counted.
  public let range: Range<Int>

  /// The text of a scalar; nil for lists and mappings.
  public var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }
}
