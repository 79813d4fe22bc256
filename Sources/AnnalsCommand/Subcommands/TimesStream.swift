import Annals

/// The times of statements that stream through: a line in, a line out, in order.
struct TimesStream: Sendable {
  /// The time that a line without a reference speaks at.
  let defaultReference: CivilTime?
  let extractor: Extractor
  /// How many lines are worked on at a time.
  let threads: Int

  /// How a run ended.
  enum Outcome {
    case allDone
    case someFailed
  }

  private struct Line: Sendable {
    let number: Int
    let content: LineReader.Line
  }

  /// What lines that came together gave.
  private struct Output: Sendable {
    var bytes: [UInt8] = []
    var faults: [String] = []
  }

  /// The bytes of lines that are on their way at a time.
  private static let capacity = 8 << 20
  private static let batchWeight = 1 << 16
  private static let longestLine = 64 << 20

  /// Works until standard input ends.
  ///
  /// Lines go together while more are there to be read, and alone when none are: fast in bulk, prompt in a
  /// conversation. A file takes its place at the end, as every file is written whole.
  func run(to destination: Destination) throws -> Outcome {
    let sink = try CorpusSink(destination)
    var reader = try standardInput()
    var number = 0
    var outcome = Outcome.allDone
    var readFailure: FileError?
    try streamInOrder(
      threads: threads,
      capacity: TimesStream.capacity,
      next: {
        do throws(FileError) {
          return try TimesStream.nextLines(of: &reader, after: &number)
        } catch {
          readFailure = error
          return nil
        }
      },
      transform: { output(of: $0) },
      perform: { output in
        try sink.write(output.bytes)
        for fault in output.faults { ErrorLine.write(fault) }
        if !output.faults.isEmpty { outcome = .someFailed }
      }
    )
    if let readFailure { throw Failure(readFailure) }
    try sink.finish()
    return outcome
  }

  private func standardInput() throws(Failure) -> LineReader {
    do throws(FileError) {
      return try LineReader(path: "-", limit: TimesStream.longestLine)
    } catch {
      throw Failure(error)
    }
  }

  /// The next lines that are there without waiting, at least one; nil at the end.
  private static func nextLines(
    of reader: inout LineReader,
    after number: inout Int
  ) throws(FileError) -> (element: [Line], weight: Int)? {
    var lines: [Line] = []
    var weight = 0
    repeat {
      guard let content = try reader.next() else { break }
      number += 1
      lines.append(Line(number: number, content: content))
      if case .bytes(let bytes) = content { weight += bytes.count }
    } while !reader.needsInput && weight < batchWeight
    return lines.isEmpty ? nil : (lines, weight)
  }

  private func output(of lines: [Line]) -> Output {
    var output = Output()
    for line in lines {
      switch line.content {
      case .bytes(let bytes): add(bytes, number: line.number, to: &output)
      case .tooLong(let count):
        let limit = TimesStream.longestLine
        output.faults.append(
          "-:\(line.number): a line of \(count) bytes, over the limit of \(limit); shorten it"
        )
      }
    }
    return output
  }

  private func add(_ line: [UInt8], number: Int, to output: inout Output) {
    guard line.contains(where: { $0 > 0x20 }) else { return }
    do throws(ChronicleJSONError) {
      let record = try CorpusRecord.read(line)
      let times = extractor.times(in: record.text, reference: record.reference ?? defaultReference)
      output.bytes += Array(JSONLinesRenderer.timesLine(id: record.id, times: times).utf8)
      output.bytes.append(UInt8(ascii: "\n"))
    } catch {
      let advice = #"a line holds {"id","text","reference"}"#
      output.faults.append(
        "-:\(number):\(error.position.column): not a record: \(error.reason); \(advice)"
      )
    }
  }
}
