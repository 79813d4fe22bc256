import AnnalsCore
import Foundation
import GraphvizLayout
import Testing

@testable import AnnalsRendering

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The exported DOT, read and drawn by the real library.
@Suite struct TimelineDrawingTests {
  @Test(arguments: Samples.all.indices) func samplesAreDrawnWithoutAWarning(_ index: Int) throws {
    let (name, chronicle) = Samples.all[index]
    let dot = try TimelineDOTRenderer(options: PictureOptions(title: name)).render(chronicle)
    let scene = try TimelineScene(chronicle, options: PictureOptions(title: name))
    let output = try Graphviz.render(dot, engine: .positions, format: .svg)
    #expect(output.warnings.isEmpty)
    // Nothing sticks out: the page is what the scene says.
    #expect(output.width == scene.width && output.height == scene.height)
    #expect(isWellFormed(output.bytes))
    let svg = String(decoding: output.bytes, as: UTF8.self)
    for item in scene.items where item.isFirst {
      let hasEvent = svg.contains("id=\"\(chronicle.events[item.event].id)\"")
      #expect(hasEvent)
    }
    let hasTitle = svg.contains(">" + name.replacing("-", with: "&#45;") + "</text>")
    #expect(hasTitle)
  }

  @Test(arguments: PictureOptions.Layout.allCases, PictureOptions.Fold.allCases)
  func everyLayoutIsDrawnAsLargeAsItsScene(
    _ layout: PictureOptions.Layout,
    _ fold: PictureOptions.Fold
  ) throws {
    for scale in PictureOptions.Scale.allCases {
      let options = PictureOptions(layout: layout, scale: scale, fold: fold, sources: .places)
      let scene = try TimelineScene(Samples.decade, options: options)
      let dot = try TimelineDOTRenderer(options: options).render(Samples.decade)
      let output = try Graphviz.render(dot, engine: .positions, format: .svg)
      #expect(output.warnings.isEmpty)
      #expect(output.width == scene.width && output.height == scene.height)
      #expect(isWellFormed(output.bytes))
      let svg = String(decoding: output.bytes, as: UTF8.self)
      for item in scene.items where item.isFirst {
        let hasEvent = svg.contains("id=\"\(Samples.decade.events[item.event].id)\"")
        #expect(hasEvent)
      }
    }
  }

  @Test func theSameChronicleGivesTheSameBytes() throws {
    let dots = try (0..<2).map { _ in try TimelineDOTRenderer().render(Samples.threeHundred) }
    #expect(dots[0] == dots[1])
    let pictures = try dots.map { try Graphviz.render($0, engine: .positions, format: .svg).bytes }
    let isSame = pictures[0] == pictures[1]
    #expect(isSame)
  }

  @Test func hostileTextReachesThePictureAsText() throws {
    let hostile = #"</text><script>alert("1")</script> \N \l "x" & &lt; \"# + "\u{202E}\u{0}\u{1B}[31m{|}<b>"
    var sample = SampleChronicle(documents: 2)
    for number in 0..<12 {
      sample.add("2024-04-\(10 + number)", hostile, EventKind.allCases[number], place: hostile)
    }
    sample.relate(hostile, .causes, hostile)
    for lanes in PictureOptions.Grouping.allCases {
      let options = PictureOptions(title: hostile, subtitle: hostile, lanes: lanes)
      let dot = try TimelineDOTRenderer(options: options).render(sample.chronicle)
      let output = try Graphviz.render(dot, engine: .positions, format: .svg)
      #expect(output.warnings.isEmpty)
      #expect(isWellFormed(output.bytes))
      let svg = String(decoding: output.bytes, as: UTF8.self)
      let isEscaped = !svg.contains("<script") && svg.contains("&lt;script&gt;")
      let isHarmless = !svg.unicodeScalars.contains("\u{202E}") && !svg.unicodeScalars.contains("\u{1B}")
      #expect(isEscaped && isHarmless)
    }
  }

  @Test(arguments: Theme.all) func everyThemeGivesAPictureOfPixels(_ theme: Theme) throws {
    let dot = try TimelineDOTRenderer(options: PictureOptions(theme: theme)).render(Samples.frontPage)
    let scene = try TimelineScene(Samples.frontPage, options: PictureOptions(theme: theme))
    let png = try Graphviz.render(dot, engine: .positions, format: .png, resolution: 72).bytes
    func number(at offset: Int) -> Int { png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(number(at: 16) == Int(scene.width) && number(at: 20) == Int(scene.height))
    // An empty page of this size takes a few kilobytes.
    let blank =
      #"graph blank { pad=0 bgcolor="\#(theme.background.hex)" a [shape=box, style=invis, fixedsize=true, "#
      + #"width="\#(scene.width / 72)", height="\#(scene.height / 72)", pos="0,0"] }"#
    let empty = try Graphviz.render(blank, engine: .positions, format: .png, resolution: 72).bytes
    #expect(png.count > 5 * empty.count)
  }

  @Test func aPDFHoldsThePicture() throws {
    let dot = try TimelineDOTRenderer().render(Samples.frontPage)
    let pdf = try Graphviz.render(dot, engine: .positions, format: .pdf).bytes
    #expect(pdf.starts(with: Array("%PDF-".utf8)) && pdf.count > 10_000)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: TimelineDrawingTests.neato)))
  func theStockCommandDrawsTheSamePicture() throws {
    let dot = try TimelineDOTRenderer(options: PictureOptions(title: "大事记")).render(Samples.decade)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: TimelineDrawingTests.neato)
    process.arguments = ["-n2", "-Tsvg"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    input.fileHandleForWriting.write(Data(dot.utf8))
    try input.fileHandleForWriting.close()
    let stock = Array(try #require(try output.fileHandleForReading.readToEnd()))
    process.waitUntilExit()
    let isSame = stock == (try Graphviz.render(dot, engine: .positions, format: .svg).bytes)
    #expect(isSame)
  }

  private static let neato = "/usr/bin/neato"

  private func isWellFormed(_ bytes: [UInt8]) -> Bool {
    XMLParser(data: Data(bytes)).parse()
  }
}
