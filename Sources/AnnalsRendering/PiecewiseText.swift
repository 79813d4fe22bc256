/// A text as pieces that follow one another, each made when it is asked for.
///
/// Several threads may make pieces at a time, and the whole need never be in memory.
package struct PiecewiseText: Sendable {
  /// How many pieces there are.
  package let count: Int
  private let make: @Sendable (Int) -> [UInt8]

  /// A text of so many pieces, each of which `make` gives as UTF-8.
  package init(count: Int, make: @escaping @Sendable (Int) -> [UInt8]) {
    self.count = count
    self.make = make
  }

  /// A piece as UTF-8.
  package subscript(index: Int) -> [UInt8] { make(index) }

  /// The whole text as UTF-8.
  package var utf8: [UInt8] {
    guard count != 1 else { return make(0) }
    var utf8: [UInt8] = []
    for index in 0..<count { utf8 += make(index) }
    return utf8
  }
}
