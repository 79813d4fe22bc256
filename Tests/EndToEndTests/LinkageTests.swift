import AnnalsTestSupport
import Testing

@Suite struct LinkageTests {
  /// The full Foundation brings ICU along: forty megabytes and twice the start-up time.
  @Test(.enabled(if: isLinux, "elsewhere Foundation is part of the system"))
  func theProgramLinksNeitherFullFoundationNorICU() throws {
    let libraries = try ChildProcess.run("/usr/bin/ldd", [AnnalsBinary.path]).text
    #expect(libraries.contains("libc.so"))
    for name in ["libFoundation.so", "FoundationInternationalization", "FoundationICU", "FoundationXML"] {
      #expect(!libraries.contains(name))
    }
  }
}

#if os(Linux)
private let isLinux = true
#else
private let isLinux = false
#endif
