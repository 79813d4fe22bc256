import AnnalsTestSupport
import Testing

@testable import ChildProcesses

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@Suite("Programs")
struct ProgramTests {
  private let generous = ProcessLimits(seconds: 60, outputBytes: 1 << 24)

  private func shell(_ script: String, input: [UInt8] = []) throws(ProcessError) -> Program.Ending {
    try Program("sh").run(["-c", script], input: input, limits: generous)
  }

  @Test("More bytes than any buffer holds go in and come out")
  func passesBytesThrough() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let ended = try Program("cat").run([], input: bytes, limits: generous)
    #expect(ended.cause == .exit(code: 0))
    #expect(ended.output == bytes)
    #expect(ended.errors.isEmpty)
  }

  @Test("Exit codes, signals and both streams are told apart")
  func reportsEnds() throws {
    let failed = try shell("printf out; printf err >&2; exit 3")
    #expect(failed.cause == .exit(code: 3))
    #expect(failed.output == Array("out".utf8))
    #expect(failed.errors == Array("err".utf8))
    #expect(try shell("kill -SEGV $$").cause == .signal(SIGSEGV))
  }

  @Test("Arguments reach the program as they are")
  func expandsNothing() throws {
    let arguments = ["$HOME", "a b", "*", "“引号”", ""]
    let ended = try Program("printf").run(["%s|"] + arguments, input: [], limits: generous)
    #expect(String(decoding: ended.output, as: UTF8.self) == arguments.map { $0 + "|" }.joined())
  }

  @Test("A program that is not there is missing, by name and by path")
  func missing() {
    for name in ["no-such-program-of-annals", "/nowhere/no-such-program"] {
      #expect(throws: ProcessError.programMissing) {
        try Program(name).run([], input: [], limits: generous)
      }
    }
    #expect(throws: ProcessError.notStarted(code: EACCES)) {
      try Program("/").run([], input: [], limits: generous)
    }
  }

  @Test("A search path with a folder that may not be looked into says nothing of a program that is in none")
  func missingBesideClosedFolders() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "no-program")
    let path = "/nowhere:\(folder.root)"
    #expect(RunningProcess.isMissing("no-such-program", code: EACCES, searchPath: path))
    #expect(!RunningProcess.isMissing("no-program", code: EACCES, searchPath: path))
    #expect(!RunningProcess.isMissing("/nowhere/no-program", code: EACCES, searchPath: path))
    #expect(RunningProcess.isMissing("/nowhere/no-program", code: ENOENT, searchPath: path))
  }

  @Test("A program that does not read its input harms nobody")
  func ignoresInput() throws {
    let ended = try shell("exec 0<&-; printf done", input: [UInt8](repeating: 65, count: 1 << 22))
    #expect(ended.cause == .exit(code: 0))
    #expect(ended.output == Array("done".utf8))
  }

  @Test("One that neither ends nor writes is killed when its time is over")
  func timesOut() {
    let short = ProcessLimits(seconds: 1, outputBytes: 1 << 10)
    #expect(throws: ProcessError.timedOut) { try Program("sleep").run(["600"], input: [], limits: short) }
    #expect(throws: ProcessError.timedOut) {
      try Program("sh").run(["-c", "exec 0<&- 1>&- 2>&-; exec sleep 600"], input: [], limits: short)
    }
  }

  @Test("A flood on standard output is stopped, one on standard error is cut short")
  func floods() throws {
    #expect(throws: ProcessError.outputTooLarge) {
      try Program("yes").run([], input: [], limits: ProcessLimits(seconds: 60, outputBytes: 1 << 16))
    }
    let loud = try shell("yes | head -c 300000 >&2; printf done")
    #expect(loud.output == Array("done".utf8))
    #expect(loud.errors.count == Program.errorLimit)
  }

  @Test("A child knows neither this process's environment nor its descriptors")
  func inheritsNothing() throws {
    // A shell sets a few variables itself; what is looked for is one that every login has.
    #expect(try shell("printf %s \"${HOME-none}\"").output == Array("none".utf8))
    #expect(try shell("printf %s \"$LC_ALL\"").output == Array("C".utf8))
  }

  @Test("Memory is limited", .enabled(if: ProcessLimits.memoryIsLimited))
  func limitsMemory() throws {
    let limits = ProcessLimits(seconds: 60, outputBytes: 1 << 10, memoryBytes: 64 << 20)
    // `read` waits for the input, which comes after the limits are set.
    let ended = try Program("sh").run(["-c", "read line; ulimit -v"], input: [0x0A], limits: limits)
    #expect(ended.output == Array("\(64 << 10)\n".utf8))
  }

  @Test("Many at once keep their bytes apart and leave no child behind")
  func concurrent() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<24 {
        group.addTask {
          let bytes = [UInt8](repeating: UInt8(index), count: 100_000)
          let ended = try Program("cat").run([], input: bytes, limits: generous)
          return ended.output == bytes
        }
      }
      for try await same in group { #expect(same) }
    }
  }
}
