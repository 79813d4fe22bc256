import AnnalsTestSupport
import ChildProcesses
import Testing

@testable import AnnalsFormats

@Suite("PDF files that are damaged, hostile or too much")
struct HostilePDFTests {
  private var sample: [UInt8] {
    var pages = PDFPages(title: "纪事")
    pages.centred("清河洪水纪事", y: 80, size: 20)
    for column in 0..<2 {
      let text = PDFPages.lines(["二〇二四年六月三日凌晨，清河上游连降暴雨，水位在六小时内上涨两米。"], characters: 12)
      pages.column(text, x: 72 + Double(column) * 200, y: 120, toY: 800)
    }
    return pages.pdf.bytes
  }

  private func outcome(_ bytes: [UInt8]) -> Result<ExtractedDocument, FormatError> {
    do { return .success(try PDFDocument.read(bytes)) } catch { return .failure(error) }
  }

  /// Reads with a shell script in the place of `pdftotext`.
  private func outcome(
    script: String,
    limits: PDFDocument.Limits = PDFDocument.Limits()
  ) throws -> Result<ExtractedDocument, FormatError> {
    let folder = try TemporaryFolder()
    let path = folder.path("stand-in")
    // A child writes it: a file that this process has open for writing is open, too, in whatever another test is
    // starting at the moment, and no file can be run while it is open for writing.
    _ = try Program("sh").run(
      ["-c", "cat > \"$0\" && chmod +x \"$0\"", path],
      input: Array("#!/bin/sh\n\(script)\n".utf8),
      limits: ProcessLimits(seconds: 60, outputBytes: 0)
    )
    do {
      return .success(try PDFDocument.read(sample, limits: limits, converter: Program(path)))
    } catch {
      return .failure(error)
    }
  }

  @Test("A PDF file is told by its mark near the beginning")
  func recognition() {
    let mark = Array("%PDF-1.4".utf8)
    #expect(PDFDocument.looksLikePDF(mark))
    #expect(PDFDocument.looksLikePDF([UInt8](repeating: 0x20, count: 1019) + mark))
    #expect(!PDFDocument.looksLikePDF([UInt8](repeating: 0x20, count: 1020) + mark))
    #expect(!PDFDocument.looksLikePDF(Array("%PDF".utf8)))
    #expect(!PDFDocument.looksLikePDF([]))
    #expect(
      outcome(Array("二〇二四年".utf8)) == .failure(.damaged(.pdf, reason: "it does not begin as a PDF file does"))
    )
  }

  @Test("A missing program is named with its package")
  func missingProgram() {
    #expect(throws: FormatError.programMissing(.pdf, program: "no-such-converter", package: "poppler-utils"))
    {
      try PDFDocument.read(sample, limits: PDFDocument.Limits(), converter: Program("no-such-converter"))
    }
  }

  @Test("A file cut off anywhere gives its text, or an error that says what is wrong")
  func truncated() {
    let bytes = sample
    for count in stride(from: 9, to: bytes.count, by: bytes.count / 24) {
      if case .failure(.damaged(_, let reason)) = outcome(Array(bytes[..<count])) { #expect(!reason.isEmpty) }
    }
  }

  @Test("Flipped bytes harm nobody")
  func flipped() {
    var random = SplitMix64(seed: 20)
    for _ in 0..<24 {
      var bytes = sample
      for _ in 0..<random.int(1...40) { bytes[random.int(8...bytes.count - 1)] = UInt8(random.int(0...255)) }
      if case .success(let document) = outcome(bytes) { #expect(!document.utf8.isEmpty) }
    }
  }

  @Test("A file without text has none")
  func withoutText() throws {
    var pdf = PDFWriter()
    pdf.beginPage()
    let expected: FormatError =
      hasPDFToText
      ? .withoutText(.pdf) : .programMissing(.pdf, program: "pdftotext", package: "poppler-utils")
    #expect(outcome(pdf.bytes) == .failure(expected))
  }

  @Test("Time and size are limited")
  func limits() throws {
    let endless = try outcome(script: "exec sleep 600", limits: PDFDocument.Limits(seconds: 1))
    #expect(endless == .failure(.timedOut(.pdf, seconds: 1)))
    let flood = try outcome(script: "exec yes", limits: PDFDocument.Limits(outputBytes: 100_000))
    #expect(flood == .failure(.tooLarge(.pdf, limit: 100_000)))
  }

  @Test("poppler's messages become errors")
  func messages() throws {
    let cases: [(script: String, error: FormatError)] = [
      ("echo 'Command Line Error: Incorrect password' >&2; exit 1", .encrypted(.pdf)),
      ("exit 3", .encrypted(.pdf)),
      ("echo 'Out of memory' >&2; exit 1", .tooLarge(.pdf, limit: 2 << 30)),
      (
        "echo \"Syntax Warning: odd\nSyntax Error: Couldn't find trailer dictionary\" >&2; exit 1",
        .damaged(.pdf, reason: "Couldn't find trailer dictionary")
      ),
      ("kill -SEGV $$", .damaged(.pdf, reason: "%s was ended by signal 11")),
      ("exit 7", .damaged(.pdf, reason: "%s ended with code 7")),
    ]
    for (script, error) in cases {
      guard case .failure(let found) = try outcome(script: script) else {
        Issue.record("\(script) is no failure")
        continue
      }
      if case .damaged(_, let reason) = error, reason.hasPrefix("%s"), case .damaged(_, let said) = found {
        #expect(said.hasSuffix(reason.dropFirst(2)))
      } else {
        #expect(found == error)
      }
    }
  }

  @Test("Output that is no output of poppler's, or boxes beyond all pages, give no text and no crash")
  func strangeOutput() throws {
    let outputs = [
      "", "<page>\n<word>孤</word>", "<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">孤</word>",
      "<page width=\"9\" height=\"9\">\n<word xMin=\"nan\" yMin=\"1\" xMax=\"inf\" yMax=\"2\">孤</word>",
      "<page width=\"1e300\" height=\"9\">\n<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">孤</word>",
      "<page width=\"9\" height=\"9\">\n<word xMin=\"5\" yMin=\"5\" xMax=\"1\" yMax=\"1\">孤</word>",
    ]
    for output in outputs {
      let found = try outcome(script: "cat > /dev/null; cat <<'END'\n\(output)\nEND")
      #expect(found == .failure(.withoutText(.pdf)), "\(output)")
    }
  }

  @Test("Control characters of a document do not end its text")
  func controlCharacters() {
    let output = """
      <title>甲\u{1}&amp;乙</title>
        <page width="595" height="842">
          <word xMin="72" yMin="100" xMax="112" yMax="110">六月\u{0C}&lt;三\u{1B}日</word>
      """
    let words = WordBoxes(parsing: Array(output.utf8))
    #expect(words.title == "甲&乙")
    #expect(words.pages.map { $0.words.map(\.text) } == [["六月<三日"]])
  }
}
