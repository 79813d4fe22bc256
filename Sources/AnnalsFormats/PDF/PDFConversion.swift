import ChildProcesses

/// One run of `pdftotext`, its failures told in terms of the file.
struct PDFConversion {
  let converter: Program
  let limits: PDFDocument.Limits

  /// The words of a file with their boxes, as `pdftotext -bbox` writes them.
  func wordBoxes(of bytes: [UInt8]) throws(FormatError) -> [UInt8] {
    let ended = try run(on: bytes)
    switch ended.cause {
    case .exit(code: 0):
      return ended.output
    case .exit(code: 3):
      throw .encrypted(.pdf)
    case .exit, .signal:
      throw failure(String(decoding: ended.errors, as: UTF8.self), cause: ended.cause)
    }
  }

  private func run(on bytes: [UInt8]) throws(FormatError) -> Program.Ending {
    do {
      return try converter.run(
        ["-bbox", "-enc", "UTF-8", "-", "-"],
        input: bytes,
        limits: ProcessLimits(seconds: limits.seconds, outputBytes: limits.outputBytes)
      )
    } catch {
      switch error {
      case .programMissing:
        throw .programMissing(.pdf, program: converter.name, package: "poppler-utils")
      case .timedOut:
        throw .timedOut(.pdf, seconds: limits.seconds)
      case .outputTooLarge:
        throw .tooLarge(.pdf, limit: limits.outputBytes)
      case .notStarted(let code):
        throw .damaged(.pdf, reason: "\(converter.name) could not be run (error \(code))")
      }
    }
  }

  /// What poppler's messages mean.
  ///
  /// Its exit code is 1 for a wrong password as for a file that it cannot open.
  private func failure(_ messages: String, cause: Program.Ending.Cause) -> FormatError {
    let lines = messages.split(separator: "\n")
    if lines.contains(where: { $0.hasSuffix("Incorrect password") }) { return .encrypted(.pdf) }
    if lines.contains(where: { $0.hasPrefix("Out of memory") }) {
      return .tooLarge(.pdf, limit: ProcessLimits(seconds: 0, outputBytes: 0).memoryBytes)
    }
    // The first complaint names the cause, those after it what follows from it.
    if let line = lines.first(where: { $0.contains("Error") }) {
      let reason = line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
      if !reason.isEmpty { return .damaged(.pdf, reason: String(reason)) }
    }
    switch cause {
    case .exit(let code): return .damaged(.pdf, reason: "\(converter.name) ended with code \(code)")
    case .signal(let signal): return .damaged(.pdf, reason: "\(converter.name) was ended by signal \(signal)")
    }
  }
}
