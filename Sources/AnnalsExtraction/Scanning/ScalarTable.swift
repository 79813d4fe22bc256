/// A small number for each scalar of the basic plane; 0 where nothing is set.
///
/// Every character of a document is looked up in one: the table is a raw piece of memory that a 16-bit scalar cannot
/// miss, so that a look costs one load and neither a check nor a reference count.
final class ScalarTable: @unchecked Sendable {
  // Written by the initialiser alone, so that threads may share it.
  private let numbers: UnsafeMutablePointer<UInt16>

  /// A table of some scalars; those outside the basic plane are left out.
  init(_ numbers: [UInt32: UInt16]) {
    self.numbers = .allocate(capacity: 0x1_0000)
    self.numbers.initialize(repeating: 0, count: 0x1_0000)
    for (scalar, number) in numbers where scalar < 0x1_0000 { self.numbers[Int(scalar)] = number }
  }

  deinit { numbers.deallocate() }

  /// The number of a scalar, 0 outside the basic plane.
  @inline(__always)
  subscript(scalar: UInt32) -> UInt16 {
    scalar < 0x1_0000 ? numbers[Int(scalar)] : 0
  }
}
