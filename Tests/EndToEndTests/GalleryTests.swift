import AnnalsTestSupport
import Testing

/// The committed pictures are what the program makes of the sample documents today.
@Suite struct GalleryTests {
  @Test(.enabled(if: galleryIsCommitted, "needs seeds/ and output/"))
  func buildingTheSeedsGivesTheCommittedOutput() throws {
    let folder = try TemporaryFolder()
    // Paths are part of the model, so it has to run where `make gallery` does.
    let result = try ChildProcess.run(
      "/bin/sh",
      [
        "-c", #"cd "$0" && exec "$@""#, Repository.root, AnnalsBinary.path, "build", "seeds", "--into",
        folder.root,
      ]
    )
    #expect(result.exitCode == 0, "\(result.errors)")
    let committed = TemporaryFolder.files(below: "\(Repository.root)/output").filter(isResult)
    #expect(TemporaryFolder.files(below: folder.root).filter(isResult) == committed)
    for name in committed where folder.contains(name) {
      try compare(
        try folder.read(name),
        with: try TemporaryFolder.bytes(ofFile: "\(Repository.root)/output/\(name)"),
        name: name
      )
    }
  }

  private func isResult(_ name: String) -> Bool { !name.hasSuffix(".annals-build") }

  /// Text must be the same byte for byte; pictures, whose details hang on the installed fonts and Graphviz, must
  /// be made of the same parts.
  private func compare(_ made: [UInt8], with committed: [UInt8], name: String) throws {
    if name.hasSuffix(".svg") {
      let (made, committed) = (try XMLOutline(made), try XMLOutline(committed))
      #expect(made.counts == committed.counts, "\(name): run make gallery, and look at it")
      #expect(made.ids == committed.ids, "\(name)")
      #expect(made.texts == committed.texts, "\(name)")
    } else if name.hasSuffix(".png") {
      let made = try #require(FileKinds.pngSize(made), "\(name) is no PNG")
      let committed = try #require(FileKinds.pngSize(committed), "\(name) is no PNG")
      #expect(abs(made.width - committed.width) * 20 <= committed.width, "\(name)")
      #expect(abs(made.height - committed.height) * 20 <= committed.height, "\(name)")
    } else {
      #expect(made == committed, "\(name): run make gallery, and look at it")
    }
  }
}

private let galleryIsCommitted =
  !TemporaryFolder.files(below: "\(Repository.root)/seeds").isEmpty
  && !TemporaryFolder.files(below: "\(Repository.root)/output").isEmpty
