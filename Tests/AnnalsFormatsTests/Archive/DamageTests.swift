import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("Damaged documents")
struct DamageTests {
  private static var document: [UInt8] {
    var sample = SampleDOCX(
      (0..<40).map { SampleDOCX.item("第\($0)项工作于2024年4月\($0 % 30 + 1)日完成。", list: 1) }.joined()
    )
    sample.styles = #"<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>"#
    sample.numbering =
      #"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#
    return sample.bytes
  }

  private static let kinds: [(format: DocumentFormat, bytes: [UInt8])] = [
    (.docx, document), (.epub, SampleEPUB().bytes),
  ]

  private func read(_ bytes: [UInt8], as format: DocumentFormat) throws -> ExtractedDocument {
    format == .docx ? try DOCXDocument.read(bytes) : try EPUBDocument.read(bytes)
  }

  @Test("A file cut off anywhere is damaged, and its kind is known still", arguments: kinds.indices, 1..<20)
  func cutOff(kind: Int, twentieth: Int) {
    let (format, bytes) = DamageTests.kinds[kind]
    let cut = Array(bytes.prefix(bytes.count * twentieth / 20))
    #expect(throws: FormatError.damaged(format, reason: "its list of packed files is cut off or damaged")) {
      try read(cut, as: format)
    }
    #expect(PackageKind(of: cut) != nil)
  }

  @Test(
    "Changed bytes lead to the same text, another text or an error, never to a crash",
    arguments: kinds.indices
  )
  func changed(kind: Int) {
    let (format, bytes) = DamageTests.kinds[kind]
    var random = SplitMix64(seed: 11)
    var outcomes: Set<Bool> = []
    for _ in 0..<300 {
      var changed = bytes
      for _ in 0..<random.int(1...2) {
        changed[random.int(0...bytes.count - 1)] ^= UInt8(1 << random.int(0...7))
      }
      outcomes.insert((try? read(changed, as: format)) != nil)
      _ = PackageKind(of: changed)
    }
    #expect(outcomes == [true, false])
  }

  @Test("Changed markup in a sound archive never crashes")
  func changedMarkup() {
    let elements = [
      "p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "txbxContent", "pPr", "numPr", "ruby", "ins",
    ]
    var random = SplitMix64(seed: 12)
    for _ in 0..<200 {
      var body = ""
      var open: [String] = []
      for _ in 0..<random.int(1...60) {
        if !open.isEmpty, random.oneIn(3) {
          body += "</w:\(open.removeLast())>"
        } else if random.oneIn(3) {
          body += "字"
        } else {
          open.append(random.pick(elements))
          body += "<w:\(open[open.count - 1]) w:val=\"\(random.int(-1...9))\">"
        }
      }
      for element in open.reversed() { body += "</w:\(element)>" }
      _ = try? DOCXDocument.read(SampleDOCX(body).bytes)
    }
  }

  @Test("Tables inside each other are read however many there are; what no parser reads is refused")
  func deepNesting() throws {
    let nested: (Int) -> String = { depth in
      let open = String(repeating: "<w:tbl><w:tr><w:tc>", count: depth)
      let close = String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
      return open + SampleDOCX.paragraph("底") + close + SampleDOCX.paragraph("末")
    }
    for depth in [1, 39, 41, 80] { #expect(try textOfDOCX(nested(depth)) == "底\n\n末\n") }
    #expect(throws: FormatError.damaged(.docx, reason: "word/document.xml is not well-formed XML")) {
      try textOfDOCX(nested(5000))
    }
  }
}
