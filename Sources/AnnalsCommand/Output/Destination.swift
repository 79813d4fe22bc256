import Annals

/// Where a result goes.
enum Destination {
  case standardOutput
  case file(String)

  /// `-o FILE`; nothing, or `-`, is standard output.
  init(_ path: String?) {
    if let path, path != "-" { self = .file(path) } else { self = .standardOutput }
  }

  /// The columns of text: the window's on standard output, 80 in a file.
  var columns: Int {
    switch self {
    case .standardOutput: Terminal.columns
    case .file: 80
    }
  }

  /// What leads from the file's folder back to where relative paths of documents begin.
  var linkPrefix: String {
    guard case .file(let path) = self, let slash = path.lastIndex(of: "/") else { return "" }
    return Destination.wayBack(from: String(path[...slash]))
  }

  /// `../` for each folder of a relative path; nothing for one that leads out of the working folder.
  static func wayBack(from folder: String) -> String {
    let parts = folder.split(separator: "/").filter { $0 != "." }
    guard !folder.hasPrefix("/"), !parts.contains("..") else { return "" }
    return String(repeating: "../", count: parts.count)
  }

  /// Writes the whole result.
  ///
  /// - Throws: `Failure` when it cannot be written.
  func write(_ bytes: [UInt8]) throws(Failure) {
    switch self {
    case .standardOutput:
      try StandardOutput.write(bytes)
    case .file(let path):
      do throws(FileError) {
        try FileWriting.write(bytes, to: path)
      } catch {
        throw Failure(error)
      }
    }
  }

  /// Writes the whole result, whose pieces are made on several threads meanwhile.
  ///
  /// - Throws: `Failure` when it cannot be written.
  func write(_ text: PiecewiseText, threads: Int) throws(Failure) {
    switch self {
    case .standardOutput:
      try text.forEachPiece(threads: threads) { (piece) throws(Failure) in try StandardOutput.write(piece) }
    case .file(let path):
      do throws(FileError) {
        let file = try UnfinishedFile(for: path)
        try text.forEachPiece(threads: threads) { (piece) throws(FileError) in try file.append(piece) }
        try file.finish()
      } catch {
        throw Failure(error)
      }
    }
  }
}

extension PiecewiseText {
  /// Hands the pieces over in their order; some of those to come are made meanwhile.
  fileprivate func forEachPiece<Failure: Error>(
    threads: Int,
    _ body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var index = 0
    do {
      try streamInOrder(
        threads: min(threads, count),
        capacity: 4 * threads,
        next: {
          defer { index += 1 }
          return index < count ? (element: index, weight: 1) : nil
        },
        transform: { self[$0] },
        perform: body
      )
    } catch let error as Failure {
      throw error
    } catch {
      preconditionFailure("a stream throws what its receiver throws")
    }
  }
}
