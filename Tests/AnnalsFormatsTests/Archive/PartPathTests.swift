import Testing

@testable import AnnalsFormats

@Suite("Part path")
struct PartPathTests {
  @Test(
    "A reference is resolved as seen from the entry it stands in",
    arguments: [
      ("document.xml", "", "document.xml"),
      ("styles.xml", "word/document.xml", "word/styles.xml"),
      ("/word/styles.xml", "docs/document.xml", "word/styles.xml"),
      ("../Text/%E4%B8%80.xhtml#n1", "OEBPS/nav/toc.ncx", "OEBPS/Text/一.xhtml"),
      ("./a//b.xml?x=1", "c/d", "c/a/b.xml"),
      ("../../../a", "b/c", "a"),
      ("%2E%2E/100%.xml", "b/c/d", "b/100%.xml"),
    ]
  )
  func resolves(reference: String, entry: String, path: String) {
    #expect(PartPath.resolve(reference, from: entry) == path)
  }

  @Test(
    "A reference that leads out of the package is none",
    arguments: ["", "#n", "https://a.cn/b", "//a.cn/b", ".."]
  )
  func refuses(reference: String) {
    #expect(PartPath.resolve(reference, from: "a") == nil)
  }
}
