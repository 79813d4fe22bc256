import Annals
import ArgumentParser

/// A place in a document as it is written on the command line: `1204`, or `12:6` for line and column.
enum PlaceInDocument: ExpressibleByArgument, CustomStringConvertible {
  /// Unicode scalars from the beginning of the file.
  case offset(Int)
  /// Line and column, both from 1.
  case position(SourcePosition)

  init?(argument: String) {
    let numbers = argument.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    switch numbers.count {
    case 1:
      guard let offset = numbers[0], offset >= 0 else { return nil }
      self = .offset(offset)
    case 2:
      guard let line = numbers[0], let column = numbers[1], line > 0, column > 0 else { return nil }
      self = .position(SourcePosition(line: line, column: column))
    default:
      return nil
    }
  }

  var description: String {
    switch self {
    case .offset(let offset): "offset \(offset)"
    case .position(let position): "\(position)"
    }
  }
}
