import AnnalsCore

/// The encodings of text that are told apart and converted.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16 with the low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16 with the high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// GB 18030-2005, which holds GBK and GB 2312.
  case gb18030 = "GB18030"
  /// Big5, for traditional characters.
  case big5 = "BIG5"

  /// Whether a Han character takes two bytes that mean nothing else.
  var isDoubleByte: Bool { self == .gb18030 || self == .big5 }
}

/// A text with the encoding that it was read in.
struct DecodedText: Sendable {
  /// How sure the encoding is.
  enum Certainty: Int, Sendable, Comparable {
    /// The statistics of the bytes fit this encoding and no other.
    case likely
    /// The bytes are well formed in this encoding, which hardly happens by chance.
    case wellFormed
    /// A byte order mark or the user says so.
    case declared

    static func < (lhs: Certainty, rhs: Certainty) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// The text as it was decoded: a byte order mark stays in it as U+FEFF.
  let source: SourceDocument
  /// The encoding it was read in.
  let encoding: TextEncoding
  /// How sure the encoding is.
  let certainty: Certainty
  /// The offset, in bytes of the file, of the first byte that had to be replaced by U+FFFD; nil for none.
  let damagedAt: Int?
}

/// Why a file is no text that can be read.
enum TextDecodingFailure: Error, Hashable, Sendable {
  /// It has no bytes.
  case empty
  /// It has nothing but blank.
  case blank
  /// It is no text: of a known format (PDF, PNG), or with bytes of value zero at `offset`.
  case binary(format: String?, offset: Int)
  /// The byte at `offset` is not possible in the encoding, which is nil when none fits.
  case undecodable(encoding: TextEncoding?, offset: Int)
  /// Both encodings are as likely: the user must say which.
  case ambiguous(TextEncoding, TextEncoding)
  /// The system has no converter for the encoding.
  case unsupported(TextEncoding)
}
