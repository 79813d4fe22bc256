import Annals

/// Where the lines of a corpus go: standard output as they come, or a file that takes its place when it is whole.
struct CorpusSink: ~Copyable {
  /// How far the run is.
  private(set) var checkpoint = Journal.Checkpoint()
  /// A file that grows aside; nil where there is nothing to replace.
  private var file: JournaledFile?
  /// A file that is never continued, a device or pipe with a name; nil for standard output.
  private var stream: UnfinishedFile?

  /// A destination whose runs are never continued.
  ///
  /// - Throws: `Failure` when it cannot be written.
  init(_ destination: Destination) throws(Failure) {
    guard case .file(let path) = destination else { return }
    do throws(FileError) {
      stream = try UnfinishedFile(for: path)
    } catch {
      throw Failure(error)
    }
  }

  /// A destination for a run over documents.
  ///
  /// - Throws: `Failure` when it cannot be written, or what waits there is of another run.
  init(
    _ destination: Destination,
    origin: @autoclosure () -> ContentDigest,
    resumption: CorpusRun.Resumption
  ) throws(Failure) {
    guard case .file(let path) = destination else { return }
    do throws(FileError) {
      guard try FileWriting.isReplaceable(path) else {
        stream = try UnfinishedFile(for: path)
        return
      }
    } catch {
      throw Failure(error)
    }
    do throws(JournaledFile.Failure) {
      let file = try JournaledFile(
        for: path,
        origin: origin(),
        remainder: resumption == .resumes ? .kept : .removed
      )
      checkpoint = file.checkpoint
      self.file = consume file
    } catch {
      throw Failure(error, path: path)
    }
  }

  /// Sees to it that the parts that were done before are still the same.
  func verify(_ digests: [ContentDigest]) throws(Failure) -> Bool {
    var input = ContentDigest()
    for digest in digests { input.add(digest) }
    guard digests.count == checkpoint.parts, input == checkpoint.input else {
      throw Failure("the input is not what the broken run read; run without --resume to begin anew")
    }
    return true
  }

  /// Writes what parts gave, one after the other.
  mutating func write(_ parts: [(bytes: [UInt8], digest: ContentDigest, hasFailed: Bool)]) throws(Failure) {
    let bytes = [UInt8].joining(parts.map(\.bytes))
    let failures = parts.count { $0.hasFailed }
    if file == nil {
      try write(bytes)
    } else {
      do throws(FileError) {
        try file?.append(bytes, of: parts.map(\.digest), failures: failures)
      } catch {
        throw Failure(error)
      }
    }
    checkpoint.parts += parts.count
    checkpoint.failures += failures
  }

  /// Writes bytes to a destination without a journal.
  func write(_ bytes: [UInt8]) throws(Failure) {
    guard stream != nil else { return try StandardOutput.write(bytes) }
    do throws(FileError) {
      try stream?.append(bytes)
    } catch {
      throw Failure(error)
    }
  }

  /// Puts the whole result into its place.
  consuming func finish() throws(Failure) {
    do throws(FileError) {
      if let file { try file.finish() }
      if let stream { try stream.finish() }
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  fileprivate init(_ failure: JournaledFile.Failure, path: String) {
    switch failure {
    case .file(let error): self.init(error)
    case .inUse: self.init("\(path): another run is writing it; wait for its end or name another file")
    case .otherOrigin:
      self.init(
        "\(path): the broken run had other options or was of another version; run without --resume to begin anew"
      )
    }
  }
}
