import AnnalsTestSupport
import Foundation
import Testing

/// The options of drawn timelines, through the real command.
@Suite struct PictureOptionTests {
  private static let statements = [
    "--statement", "2010年3月5日，市文化馆新馆开工。",
    "--statement", "2024年4月23日，市文化馆召开非遗保护座谈会。",
    "--statement", "2024年6月1日，古城墙修缮工程开工。",
    "--statement", "2024年9月12日，古城墙修缮工程竣工。",
    "--statement", "工程将于2035年底前全部完工。",
    "--date", "2024-10-02",
  ]

  private func picture(_ options: String..., name: String = "t.png") throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let result = try AnnalsBinary.run(["timeline"] + Self.statements + options + ["-o", folder.path(name)])
    #expect(result.exitCode == 0, "\(options): \(result.errors)")
    return try folder.read(name)
  }

  @Test func timeRunsToTheRightOrDown() throws {
    let wide = try #require(FileKinds.pngSize(try picture("--layout", "horizontal")))
    #expect(wide.width > wide.height)
    for scale in ["auto", "even", "proportional"] {
      let upright = try #require(FileKinds.pngSize(try picture("--layout", "vertical", "--scale", scale)))
      #expect(upright.width == 960, "twice 480 points, a telephone's width")
    }
  }

  @Test(arguments: [("A4", 794, 1123), ("a3", 1123, 1587)])
  func sheetsOfPaperAreWhole(_ fold: String, _ short: Int, _ long: Int) throws {
    let lying = try #require(FileKinds.pngSize(try picture("--fold", fold)))
    #expect(lying.width == 2 * long && lying.height % (2 * short) == 0)
    let upright = try #require(FileKinds.pngSize(try picture("--fold", fold, "--layout", "vertical")))
    #expect(upright.width == 2 * short && upright.height % (2 * long) == 0)
  }

  /// The words of the picture, not those of the documents, are in the language.
  @Test func wordsAreInTheLanguageAskedFor() throws {
    for (language, words) in [("zh", ["2010.03.05", "日期确定"]), ("EN", ["5 Mar 2010", "exact day"])] {
      let svg = String(decoding: try picture("--lang", language, name: "t.svg"), as: UTF8.self)
      #expect(words.allSatisfy(svg.contains) && svg.contains("市文化馆"), "\(language)")
      #expect(svg.contains("lang=\"\(language.lowercased())\""))
      let list = try AnnalsBinary.run(["timeline"] + Self.statements + ["--lang", language])
      #expect(list.text.contains(words[1]) && list.exitCode == 0)
    }
    let own = try AnnalsBinary.run(["timeline"] + Self.statements)
    #expect(own.text.contains("日期确定"))
    let wrong = try AnnalsBinary.run(["timeline"] + Self.statements + ["--lang", "fr"])
    #expect(wrong.exitCode == 2)
  }

  /// Every sheet is a page of its own, and every page's place in the table of objects is right.
  @Test func aPDFHasAPageForEachSheet() throws {
    let statements = (1...90).flatMap { number in
      ["--statement", "\(1930 + number)年5月1日，第\(number)号桥建成通车。"]
    }
    let folder = try TemporaryFolder()
    let result = try AnnalsBinary.run(
      ["timeline"] + statements + ["--layout", "vertical", "--fold", "A4", "-o", folder.path("t.pdf")]
    )
    #expect(result.exitCode == 0, "\(result.errors)")
    let pdf = try folder.read("t.pdf")
    let text = String(decoding: pdf, as: UTF8.self)
    let pages = text.components(separatedBy: "/UserUnit 0.75").count - 1
    #expect(pages >= 3)
    #expect(text.contains("/Count \(pages)"))
    let table = try #require(text.components(separatedBy: "startxref\n").last?.split(separator: "\n").first)
    let start = try #require(Int(table))
    let lines = String(decoding: pdf[start...], as: UTF8.self).split(separator: "\n")
    #expect(lines[0] == "xref")
    let first = try #require(lines[3].split(separator: " ").first.flatMap { Int($0) })
    for (index, line) in lines[4..<4 + pages].enumerated() {
      let offset = try #require(Int(line.prefix(10)))
      #expect(pdf[offset...].starts(with: "\(first + index) 0 obj\n<< /Type /Page ".utf8))
    }
  }

  @Test func sourcesStandInThePicture() throws {
    for layout in ["horizontal", "vertical"] {
      let plain = try XMLOutline(picture("--layout", layout, name: "t.svg")).texts
      let told = try XMLOutline(picture("--layout", layout, "--sources", "places", name: "t.svg")).texts
      #expect(told.contains { $0.hasSuffix(":1") }, "\(told)")
      #expect(!plain.contains { $0.hasSuffix(":1") })
    }
  }

  @Test func breaksBandsAndLanesCanBeLeftOut() throws {
    func words(_ options: String...) throws -> String {
      let result = try AnnalsBinary.run(["timeline"] + Self.statements + options + ["--format", "scene"])
      #expect(result.exitCode == 0, "\(result.errors)")
      let scene = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
      let words = try #require(scene["words"] as? [[String: Any]])
      let segments = try #require(scene["axis"] as? [Any])
      return "\(segments.count): " + words.compactMap { $0["text"] as? String }.joined(separator: "|")
    }
    #expect(try words("--breaks", "none").hasPrefix("1: "))
    #expect(try !words().hasPrefix("1: "))
    #expect(try words("--breaks", "none").contains("十四五"))
    #expect(try !words("--breaks", "none", "--bands", "none").contains("十四五"))
    #expect(try words("--lanes", "kind").contains("目标展望"))
    #expect(try !words("--lanes", "none").contains("目标展望"))
  }

  @Test(arguments: ["--layout", "--fold", "--lanes", "--scale", "--breaks", "--bands", "--relations"])
  func aWrongValueIsToldWithTheRightOnes(_ option: String) throws {
    let result = try AnnalsBinary.run(["timeline"] + Self.statements + [option, "sideways"])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains(option) && result.errors.contains("sideways"), "\(result.errors)")
  }
}
