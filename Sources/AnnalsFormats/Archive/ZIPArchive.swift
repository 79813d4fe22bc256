import Clibzip

/// A ZIP archive in memory, read through libzip; nothing is ever written to disk.
///
///     let archive = try ZIPArchive(bytes, format: .docx)
///     let types = try archive.read("[Content_Types].xml")
final class ZIPArchive {
  /// The format that errors name.
  let format: DocumentFormat
  private let limits: ZIPLimits
  private let storage: UnsafeMutableRawBufferPointer
  private let archive: OpaquePointer
  /// The names of all entries in the archive's order, folders apart by `/` whoever packed it.
  let names: [String]
  private let indices: [String: UInt64]
  private var unpacked = 0

  /// Opens an archive.
  ///
  /// - Throws: ``FormatError/damaged(_:reason:)`` when its list of entries cannot be read or is too long.
  init(_ bytes: [UInt8], format: DocumentFormat, limits: ZIPLimits = ZIPLimits()) throws(FormatError) {
    let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    storage.copyBytes(from: bytes)
    guard let archive = ZIPArchive.open(UnsafeRawBufferPointer(storage).prefix(bytes.count)) else {
      storage.deallocate()
      throw .damaged(format, reason: "its list of packed files is cut off or damaged")
    }
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else {
      zip_discard(archive)
      storage.deallocate()
      throw .damaged(format, reason: "it lists more than \(limits.entries) packed files")
    }
    (names, indices) = ZIPArchive.list(archive, count: UInt64(max(0, count)))
    self.format = format
    self.limits = limits
    self.storage = storage
    self.archive = archive
  }

  deinit {
    zip_discard(archive)
    storage.deallocate()
  }

  /// The archive in bytes that outlive it, nil when there is none; no bytes at all are no archive either.
  private static func open(_ bytes: Slice<UnsafeRawBufferPointer>) -> OpaquePointer? {
    guard !bytes.isEmpty else { return nil }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let buffer = UnsafeRawBufferPointer(rebasing: bytes)
    guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error) else {
      return nil
    }
    // An archive that opens owns its source; one that does not leaves it to be freed.
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  /// The names in order, and where each name comes first, exactly and in lower case.
  ///
  /// Names are taken as UTF-8: many archives leave out the flag that says so.
  private static func list(_ archive: OpaquePointer, count: UInt64) -> ([String], [String: UInt64]) {
    var names: [String] = []
    var indices: [String: UInt64] = [:]
    for index in 0..<count {
      guard let pointer = zip_get_name(archive, index, ZIP_FL_ENC_RAW) else { continue }
      let raw = String(cString: pointer)
      let bytes = raw.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
      let name = String(decoding: bytes.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self)
      names.append(name)
      for key in [name, name.lowercased()] where indices[key] == nil { indices[key] = index }
    }
    return (names, indices)
  }

  /// Whether there is an entry of a name; upper and lower case are the same when there is no exact one.
  func contains(_ name: String) -> Bool { index(of: name) != nil }

  private func index(of name: String) -> UInt64? { indices[name] ?? indices[name.lowercased()] }

  /// The bytes of an entry, nil when there is none of the name.
  ///
  /// - Throws: ``FormatError/damaged(_:reason:)``, ``FormatError/encrypted(_:)`` or
  ///   ``FormatError/tooLarge(_:limit:)``.
  func read(_ name: String) throws(FormatError) -> [UInt8]? {
    guard let index = index(of: name) else { return nil }
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_stat_index(archive, index, 0, &stat) == 0 else { throw damaged(name) }
    guard stat.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted(format) }
    guard let file = zip_fopen_index(archive, index, 0) else { throw damaged(name) }
    defer { zip_fclose(file) }

    let packed = max(1, Int(clamping: min(stat.comp_size, UInt64(storage.count))))
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(zip_fread(file, &chunk, UInt64(chunk.count)))
      guard count >= 0 else { throw damaged(name) }
      guard count > 0 else { break }
      unpacked += count
      guard unpacked <= limits.bytesInAll else { throw .tooLarge(format, limit: limits.bytesInAll) }
      guard bytes.count + count <= limits.bytesPerEntry else {
        throw .tooLarge(format, limit: limits.bytesPerEntry)
      }
      bytes += chunk[..<count]
      guard bytes.count <= limits.bytesBeforeRatio || bytes.count / packed <= limits.ratio else {
        throw .damaged(format, reason: "\(name) unpacks to more than \(limits.ratio) times its size")
      }
    }
    return bytes
  }

  private func damaged(_ name: String) -> FormatError {
    .damaged(format, reason: "the packed file \(name) cannot be unpacked")
  }
}
