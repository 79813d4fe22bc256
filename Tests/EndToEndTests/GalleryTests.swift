import AnnalsTestSupport
import Testing

/// The committed results in `output/` are what the program makes of the sample documents today.
@Suite struct GalleryTests {
  @Test(.enabled(if: galleryIsCommitted, "needs seeds/ and output/"))
  func buildingTheSeedsGivesTheCommittedOutput() throws {
    let folder = try TemporaryFolder()
    // Paths and links are part of the results, so folders have to lie as they do for `make gallery`.
    let result = try ChildProcess.run(
      "/bin/sh",
      [
        "-c", #"cp -R "$1/seeds" "$0" && cd "$0" && exec "$2" build seeds --into output"#, folder.root,
        Repository.root, AnnalsBinary.path,
      ]
    )
    #expect(result.exitCode == 0, "\(result.errors)")
    let committed = Set(TemporaryFolder.files(below: "\(Repository.root)/output").filter(isResult))
    let made = Set(TemporaryFolder.files(below: folder.path("output")).filter(isResult))
    for name in committed.subtracting(made).sorted() { stale(name, "is not made any more") }
    for name in made.subtracting(committed).sorted() { stale(name, "is missing") }
    for name in committed.intersection(made).sorted() {
      let old = try TemporaryFolder.bytes(ofFile: "\(Repository.root)/output/\(name)")
      if let difference = try GalleryDifference.between(
        old,
        and: try folder.read("output/\(name)"),
        named: name
      ) {
        stale(name, difference)
      }
    }
  }

  private func stale(_ name: String, _ what: String) {
    Issue.record("output/\(name) is stale, it \(what): run 'make gallery', look at what changed, commit it")
  }

  private func isResult(_ name: String) -> Bool { !name.hasSuffix(".annals-build") }

  @Test func textsDifferByTheirFirstLine() throws {
    let (old, new) = (Array("a\nb\nc\n".utf8), Array("a\nx\nc\n".utf8))
    #expect(try GalleryDifference.between(old, and: old, named: "timeline.txt") == nil)
    let difference = try #require(try GalleryDifference.between(old, and: new, named: "timeline.txt"))
    #expect(difference == "differs in line 2: “b” would be “x”")
  }

  @Test func pagesMayDifferInTheirPictures() throws {
    let page = { (picture: String, words: String) in Array("<p>\(words)</p><svg>\(picture)</svg>".utf8) }
    let old = page("<path d=M1 />", "a")
    #expect(try GalleryDifference.between(old, and: page("<path d=M2 />", "a"), named: "t.html") == nil)
    #expect(try GalleryDifference.between(old, and: page("<path d=M1 />", "b"), named: "t.html") != nil)
  }

  @Test(arguments: [
    (#"<svg viewBox="0 0 100 50"><text id="a">1</text></svg>"#, nil),
    (#"<svg viewBox="0 0 104 51"><g><text id="a">1</text></g></svg>"#, nil),
    (#"<svg viewBox="0 0 100 50"><text id="b">1</text></svg>"#, "has other parts"),
    (#"<svg viewBox="0 0 100 50"><text id="a">2</text></svg>"#, "has other words"),
    (#"<svg viewBox="0 0 100 80"><text id="a">1</text></svg>"#, "has another size"),
  ])
  func picturesDifferByTheirPartsWordsAndSize(_ picture: String, _ difference: String?) throws {
    let old = Array(#"<svg viewBox="0 0 100 50"><text id="a">1</text></svg>"#.utf8)
    let found = try GalleryDifference.between(old, and: Array(picture.utf8), named: "graph.svg")
    #expect(found?.prefix(while: { $0 != ":" }) == difference.map { $0[...] })
  }
}

private let galleryIsCommitted =
  !TemporaryFolder.files(below: "\(Repository.root)/seeds").isEmpty
  && !TemporaryFolder.files(below: "\(Repository.root)/output").isEmpty
