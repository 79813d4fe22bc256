import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("ZIP archive")
struct ZIPArchiveTests {
  @Test("Entries are found by name, exactly or in other case, and come out byte for byte")
  func reads() throws {
    var writer = ArchiveWriter()
    writer.add("a/一.xml", Array("甲".utf8))
    writer.add("b\\二.xml", Array("乙".utf8))
    writer.add("empty", [])
    let archive = try ZIPArchive(writer.bytes, format: .docx)
    #expect(archive.names == ["a/一.xml", "b/二.xml", "empty"])
    #expect(try archive.read("A/一.XML") == Array("甲".utf8))
    #expect(try archive.read("b/二.xml") == Array("乙".utf8))
    #expect(try archive.read("empty") == [])
    #expect(try archive.read("c") == nil)
  }

  @Test("A packed entry is unpacked", arguments: [0, 258, 1_000_190])
  func unpacks(count: Int) throws {
    var writer = ArchiveWriter()
    writer.add(
      "a",
      ArchiveWriter.deflatedSpaces(count),
      method: .deflated,
      claimedCount: count / 258 * 258 + 1
    )
    let archive = try ZIPArchive(writer.bytes, format: .docx, limits: ZIPLimits(bytesPerEntry: 100_000))
    // The writer's checksum is that of the packed bytes, so that a whole entry is refused at its end.
    #expect(throws: count > 100_000 ? FormatError.tooLarge(.docx, limit: 100_000) : damaged("a")) {
      try archive.read("a")
    }
  }

  @Test(
    "A bomb is refused before its limit is passed, whatever it says of its size",
    arguments: [1, 5_000_000]
  )
  func refusesBombs(claimed: Int) throws {
    var writer = ArchiveWriter()
    writer.add("a", ArchiveWriter.deflatedSpaces(70 << 20), method: .deflated, claimedCount: claimed)
    let archive = try ZIPArchive(writer.bytes, format: .epub, limits: ZIPLimits(bytesPerEntry: 1 << 30))
    #expect(throws: FormatError.damaged(.epub, reason: "a unpacks to more than 150 times its size")) {
      try archive.read("a")
    }
    let usual = try ZIPArchive(writer.bytes, format: .epub)
    #expect(throws: FormatError.tooLarge(.epub, limit: 32 << 20)) { try usual.read("a") }
  }

  @Test("Entries that lie on each other count as often as they are read")
  func countsOverlaps() throws {
    var writer = ArchiveWriter()
    writer.add("0", [UInt8](repeating: 7, count: 1000))
    for number in 1...9 { writer.addAliasOfLast("\(number)") }
    let archive = try ZIPArchive(writer.bytes, format: .docx, limits: ZIPLimits(bytesInAll: 4500))
    for number in 0...3 { #expect(try archive.read("\(number)")?.count == 1000) }
    #expect(throws: FormatError.tooLarge(.docx, limit: 4500)) { try archive.read("4") }
  }

  @Test("An archive with too many entries is refused")
  func countsEntries() {
    var writer = ArchiveWriter()
    for number in 0..<11 { writer.add("\(number)", []) }
    let bytes = writer.bytes
    #expect(throws: FormatError.damaged(.docx, reason: "it lists more than 10 packed files")) {
      try ZIPArchive(bytes, format: .docx, limits: ZIPLimits(entries: 10))
    }
  }

  @Test("An encrypted entry is known as one")
  func knowsEncryption() throws {
    var writer = ArchiveWriter()
    writer.add("a", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], flags: 1, claimedCount: 1)
    let archive = try ZIPArchive(writer.bytes, format: .docx)
    #expect(throws: FormatError.encrypted(.docx)) { try archive.read("a") }
  }

  @Test("An entry whose bytes have changed is damaged")
  func checksSums() throws {
    var writer = ArchiveWriter()
    writer.add("a", [1, 2, 3])
    var bytes = writer.bytes
    bytes[32] ^= 1
    let archive = try ZIPArchive(bytes, format: .docx)
    #expect(throws: damaged("a")) { try archive.read("a") }
  }

  @Test(
    "What is no archive is damaged",
    arguments: [[], [0x50, 0x4B, 3, 4], Array(repeating: 0, count: 500)]
  )
  func refusesOthers(bytes: [UInt8]) {
    #expect(throws: FormatError.damaged(.epub, reason: "its list of packed files is cut off or damaged")) {
      try ZIPArchive(bytes, format: .epub)
    }
  }

  private func damaged(_ name: String) -> FormatError {
    .damaged(.docx, reason: "the packed file \(name) cannot be unpacked")
  }
}
