import Annals

/// The times of statements that stream through: a line in, a line out, in order.
struct TimesStream {
  /// The time that a line without a reference speaks at.
  let defaultReference: CivilTime?
  /// What extraction is told besides.
  let options: ExtractionOptions
  /// Where the lines go.
  let destination: Destination
  /// Whether a line could not be read.
  private(set) var hasFailed = false

  init(defaultReference: CivilTime?, options: ExtractionOptions, destination: Destination) {
    self.defaultReference = defaultReference
    self.options = options
    self.destination = destination
  }

  /// Works until standard input ends.
  ///
  /// Lines go out together while more are waiting to be read, and at once when none are: fast in bulk, prompt in
  /// a conversation. A file gets them all at the end, as every file is written whole.
  mutating func run() throws {
    let extractor = Extractor(options: options)
    var lines = LineReader()
    var number = 0
    var pending: [UInt8] = []
    do {
      while let line = try lines.next() {
        number += 1
        if let result = times(of: line, number: number, extractor: extractor) {
          pending.append(contentsOf: result.utf8)
          pending.append(UInt8(ascii: "\n"))
        }
        guard case .standardOutput = destination else { continue }
        if lines.needsInput || pending.count > 1 << 16 {
          try destination.write(pending)
          pending.removeAll(keepingCapacity: true)
        }
      }
    } catch let error as FileError {
      throw Failure(error)
    }
    try destination.write(pending)
  }

  private mutating func times(of line: [UInt8], number: Int, extractor: Extractor) -> String? {
    guard line.contains(where: { $0 > 0x20 }) else { return nil }
    do throws(ChronicleJSONError) {
      let record = try CorpusRecord.read(line)
      let times = extractor.times(in: record.text, reference: record.reference ?? defaultReference)
      return JSONLinesRenderer.timesLine(id: record.id, times: times)
    } catch {
      let advice = #"a line holds {"id","text","reference"}"#
      ErrorLine.write("-:\(number):\(error.position.column): not a record: \(error.reason); \(advice)")
      hasFailed = true
      return nil
    }
  }
}
