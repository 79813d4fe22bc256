import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("Kind of package")
struct PackageKindTests {
  private static func archive(_ entries: (String, String)...) -> [UInt8] {
    var writer = ArchiveWriter()
    for (name, content) in entries { writer.add(name, Array(content.utf8)) }
    return writer.bytes
  }

  private static func compound(_ stream: String) -> [UInt8] {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    return stream.utf8.reduce(into: signature + [UInt8](repeating: 0, count: 504)) { $0 += [$1, 0] }
  }

  private static func types(_ part: String, _ type: String) -> (String, String) {
    ("[Content_Types].xml", #"<Types><Override PartName="\#(part)" ContentType="\#(type)"/></Types>"#)
  }

  private static let cases: [(bytes: [UInt8], kind: PackageKind?)] = [
    (SampleDOCX("").bytes, .docx),
    (
      archive(types("/a/b.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), ("a/b.xml", "")),
      .docx
    ),
    (Array(SampleDOCX("").bytes.dropLast(30)), .docx),
    (SampleEPUB().bytes, .epub),
    (archive(("a", ""), ("META-INF/container.xml", "")), .epub),
    (archive(("mimetype", "application/vnd.oasis.opendocument.text")), .odt),
    (archive(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), .otherOpenDocument),
    (
      archive(
        types(
          "/xl/workbook.xml",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        ),
        ("word/notes.txt", "")
      ), .otherOfficeOpenXML
    ),
    (archive(("a.txt", "甲")), .zip),
    (compound("WordDocument"), .legacyWord),
    (compound("Workbook"), .otherCompound),
    (compound("EncryptedPackage"), .encryptedOffice),
    (Array("会议于4月23日召开。".utf8), nil),
    ([], nil),
  ]

  @Test("A file is known by what is in it", arguments: cases.indices)
  func kind(number: Int) {
    let (bytes, kind) = PackageKindTests.cases[number]
    #expect(PackageKind(of: bytes) == kind)
  }
}
