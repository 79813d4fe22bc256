/// Writes ZIP archives byte for byte the same every time, sound ones and such as mean harm.
///
///     var archive = ArchiveWriter()
///     archive.add("mimetype", Array("application/epub+zip".utf8))
///     let bytes = archive.bytes
public struct ArchiveWriter {
  /// How an entry is packed.
  public enum Method: UInt16, Sendable {
    case stored = 0
    case deflated = 8
  }

  private struct Entry {
    let name: [UInt8]
    let method: Method
    let flags: UInt16
    let checksum: UInt32
    let packedCount: Int
    let count: Int
    let offset: Int
  }

  private var content: [UInt8] = []
  private var entries: [Entry] = []

  /// An archive without entries.
  public init() {}

  /// Adds an entry.
  ///
  /// - Parameters:
  ///   - name: its name, folders apart by `/`.
  ///   - packed: its bytes as they stand in the archive.
  ///   - method: how they are packed.
  ///   - flags: bit 0 says that it is encrypted.
  ///   - claimedCount: the bytes that it says to unpack to, when that is not what `packed` holds.
  public mutating func add(
    _ name: String,
    _ packed: [UInt8],
    method: Method = .stored,
    flags: UInt16 = 0,
    claimedCount: Int? = nil
  ) {
    let entry = Entry(
      name: Array(name.utf8),
      method: method,
      flags: flags,
      checksum: ArchiveWriter.checksum(packed),
      packedCount: packed.count,
      count: claimedCount ?? packed.count,
      offset: content.count
    )
    entries.append(entry)
    content += number(0x0403_4B50, 4) + description(of: entry) + entry.name + packed
  }

  /// Lists the last entry once more under another name, so that two entries lie on the same bytes.
  public mutating func addAliasOfLast(_ name: String) {
    guard let last = entries.last else { return }
    entries.append(
      Entry(
        name: Array(name.utf8),
        method: last.method,
        flags: last.flags,
        checksum: last.checksum,
        packedCount: last.packedCount,
        count: last.count,
        offset: last.offset
      )
    )
  }

  /// The archive.
  public var bytes: [UInt8] {
    var list: [UInt8] = []
    for entry in entries {
      list += number(0x0201_4B50, 4) + number(20, 2) + description(of: entry)
      list += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(entry.offset, 4) + entry.name
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
      + number(list.count, 4) + number(content.count, 4) + number(0, 2)
    return content + list + end
  }

  /// The fields that an entry's own header and the list have in common, of 1980-01-01.
  private func description(of entry: Entry) -> [UInt8] {
    number(20, 2) + number(Int(entry.flags), 2) + number(Int(entry.method.rawValue), 2) + number(0, 2)
      + number(0x21, 2) + number(Int(entry.checksum), 4) + number(entry.packedCount, 4)
      + number(entry.count, 4)
      + number(entry.name.count, 2) + number(0, 2)
  }

  /// A number in so many bytes, the lowest first.
  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// The bytes of CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { ($0 >> 8) ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
  }

  /// A DEFLATE stream (RFC 1951) that unpacks to about `count` spaces, 158 for each of its bytes.
  public static func deflatedSpaces(_ count: Int) -> [UInt8] {
    var stream: [UInt8] = []
    var pending = 0
    var pendingBits = 0
    /// Appends the bits of a text of 0 and 1 in the order of the stream.
    func append(_ bits: String) {
      for bit in bits.utf8 {
        pending |= (bit == 0x31 ? 1 : 0) << pendingBits
        pendingBits += 1
        if pendingBits == 8 {
          stream.append(UInt8(pending))
          (pending, pendingBits) = (0, 0)
        }
      }
    }
    // The last block, in fixed codes; a space; then 258 bytes from one byte back, again and again.
    append("110" + "01010000")
    for _ in 0..<(count / 258) { append("11000101" + "00000") }
    append("0000000" + "0000000")
    return stream
  }
}
